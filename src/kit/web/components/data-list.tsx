import type { ComponentChildren } from 'preact'

export interface DataItem {
  readonly term: string
  readonly details: ComponentChildren
}

/** Facts by name: one above the other on a phone, in two columns where there is room. */
export function DataList({ items }: { readonly items: readonly DataItem[] }) {
  return (
    <dl class="data-list">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.details}</dd>
        </div>
      ))}
    </dl>
  )
}
