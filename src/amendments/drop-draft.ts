import { deleteDraft } from '../charters/draft-store.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { loadRights } from './load-rights.ts'
import type { Asker } from './rights.ts'

/** `in-use`: it was proposed or adopted, and stays for everybody to read. */
export type DraftDropped = { readonly ok: true } | { readonly ok: false; readonly reason: 'not-yours' | 'in-use' }

/** Takes away a draft that was never proposed. */
export async function dropDraft(
  db: Db,
  communityId: string,
  shelf: Pick<CharterShelf, 'running'>,
  drop: { readonly draftId: string; readonly by: Asker & { readonly personId: string } },
  now: Instant,
): Promise<DraftDropped> {
  const { mayUpload } = await loadRights(db, communityId, await shelf.running(db, communityId), drop.by, now)
  if (!mayUpload) return { ok: false, reason: 'not-yours' }
  const isGone = await db.transaction().execute(async (trx) => await deleteDraft(trx, communityId, drop.draftId))
  return isGone ? { ok: true } : { ok: false, reason: 'in-use' }
}
