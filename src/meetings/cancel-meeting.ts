import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { placeWaiting } from './agenda/place-waiting.ts'
import { returnToWaiting } from './agenda/store.ts'
import { cancelledLetter } from './letters/emails.ts'
import { tellInvited } from './letters/tell-people.ts'
import { rankToHold } from './meeting-access.ts'
import { lockMeeting, markCancelled } from './store.ts'

export interface CancelMeeting {
  readonly meetingId: string
  readonly personId: string
  /** Added to the letters; may be empty. */
  readonly words: string
}

export type MeetingCancelled =
  | { readonly ok: true; readonly told: number }
  | { readonly ok: false; readonly reason: 'no-such-meeting' | 'not-allowed' | 'held' | 'cancelled' }

/**
 * Cancels a meeting that was not held, before its time or after it: nobody owes anything by it (H3). Everybody who is invited is told.
 * What the charter had put on its agenda goes on to the next meeting.
 */
export async function cancelMeeting(
  db: Db,
  communityId: string,
  { rules }: Charter,
  { meetingId, personId, words }: CancelMeeting,
  now: Instant,
): Promise<MeetingCancelled> {
  return await db.transaction().execute(async (trx): Promise<MeetingCancelled> => {
    const meeting = await lockMeeting(trx, communityId, meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, personId, meeting.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (meeting.state !== 'planned') return { ok: false, reason: meeting.state }
    const about = { rules, meeting, except: personId }
    const told = await tellInvited(
      trx,
      communityId,
      about,
      (language, stations) => cancelledLetter(language, about, words, stations),
      now,
    )
    await markCancelled(trx, communityId, meetingId, now)
    await returnToWaiting(trx, communityId, meetingId)
    await placeWaiting(trx, communityId, rules, meeting.body, now)
    return { ok: true, told: told.people.length }
  })
}
