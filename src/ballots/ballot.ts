import type { BallotFact } from '../charter/facts.ts'
import type { Instant } from '../kit/time/time.ts'

export const choices = ['approve', 'object', 'abstain', 'recuse'] as const
export type Choice = (typeof choices)[number]

/** A decider's word for what no data can prove (a finding that may be confirmed). */
export interface Vouch {
  readonly clause: string
  readonly reason: string
}

/** One person's vote on a case. */
export interface Ballot {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly choice: Choice
  readonly reason: string
  readonly vouches: readonly Vouch[]
  /** The revision of the application that was voted on. */
  readonly revision: number
  readonly castAt: Instant
}

/** Something said in a case: an answer to an objection, or a note among the deciders. */
export interface Remark {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly kind: 'answer' | 'note'
  readonly ballotId: string | null
  readonly words: string
  readonly saidAt: Instant
}

/** The ballots as a rule sees them. An objection is answered when somebody else has answered that very ballot. */
export function ballotFacts(ballots: readonly Ballot[], remarks: readonly Remark[]): BallotFact[] {
  return ballots.map((ballot) => ({
    person: ballot.personId,
    choice: ballot.choice,
    at: ballot.castAt.toString(),
    revision: ballot.revision,
    vouches: ballot.vouches.map(({ clause }) => clause),
    answered: remarks.some(({ ballotId, personId }) => ballotId === ballot.id && personId !== ballot.personId),
  }))
}

/** Whether two ballots say the same: then the second changes nothing. */
export function saysTheSame(
  one: Pick<Ballot, 'choice' | 'reason' | 'vouches' | 'revision'>,
  other: typeof one,
): boolean {
  const vouches = (ballot: typeof one) =>
    JSON.stringify(ballot.vouches.map(({ clause, reason }) => [clause, reason]).sort())
  return (
    one.choice === other.choice &&
    one.reason === other.reason &&
    one.revision === other.revision &&
    vouches(one) === vouches(other)
  )
}
