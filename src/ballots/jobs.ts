import { z } from 'zod'
import type { CharterShelf } from '../charters/shelf.ts'
import { listCommunities } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock } from '../kit/time/time.ts'
import { lapseProposals } from '../proposals/lapse-proposals.ts'
import { endTerms } from './end-terms.ts'
import { remindOfSilence } from './remind-of-silence.ts'
import { settleClosed } from './settle-closed.ts'
import { settleStation } from './settle-station.ts'

const stationSchema = z.object({ communityId: z.string(), stationId: z.string() })

/**
 * `sweep-cases`: what time does to cases and terms. It runs every hour and may run at any time. `settle-station`: asks the charter anew
 * about the open cases of a station at which something was decided.
 */
export function caseTasks(deps: { db: Db; shelf: CharterShelf; clock: Clock }): Tasks {
  return {
    'settle-station': async (payload) => {
      const { communityId, stationId } = stationSchema.parse(payload)
      await settleStation(deps.db, communityId, deps.shelf, stationId, deps.clock())
    },
    'sweep-cases': async () => {
      const now = deps.clock()
      for (const { id } of await listCommunities(deps.db)) {
        await endTerms(deps.db, id, deps.shelf, now)
        await lapseProposals(deps.db, id, deps.shelf, now)
        await settleClosed(deps.db, id, deps.shelf, now)
        await remindOfSilence(deps.db, id, deps.shelf, now)
      }
    },
  }
}

/** When the sweep runs, in graphile-worker's crontab: at the first minute of every hour, and once after a downtime. */
export const caseCrontab = '1 * * * * sweep-cases ?fill=1h'
