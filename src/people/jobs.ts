import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock } from '../kit/time/time.ts'
import { signInTasks } from './sign-in/ask-to-sign-in.ts'

/** `sign-in-letter`. */
export function peopleTasks(deps: { db: Db; clock: Clock }): Tasks {
  return signInTasks(deps)
}
