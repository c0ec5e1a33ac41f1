import { type Instant, Temporal } from '../kit/time/time.ts'
import type { CharterRules, Procedure, Quorum } from './charter.ts'
import { countedRoles, mayDecide } from './deciders.ts'
import type { BallotFact, Facts } from './facts.ts'
import { type Tally, tally } from './quorum.ts'

/** What the ballots of a case come to. */
export interface Votes {
  readonly approvals: Tally
  /** Absent where a case cannot be declined by votes. */
  readonly objections?: Tally | undefined
  /** Objections that stand without an answer; under a veto an answer does not lift them. */
  readonly unanswered: number
  /** Clauses that a decider confirmed. */
  readonly vouches: ReadonlySet<string>
}

/**
 * Counts the ballots of those who may decide now, cast on the application as it is now: ballots on an earlier revision are void.
 * Votes count when they were cast before the closing; a decider may still confirm a clause afterwards.
 */
export function countVotes(rules: CharterRules, procedure: Procedure, facts: Facts, closing?: Instant): Votes {
  const { quorum, decline, objection } = procedure.decide
  const able = mayDecide(rules, procedure, facts)
  const people = new Set(able.map(({ person }) => person))
  const valid = facts.ballots.filter((ballot) => ballot.revision === facts.revision && people.has(ballot.person))
  const counted = latestOf(valid.filter((ballot) => isInTime(ballot, closing)))
  const chose = (choice: BallotFact['choice']) =>
    new Set(counted.filter((one) => one.choice === choice).map(({ person }) => person))
  // Who recuses themselves leaves the count of those able, so that a share is of those who remain; who abstains does not.
  const recused = chose('recuse')
  const present = countedRoles(able.filter(({ person }) => !recused.has(person)))
  const against = objectingQuorum(quorum, decline)
  return {
    approvals: tally(quorum, present, chose('approve')),
    objections: against && tally(against, present, chose('object')),
    unanswered: counted.filter((one) => one.choice === 'object' && (objection === 'veto' || !one.answered)).length,
    vouches: new Set(latestOf(valid).flatMap((one) => (one.choice === 'approve' ? one.vouches : []))),
  }
}

/** The quorum that declines; none where objections cannot, or where nobody decides. */
function objectingQuorum(quorum: Quorum, decline: Procedure['decide']['decline']): Quorum | undefined {
  const asked = decline === 'same-quorum' ? quorum : decline
  return asked === 'never' || asked === 'none' ? undefined : asked
}

function isInTime(ballot: BallotFact, closing: Instant | undefined): boolean {
  return closing === undefined || Temporal.Instant.compare(ballot.at, closing) < 0
}

/** Of several ballots of a person the latest counts; of two at the same instant the more cautious one. */
function latestOf(ballots: readonly BallotFact[]): BallotFact[] {
  const latest = new Map<string, BallotFact>()
  for (const ballot of ballots) {
    const known = latest.get(ballot.person)
    if (!known || outweighs(ballot, known)) latest.set(ballot.person, ballot)
  }
  return [...latest.values()]
}

const caution = ['approve', 'abstain', 'recuse', 'object']

function outweighs(one: BallotFact, other: BallotFact): boolean {
  const order =
    Temporal.Instant.compare(one.at, other.at) ||
    caution.indexOf(one.choice) - caution.indexOf(other.choice) ||
    Number(other.answered) - Number(one.answered) ||
    other.vouches.length - one.vouches.length ||
    (listed(one) < listed(other) ? 1 : -1)
  return order > 0
}

function listed({ vouches }: BallotFact): string {
  return [...vouches].sort().join()
}
