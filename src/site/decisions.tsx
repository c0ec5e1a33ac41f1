import type { Text } from '../kit/i18n/say.ts'
import { dayIn } from '../kit/time/time.ts'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { Time } from '../kit/web/components/time.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { SaidEntry } from '../ledger/say-entry.ts'

export interface DecisionsProps {
  readonly visit: Visit
  readonly decisions: readonly SaidEntry[]
  readonly empty: { readonly title: Text; readonly next: Text }
}

/** Decisions in a line each, with the way to their record. */
export function Decisions({ visit, decisions, empty }: DecisionsProps) {
  const { say } = visit
  if (decisions.length === 0) return <EmptyState title={say(empty.title)}>{say(empty.next)}</EmptyState>
  return (
    <ul class="decision-list">
      {decisions.map((decision) => (
        <li key={decision.seq}>
          <Time day={dayIn(visit.community.zone, decision.at)} />
          <a href={href(visit, `/ledger/${decision.seq}`)}>{decision.kind}</a>
          <span>{decision.subject.name}</span>
          <span class="decision-outcome">{decision.outcome}</span>
        </li>
      ))}
    </ul>
  )
}
