import { bringIntoForce } from '../charters/bring-into-force.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { communitiesWithComing } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock } from '../kit/time/time.ts'

/** `bring-charters`: adopted charters come into force on their day. It runs every hour and may run at any time. */
export function amendmentTasks({ db, shelf, clock }: { db: Db; shelf: CharterShelf; clock: Clock }): Tasks {
  return {
    'bring-charters': async () => {
      for (const id of await communitiesWithComing(db)) {
        const { rules } = await shelf.running(db, id)
        await bringIntoForce(db, id, rules.zone, clock())
      }
    },
  }
}

/** On the hour, before what the clock does by the charter in force; once after a downtime. */
export const amendmentCrontab = '0 * * * * bring-charters ?fill=1h'
