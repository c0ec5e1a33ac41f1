import { type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../../kit/db/database.ts'
import type { WrittenText } from '../../kit/i18n/say.ts'
import { type Day, type Instant, Temporal } from '../../kit/time/time.ts'
import { meantColumns } from '../store.ts'
import type { Rhythm, Series } from './series.ts'

interface MeetingSeriesTable {
  community_id: string
  id: Generated<string>
  body: string
  title: JsonColumn<WrittenText>
  rule: Rhythm['rule']
  weekday: number
  nth: number | null
  local_time: string
  zone: string
  lasts: number
  place: string
  link: string
  starts_on: Day
  ends_on: Maybe<Day>
  started_by: string
  started_at: Instant
  changed_at: Instant
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    meeting_series: MeetingSeriesTable
  }
}

const seriesColumns = [
  'id',
  'body',
  'title',
  'rule',
  'weekday',
  'nth',
  'local_time as time',
  'zone',
  'lasts',
  'place',
  'link',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'changed_at as changedAt',
] as const

function select(db: Db, communityId: string) {
  return db.selectFrom('meeting_series').select(seriesColumns).where('community_id', '=', communityId)
}

function toSeries(row: Omit<Series, 'time'> & { readonly time: string }): Series {
  return { ...row, time: Temporal.PlainTime.from(row.time) }
}

export async function findSeries(db: Db, communityId: string, id: string): Promise<Series | undefined> {
  const row = await select(db, communityId).where(sql`id::text`, '=', id).executeTakeFirst()
  return row && toSeries(row)
}

/** The series of some bodies that have not ended by a day, in the order they were started. */
export async function listSeries(db: Db, communityId: string, bodies: readonly string[], on: Day): Promise<Series[]> {
  if (bodies.length === 0) return []
  const rows = await select(db, communityId)
    .where('body', 'in', [...bodies])
    .where(({ or, eb }) => or([eb('ends_on', 'is', null), eb('ends_on', '>=', on)]))
    .orderBy('started_at')
    .execute()
  return rows.map(toSeries)
}

export type SeriesRules = Omit<Series, 'id' | 'body' | 'changedAt'>

function ruleColumns(rules: SeriesRules) {
  const { rule, weekday, nth, startsOn, endsOn } = rules
  return { ...meantColumns(rules), rule, weekday, nth, starts_on: startsOn, ends_on: endsOn }
}

export async function insertSeries(
  trx: Trx,
  communityId: string,
  series: SeriesRules & { readonly body: string; readonly startedBy: string },
  now: Instant,
): Promise<string> {
  const { id } = await trx
    .insertInto('meeting_series')
    .values({
      community_id: communityId,
      body: series.body,
      ...ruleColumns(series),
      started_by: series.startedBy,
      started_at: now,
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function saveSeries(
  trx: Trx,
  communityId: string,
  id: string,
  rules: SeriesRules,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('meeting_series')
    .set({ ...ruleColumns(rules), changed_at: now })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Makes the dates of a series that are not there yet; gives how many were made. A date that was made before stays as it is. */
export async function makeMeetings(
  trx: Trx,
  communityId: string,
  series: Series,
  dates: readonly Day[],
  now: Instant,
): Promise<number> {
  if (dates.length === 0) return 0
  const result = await trx
    .insertInto('meeting')
    .values(
      dates.map((day) => ({
        community_id: communityId,
        body: series.body,
        series_id: series.id,
        series_date: day,
        ...meantColumns(series),
        local_date: day,
        state: 'planned' as const,
        called_by: null,
        called_at: now,
        changed_at: now,
        minutes: null,
      })),
    )
    .onConflict((conflict) => conflict.constraint('one_meeting_per_date').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

/**
 * The dates of a series from a day on that nobody has had anything to do with: no topic, nothing said of it by itself, and nobody
 * reminded of it. Those that the series dropped before are among them.
 */
export async function untouchedDates(
  trx: Trx,
  communityId: string,
  seriesId: string,
  from: Day,
): Promise<{ id: string; day: Day; time: Temporal.PlainTime; zone: string; isDropped: boolean }[]> {
  const rows = await trx
    .selectFrom('meeting')
    .select(['id', 'series_date as day', 'local_time as time', 'zone', 'state'])
    .where('community_id', '=', communityId)
    .where('series_id', '=', seriesId)
    .where('series_date', '>=', from)
    .where('state', 'in', ['planned', 'cancelled'])
    .where('touched_at', 'is', null)
    .where(sql<boolean>`not exists (
      select from meeting_reminder r where r.community_id = meeting.community_id and r.meeting_id = meeting.id
    )`)
    .orderBy('series_date')
    .execute()
  return rows.flatMap(({ id, day, time, zone, state }) =>
    day ? [{ id, day, time: Temporal.PlainTime.from(time), zone, isDropped: state === 'cancelled' }] : [],
  )
}

/** Says of some untouched dates what their series says by now. Those that it had dropped take place again. */
export async function renewMeetings(
  trx: Trx,
  communityId: string,
  series: Series,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('meeting')
    .set({
      ...meantColumns(series),
      state: 'planned',
      sequence: sql<number>`sequence + 1`,
      changed_at: now,
    })
    .where('community_id', '=', communityId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Drops untouched dates that their series has no more: calendars learn that they are cancelled. */
export async function dropMeetings(trx: Trx, communityId: string, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('meeting')
    .set({ state: 'cancelled', sequence: sql<number>`sequence + 1`, changed_at: now })
    .where('community_id', '=', communityId)
    .where('id', 'in', [...ids])
    .execute()
}
