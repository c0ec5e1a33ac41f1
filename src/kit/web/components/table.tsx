import type { ComponentChildren } from 'preact'
import { messages } from '../messages.ts'
import { useReader } from './reader.ts'

/** The head of a column by which the table can be sorted, or is. */
export interface SortHead {
  readonly name: string
  /** Where the table stands sorted by it, or the other way round. */
  readonly href: string
  readonly sorted?: 'ascending' | 'descending' | undefined
}

export interface TableProps {
  readonly caption: string
  readonly head: readonly (string | SortHead)[]
  /** Each row has a cell for every head; the first names the row. */
  readonly rows: readonly (readonly ComponentChildren[])[]
  /** What to say when there are no rows. */
  readonly empty?: ComponentChildren
}

/** A table; on a phone each row becomes a card whose cells carry their heads. */
export function Table({ caption, head, rows, empty }: TableProps) {
  const { say } = useReader()
  if (rows.length === 0) return <p class="table-empty">{empty ?? say(messages.nothingHere)}</p>
  const names = head.map(nameOf)
  return (
    <table class="table-box">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((one) => (
            <Head key={nameOf(one)} head={one} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // Rows have no name of their own, and rendered once on the server their order never changes.
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={names[column]} data-head={names[column]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ head }: { readonly head: string | SortHead }) {
  if (typeof head === 'string') return <th scope="col">{head}</th>
  const { name, href, sorted } = head
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <a class="table-sort" href={href}>
        {name}
        <span aria-hidden="true">{sorted === undefined ? '' : sorted === 'ascending' ? ' ↑' : ' ↓'}</span>
      </a>
    </th>
  )
}

function nameOf(head: string | SortHead): string {
  return typeof head === 'string' ? head : head.name
}
