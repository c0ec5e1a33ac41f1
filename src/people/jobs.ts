import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock } from '../kit/time/time.ts'
import { signInTasks } from './sign-in/ask-to-sign-in.ts'
import { deleteEndedSessions } from './sign-in/store.ts'

/** `sign-in-letter`, and `end-sessions`, which clears away what has ended (daily is enough). */
export function peopleTasks(deps: { db: Db; clock: Clock }): Tasks {
  return {
    ...signInTasks(deps),
    'end-sessions': async () => await deleteEndedSessions(deps.db, deps.clock()),
  }
}
