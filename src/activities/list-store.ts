import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Db, Tables } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { daysIn } from '../kit/time/zone.ts'
import type { Activity, ActivityState } from './activity.ts'
import { isProvedInSql, selectActivities, toActivity } from './store.ts'

export interface ActivityFilter {
  readonly state?: ActivityState | undefined
  readonly year?: number | undefined
  /** Part of the title, in either language, or of the venue. */
  readonly query?: string | undefined
}

/** The activities that a station holds or is asked to hold, the latest first; not those that it refused. For its own people. */
export async function activitiesAround(
  db: Db,
  communityId: string,
  stationId: string,
  filter: ActivityFilter = {},
): Promise<Activity[]> {
  const rows = await narrow(selectActivities(db, communityId), filter)
    .where(sql<boolean>`exists (select from activity_host h where h.community_id = activity.community_id
      and h.activity_id = activity.id and h.station_id = ${stationId} and h.refused_at is null)`)
    .orderBy('activity.local_date', 'desc')
    .orderBy('activity.id')
    .execute()
  return rows.map(toActivity)
}

/** What a station is asked to hold together with others and has not answered, the nearest first. */
export async function askedOf(db: Db, communityId: string, stationId: string): Promise<Activity[]> {
  const rows = await selectActivities(db, communityId)
    .where(sql<boolean>`exists (select from activity_host h where h.community_id = activity.community_id
      and h.activity_id = activity.id and h.station_id = ${stationId} and h.agreed_at is null and h.refused_at is null)`)
    .orderBy('activity.local_date')
    .orderBy('activity.id')
    .execute()
  return rows.map(toActivity)
}

/** How many activities a station holds or is asked to hold, and in which years, the latest first. */
export async function countAround(
  db: Db,
  communityId: string,
  stationId: string,
): Promise<{ count: number; years: number[] }> {
  const rows = await db
    .selectFrom('activity')
    .innerJoin('activity_host as h', (join) =>
      join.onRef('h.community_id', '=', 'activity.community_id').onRef('h.activity_id', '=', 'activity.id'),
    )
    .select(({ fn }) => [yearOf.as('year'), fn.countAll<number>().as('count')])
    .where('activity.community_id', '=', communityId)
    .where('h.station_id', '=', stationId)
    .where('h.refused_at', 'is', null)
    .groupBy(yearOf)
    .orderBy('year', 'desc')
    .execute()
  return { count: rows.reduce((sum, { count }) => sum + Number(count), 0), years: rows.map(({ year }) => year) }
}

const yearOf = sql<number>`extract(year from activity.local_date)::int`

export interface PublicFilter {
  readonly stationId?: string | undefined
  readonly year?: number | undefined
  /** Planned for today at their place or later, the nearest first; or all others, the latest first. */
  readonly side: 'ahead' | 'past'
}

/** A part of the public list of activities, and how long the whole is. A station's are those that it is credited with. */
export async function publicActivities(
  db: Db,
  communityId: string,
  filter: PublicFilter,
  page: { readonly offset: number; readonly limit: number },
  now: Instant,
): Promise<{ readonly activities: readonly Activity[]; readonly count: number }> {
  const { stationId, year, side } = filter
  const isAhead = await aheadInSql(db, communityId, now)
  const order = side === 'ahead' ? 'asc' : 'desc'
  const rows = await narrow(selectActivities(db, communityId), { year })
    .select(sql<number>`count(*) over ()`.as('whole'))
    .where(side === 'ahead' ? isAhead : sql<boolean>`not ${isAhead}`)
    .$if(stationId !== undefined, (query) =>
      query.where(sql<boolean>`exists (select from activity_host h where h.community_id = activity.community_id
        and h.activity_id = activity.id and h.station_id = ${stationId} and h.agreed_at is not null)`),
    )
    .orderBy('activity.local_date', order)
    .orderBy('activity.recorded_at', order)
    .orderBy('activity.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { activities: rows.map(toActivity), count: rows[0]?.whole ?? 0 }
}

/** Planned or called off for today or later, by the day that it is now in each activity's zone. */
async function aheadInSql(db: Db, communityId: string, now: Instant): Promise<RawBuilder<boolean>> {
  const zones = await db
    .selectFrom('activity')
    .select('zone')
    .distinct()
    .where('community_id', '=', communityId)
    .execute()
  const days = daysIn(
    zones.map(({ zone }) => zone),
    now,
  )
  return sql<boolean>`(activity.state <> 'held'
    and activity.local_date >= (${JSON.stringify(days)}::jsonb ->> activity.zone)::date)`
}

/** The years in which there are activities, the latest first. */
export async function activityYears(db: Db, communityId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('activity')
    .select(yearOf.as('year'))
    .distinct()
    .where('community_id', '=', communityId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** Whose confirmation is looked for: by a rank of every activity, by an office of those that these stations are credited with. */
export interface AskedToConfirm {
  readonly personId: string
  readonly stations: 'every' | readonly string[]
}

/** What was held and nothing shows yet, that somebody may confirm: the longest waiting first. */
export async function waitingForConfirmation(
  db: Db,
  communityId: string,
  asked: AskedToConfirm,
  limit: number,
): Promise<Activity[]> {
  if (asked.stations.length === 0) return []
  const rows = await waiting(selectActivities(db, communityId), asked)
    .orderBy('activity.local_date')
    .orderBy('activity.id')
    .limit(limit)
    .execute()
  return rows.map(toActivity)
}

export async function countWaiting(db: Db, communityId: string, asked: AskedToConfirm): Promise<number> {
  if (asked.stations.length === 0) return 0
  const all = db.selectFrom('activity').where('activity.community_id', '=', communityId)
  const { count } = await waiting(all, asked)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function waiting<Row>(query: SelectQueryBuilder<Tables, 'activity', Row>, { personId, stations }: AskedToConfirm) {
  return query
    .where('activity.state', '=', 'held')
    .where(sql<boolean>`not ${isProvedInSql}`)
    .where(sql<boolean>`activity.recorded_by is distinct from ${personId}`)
    .$if(stations !== 'every', (narrowed) =>
      narrowed.where(sql<boolean>`exists (select from activity_host h where h.community_id = activity.community_id
        and h.activity_id = activity.id and h.agreed_at is not null and h.station_id = any(${[...stations]}::uuid[]))`),
    )
}

/** How many activities each of some stations is asked to hold and has not answered. */
export async function countAsked(
  db: Db,
  communityId: string,
  stationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (stationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('activity_host')
    .select(({ fn }) => ['station_id as stationId', fn.countAll<number>().as('count')])
    .where('community_id', '=', communityId)
    .where('station_id', 'in', [...stationIds])
    .where('agreed_at', 'is', null)
    .where('refused_at', 'is', null)
    .groupBy('station_id')
    .execute()
  return new Map(rows.map(({ stationId, count }) => [stationId, Number(count)]))
}

function narrow<Row>(
  query: SelectQueryBuilder<Tables, 'activity', Row>,
  { state, year, query: words = '' }: ActivityFilter,
) {
  const like = `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return query
    .$if(state !== undefined, (narrowed) => narrowed.where(sql<boolean>`activity.state = ${state}`))
    .$if(year !== undefined, (narrowed) =>
      narrowed.where(
        sql<boolean>`activity.local_date >= make_date(${year}, 1, 1) and activity.local_date < make_date(${year}::int + 1, 1, 1)`,
      ),
    )
    .$if(words !== '', (narrowed) =>
      narrowed.where(
        sql<boolean>`(activity.title ->> 'zh' ilike ${like} or activity.title ->> 'en' ilike ${like} or activity.venue ilike ${like})`,
      ),
    )
}

/** What a person wrote down about activities: for them to take along. */
export async function activityRecordsOf(db: Db, communityId: string, personId: string) {
  const [recorded, hosted, evidence, confirmed] = await Promise.all([
    db
      .selectFrom('activity')
      .select(['slug', 'title', 'state', 'local_date as localDate', 'recorded_at as recordedAt'])
      .where('community_id', '=', communityId)
      .where('recorded_by', '=', personId)
      .orderBy('recorded_at')
      .execute(),
    db
      .selectFrom('activity_host')
      .select(['activity_id as activityId', 'station_id as stationId', 'agreed_at as agreedAt'])
      .where('community_id', '=', communityId)
      .where('agreed_by', '=', personId)
      .orderBy('agreed_at')
      .execute(),
    db
      .selectFrom('activity_evidence')
      .select(['activity_id as activityId', 'url', 'words', 'added_at as addedAt'])
      .where('community_id', '=', communityId)
      .where('added_by', '=', personId)
      .orderBy('added_at')
      .execute(),
    db
      .selectFrom('activity_confirmation')
      .select(['activity_id as activityId', 'role', 'people', 'words', 'confirmed_at as confirmedAt'])
      .where('community_id', '=', communityId)
      .where('person_id', '=', personId)
      .orderBy('confirmed_at')
      .execute(),
  ])
  return { recorded, hosted, evidence, confirmed }
}
