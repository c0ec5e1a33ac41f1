import { mayDecide } from '../charter/deciders.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { lockProposal } from '../proposals/store.ts'
import { insertRemark } from './store.ts'
import { takeInHand } from './take-in-hand.ts'

export type NoteTaken = { readonly ok: true } | { readonly ok: false; readonly reason: 'not-a-decider' }

/** Leaves a note among those who decide a case. The applicant never sees it. */
export async function takeNote(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  note: { proposalId: string; personId: string; words: string },
  now: Instant,
): Promise<NoteTaken> {
  return await db.transaction().execute(async (trx): Promise<NoteTaken> => {
    const proposal = await lockProposal(trx, communityId, note.proposalId)
    if (!proposal) return { ok: false, reason: 'not-a-decider' }
    const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
    const procedure = charter.rules.procedures[proposal.procedure]
    const { facts } = await takeInHand(trx, communityId, charter, proposal, now)
    const isDecider =
      procedure && mayDecide(charter.rules, procedure, facts).some(({ person }) => person === note.personId)
    if (!isDecider) return { ok: false, reason: 'not-a-decider' }
    await insertRemark(trx, communityId, { ...note, kind: 'note' }, now)
    return { ok: true }
  })
}
