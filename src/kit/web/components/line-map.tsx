export interface MapStop {
  readonly label: string
  readonly href: string
  /** The station's status: `active`, `at-risk`, `inactive`. */
  readonly status: string
  /** A small line below: the name in the other script, the status in words. */
  readonly sub?: string | undefined
}

export interface LineMapProps {
  readonly stops: readonly MapStop[]
  readonly label: string
  /** The stop that is not built yet, at the open end of the line. */
  readonly next?: { readonly label: string; readonly href: string; readonly sub?: string | undefined } | undefined
}

/**
 * The stations as a line map: downwards on a phone; across where there is room, turning at the edge like a real line. It is a list
 * of links in the order of travel, drawn by the stylesheet.
 */
export function LineMap({ stops, label, next }: LineMapProps) {
  return (
    <div class="line-map">
      <ol aria-label={label}>
        {stops.map((stop) => (
          <li key={stop.href} class={`map-stop map-stop-${stop.status}`}>
            <a href={stop.href}>
              <span class="map-dot" />
              <span class="map-name">{stop.label}</span>
              {stop.sub !== undefined && <span class="map-sub">{stop.sub}</span>}
            </a>
          </li>
        ))}
        {next !== undefined && (
          <li class="map-stop map-stop-next">
            <a href={next.href}>
              <span class="map-dot" />
              <span class="map-name">{next.label}</span>
              {next.sub !== undefined && <span class="map-sub">{next.sub}</span>}
            </a>
          </li>
        )}
      </ol>
    </div>
  )
}
