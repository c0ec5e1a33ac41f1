import { z } from 'zod'
import type { CharterShelf } from '../charters/shelf.ts'
import { listCommunities } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Tasks } from '../kit/jobs/jobs.ts'
import type { Clock, Instant } from '../kit/time/time.ts'
import { placeTopics } from './agenda/place-topics.ts'
import { bodiesWithWaiting } from './agenda/store.ts'
import { remindPeople } from './letters/remind-people.ts'
import { makeDates } from './series/make-dates.ts'

const payloadSchema = z.object({ communityId: z.string(), body: z.string() })

/**
 * `sweep-meetings`: what time does to meetings; it runs every hour and may run at any time. `place-topics`: puts what waits on the agenda of
 * a body's next meeting.
 */
export function meetingTasks({ db, shelf, clock }: { db: Db; shelf: CharterShelf; clock: Clock }): Tasks {
  return {
    'sweep-meetings': async () => {
      const now = clock()
      for (const { id } of await listCommunities(db)) await sweepMeetings(db, id, shelf, now)
    },
    'place-topics': async (payload) => {
      const { communityId, body } = payloadSchema.parse(payload)
      await placeTopics(db, communityId, shelf, body, clock())
    },
  }
}

/** Makes dates ahead, finds a place for what waits, and reminds people. Safe to run twice and on several processes. */
export async function sweepMeetings(db: Db, communityId: string, shelf: CharterShelf, now: Instant): Promise<void> {
  await makeDates(db, communityId, shelf, now)
  for (const body of await bodiesWithWaiting(db, communityId)) await placeTopics(db, communityId, shelf, body, now)
  await remindPeople(db, communityId, shelf, now)
}

/** A few minutes after each hour, and once after a downtime. */
export const meetingCrontab = '7 * * * * sweep-meetings ?fill=1h'
