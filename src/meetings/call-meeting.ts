import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import { placeWaiting } from './agenda/place-waiting.ts'
import { calledLetter } from './letters/emails.ts'
import { tellInvited } from './letters/tell-people.ts'
import { hasBegun, type Meant } from './meeting.ts'
import { rankToHold } from './meeting-access.ts'
import { findMeeting, insertMeeting, lockMeetings } from './store.ts'

export interface CallMeeting extends Meant {
  readonly body: string
  readonly day: Day
  readonly personId: string
}

export type MeetingCalled =
  | { readonly ok: true; readonly meetingId: string; readonly told: number }
  | { readonly ok: false; readonly reason: 'no-such-body' | 'not-allowed' | 'past' }

/**
 * Somebody with the right to it calls a single meeting of a body. Whoever holds a rank there is told by letter, and topics that waited
 * for a meeting come on its agenda.
 */
export async function callMeeting(
  db: Db,
  communityId: string,
  { rules }: Charter,
  call: CallMeeting,
  now: Instant,
): Promise<MeetingCalled> {
  const { body, personId } = call
  if (rules.bodies[body] === undefined) return { ok: false, reason: 'no-such-body' }
  return await db.transaction().execute(async (trx): Promise<MeetingCalled> => {
    await lockMeetings(trx, communityId, body)
    const role = await rankToHold(trx, communityId, rules, personId, body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (hasBegun(call, now)) return { ok: false, reason: 'past' }
    const meetingId = await insertMeeting(trx, communityId, { ...call, calledBy: personId }, now)
    const meeting = await findMeeting(trx, communityId, meetingId)
    if (!meeting) throw new Error('A meeting was called and is not there.')
    const about = { rules, meeting, except: personId }
    const told = await tellInvited(trx, communityId, about, (language) => calledLetter(language, about), now)
    await placeWaiting(trx, communityId, rules, body, now)
    return { ok: true, meetingId, told: told.people.length }
  })
}
