import { caseCrontab, caseTasks } from './ballots/jobs.ts'
import type { CharterShelf } from './charters/shelf.ts'
import { clockCrontab, clockTasks } from './clock/jobs.ts'
import { contactCrontab, contactTasks } from './contacts/jobs.ts'
import type { Db } from './kit/db/database.ts'
import type { Tasks } from './kit/jobs/jobs.ts'
import { sendLetterTasks } from './kit/mail/send-letter.ts'
import type { Clock } from './kit/time/time.ts'
import { meetingCrontab, meetingTasks } from './meetings/jobs.ts'
import { peopleTasks } from './people/jobs.ts'
import { forgetCrontab, forgetTasks } from './personal-data/jobs.ts'

export interface TaskDeps {
  readonly db: Db
  readonly shelf: CharterShelf
  readonly clock: Clock
  readonly baseUrl: string
  readonly smtpUrl: string | undefined
  /** The `From` of letters. */
  readonly sender: string
}

/** Everything that is done outside of requests, by name. */
export function allTasks({ db, shelf, clock, baseUrl, smtpUrl, sender }: TaskDeps): Tasks {
  return {
    ...sendLetterTasks({ db, smtpUrl, baseUrl, sender, clock }),
    ...peopleTasks({ db, clock }),
    ...caseTasks({ db, shelf, clock }),
    ...contactTasks({ db, shelf, clock }),
    ...clockTasks({ db, shelf, clock }),
    ...meetingTasks({ db, shelf, clock }),
    ...forgetTasks({ db, clock }),
  }
}

/** When what is done by the clock is done. */
export const crontab = [caseCrontab, clockCrontab, contactCrontab, meetingCrontab, forgetCrontab].join('\n')
