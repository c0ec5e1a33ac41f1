import type { CharterRules, Procedure } from './charter.ts'

/** A procedure with the name it has in the charter. */
export interface NamedProcedure {
  readonly id: string
  readonly procedure: Procedure
}

/**
 * How a newcomer comes to hold an office by the charter: founding opens a station, joining is about a station there is. Undefined where
 * nobody may just apply.
 */
export function procedureAbout(rules: CharterRules, about: 'new-station' | 'station'): NamedProcedure | undefined {
  const found = Object.entries(rules.procedures).find(
    ([, procedure]) => procedure.about === about && isWayIn(procedure),
  )
  return found && { id: found[0], procedure: found[1] }
}

function isWayIn(procedure: Procedure): boolean {
  const appoints = procedure.then.some((effect) => 'appoint' in effect && effect.appoint === 'applicant')
  const revives = procedure.then.some((effect) => 'status' in effect)
  return procedure['filed-by'] === undefined && appoints && !revives
}

/** What the charter says of a state of a station; undefined for one that it does not speak of, and for `active`. */
export function stateRule(rules: CharterRules, status: string): CharterRules['states']['inactive'] {
  return status === 'at-risk' || status === 'inactive' ? rules.states[status] : undefined
}

/** The procedure that brings a station back from a state (H2). */
export function wayBack(rules: CharterRules, status: string): NamedProcedure | undefined {
  const id = stateRule(rules, status)?.revive
  const procedure = id === undefined ? undefined : rules.procedures[id]
  return id !== undefined && procedure ? { id, procedure } : undefined
}

/** Whether stations in a state stand in lists and on the map. Their pages stay in any case. */
export function isListed(rules: CharterRules, status: string): boolean {
  return stateRule(rules, status)?.listed ?? true
}
