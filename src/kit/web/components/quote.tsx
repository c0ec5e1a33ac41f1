import type { ComponentChildren } from 'preact'
import { type Language, languageTag } from '../../i18n/say.ts'

export interface QuoteProps {
  /** The language the words are in. */
  readonly language: Language
  /** Where they stand: `章程 G1`. */
  readonly source?: ComponentChildren
  readonly children: ComponentChildren
}

/** Words as they were written, in their own language. */
export function Quote({ language, source, children }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote lang={languageTag[language]}>{children}</blockquote>
      {source !== undefined && <figcaption>{source}</figcaption>}
    </figure>
  )
}
