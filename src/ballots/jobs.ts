import type { CharterShelf } from '../charters/shelf.ts'
import { listCommunities } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock } from '../kit/time/time.ts'
import { lapseProposals } from '../proposals/lapse-proposals.ts'
import { remindOfSilence } from './remind-of-silence.ts'
import { settleClosed } from './settle-closed.ts'

/** `sweep-cases`: what time does to cases. It runs every hour and may run at any time. */
export function caseTasks(deps: { db: Db; shelf: CharterShelf; clock: Clock }): Tasks {
  return {
    'sweep-cases': async () => {
      const now = deps.clock()
      for (const { id } of await listCommunities(deps.db)) {
        await lapseProposals(deps.db, id, deps.shelf, now)
        await settleClosed(deps.db, id, deps.shelf, now)
        await remindOfSilence(deps.db, id, deps.shelf, now)
      }
    },
  }
}

/** When the sweep runs, in graphile-worker's crontab: at the first minute of every hour, and once after a downtime. */
export const caseCrontab = '1 * * * * sweep-cases ?fill=1h'
