import { closesAt } from '../charter/decide.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { lockProposal, openProposals } from '../proposals/store.ts'
import { settleCase } from './settle-case.ts'

/**
 * Decides the cases whose time for votes is over, where the charter sets one. Safe to run twice and on several processes. Gives
 * how many it ended; one that still waits for a finding stays open.
 */
export async function settleClosed(db: Db, communityId: string, shelf: CharterShelf, now: Instant): Promise<number> {
  let ended = 0
  for (const { id, procedure, openedAt, charterVersionId } of await openProposals(db, communityId)) {
    const charter = await shelf.version(db, communityId, charterVersionId)
    const rule = charter.rules.procedures[procedure]
    const closing = rule && closesAt(rule, openedAt?.toString(), charter.rules.zone)
    if (!closing || Temporal.Instant.compare(closing, now) > 0) continue
    const outcome = await db.transaction().execute(async (trx) => {
      const proposal = await lockProposal(trx, communityId, id)
      return proposal?.state === 'open' ? (await settleCase(trx, communityId, charter, proposal, now)).outcome : 'open'
    })
    if (outcome !== 'open') ended += 1
  }
  return ended
}
