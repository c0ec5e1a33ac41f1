import type { Decision } from '../charter/decide.ts'
import { whyNotAdoptable } from '../charters/adopt-draft.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { caseTitle } from '../proposals/case-title.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { endProposal } from '../proposals/store.ts'
import { carryOut } from './carry-out.ts'
import { decisionEntry } from './decision-entry.ts'
import { declinedLetter, overtakenLetter } from './emails.ts'
import { type CaseInHand, takeInHand } from './take-in-hand.ts'
import { tellApplicant } from './tell-applicant.ts'

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
  if (decision.outcome === 'granted' && (await isOutdated(trx, communityId, proposal))) {
    await overtakeCase(trx, inHand, now)
    return { ...decision, outcome: 'overtaken' }
  }
  if (decision.outcome === 'granted') await carryOut(trx, inHand, now)
  if (decision.outcome === 'declined') await declineCase(trx, inHand, now)
  if (decision.outcome === 'overtaken') await overtakeCase(trx, inHand, now)
  return decision
}

/** The charter that it would adopt cannot be adopted any more: another one was, meanwhile. */
async function isOutdated(trx: Trx, communityId: string, { draftId }: Proposal): Promise<boolean> {
  return draftId !== null && (await whyNotAdoptable(trx, communityId, draftId)) !== undefined
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
  await tellApplicant(
    trx,
    communityId,
    proposal,
    (language) => overtakenLetter(language, title, undefined, undefined),
    now,
  )
}
