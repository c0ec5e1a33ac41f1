import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { writeDay } from '../kit/time/write-day.ts'
import type { FindSubjects } from '../stations/ledger-words.ts'
import { meetingsById } from './store.ts'

/** Names the meetings that entries of the ledger are about: the body, and the day. */
export function meetingSubjects(db: Db, shelf: CharterShelf): FindSubjects {
  return async (communityId, subjects) => {
    const ids = subjects.flatMap((subject) =>
      subject.startsWith('meeting:') ? [subject.slice('meeting:'.length)] : [],
    )
    const meetings = await meetingsById(db, communityId, ids)
    if (meetings.length === 0) return new Map()
    const { rules } = await shelf.running(db, communityId)
    return new Map(
      meetings.map(({ id, body, day }) => {
        const of = rules.bodies[body]?.name ?? { zh: body, en: body }
        const name = {
          zh: `${of.zh} · ${writeDay(day, 'zh')}`,
          en: `${of.en} · ${writeDay(day, 'en')}`,
        }
        return [`meeting:${id}`, { name, path: `/meetings/${id}` }]
      }),
    )
  }
}
