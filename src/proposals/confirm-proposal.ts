import type { Check } from '../charter/check.ts'
import { decide } from '../charter/decide.ts'
import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import { findSuspension } from '../conduct/store.ts'
import { consumeCapability, grantCapability } from '../kit/crypto/capability.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { moveContactPoints } from '../people/address-store.ts'
import { moveConsents } from '../people/consent-store.ts'
import { proveAddress } from '../people/prove-address.ts'
import { announceCase } from './announce-case.ts'
import { askedBy, loadFacts } from './load-facts.ts'
import type { Proposal } from './proposal.ts'
import { type Settle, settleOpened } from './settle-opened.ts'
import { endProposal, lockProposal, openProposal } from './store.ts'

export type ConfirmProposal =
  | { readonly ok: true; readonly id: string /** Opens the applicant's page. */; readonly secret: string }
  | { readonly ok: false; readonly reason: 'no-such-link' | 'ended' | 'suspended' }
  /** Now that it is known who applies, the charter does not take the case up: it has ended. */
  | { readonly ok: false; readonly reason: 'gate-shut'; readonly gates: readonly Check[]; readonly proposal: Proposal }

/**
 * Confirms the address of an application by the link that came to it: the case opens, those who decide are told. When the
 * address is already somebody's here, the case becomes theirs: nobody can vote on their own case under another name, nor apply
 * while suspended. A link that was given by hand opens the case too, but proves no address.
 */
export async function confirmProposal(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  secret: string,
  now: Instant,
  settle?: Settle,
): Promise<ConfirmProposal> {
  return await db.transaction().execute(async (trx): Promise<ConfirmProposal> => {
    const link = await consumeCapability(trx, communityId, 'confirm-proposal', secret, now)
    if (!link) return { ok: false, reason: 'no-such-link' }
    const proposal = await lockProposal(trx, communityId, link.subject)
    if (proposal?.state !== 'unconfirmed' || proposal.applicantId === null) return { ok: false, reason: 'ended' }
    const applicantId = link.byHand
      ? proposal.applicantId
      : await provePerson(trx, communityId, proposal.applicantId, now)
    if (await findSuspension(trx, communityId, applicantId)) return { ok: false, reason: 'suspended' }
    await openProposal(trx, communityId, proposal, applicantId, now)
    const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
    const isOwn = proposal.subjectId === proposal.applicantId
    const opened = { ...proposal, applicantId, ...(isOwn && { subjectId: applicantId }), openedAt: now }
    const gates = await shutGates(trx, communityId, charter, opened, now)
    if (gates.length > 0) {
      await endProposal(trx, communityId, proposal.id, { state: 'overtaken' }, now)
      return { ok: false, reason: 'gate-shut', gates, proposal: opened }
    }
    await announceCase(trx, communityId, charter, proposal.id, now)
    await settleOpened(trx, communityId, charter, proposal.id, now, settle)
    const follow = await grantCapability(trx, communityId, { purpose: 'follow-proposal', subject: proposal.id }, now)
    return { ok: true, id: proposal.id, secret: follow }
  })
}

/**
 * Who somebody is whom a form named by an address, now that the address is proved. What was kept for the form's unknown person goes
 * along.
 */
export async function provePerson(trx: Trx, communityId: string, before: string, now: Instant): Promise<string> {
  const personId = await proveAddress(trx, communityId, before, now)
  if (personId === before) return before
  await moveContactPoints(trx, communityId, before, personId)
  await moveConsents(trx, communityId, before, personId)
  return personId
}

async function shutGates(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  proposal: Proposal,
  now: Instant,
): Promise<readonly Check[]> {
  const procedure = charter.rules.procedures[proposal.procedure]
  if (!procedure) throw new Error(`The charter has no procedure ${proposal.procedure}`)
  const facts = await loadFacts(trx, communityId, askedBy(proposal, procedure, { rules: charter.rules, now }), [])
  const { gates } = decide(charter, proposal.procedure, facts, now)
  return gates.filter(({ outcome }) => outcome === 'not-met')
}
