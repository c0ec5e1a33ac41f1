import { holdDeciders } from '../bodies/store.ts'
import { type Decision, decide } from '../charter/decide.ts'
import type { Facts } from '../charter/facts.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { lockPerson } from '../people/store.ts'
import { caseTitle } from '../proposals/case-title.ts'
import { askedBy, loadFacts } from '../proposals/load-facts.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { endProposal } from '../proposals/store.ts'
import { type Ballot, ballotFacts, type Remark } from './ballot.ts'
import { carryOut } from './carry-out.ts'
import { decisionEntry } from './decision-entry.ts'
import { declinedLetter, overtakenLetter } from './emails.ts'
import { ballotsOn, remarksOn } from './store.ts'
import { tellApplicant } from './tell-applicant.ts'

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

/**
 * Asks the charter about a locked case as it stands now and carries out what it answers: founds, appoints, declines, ends. One
 * transaction holds the ballot, the effects, the ledger entry and the letters: all or nothing.
 */
export async function settleCase(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  proposal: Proposal,
  now: Instant,
): Promise<Decision> {
  const inHand = await takeInHand(trx, communityId, charter, proposal, now)
  const { decision } = inHand
  if (decision.outcome === 'granted') await carryOut(trx, inHand, now)
  if (decision.outcome === 'declined') await declineCase(trx, inHand, now)
  if (decision.outcome === 'overtaken') await overtakeCase(trx, inHand, now)
  return decision
}

/** Reads all that a case rests on, and what the charter makes of it now. Locks the applicant: what they hold is part of it. */
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
  await lockPerson(trx, communityId, proposal.applicantId)
  const ballots = await ballotsOn(trx, communityId, proposal.id)
  const remarks = await remarksOn(trx, communityId, proposal.id)
  const facts = await loadFacts(trx, communityId, askedBy(proposal, procedure), ballotFacts(ballots, remarks))
  const decision = decide(charter, proposal.procedure, facts, now)
  return { communityId, charter, proposal, facts, decision, ballots, remarks }
}

async function declineCase(trx: Trx, inHand: CaseInHand, now: Instant): Promise<void> {
  const { communityId, charter, proposal } = inHand
  const { seq } = await appendEntry(trx, communityId, decisionEntry(inHand, `proposal:${proposal.id}`), now)
  await endProposal(trx, communityId, proposal.id, { state: 'declined', decisionSeq: seq }, now)
  const title = await caseTitle(trx, communityId, charter.rules, proposal)
  const reasons = inHand.ballots.filter(({ choice }) => choice === 'object').map(({ reason }) => reason)
  await tellApplicant(trx, communityId, proposal, (language) => declinedLetter(language, title, reasons, seq), now)
}

/** A gate shut after the case was opened: somebody else was first. Nobody decided it, so it is no entry of its own. */
async function overtakeCase(trx: Trx, { communityId, charter, proposal }: CaseInHand, now: Instant): Promise<void> {
  await endProposal(trx, communityId, proposal.id, { state: 'overtaken' }, now)
  const title = await caseTitle(trx, communityId, charter.rules, proposal)
  await tellApplicant(trx, communityId, proposal, (language) => overtakenLetter(language, title, undefined), now)
}
