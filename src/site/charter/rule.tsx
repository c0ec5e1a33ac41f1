import type { ComponentChildren } from 'preact'
import { ClauseTag } from '../../kit/web/components/checklist.tsx'

interface RuleProps {
  /** Where links to it lead: `owed-offline-event`. */
  readonly id: string
  readonly clause: string
  readonly title: string
  readonly children: ComponentChildren
}

/** A rule on the charter's page, with the clause that it carries out. */
export function Rule({ id, clause, title, children }: RuleProps) {
  return (
    <article class="charter-rule" id={id}>
      <h3>
        <ClauseTag clause={clause} href={`#${clause}`} /> {title}
      </h3>
      {children}
    </article>
  )
}
