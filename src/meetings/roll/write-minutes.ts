import type { Charter } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import { type Language, rewrite } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'
import { saveOutcome, topicsOf } from '../agenda/store.ts'
import { hasBegun } from '../meeting.ts'
import { rankToHold } from '../meeting-access.ts'
import { lockMeeting, saveMinutes } from '../store.ts'

export interface WriteMinutes {
  readonly meetingId: string
  readonly personId: string
  /** The language they are written in; what there is in the other one stays. */
  readonly language: Language
  readonly minutes: string
  /** What came of topics, by their ids; those that are left out stay as they are. */
  readonly outcomes: Readonly<Record<string, string>>
}

export type MinutesWritten =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-meeting' | 'not-allowed' | 'not-begun' | 'cancelled' }

/** Keeps what was said at a meeting and what came of its topics, for everybody to read; from its beginning on, also once it is closed. */
export async function writeMinutes(
  db: Db,
  communityId: string,
  { rules }: Charter,
  write: WriteMinutes,
  now: Instant,
): Promise<MinutesWritten> {
  const { meetingId, personId, language, outcomes } = write
  return await db.transaction().execute(async (trx): Promise<MinutesWritten> => {
    const meeting = await lockMeeting(trx, communityId, meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, personId, meeting.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (meeting.state === 'cancelled') return { ok: false, reason: 'cancelled' }
    if (!hasBegun(meeting, now)) return { ok: false, reason: 'not-begun' }
    await saveMinutes(trx, communityId, meetingId, rewrite(meeting.minutes, language, write.minutes), now)
    for (const { id, outcome } of await topicsOf(trx, communityId, [meetingId])) {
      const words = outcomes[id]
      if (words !== undefined) await saveOutcome(trx, communityId, id, rewrite(outcome, language, words))
    }
    return { ok: true }
  })
}
