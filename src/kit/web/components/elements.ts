import type { HTMLAttributes } from 'preact'

/** The custom elements of `elements/`, so that pages may use them. Each improves markup that works without it. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-text': HTMLAttributes<HTMLElement> & { 'data-done': string }
      'line-nav': HTMLAttributes<HTMLElement>
      'live-conditions': HTMLAttributes<HTMLElement>
    }
  }
}
