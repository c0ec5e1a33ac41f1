import { type CharterRules, type Procedure, splitRole } from '../charter/charter.ts'
import { mayDecide } from '../charter/deciders.ts'
import { rolesOf, tally, type Voter, waysOf } from '../charter/quorum.ts'
import { type Day, Temporal } from '../kit/time/time.ts'

/** The purpose of an invitation's link; its subject is the holding's id. */
export const acceptRank = 'accept-rank'

/** The version of what an invitation says becomes public. Raise it when those words change. */
export const publicationText = '1'

export type MayAppoint =
  | { readonly ok: true }
  /** `procedure`: how the charter itself gives this rank, now that its quorum can be reached. */
  | { readonly ok: false; readonly reason: 'charter-decides'; readonly procedure: string }

/**
 * Whether a manager may appoint somebody to a rank (`sig.lead`). Only until the charter's own procedure can: as soon as those
 * who hold ranks now are enough for a procedure that gives this one, that procedure is the way.
 */
export function mayAppoint(rules: CharterRules, role: string, holders: readonly Voter[]): MayAppoint {
  const own = Object.entries(rules.procedures).find(
    ([, procedure]) => givesRank(procedure, role) && readiness(rules, procedure, holders).isReachable,
  )
  return own ? { ok: false, reason: 'charter-decides', procedure: own[0] } : { ok: true }
}

export function givesRank(procedure: Procedure, role: string): boolean {
  return procedure.then.some((effect) => 'rank' in effect && effect.as === role)
}

/** Whether enough people hold ranks for a procedure's quorum, and if not, who is missing. */
export interface Readiness {
  readonly isReachable: boolean
  /** Any one of these ways would do: so many more of each role. Empty when the quorum can be reached. */
  readonly missing: readonly (readonly { readonly role: string; readonly count: number }[])[]
}

/** Counts as a case would, of which nobody is the applicant and which concerns no station. */
export function readiness(rules: CharterRules, procedure: Procedure, holders: readonly Voter[]): Readiness {
  const able = mayDecide(rules, procedure, {
    applicant: { person: '' },
    answers: {},
    revision: 1,
    holders: [...holders],
    concerned: [],
    ballots: [],
    confirmations: [],
  })
  const { isReachable, ways } = tally(procedure.decide.quorum, able, new Set())
  if (isReachable) return { isReachable, missing: [] }
  const missing = ways.map(({ seats }) =>
    seats.filter((seat) => seat.able < seat.need).map(({ role, able: count, need }) => ({ role, count: need - count })),
  )
  return { isReachable, missing }
}

/** Every procedure that a body can decide by itself, with its readiness, in the charter's order. */
export function readinessOf(
  rules: CharterRules,
  holders: readonly Voter[],
): { procedure: string; readiness: Readiness }[] {
  return Object.entries(rules.procedures)
    .filter(([, { decide }]) => waysOf(decide.quorum).some((way) => Object.keys(way).every(isRank)))
    .map(([name, procedure]) => ({ procedure: name, readiness: readiness(rules, procedure, holders) }))

  function isRank(role: string): boolean {
    return rules.bodies[splitRole(role).group] !== undefined
  }
}

/** The ranks of every body, in the charter's order: `sig.lead`, `sig.member`. */
export function ranksIn(rules: CharterRules): string[] {
  return Object.entries(rules.bodies).flatMap(([body, { ranks }]) =>
    Object.keys(ranks).map((rank) => `${body}.${rank}`),
  )
}

/** The procedures on which a rank has a vote. */
export function decidesOn(rules: CharterRules, role: string): string[] {
  return Object.entries(rules.procedures)
    .filter(([, { decide }]) => rolesOf(decide.quorum).includes(role))
    .map(([name]) => name)
}

/** The clauses that a rank rests on: its body's, and those of what it decides. Each once. */
export function clausesOfRank(rules: CharterRules, role: string): string[] {
  const body = rules.bodies[splitRole(role).group]
  const decided = decidesOn(rules, role).flatMap((name) => rules.procedures[name]?.decide.clause ?? [])
  return [...new Set([...(body ? [body.clause] : []), ...decided])]
}

/** Whether somebody who holds one rank gains nothing by another of the same body: it is the same, or stands after it. */
export function holdsAtLeast(rules: CharterRules, held: string, offered: string): boolean {
  const { group, name } = splitRole(offered)
  if (splitRole(held).group !== group) return false
  const order = Object.keys(rules.bodies[group]?.ranks ?? {})
  return order.indexOf(splitRole(held).name) <= order.indexOf(name)
}

/** The first day of a rank: as offered, else today; never before the first day of the rank that it takes the place of. */
export function firstDayOf(offered: Day | null, today: Day, former: Day | null): Day {
  const day = offered ?? today
  return former && Temporal.PlainDate.compare(day, former) < 0 ? former : day
}
