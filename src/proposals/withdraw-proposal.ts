import type { CharterShelf } from '../charters/shelf.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { caseTitle } from './case-title.ts'
import { withdrawnLetter } from './emails.ts'
import { endProposal, lockProposal } from './store.ts'
import { tellDeciders } from './tell-deciders.ts'

export type WithdrawProposal = { readonly ok: true } | { readonly ok: false; readonly reason: 'ended' }

/** The applicant takes a case back. What was said in it stays; nobody decides it any more. Twice is no error. */
export async function withdrawProposal(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  id: string,
  now: Instant,
): Promise<WithdrawProposal> {
  return await db.transaction().execute(async (trx) => await withdrawWithin(trx, communityId, shelf, id, now))
}

/** The same as a part of something larger. */
export async function withdrawWithin(
  trx: Trx,
  communityId: string,
  shelf: CharterShelf,
  id: string,
  now: Instant,
): Promise<WithdrawProposal> {
  const proposal = await lockProposal(trx, communityId, id)
  if (proposal?.state === 'withdrawn') return { ok: true }
  if (!proposal || proposal.endedAt !== null) return { ok: false, reason: 'ended' }
  await endProposal(trx, communityId, id, { state: 'withdrawn' }, now)
  if (proposal.state === 'unconfirmed') return { ok: true }
  const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
  const title = await caseTitle(trx, communityId, charter.rules, proposal)
  await tellDeciders(trx, communityId, charter, proposal, (language) => withdrawnLetter(language, title), now)
  return { ok: true }
}
