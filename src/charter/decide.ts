import { dayIn, type Instant, shift, Temporal } from '../kit/time/time.ts'
import { type Charter, type Procedure, seatsOf } from './charter.ts'
import type { Check } from './check.ts'
import { check } from './conditions/judge.ts'
import type { Moment } from './conditions/word.ts'
import { countVotes } from './count-votes.ts'
import type { Facts } from './facts.ts'
import { nextActs } from './next-acts.ts'
import type { Phrase } from './phrase.ts'
import type { Tally } from './quorum.ts'
import type { Weighed } from './weighed.ts'

/**
 * `refused`: a gate is shut, it cannot be filed. `overtaken`: a gate shut after it was opened. `open`: it waits for the acts
 * in `next`.
 */
export type DecisionOutcome = 'refused' | 'open' | 'granted' | 'declined' | 'overtaken'

/** What a charter makes of a case, and why. JSON; names nobody. */
export interface Decision {
  readonly outcome: DecisionOutcome
  readonly clause: string
  readonly gates: readonly Check[]
  readonly findings: readonly Check[]
  readonly approvals: Tally
  /** Absent where a case cannot be declined by votes. */
  readonly objections?: Tally | undefined
  /** Objections that stand without an answer. */
  readonly unanswered: number
  /** Whose act would change it. */
  readonly next: readonly Phrase[]
  /** The instant at which the case closes, in UTC; absent where the charter sets none. */
  readonly closes?: string | undefined
  readonly charter: { readonly id: string; readonly version: string; readonly hash: string }
  readonly procedure: string
  readonly at: string
}

/**
 * Decides a case by a charter: pure, and the same for the same facts whatever the order of the ballots. When both sides have
 * their quorum the objections win, so that one more approval never undoes what was decided. “Cannot tell” leaves a case open,
 * and so does silence, unless the charter says when such a case closes. Throws when the charter has no such procedure.
 */
export function decide(charter: Charter, procedureName: string, facts: Facts, now: Instant): Decision {
  const { rules } = charter
  const procedure = Object.hasOwn(rules.procedures, procedureName) ? rules.procedures[procedureName] : undefined
  if (!procedure) throw new Error(`The charter ${rules.id} ${rules.version} has no procedure ${procedureName}`)
  const seats = (office: string, kind: string | undefined) => seatsOf(rules, office, kind)
  const moment: Moment = { now, zone: rules.zone, about: procedure.about, seats }
  const closing = closesAt(procedure, facts.opened, rules.zone)
  const votes = countVotes(rules, procedure, facts, closing)
  const { approvals, objections, unanswered, vouches } = votes
  const gates = procedure.gates.map((gate) => check(gate, facts, moment, new Set()))
  const findings = procedure.findings.map((finding) => check(finding, facts, moment, vouches))
  const isClosed = closing !== undefined && Temporal.Instant.compare(now, closing) >= 0
  const weighed = { gates, findings, approvals, objections, unanswered, isClosed }
  const outcome = conclude(procedure, weighed, facts.opened !== undefined)
  const closingDay = closing && !isClosed ? dayIn(rules.zone, closing).toString() : undefined
  return {
    outcome,
    clause: procedure.decide.clause,
    gates,
    findings,
    approvals,
    objections,
    unanswered,
    next: outcome === 'open' ? nextActs(procedure, weighed, closingDay) : [],
    closes: closing?.toString(),
    charter: { id: rules.id, version: rules.version, hash: charter.hash },
    procedure: procedureName,
    at: now.toString(),
  }
}

/** When a case closes that was opened at an instant (ISO 8601); undefined where the charter sets no end, or before it is opened. */
export function closesAt(procedure: Procedure, opened: string | undefined, zone: string): Instant | undefined {
  const { closes } = procedure.decide
  return closes && opened ? shift(Temporal.Instant.from(opened), closes, zone) : undefined
}

function conclude({ decide: rule }: Procedure, weighed: Weighed, isOpened: boolean): DecisionOutcome {
  const { gates, findings, approvals, objections, isClosed } = weighed
  const isShut = gates.some(({ outcome }) => outcome === 'not-met')
  if (!isOpened) return isShut ? 'refused' : 'open'
  if (isShut) return 'overtaken'
  if (rule.at === 'close' && !isClosed) return 'open'
  if (objections?.isReached) return 'declined'
  const isSupported = [...gates, ...findings].every(({ outcome }) => outcome === 'met' || outcome === 'vouched')
  const isFree = rule.objection === 'note' || weighed.unanswered === 0
  if (approvals.isReached && isSupported && isFree) return 'granted'
  // Its time is over: it still waits for what cannot be told and for answers, but neither for votes nor for what is denied.
  const isDenied = findings.some(({ outcome }) => outcome === 'not-met')
  const isForbidden = rule.objection === 'veto' && !isFree
  const waits = approvals.isReached && !isDenied && !isForbidden
  return isClosed && !waits ? 'declined' : 'open'
}
