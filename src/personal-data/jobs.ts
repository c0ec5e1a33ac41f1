import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock } from '../kit/time/time.ts'
import { forgetOld } from './forget-old.ts'

/** `forget`: deletes what the privacy notice says is deleted by now. */
export function forgetTasks({ db, clock }: { db: Db; clock: Clock }): Tasks {
  return { forget: async () => await forgetOld(db, clock()) }
}

/** Once a night, and once after a downtime. */
export const forgetCrontab = '23 3 * * * forget ?fill=1d'
