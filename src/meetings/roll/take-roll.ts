import type { Charter } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { whyNoRoll } from '../meeting.ts'
import { rankToHold } from '../meeting-access.ts'
import { lockMeeting } from '../store.ts'
import { forgetPresence, mayBeNoted, notePresent } from './store.ts'

export interface TakeRoll {
  readonly meetingId: string
  readonly personId: string
  /** Who is noted as present, and of whom that is taken back; everybody else stays as they are, so that two may take one roll. */
  readonly present: readonly string[]
  readonly absent: readonly string[]
}

export type RollTaken =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason: 'no-such-meeting' | 'not-allowed' | 'not-begun' | 'cancelled' | 'held' | 'not-in-office'
    }

/**
 * Notes who is there, from the beginning of a meeting until it is closed: people who hold a rank or an office on its day. For a meeting
 * that has not begun or is cancelled there is no attendance (H3).
 */
export async function takeRoll(
  db: Db,
  communityId: string,
  { rules }: Charter,
  { meetingId, personId, present, absent }: TakeRoll,
  now: Instant,
): Promise<RollTaken> {
  return await db.transaction().execute(async (trx): Promise<RollTaken> => {
    const meeting = await lockMeeting(trx, communityId, meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, personId, meeting.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    const refusal = whyNoRoll(meeting, now)
    if (refusal) return { ok: false, reason: refusal }
    const able = (await mayBeNoted(trx, communityId, meeting, present)).map((one) => one.personId)
    if (present.some((one) => !able.includes(one))) return { ok: false, reason: 'not-in-office' }
    await notePresent(trx, communityId, meetingId, present, personId, now)
    await forgetPresence(trx, communityId, meetingId, { personIds: absent, kind: 'present' })
    return { ok: true }
  })
}
