import type { Db } from '../kit/db/database.ts'
import { topicsOf } from './agenda/store.ts'
import type { Topic } from './agenda/topic.ts'
import { dutiesOf, type MeetingDuty } from './duty-store.ts'
import type { Meeting } from './meeting.ts'

/** A meeting as a page shows it. */
export interface ShownMeeting {
  readonly meeting: Meeting
  /** In the order of the agenda. */
  readonly topics: readonly Topic[]
  /** What stations owed by it, once it was held. */
  readonly duties: readonly MeetingDuty[]
}

/** Meetings with their agendas, in two queries, however many there are. */
export async function withAgendas(db: Db, communityId: string, meetings: readonly Meeting[]): Promise<ShownMeeting[]> {
  const ids = meetings.map(({ id }) => id)
  const [topics, duties] = await Promise.all([topicsOf(db, communityId, ids), dutiesOf(db, communityId, ids)])
  return meetings.map((meeting) => ({
    meeting,
    topics: topics.filter(({ meetingId }) => meetingId === meeting.id),
    duties: duties.filter(({ meetingId }) => meetingId === meeting.id),
  }))
}
