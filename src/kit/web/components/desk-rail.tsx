export interface RailLink {
  readonly name: string
  readonly href: string
  readonly isHere: boolean
}

/** Where somebody acts, and what they can open there. */
export interface RailPlace extends RailLink {
  /** `own`, `station` or `body`: each has a mark of its own. */
  readonly kind: string
  readonly pages: readonly RailLink[]
}

/** The way through somebody's own pages: a switch between the places where they act, and the pages of the one they are at. */
export interface Rail {
  readonly label: string
  readonly switchLabel: string
  readonly places: readonly RailPlace[]
}

/** Beside the page where there is room, two rows above it on a phone. */
export function DeskRail({ rail }: { readonly rail: Rail }) {
  const { label, switchLabel, places } = rail
  const here = places.find(({ isHere }) => isHere)
  return (
    <nav class="desk-rail" aria-label={label}>
      {places.length > 1 && (
        <>
          <p class="rail-title" id="rail-switch">
            {switchLabel}
          </p>
          <ul class="rail-places" aria-labelledby="rail-switch">
            {places.map(({ kind, name, href, isHere }) => (
              <li key={href}>
                <a class={`rail-place rail-place-${kind}`} href={href} aria-current={isHere ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {here && (
        <ul class="rail-pages" aria-label={here.name}>
          {here.pages.map(({ name, href, isHere }) => (
            <li key={href}>
              <a href={href} aria-current={isHere ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
