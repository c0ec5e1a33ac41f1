import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import { forgetTold, markTold } from './agenda/store.ts'
import { changedLetter } from './letters/emails.ts'
import { tellInvited } from './letters/tell-people.ts'
import { hasBegun, type Meant, type Meeting, startsAt } from './meeting.ts'
import { rankToHold } from './meeting-access.ts'
import { countNoted, forgetPresence } from './roll/store.ts'
import { findMeeting, lockMeeting, saveMeeting } from './store.ts'

export interface ChangeMeeting extends Meant {
  readonly meetingId: string
  readonly day: Day
  readonly personId: string
  /** Added to the letters; may be empty. */
  readonly words: string
}

export type MeetingChanged =
  | { readonly ok: true; readonly told: number }
  | {
      readonly ok: false
      readonly reason:
        | 'no-such-meeting'
        | 'not-allowed'
        | 'held'
        | 'cancelled'
        | 'roll-taken'
        | 'past'
        | 'nothing-changed'
    }

/**
 * Changes a meeting that is not held yet, or puts it off: everybody who is invited is told. When its day or hour changes, the stations
 * on its agenda are told anew of what they owe (H3), and apologies for the earlier time no longer stand.
 */
export async function changeMeeting(
  db: Db,
  communityId: string,
  { rules }: Charter,
  change: ChangeMeeting,
  now: Instant,
): Promise<MeetingChanged> {
  const { meetingId, personId, words } = change
  return await db.transaction().execute(async (trx): Promise<MeetingChanged> => {
    const before = await lockMeeting(trx, communityId, meetingId)
    if (!before) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, personId, before.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (before.state !== 'planned') return { ok: false, reason: before.state }
    const isMoved = isOtherTime(before, change)
    if (!isMoved && isSame(before, change)) return { ok: false, reason: 'nothing-changed' }
    if (isMoved && hasBegun(change, now)) return { ok: false, reason: 'past' }
    if (isMoved && (await countNoted(trx, communityId, meetingId)) > 0) return { ok: false, reason: 'roll-taken' }
    await saveMeeting(trx, communityId, meetingId, { ...change, isMoved }, now)
    if (isMoved) {
      await forgetPresence(trx, communityId, meetingId, { kind: 'apology' })
      await forgetTold(trx, communityId, meetingId)
    }
    const meeting = await findMeeting(trx, communityId, meetingId)
    if (!meeting) throw new Error('A meeting was changed and is not there.')
    const about = { rules, meeting, except: personId }
    const told = await tellInvited(
      trx,
      communityId,
      about,
      (language, stations) => changedLetter(language, about, before, isMoved, words, stations),
      now,
    )
    if (isMoved) await markTold(trx, communityId, meetingId, told.stationIds, now)
    return { ok: true, told: told.people.length }
  })
}

/** Also when only the local day is another: periods count by it. */
function isOtherTime(before: Meeting, after: Meant & { readonly day: Day }): boolean {
  return !startsAt(before).equals(startsAt(after)) || !before.day.equals(after.day)
}

function isSame(before: Meeting, after: Meant): boolean {
  const fields = ['zone', 'lasts', 'place', 'link'] as const
  return (
    fields.every((field) => before[field] === after[field]) &&
    before.title.zh === after.title.zh &&
    before.title.en === after.title.en
  )
}
