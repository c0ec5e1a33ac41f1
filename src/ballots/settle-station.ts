import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { openProposalsAt } from '../proposals/station-case-store.ts'
import { lockProposal } from '../proposals/store.ts'
import { settleCase } from './settle-case.ts'

/**
 * Asks the charter anew about every open case of a station, each in a transaction of its own: a successor may have been found, the
 * station may be active again. Safe to run twice. Gives how many ended.
 */
export async function settleStation(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  stationId: string,
  now: Instant,
): Promise<number> {
  let ended = 0
  for (const { id, charterVersionId } of await openProposalsAt(db, communityId, stationId)) {
    const charter = await shelf.version(db, communityId, charterVersionId)
    const outcome = await db.transaction().execute(async (trx) => {
      const proposal = await lockProposal(trx, communityId, id)
      return proposal?.state === 'open' ? (await settleCase(trx, communityId, charter, proposal, now)).outcome : 'open'
    })
    if (outcome !== 'open') ended += 1
  }
  return ended
}
