import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { openHandOvers } from '../offices/hand-over/open-hand-overs.ts'
import { openMissingSearches, openSearchesFor } from '../offices/open-search.ts'
import { endTermsDue } from '../stations/appointment-store.ts'

/**
 * Ends the terms whose last day has come, and looks for somebody wherever an office is held by fewer than the charter asks for. Safe to
 * run twice and on several processes. Gives how many terms ended.
 */
export async function endTerms(db: Db, communityId: string, shelf: CharterShelf, now: Instant): Promise<number> {
  const { rules } = await shelf.running(db, communityId)
  return await db.transaction().execute(async (trx) => {
    const ended = await endTermsDue(trx, communityId, dayIn(rules.zone, now))
    await openSearchesFor(trx, communityId, rules, ended, undefined, now)
    await openHandOvers(trx, communityId, rules, ended, now)
    await openMissingSearches(trx, communityId, rules, now)
    return ended.length
  })
}
