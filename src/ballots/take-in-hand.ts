import { holdDeciders } from '../bodies/store.ts'
import { type Decision, decide } from '../charter/decide.ts'
import type { Facts } from '../charter/facts.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { lockPerson } from '../people/store.ts'
import { askedBy, loadFacts } from '../proposals/load-facts.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { type Ballot, ballotFacts, type Remark } from './ballot.ts'
import { ballotsOn, remarksOn } from './store.ts'

/** A case that is being decided: its row is locked by the transaction. */
export interface CaseInHand {
  readonly communityId: string
  readonly charter: ShelvedCharter
  readonly proposal: Proposal
  readonly facts: Facts
  readonly decision: Decision
  readonly ballots: readonly Ballot[]
  readonly remarks: readonly Remark[]
}

/** Reads all that a case rests on, and what the charter makes of it now. Locks whom it concerns: what they hold is part of it. */
export async function takeInHand(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  proposal: Proposal,
  now: Instant,
): Promise<CaseInHand> {
  const procedure = charter.rules.procedures[proposal.procedure]
  if (!procedure) throw new Error(`The charter has no procedure ${proposal.procedure}`)
  await holdDeciders(trx, communityId)
  await lockPeople(trx, communityId, proposal)
  const ballots = await ballotsOn(trx, communityId, proposal.id)
  const remarks = await remarksOn(trx, communityId, proposal.id)
  const moment = { rules: charter.rules, now }
  const facts = await loadFacts(trx, communityId, askedBy(proposal, procedure, moment), ballotFacts(ballots, remarks))
  const decision = decide(charter, proposal.procedure, facts, now)
  return { communityId, charter, proposal, facts, decision, ballots, remarks }
}

/** Always in this order: two cases about the same people never wait for each other. */
async function lockPeople(trx: Trx, communityId: string, { applicantId, subjectId }: Proposal): Promise<void> {
  const people = new Set([applicantId, subjectId].filter((id) => id !== null))
  for (const id of [...people].sort()) await lockPerson(trx, communityId, id)
}
