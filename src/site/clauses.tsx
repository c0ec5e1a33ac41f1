import type { CharterRules } from '../charter/charter.ts'
import { clauseHref } from '../charters/say-checks.ts'
import { ClauseTag } from '../kit/web/components/checklist.tsx'
import type { Visit } from '../kit/web/visit.ts'

interface ClausesProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly clauses: readonly string[]
}

/** Clauses with what they say, in the reader's language. */
export function ClauseList({ visit, rules, clauses }: ClausesProps) {
  return (
    <ul class="clause-list">
      {known(rules, clauses).map(({ id, clause }) => (
        <li key={id}>
          <h3>
            <ClauseTag clause={id} href={clauseHref(id, visit.language)} /> {visit.say(clause.title)}
          </h3>
          <p>{visit.say(clause.text)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Clauses by their titles only. */
export function ClauseTitles({ visit, rules, clauses }: ClausesProps) {
  return (
    <ul class="clause-titles">
      {known(rules, clauses).map(({ id, clause }) => (
        <li key={id}>
          <ClauseTag clause={id} href={clauseHref(id, visit.language)} /> {visit.say(clause.title)}
        </li>
      ))}
    </ul>
  )
}

function known(rules: CharterRules, clauses: readonly string[]) {
  return clauses.flatMap((id) => {
    const clause = rules.clauses[id]
    return clause ? [{ id, clause }] : []
  })
}
