import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { lockMeetings } from '../store.ts'
import { makeDatesOf } from './start-series.ts'
import { listSeries } from './store.ts'

/** Makes the dates ahead of every series of a community. Safe to run twice and on several processes; gives how many were made. */
export async function makeDates(db: Db, communityId: string, shelf: CharterShelf, now: Instant): Promise<number> {
  const { rules } = await shelf.running(db, communityId)
  let made = 0
  for (const body of Object.keys(rules.bodies)) {
    made += await db.transaction().execute(async (trx) => {
      await lockMeetings(trx, communityId, body)
      let ofBody = 0
      for (const series of await listSeries(trx, communityId, [body], dayIn('UTC', now).subtract({ days: 1 })))
        ofBody += await makeDatesOf(trx, communityId, rules, series, now)
      return ofBody
    })
  }
  return made
}
