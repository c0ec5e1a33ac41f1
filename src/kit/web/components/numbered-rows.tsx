import type { ComponentChildren } from 'preact'

export interface NumberedRow {
  readonly key: string
  readonly title: ComponentChildren
  /** Small facts below the title. */
  readonly facts?: ComponentChildren
  /** What belongs to it: words, then buttons. */
  readonly details?: ComponentChildren
}

/** Things in their order, each with its number: an agenda. */
export function NumberedRows({ rows, label }: { readonly rows: readonly NumberedRow[]; readonly label: string }) {
  return (
    <ol class="numbered-rows" aria-label={label}>
      {rows.map(({ key, title, facts, details }) => (
        <li key={key} class="numbered-row">
          <p class="numbered-row-title">{title}</p>
          {facts !== undefined && <p class="case-row-facts">{facts}</p>}
          {details}
        </li>
      ))}
    </ol>
  )
}
