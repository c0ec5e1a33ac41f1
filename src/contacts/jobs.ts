import type { CharterShelf } from '../charters/shelf.ts'
import { listCommunities } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock } from '../kit/time/time.ts'
import { remindOfCards } from './cards/remind-of-cards.ts'

/** `keep-cards`: what time does to the cards on stations' pages. It runs every hour and may run at any time. */
export function contactTasks({ db, shelf, clock }: { db: Db; shelf: CharterShelf; clock: Clock }): Tasks {
  return {
    'keep-cards': async () => {
      for (const { id } of await listCommunities(db)) await remindOfCards(db, id, shelf, clock())
    },
  }
}

/** At the eleventh minute of every hour, and once after a downtime. */
export const contactCrontab = '11 * * * * keep-cards ?fill=1h'
