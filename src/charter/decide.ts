import { type Instant, shift, Temporal } from '../kit/time/time.ts'
import type { Charter, Procedure, Quorum } from './charter.ts'
import type { Check } from './check.ts'
import { check } from './conditions/judge.ts'
import type { Moment } from './conditions/word.ts'
import { countedRoles, mayDecide } from './deciders.ts'
import type { BallotFact, Facts } from './facts.ts'
import { nextActs } from './next-acts.ts'
import type { Phrase } from './phrase.ts'
import { type Tally, tally } from './quorum.ts'

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
  readonly charter: { readonly id: string; readonly version: string; readonly hash: string }
  readonly procedure: string
  readonly at: string
}

/**
 * Decides a case by a charter: pure, and the same for the same facts whatever the order of the ballots. When both sides have
 * their quorum the objections win, so that one more approval never undoes what was decided. Silence and “cannot tell” leave a
 * case open. Throws when the charter has no such procedure.
 */
export function decide(charter: Charter, procedureName: string, facts: Facts, now: Instant): Decision {
  const { rules } = charter
  const procedure = rules.procedures[procedureName]
  if (!procedure) throw new Error(`The charter ${rules.id} ${rules.version} has no procedure ${procedureName}`)
  const moment: Moment = { now, zone: rules.zone }
  const votes = countVotes(charter, procedure, facts)
  const gates = procedure.gates.map((gate) => check(gate, facts, moment, new Set()))
  const findings = procedure.findings.map((finding) => check(finding, facts, moment, votes.vouches))
  const weighed = { gates, findings, ...votes }
  const outcome = conclude(procedure, weighed, facts, moment)
  return {
    outcome,
    clause: procedure.decide.clause,
    gates,
    findings,
    approvals: votes.approvals,
    objections: votes.objections,
    unanswered: votes.unanswered,
    next: outcome === 'open' ? nextActs(procedure, weighed) : [],
    charter: { id: rules.id, version: rules.version, hash: charter.hash },
    procedure: procedureName,
    at: now.toString(),
  }
}

export interface Weighed {
  readonly gates: readonly Check[]
  readonly findings: readonly Check[]
  readonly approvals: Tally
  readonly objections?: Tally | undefined
  readonly unanswered: number
}

function conclude(procedure: Procedure, weighed: Weighed, facts: Facts, moment: Moment): DecisionOutcome {
  const { decide: rule } = procedure
  const isShut = weighed.gates.some(({ outcome }) => outcome === 'not-met')
  if (facts.opened === undefined) return isShut ? 'refused' : 'open'
  if (isShut) return 'overtaken'
  const isClosed = hasClosed(procedure, facts.opened, moment)
  if (rule.at === 'close' && !isClosed) return 'open'
  if (weighed.objections?.isReached) return 'declined'
  const isSupported = weighed.findings.every(({ outcome }) => outcome === 'met' || outcome === 'vouched')
  const isFree = rule.objection === 'note' || weighed.unanswered === 0
  if (weighed.approvals.isReached && isSupported && isFree) return 'granted'
  return rule.at === 'close' && isClosed ? 'declined' : 'open'
}

function hasClosed(procedure: Procedure, opened: string, { now, zone }: Moment): boolean {
  if (!procedure.decide.closes) return false
  const closing = shift(Temporal.Instant.from(opened), procedure.decide.closes, zone)
  return Temporal.Instant.compare(now, closing) >= 0
}

function countVotes(charter: Charter, procedure: Procedure, facts: Facts) {
  const { quorum, decline, objection } = procedure.decide
  const able = mayDecide(charter.rules, procedure, facts)
  const people = new Set(able.map(({ person }) => person))
  const counted = latestOf(facts.ballots).filter(
    (ballot) => ballot.revision === facts.revision && people.has(ballot.person),
  )
  const against: Quorum | undefined = decline === 'same-quorum' ? quorum : decline === 'never' ? undefined : decline
  const chose = (choice: BallotFact['choice']) =>
    new Set(counted.filter((one) => one.choice === choice).map(({ person }) => person))
  // Who abstains or recuses themselves stays out of the count of those able only by recusing.
  const recused = chose('recuse')
  const present = countedRoles(able.filter(({ person }) => !recused.has(person)))
  return {
    approvals: tally(quorum, present, chose('approve')),
    objections: against && tally(against, present, chose('object')),
    unanswered: counted.filter((one) => one.choice === 'object' && (objection === 'veto' || !one.answered)).length,
    vouches: new Set(counted.filter((one) => one.choice === 'approve').flatMap((one) => one.vouches)),
  }
}

/** Of several ballots of a person the latest counts; of two at the same instant the more cautious one. */
function latestOf(ballots: readonly BallotFact[]): BallotFact[] {
  const caution = ['approve', 'abstain', 'recuse', 'object']
  const latest = new Map<string, BallotFact>()
  for (const ballot of ballots) {
    const known = latest.get(ballot.person)
    const order = known ? Temporal.Instant.compare(ballot.at, known.at) : 1
    if (!known || order > 0 || (order === 0 && caution.indexOf(ballot.choice) > caution.indexOf(known.choice))) {
      latest.set(ballot.person, ballot)
    }
  }
  return [...latest.values()]
}
