import type { Case } from '../ballots/case/load-case.ts'
import type { CharterRules, Procedure } from '../charter/charter.ts'
import { rolesOf } from '../charter/quorum.ts'

/** What a decider has before them, each part by age with the oldest first. */
export interface Inbox {
  /** Cases that need this person's ballot: none was cast yet, or it is void since the application changed. */
  readonly needed: readonly Case[]
  /** Voted on, and waiting for others. */
  readonly waiting: readonly Case[]
}

/** Sorts the open cases that somebody may decide. */
export function sortInbox(cases: readonly Case[], personId: string): Inbox {
  const mine = cases.filter(({ able }) => able.some(({ person }) => person === personId))
  const hasVoted = ({ ballots }: Case) => ballots.some((one) => one.personId === personId && one.counts)
  return { needed: mine.filter((one) => !hasVoted(one)), waiting: mine.filter(hasVoted) }
}

/** Whether one of these roles has a part in a procedure: what saves reading cases that are none of a person's business. */
export function hasPartIn(procedure: Procedure | undefined, roles: readonly string[]): boolean {
  if (!procedure) return false
  const { quorum, decline } = procedure.decide
  const deciding = [...rolesOf(quorum), ...(typeof decline === 'object' ? rolesOf(decline) : [])]
  return roles.some((role) => deciding.includes(role))
}

/** Whether the charter gives a role a vote on anything. */
export function decidesSomething(rules: CharterRules, roles: readonly string[]): boolean {
  return Object.values(rules.procedures).some((procedure) => hasPartIn(procedure, roles))
}
