import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { lockMeetings } from '../store.ts'
import { placeWaiting } from './place-waiting.ts'

/** Puts what waits on the agenda of a body's next meeting, and tells the stations' people. Safe to run twice; gives how many topics. */
export async function placeTopics(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  body: string,
  now: Instant,
): Promise<number> {
  const { rules } = await shelf.running(db, communityId)
  return await db.transaction().execute(async (trx) => {
    await lockMeetings(trx, communityId, body)
    return await placeWaiting(trx, communityId, rules, body, now)
  })
}
