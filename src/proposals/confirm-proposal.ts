import type { CharterShelf } from '../charters/shelf.ts'
import { consumeCapability, grantCapability } from '../kit/crypto/capability.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { moveContactPoints } from '../people/address-store.ts'
import { proveAddress } from '../people/prove-address.ts'
import { announceCase } from './announce-case.ts'
import { lockProposal, openProposal } from './store.ts'

export type ConfirmProposal =
  | { readonly ok: true; readonly id: string /** Opens the applicant's page. */; readonly secret: string }
  | { readonly ok: false; readonly reason: 'no-such-link' | 'ended' }

/**
 * Confirms the address of an application by the link that came to it: the case opens, those who decide are told. When the
 * address is already somebody's here, the case becomes theirs: nobody can vote on their own case under another name. A link
 * that was given by hand opens the case too, but proves no address.
 */
export async function confirmProposal(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  secret: string,
  now: Instant,
): Promise<ConfirmProposal> {
  return await db.transaction().execute(async (trx): Promise<ConfirmProposal> => {
    const link = await consumeCapability(trx, communityId, 'confirm-proposal', secret, now)
    if (!link) return { ok: false, reason: 'no-such-link' }
    const proposal = await lockProposal(trx, communityId, link.subject)
    if (proposal?.state !== 'unconfirmed') return { ok: false, reason: 'ended' }
    const before = proposal.applicantId
    const applicantId = link.byHand ? before : await proveAddress(trx, communityId, before, now)
    if (applicantId !== before) await moveContactPoints(trx, communityId, before, applicantId)
    await openProposal(trx, communityId, proposal.id, applicantId, now)
    const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
    await announceCase(trx, communityId, charter, proposal.id, now)
    const follow = await grantCapability(trx, communityId, { purpose: 'follow-proposal', subject: proposal.id }, now)
    return { ok: true, id: proposal.id, secret: follow }
  })
}
