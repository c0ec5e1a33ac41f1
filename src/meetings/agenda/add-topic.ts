import type { Charter } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { WrittenText } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'
import { findStation } from '../../stations/store.ts'
import { tellStation } from '../letters/tell-people.ts'
import { isAhead } from '../meeting.ts'
import { rankToHold } from '../meeting-access.ts'
import { lockMeeting, touchMeeting } from '../store.ts'
import { insertTopic, openCases } from './store.ts'

export interface AddTopic {
  readonly meetingId: string
  readonly personId: string
  readonly title: WrittenText
  readonly words: string
  readonly stationId: string | null
  /** An open case. One about a station makes the topic one about it. */
  readonly proposalId: string | null
}

export type TopicAdded =
  | { readonly ok: true; readonly topicId: string; readonly stationId: string | null; readonly isTold: boolean }
  | {
      readonly ok: false
      readonly reason:
        | 'no-such-meeting'
        | 'not-allowed'
        | 'held'
        | 'cancelled'
        | 'no-such-station'
        | 'no-such-case'
        | 'case-of-other-station'
    }

/**
 * Puts a topic on a meeting's agenda. One about a station tells its people in the same transaction, as long as the meeting lies ahead: by
 * being told at least a day before they come to owe somebody's attendance (H3).
 */
export async function addTopic(
  db: Db,
  communityId: string,
  { rules }: Charter,
  add: AddTopic,
  now: Instant,
): Promise<TopicAdded> {
  const { meetingId, personId, title } = add
  return await db.transaction().execute(async (trx): Promise<TopicAdded> => {
    const meeting = await lockMeeting(trx, communityId, meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, personId, meeting.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (meeting.state !== 'planned') return { ok: false, reason: meeting.state }
    const about = await findAbout(trx, communityId, add)
    if (!about.ok) return about
    const { station } = about
    const isTold =
      station !== undefined &&
      isAhead(meeting, now) &&
      (await tellStation(trx, communityId, { rules, meeting, except: personId }, { station, topics: [{ title }] }, now))
    const stationId = station?.id ?? null
    const topic = { ...add, stationId, body: meeting.body, putBy: personId, toldAt: isTold ? now : null }
    const topicId = await insertTopic(trx, communityId, topic, now)
    await touchMeeting(trx, communityId, meetingId, now)
    return { ok: true, topicId, stationId, isTold }
  })
}

async function findAbout(trx: Trx, communityId: string, { stationId, proposalId }: AddTopic) {
  const found =
    proposalId === null ? undefined : (await openCases(trx, communityId)).find(({ id }) => id === proposalId)
  if (proposalId !== null && !found) return { ok: false, reason: 'no-such-case' } as const
  const ofCase = found?.stationId ?? null
  if (ofCase !== null && stationId !== null && ofCase !== stationId)
    return { ok: false, reason: 'case-of-other-station' } as const
  const asked = stationId ?? ofCase
  const station = asked === null ? undefined : await findStation(trx, communityId, asked)
  return asked !== null && !station
    ? ({ ok: false, reason: 'no-such-station' } as const)
    : ({ ok: true, station } as const)
}
