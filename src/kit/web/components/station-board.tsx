import type { ComponentChildren } from 'preact'
import { type Language, languageTag } from '../../i18n/say.ts'

export interface BoardNeighbour {
  readonly name: string
  readonly href: string
}

export interface StationBoardProps {
  readonly name: string
  /** The name in the other script. */
  readonly otherName: { readonly words: string; readonly language: Language }
  readonly status: string
  /** The stations before and after it on the line. */
  readonly previous?: BoardNeighbour | undefined
  readonly next?: BoardNeighbour | undefined
  /** What to call the two links together. */
  readonly neighboursLabel: string
  /** State, place, founding: one short line. */
  readonly children?: ComponentChildren
  /** What a visitor can do here. */
  readonly actions?: ComponentChildren
}

/** The top of a station's page: the board that hangs on its platform, with the page's `h1`. */
export function StationBoard(props: StationBoardProps) {
  const { name, otherName, status, previous, next } = props
  return (
    <header class={`station-board station-board-${status}`}>
      <div class="station-board-names">
        <h1>{name}</h1>
        <p lang={languageTag[otherName.language]}>{otherName.words}</p>
      </div>
      <nav class="station-board-line" aria-label={props.neighboursLabel}>
        {previous ? (
          <a href={previous.href} rel="prev">
            <span>← {previous.name}</span>
          </a>
        ) : (
          <span />
        )}
        <span class="station-board-dot" />
        {next ? (
          <a href={next.href} rel="next">
            <span>{next.name} →</span>
          </a>
        ) : (
          <span />
        )}
      </nav>
      <div class="station-board-facts">{props.children}</div>
      {props.actions !== undefined && <div class="station-board-actions">{props.actions}</div>}
    </header>
  )
}
