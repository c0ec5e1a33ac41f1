import type { CharterRules, Procedure } from '../../charter/charter.ts'
import { statusTitles } from '../../charter/phrases.ts'
import type { Text } from '../../kit/i18n/say.ts'

/** A rule that carries a clause out: where it stands on the site, and what it is called. */
export interface ClauseUse {
  /** A path of the site, or a place on the charter's page: `#owed-offline-event`. */
  readonly at: string
  readonly name: Text
}

/** Which rules name which clause, in the order of the charter's page: procedures, what is owed, states, offices. */
export function clauseUses(rules: CharterRules): ReadonlyMap<string, readonly ClauseUse[]> {
  const uses = new Map<string, ClauseUse[]>()
  const use = (clause: string, one: ClauseUse) => {
    const known = uses.get(clause) ?? []
    if (!known.some(({ at }) => at === one.at)) uses.set(clause, [...known, one])
  }
  for (const [id, procedure] of Object.entries(rules.procedures)) {
    const one = { at: `/charter/${id}`, name: procedure.name }
    for (const clause of clausesOf(procedure)) use(clause, one)
  }
  for (const [id, { clause, name }] of Object.entries(rules.obligations)) use(clause, { at: `#owed-${id}`, name })
  for (const [id, rule] of Object.entries(rules.states)) {
    const name = statusTitles[id]
    if (rule && name) use(rule.clause, { at: `#state-${id}`, name })
  }
  for (const [kind, { offices }] of Object.entries(rules.stations)) {
    for (const [id, { clause, name, search }] of Object.entries(offices)) {
      use(clause, { at: `#office-${kind}-${id}`, name })
      if (search) use(search.clause, { at: `#office-${kind}-${id}`, name })
    }
  }
  for (const [id, { name, clause }] of Object.entries(rules.breaches)) use(clause, { at: `#breach-${id}`, name })
  return uses
}

/** The clauses by which something is filed, weighed and decided. What its form merely asks by them is left out. */
function clausesOf({ clause, channels, gates, findings, decide }: Procedure): string[] {
  return [
    clause,
    ...channels.map((one) => one.clause),
    ...[...gates, ...findings].map((one) => one.clause),
    decide.clause,
  ]
}
