import type { Charter } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { topicRemovedLetter } from '../letters/emails.ts'
import { peopleOf, writeToAll } from '../letters/tell-people.ts'
import { hasBegun } from '../meeting.ts'
import { rankToHold } from '../meeting-access.ts'
import { lockMeeting, touchMeeting } from '../store.ts'
import { removeTopic as takeOff, topicsOf } from './store.ts'

export type TopicRemoved =
  | { readonly ok: true; readonly told: number }
  | {
      readonly ok: false
      readonly reason: 'no-such-meeting' | 'no-such-topic' | 'not-allowed' | 'held' | 'cancelled' | 'begun'
    }

/** Takes a topic off an agenda before the meeting begins. The people of the station it was about are told, if they were told of it. */
export async function removeTopic(
  db: Db,
  communityId: string,
  { rules }: Charter,
  { meetingId, topicId, personId }: { readonly meetingId: string; readonly topicId: string; readonly personId: string },
  now: Instant,
): Promise<TopicRemoved> {
  return await db.transaction().execute(async (trx): Promise<TopicRemoved> => {
    const meeting = await lockMeeting(trx, communityId, meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, personId, meeting.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (meeting.state !== 'planned') return { ok: false, reason: meeting.state }
    if (hasBegun(meeting, now)) return { ok: false, reason: 'begun' }
    const topics = await topicsOf(trx, communityId, [meetingId])
    const topic = topics.find(({ id }) => id === topicId)
    if (!topic) return { ok: false, reason: 'no-such-topic' }
    await takeOff(trx, communityId, topic, now)
    await touchMeeting(trx, communityId, meetingId, now)
    const { station } = topic
    if (!station || topic.toldAt === null) return { ok: true, told: 0 }
    const others = topics.filter((one) => one.id !== topicId && one.station?.id === station.id).length
    const people = (await peopleOf(trx, communityId, station.id)).filter((one) => one !== personId)
    const letter = (language: Parameters<typeof topicRemovedLetter>[0]) =>
      topicRemovedLetter(language, { rules, meeting }, station, topic, others)
    const told = await writeToAll(trx, communityId, people, letter, now)
    return { ok: true, told: told.length }
  })
}
