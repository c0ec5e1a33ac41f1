import { bringIntoForce } from '../charters/bring-into-force.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { communitiesWithComing, listCommunities } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock } from '../kit/time/time.ts'
import { afterTerms } from './after-terms.ts'
import { sweepDuties } from './sweep-duties.ts'

/**
 * `bring-charters`: adopted charters come into force on their day. `sweep-duties`: what time does to stations; it runs every hour and may run at any time. `after-terms`: what follows where it ended terms.
 */
export function clockTasks({ db, shelf, clock }: { db: Db; shelf: CharterShelf; clock: Clock }): Tasks {
  return {
    'bring-charters': async () => {
      for (const id of await communitiesWithComing(db)) {
        const { rules } = await shelf.running(db, id)
        await bringIntoForce(db, id, rules.zone, clock())
      }
    },
    'sweep-duties': async () => {
      for (const { id } of await listCommunities(db)) await sweepDuties(db, id, shelf, clock())
    },
    'after-terms': async (payload) => await afterTerms(db, shelf, payload, clock()),
  }
}

/**
 * When that is done, in graphile-worker's crontab: every hour, because midnight comes to each zone at its own; once after a downtime. A
 * charter comes on the hour, before anything goes by it.
 */
export const clockCrontab = ['0 * * * * bring-charters ?fill=1h', '6 * * * * sweep-duties ?fill=1h'].join('\n')
