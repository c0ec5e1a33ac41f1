import { sql } from 'kysely'
import type { DutyMeeting } from '../charter/duties/duty-facts.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import type { WrittenText } from '../kit/i18n/say.ts'
import { type Day, type Instant, Temporal } from '../kit/time/time.ts'
import { type AttendDuty, type AttendOutcome, isToldInTime, type Meeting, type StationAtMeeting } from './meeting.ts'

interface MeetingDutyTable {
  community_id: string
  meeting_id: string
  station_id: string
  obligation: string
  clause: string
  owes: boolean
  told: boolean
  needed: number
  present: number
  outcome: AttendOutcome
}

declare module '../kit/db/database.ts' {
  interface Tables {
    meeting_duty: MeetingDutyTable
  }
}

/** How a station stands with the duty to come to a meeting that was held (H3). */
export interface Attendance {
  readonly stationId: string
  readonly meetingId: string
  readonly body: string
  /** The meeting's local date: periods count by it. */
  readonly day: Day
  /** Of the meeting. */
  readonly title: WrittenText
  /** Of the charter: `come-to-meetings`. */
  readonly obligation: string
  readonly clause: string
  readonly outcome: AttendOutcome
  /** How many of the station's people were there, and how many are asked. */
  readonly present: number
  readonly needed: number
}

/**
 * What stations owed by meetings that were held since a day, the latest first; of every station, or of some. In one query, for sheets
 * and dashboards. A meeting that was cancelled, or is not closed yet, is not among them.
 */
export async function attendanceOf(
  db: Db,
  communityId: string,
  stationIds: readonly string[] | undefined,
  { since }: { readonly since: Day },
): Promise<Attendance[]> {
  if (stationIds?.length === 0) return []
  return await db
    .selectFrom('meeting_duty as duty')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.community_id', '=', 'duty.community_id').onRef('meeting.id', '=', 'duty.meeting_id'),
    )
    .select([
      'duty.station_id as stationId',
      'duty.meeting_id as meetingId',
      'meeting.body',
      'meeting.local_date as day',
      'meeting.title',
      'duty.obligation',
      'duty.clause',
      'duty.outcome',
      'duty.present',
      'duty.needed',
    ])
    .where('duty.community_id', '=', communityId)
    .where('meeting.state', '=', 'held')
    .where('meeting.local_date', '>=', since)
    .$if(stationIds !== undefined, (query) => query.where('duty.station_id', 'in', [...(stationIds ?? [])]))
    .orderBy('meeting.local_date', 'desc')
    .orderBy('duty.meeting_id')
    .orderBy('duty.station_id')
    .orderBy('duty.obligation')
    .execute()
}

/** A station on the agenda of a meeting that is not held yet. */
export interface Invited {
  readonly stationId: string
  readonly meetingId: string
  readonly body: string
  readonly day: Day
  /** Local time, `20:00:00`, in the zone. */
  readonly time: string
  readonly zone: string
  readonly title: WrittenText
  /** When its people were told; null: they could not be reached. */
  readonly toldAt: Instant | null
}

/** The meetings from a day on that name stations on their agenda and are not closed, the next first: what a sheet shows as planned. */
export async function meetingsAheadOf(
  db: Db,
  communityId: string,
  stationIds: readonly string[] | undefined,
  { from }: { readonly from: Day },
): Promise<Invited[]> {
  if (stationIds?.length === 0) return []
  const { rows } = await sql<Invited>`
    select t.station_id as "stationId", m.id as "meetingId", m.body, m.local_date as day, m.local_time::text as time, m.zone, m.title,
      min(t.told_at) as "toldAt"
    from meeting m join meeting_topic t on t.community_id = m.community_id and t.meeting_id = m.id
    where m.community_id = ${communityId} and m.state = 'planned' and m.local_date >= ${from.toString()}::date
      and t.removed_at is null and t.station_id is not null
      and (${stationIds === undefined} or t.station_id = any(${[...(stationIds ?? [])]}::uuid[]))
    group by m.community_id, m.id, t.station_id
    order by m.local_date, m.local_time, m.id, t.station_id`.execute(db)
  return rows
}

/**
 * The meetings that name each of some stations since a day, as the rules of duties ask for them: those that were held with how the station
 * was found, and of the others those of which it was told in time, so that it owes somebody's attendance.
 */
export async function meetingsForDuties(
  db: Db,
  communityId: string,
  stationIds: readonly string[] | undefined,
  { since }: { readonly since: Day },
): Promise<ReadonlyMap<string, DutyMeeting[]>> {
  const held = await attendanceOf(db, communityId, stationIds, { since })
  const ahead = await meetingsAheadOf(db, communityId, stationIds, { from: since })
  const binding = ahead.filter(({ day, time, zone, toldAt }) =>
    isToldInTime({ day, time: Temporal.PlainTime.from(time), zone }, toldAt),
  )
  const meetings = new Map<string, DutyMeeting[]>()
  for (const one of [...held, ...binding]) {
    const { stationId, meetingId: meeting, body, day } = one
    const found = 'outcome' in one ? { present: one.present, outcome: one.outcome, obligation: one.obligation } : {}
    meetings.set(stationId, [...(meetings.get(stationId) ?? []), { meeting, body, day: day.toString(), ...found }])
  }
  return meetings
}

/** The stations on a meeting's agenda as their duty looks at them: on the day of the meeting, by the roll as it is. */
export async function stationsAtMeeting(
  db: Db,
  communityId: string,
  meeting: Pick<Meeting, 'id' | 'day'>,
): Promise<StationAtMeeting[]> {
  const day = meeting.day.toString()
  const { rows } = await sql<StationAtMeeting>`
    select s.id as "stationId", s.kind, s.counts_from as "countsFrom", told.at as "toldAt",
      (select st.status from station_state st
        where st.community_id = s.community_id and st.station_id = s.id
          and st.first_day <= ${day}::date and (st.last_day is null or st.last_day > ${day}::date)
        order by st.at desc limit 1) as status,
      (select count(distinct a.person_id) from appointment a
        join meeting_presence p on p.community_id = a.community_id and p.person_id = a.person_id
          and p.meeting_id = ${meeting.id} and p.kind = 'present'
        where a.community_id = s.community_id and a.station_id = s.id
          and a.first_day <= ${day}::date and (a.last_day is null or a.last_day > ${day}::date)) as present
    from (
      select station_id, min(told_at) as at, min(position) as position from meeting_topic
      where community_id = ${communityId} and meeting_id = ${meeting.id} and removed_at is null and station_id is not null
      group by station_id
    ) told
    join station s on s.community_id = ${communityId} and s.id = told.station_id
    order by told.position`.execute(db)
  return rows
}

export async function insertDuties(
  trx: Trx,
  communityId: string,
  meetingId: string,
  duties: readonly AttendDuty[],
): Promise<void> {
  if (duties.length === 0) return
  await trx
    .insertInto('meeting_duty')
    .values(
      duties.map(({ stationId, ...duty }) => ({
        community_id: communityId,
        meeting_id: meetingId,
        station_id: stationId,
        ...duty,
      })),
    )
    .execute()
}

export type MeetingDuty = AttendDuty & { readonly meetingId: string }

/** What stations owed by some meetings that were held. */
export async function dutiesOf(db: Db, communityId: string, meetingIds: readonly string[]): Promise<MeetingDuty[]> {
  if (meetingIds.length === 0) return []
  return await db
    .selectFrom('meeting_duty')
    .select([
      'meeting_id as meetingId',
      'station_id as stationId',
      'obligation',
      'clause',
      'owes',
      'told',
      'needed',
      'present',
      'outcome',
    ])
    .where('community_id', '=', communityId)
    .where('meeting_id', 'in', [...meetingIds])
    .orderBy('station_id')
    .orderBy('obligation')
    .execute()
}

/** Keeps how a station stands after the roll was corrected. */
export async function saveDuty(trx: Trx, communityId: string, duty: MeetingDuty): Promise<void> {
  await trx
    .updateTable('meeting_duty')
    .set({ present: duty.present, outcome: duty.outcome })
    .where('community_id', '=', communityId)
    .where('meeting_id', '=', duty.meetingId)
    .where('station_id', '=', duty.stationId)
    .where('obligation', '=', duty.obligation)
    .execute()
}
