import type { ComponentChildren } from 'preact'

export interface PersonProps {
  readonly name: string
  readonly latinName?: string | undefined
  readonly office?: string | undefined
  readonly href?: string | undefined
  /** Since when, or anything else worth a small line. */
  readonly note?: ComponentChildren
}

/** Somebody, by name: the first character stands for a picture. */
export function Person({ name, latinName, office, href, note }: PersonProps) {
  return (
    <div class="person">
      <span class="person-initial" aria-hidden="true">
        {initial(name)}
      </span>
      <div>
        {office !== undefined && <p class="person-office">{office}</p>}
        <p class="person-name">
          {href === undefined ? name : <a href={href}>{name}</a>}
          {latinName !== undefined && <span class="person-latin">{latinName}</span>}
        </p>
        {note !== undefined && <p class="person-note">{note}</p>}
      </div>
    </div>
  )
}

/** The first character as a reader sees it: an accent or a joined emoji stays whole. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim())
  return first?.segment.toUpperCase() ?? ''
}
