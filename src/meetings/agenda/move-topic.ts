import type { Charter } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { rankToHold } from '../meeting-access.ts'
import { lockMeeting, touchMeeting } from '../store.ts'
import { swapTopics, topicsOf } from './store.ts'

export type TopicMoved =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-meeting' | 'no-such-topic' | 'not-allowed' | 'held' | 'cancelled' }

/** Moves a topic one place up or down the agenda. At the agenda's end it stays where it is. */
export async function moveTopic(
  db: Db,
  communityId: string,
  { rules }: Charter,
  move: { readonly meetingId: string; readonly topicId: string; readonly personId: string; readonly to: 'up' | 'down' },
  now: Instant,
): Promise<TopicMoved> {
  return await db.transaction().execute(async (trx): Promise<TopicMoved> => {
    const meeting = await lockMeeting(trx, communityId, move.meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, move.personId, meeting.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (meeting.state !== 'planned') return { ok: false, reason: meeting.state }
    const topics = await topicsOf(trx, communityId, [meeting.id])
    const place = topics.findIndex(({ id }) => id === move.topicId)
    const [topic, other] = [topics[place], topics[move.to === 'up' ? place - 1 : place + 1]]
    if (!topic) return { ok: false, reason: 'no-such-topic' }
    if (!other) return { ok: true }
    await swapTopics(trx, communityId, topic, other)
    await touchMeeting(trx, communityId, meeting.id, now)
    return { ok: true }
  })
}
