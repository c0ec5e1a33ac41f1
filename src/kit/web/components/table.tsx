import type { ComponentChildren } from 'preact'
import { messages } from '../messages.ts'
import { useReader } from './reader.ts'

export interface TableProps {
  readonly caption: string
  readonly head: readonly string[]
  /** Each row has a cell for every head; the first names the row. */
  readonly rows: readonly (readonly ComponentChildren[])[]
  /** What to say when there are no rows. */
  readonly empty?: ComponentChildren
}

/** A table; on a phone each row becomes a card whose cells carry their heads. */
export function Table({ caption, head, rows, empty }: TableProps) {
  const { say } = useReader()
  if (rows.length === 0) return <p class="table-empty">{empty ?? say(messages.nothingHere)}</p>
  return (
    <table class="table-box">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // Rows have no name of their own, and rendered once on the server their order never changes.
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={head[column]} data-head={head[column]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
