import { type Generated, sql, type UpdateObject } from 'kysely'
import type { Db, JsonColumn, Maybe, Tables, Trx } from '../kit/db/database.ts'
import type { WrittenText } from '../kit/i18n/say.ts'
import { type Day, type Instant, Temporal } from '../kit/time/time.ts'
import type { Meant, Meeting, MeetingState } from './meeting.ts'

interface MeetingTable {
  community_id: string
  id: Generated<string>
  body: string
  series_id: string | null
  series_date: Day | null
  title: JsonColumn<WrittenText>
  local_date: Day
  local_time: string
  zone: string
  lasts: number
  place: string
  link: string
  state: MeetingState
  sequence: Generated<number>
  called_by: string | null
  called_at: Instant
  told_at: Maybe<Instant>
  touched_at: Maybe<Instant>
  changed_at: Instant
  minutes: JsonColumn<WrittenText> | null
  present: Maybe<number>
  closed_by: Maybe<string>
  closed_at: Maybe<Instant>
  ledger_seq: Maybe<number>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    meeting: MeetingTable
  }
}

const meetingColumns = [
  'meeting.id',
  'meeting.body',
  'meeting.series_id as seriesId',
  'meeting.title',
  'meeting.local_date as day',
  'meeting.local_time as time',
  'meeting.zone',
  'meeting.lasts',
  'meeting.place',
  'meeting.link',
  'meeting.state',
  'meeting.sequence',
  'meeting.told_at as toldAt',
  'meeting.touched_at as touchedAt',
  'meeting.changed_at as changedAt',
  'meeting.minutes',
  'meeting.present',
  'meeting.closed_at as closedAt',
  'meeting.ledger_seq as ledgerSeq',
] as const

type MeetingRow = Omit<Meeting, 'time'> & { readonly time: string }

function select(db: Db, communityId: string) {
  return db.selectFrom('meeting').select(meetingColumns).where('meeting.community_id', '=', communityId)
}

function toMeeting(row: MeetingRow): Meeting {
  return { ...row, time: Temporal.PlainTime.from(row.time) }
}

export async function findMeeting(db: Db, communityId: string, id: string): Promise<Meeting | undefined> {
  const row = await select(db, communityId).where(sql`meeting.id::text`, '=', id).executeTakeFirst()
  return row && toMeeting(row)
}

export async function meetingsById(db: Db, communityId: string, ids: readonly string[]): Promise<Meeting[]> {
  if (ids.length === 0) return []
  const rows = await select(db, communityId)
    .where(sql<string>`meeting.id::text`, 'in', [...ids])
    .execute()
  return rows.map(toMeeting)
}

/**
 * Everything about a body's meetings is changed by one at a time. The first lock that such a change takes; held until the transaction
 * ends.
 */
export async function lockMeetings(trx: Trx, communityId: string, body: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meetings ${communityId} ${body}`}, 0))`.execute(trx)
}

/** A meeting, with the meetings of its body locked until the transaction ends. */
export async function lockMeeting(trx: Trx, communityId: string, id: string): Promise<Meeting | undefined> {
  const found = await findMeeting(trx, communityId, id)
  if (!found) return undefined
  await lockMeetings(trx, communityId, found.body)
  return await findMeeting(trx, communityId, id)
}

export interface MeetingFilter {
  readonly bodies?: readonly string[] | undefined
  readonly states?: readonly MeetingState[] | undefined
  /** Local dates, both included. */
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  /** Only meetings with a topic about one of these. */
  readonly stationIds?: readonly string[] | undefined
  /** Those that are held, or that people have had something to do with; else also what a series dropped. */
  readonly isShown?: boolean | undefined
  readonly latestFirst?: boolean | undefined
  readonly limit?: number | undefined
}

/** Meetings by their day and hour. */
export async function listMeetings(db: Db, communityId: string, filter: MeetingFilter): Promise<Meeting[]> {
  const { bodies, states, from, until, stationIds } = filter
  if (bodies?.length === 0 || stationIds?.length === 0) return []
  const order = filter.latestFirst ? 'desc' : 'asc'
  const rows = await select(db, communityId)
    .$if(bodies !== undefined, (query) => query.where('meeting.body', 'in', [...(bodies ?? [])]))
    .$if(states !== undefined, (query) => query.where('meeting.state', 'in', [...(states ?? [])]))
    .$if(from !== undefined, (query) => query.where('meeting.local_date', '>=', from ?? null))
    .$if(until !== undefined, (query) => query.where('meeting.local_date', '<=', until ?? null))
    .$if(filter.isShown === true, (query) =>
      query.where(({ or, eb }) =>
        or([eb('meeting.state', '!=', 'cancelled'), eb('meeting.touched_at', 'is not', null)]),
      ),
    )
    .$if(stationIds !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('meeting_topic')
            .select('meeting_topic.id')
            .whereRef('meeting_topic.community_id', '=', 'meeting.community_id')
            .whereRef('meeting_topic.meeting_id', '=', 'meeting.id')
            .where('meeting_topic.removed_at', 'is', null)
            .where('meeting_topic.station_id', 'in', [...(stationIds ?? [])]),
        ),
      ),
    )
    .$if(filter.limit !== undefined, (query) => query.limit(filter.limit ?? 0))
    .orderBy('meeting.local_date', order)
    .orderBy('meeting.local_time', order)
    .orderBy('meeting.id')
    .execute()
  return rows.map(toMeeting)
}

/** What a row keeps of what is meant. */
export function meantColumns({ title, time, zone, lasts, place, link }: Meant) {
  return { title: JSON.stringify(title), local_time: time.toString(), zone, lasts, place, link }
}

export interface NewMeeting extends Meant {
  readonly body: string
  readonly day: Day
  readonly calledBy: string
}

/** A single meeting that somebody calls; gives its id. */
export async function insertMeeting(trx: Trx, communityId: string, meeting: NewMeeting, now: Instant): Promise<string> {
  const { id } = await trx
    .insertInto('meeting')
    .values({
      community_id: communityId,
      body: meeting.body,
      series_id: null,
      series_date: null,
      ...meantColumns(meeting),
      local_date: meeting.day,
      state: 'planned',
      called_by: meeting.calledBy,
      called_at: now,
      told_at: now,
      touched_at: now,
      changed_at: now,
      minutes: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Keeps what was changed about a meeting by itself. `isMoved`: people are told of another day or hour now. */
export async function saveMeeting(
  trx: Trx,
  communityId: string,
  id: string,
  change: Meant & { readonly day: Day; readonly isMoved: boolean },
  now: Instant,
): Promise<void> {
  await update(trx, communityId, id, {
    ...meantColumns(change),
    local_date: change.day,
    sequence: sql<number>`sequence + 1`,
    touched_at: now,
    changed_at: now,
    ...(change.isMoved ? { told_at: now } : {}),
  })
}

export async function markCancelled(trx: Trx, communityId: string, id: string, now: Instant): Promise<void> {
  const sequence = sql<number>`sequence + 1`
  await update(trx, communityId, id, { state: 'cancelled', sequence, touched_at: now, changed_at: now })
}

/** Something happened to a meeting by itself: from now on it does not go with its series. A calendar learns of its new agenda. */
export async function touchMeeting(trx: Trx, communityId: string, id: string, now: Instant): Promise<void> {
  await update(trx, communityId, id, { sequence: sql<number>`sequence + 1`, touched_at: now, changed_at: now })
}

export async function saveMinutes(
  trx: Trx,
  communityId: string,
  id: string,
  minutes: WrittenText | null,
  now: Instant,
): Promise<void> {
  await update(trx, communityId, id, {
    minutes: minutes && JSON.stringify(minutes),
    touched_at: now,
    changed_at: now,
  })
}

export async function markHeld(
  trx: Trx,
  communityId: string,
  id: string,
  closing: { readonly by: string; readonly present: number; readonly ledgerSeq: number },
  now: Instant,
): Promise<void> {
  await update(trx, communityId, id, {
    state: 'held',
    present: closing.present,
    closed_by: closing.by,
    closed_at: now,
    ledger_seq: closing.ledgerSeq,
    touched_at: now,
    changed_at: now,
  })
}

/** One more or fewer were there than the closed roll said. */
export async function countPresent(trx: Trx, communityId: string, id: string, step: 1 | -1): Promise<void> {
  await update(trx, communityId, id, { present: sql<number>`present + ${step}::integer` })
}

async function update(
  trx: Trx,
  communityId: string,
  id: string,
  values: UpdateObject<Tables, 'meeting'>,
): Promise<void> {
  await trx.updateTable('meeting').set(values).where('community_id', '=', communityId).where('id', '=', id).execute()
}
