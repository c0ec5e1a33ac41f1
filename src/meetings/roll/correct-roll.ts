import type { Charter } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { appendEntry } from '../../ledger/append-entry.ts'
import { dutiesOf, type MeetingDuty, saveDuty } from '../duty-store.ts'
import { type Meeting, outcomeOf } from '../meeting.ts'
import { rankToHold } from '../meeting-access.ts'
import { countPresent, lockMeeting } from '../store.ts'
import { rollEntry } from './close-meeting.ts'
import { type CorrectionKind, insertCorrection } from './correction-store.ts'
import { forgetPresence, mayBeNoted, notePresent } from './store.ts'

/** How long a reason may be, in characters. */
export const longestReason = 1000

export interface CorrectRoll {
  readonly meetingId: string
  readonly personId: string
  /** Of whom it is said that they were there after all, or were not. */
  readonly whom: string
  readonly kind: CorrectionKind
  readonly reason: string
}

export type RollCorrected =
  | { readonly ok: true; readonly ledgerSeq: number }
  | {
      readonly ok: false
      readonly reason: 'no-such-meeting' | 'not-allowed' | 'not-held' | 'not-in-office' | 'reason-needed' | 'no-change'
    }

/**
 * Corrects a roll that was closed, with a reason that is kept. The stations at which the person held an office that day are judged anew
 * (H3), and the ledger says how they stand now. Somebody erased meanwhile is still counted: the number stays.
 */
export async function correctRoll(
  db: Db,
  communityId: string,
  charter: Charter,
  { meetingId, personId, whom, kind, reason }: CorrectRoll,
  now: Instant,
): Promise<RollCorrected> {
  const { rules } = charter
  return await db.transaction().execute(async (trx): Promise<RollCorrected> => {
    const meeting = await lockMeeting(trx, communityId, meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, personId, meeting.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (meeting.state !== 'held') return { ok: false, reason: 'not-held' }
    if (reason.trim() === '' || reason.length > longestReason) return { ok: false, reason: 'reason-needed' }
    const [noted] = await mayBeNoted(trx, communityId, meeting, [whom])
    if (!noted) return { ok: false, reason: 'not-in-office' }
    if ((noted.kind === 'present') === (kind === 'present')) return { ok: false, reason: 'no-change' }
    if (kind === 'present') await notePresent(trx, communityId, meetingId, [whom], personId, now)
    else await forgetPresence(trx, communityId, meetingId, { personIds: [whom], kind: 'present' })
    const stations = noted.seats.map(({ stationId }) => stationId)
    const duties = await judgeAnew(trx, communityId, meeting, stations, kind === 'present' ? 1 : -1)
    const { seq } = await appendEntry(
      trx,
      communityId,
      {
        kind: 'roll-corrected',
        outcome: 'corrected',
        ...rollEntry(charter, meeting, duties),
        by: [{ role, person: personId }],
        texts: [{ name: 'reason', words: reason.trim(), visibility: 'deciders', person: personId }],
      },
      now,
    )
    const correction = { meetingId, personId: whom, kind, reason: reason.trim(), correctedBy: personId, ledgerSeq: seq }
    await insertCorrection(trx, communityId, correction, now)
    return { ok: true, ledgerSeq: seq }
  })
}

/** Counts one more or fewer, for the meeting and at some stations; gives how every station on the agenda stands by now. */
async function judgeAnew(
  trx: Trx,
  communityId: string,
  meeting: Meeting,
  stationIds: readonly (string | null)[],
  step: 1 | -1,
): Promise<MeetingDuty[]> {
  await countPresent(trx, communityId, meeting.id, step)
  const duties = (await dutiesOf(trx, communityId, [meeting.id])).map((duty) => {
    if (!stationIds.includes(duty.stationId)) return duty
    const present = Math.max(0, duty.present + step)
    return { ...duty, present, outcome: outcomeOf({ ...duty, present }) }
  })
  for (const duty of duties) if (stationIds.includes(duty.stationId)) await saveDuty(trx, communityId, duty)
  return duties
}
