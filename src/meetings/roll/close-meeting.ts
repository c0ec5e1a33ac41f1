import type { Charter } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { appendEntry } from '../../ledger/append-entry.ts'
import type { NewEntry } from '../../ledger/entry.ts'
import { insertDuties, stationsAtMeeting } from '../duty-store.ts'
import { type AttendDuty, attendClause, judgeAttendance, type Meeting, whyNoRoll } from '../meeting.ts'
import { rankToHold } from '../meeting-access.ts'
import { lockMeeting, markHeld } from '../store.ts'
import { countNoted } from './store.ts'

export type MeetingClosed =
  | { readonly ok: true; readonly ledgerSeq: number; readonly duties: readonly AttendDuty[] }
  | {
      readonly ok: false
      readonly reason: 'no-such-meeting' | 'not-allowed' | 'not-begun' | 'cancelled' | 'held' | 'nobody-present'
    }

/**
 * Closes a meeting: it was held, and its roll is fixed. Each station on its agenda has met or missed what it owed by it (H3), or nobody
 * can tell; the ledger says so, without names. Only after its beginning, and once somebody is noted as present: a roll that nobody took
 * would make every station miss it.
 */
export async function closeMeeting(
  db: Db,
  communityId: string,
  charter: Charter,
  { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
  now: Instant,
): Promise<MeetingClosed> {
  const { rules } = charter
  return await db.transaction().execute(async (trx): Promise<MeetingClosed> => {
    const meeting = await lockMeeting(trx, communityId, meetingId)
    if (!meeting) return { ok: false, reason: 'no-such-meeting' }
    const role = await rankToHold(trx, communityId, rules, personId, meeting.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    const refusal = whyNoRoll(meeting, now)
    if (refusal) return { ok: false, reason: refusal }
    const present = await countNoted(trx, communityId, meetingId)
    if (present === 0) return { ok: false, reason: 'nobody-present' }
    const duties = judgeAttendance(rules, meeting, await stationsAtMeeting(trx, communityId, meeting))
    const entry = { kind: 'meeting-held', outcome: 'held', ...rollEntry(charter, meeting, duties) }
    const { seq } = await appendEntry(trx, communityId, { ...entry, by: [{ role, person: personId }] }, now)
    await insertDuties(trx, communityId, meetingId, duties)
    await markHeld(trx, communityId, meetingId, { by: personId, present, ledgerSeq: seq }, now)
    return { ok: true, ledgerSeq: seq, duties }
  })
}

/** What the ledger keeps of a roll: the body, the day, and how each station on the agenda stands. No names, no numbers of people. */
export function rollEntry(
  { rules, hash }: Charter,
  meeting: Meeting,
  duties: readonly AttendDuty[],
): Pick<NewEntry, 'subject' | 'clauses' | 'charter' | 'facts'> {
  const clauses = duties.length > 0 ? duties.map(({ clause }) => clause) : [attendClause(rules, meeting.body)]
  return {
    subject: `meeting:${meeting.id}`,
    clauses: [...new Set(clauses)].filter((clause) => clause !== ''),
    charter: { id: rules.id, version: rules.version, hash },
    facts: {
      body: meeting.body,
      day: meeting.day.toString(),
      topics: duties.map(({ stationId, obligation, outcome }) => ({ station: stationId, obligation, outcome })),
    },
  }
}
