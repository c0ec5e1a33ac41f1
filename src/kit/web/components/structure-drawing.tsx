export interface StructurePart {
  readonly name: string
  /** What it does, or who holds it. */
  readonly note?: string | undefined
  readonly href?: string | undefined
}

export interface StructureDrawingProps {
  readonly label: string
  readonly body: StructurePart
  readonly station: StructurePart
  readonly offices: readonly StructurePart[]
}

/** How the committee is built: governing body, station, offices. Nested lists, drawn as one line that branches. */
export function StructureDrawing({ label, body, station, offices }: StructureDrawingProps) {
  return (
    <div class="structure">
      <ul aria-label={label}>
        <li class="structure-body">
          <Part {...body} />
          <ul>
            <li class="structure-station">
              <Part {...station} />
              <ul>
                {offices.map((office) => (
                  <li key={office.name} class="structure-office">
                    <Part {...office} />
                  </li>
                ))}
              </ul>
            </li>
          </ul>
        </li>
      </ul>
    </div>
  )
}

function Part({ name, note, href }: StructurePart) {
  return (
    <div class="structure-part">
      <p class="structure-name">{href === undefined ? name : <a href={href}>{name}</a>}</p>
      {note !== undefined && <p class="structure-note">{note}</p>}
    </div>
  )
}
