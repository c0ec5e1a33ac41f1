import { type RawBuilder, sql } from 'kysely'
import { isProvedInSql, peopleInSql } from '../activities/store.ts'
import { minus } from '../charter/duties/days.ts'
import type { DecidedDuty, ToldDuty } from '../charter/duties/duty-facts.ts'
import type { DutyActivity, DutyStation, DutyWaiver, IsoDay } from '../charter/duty.ts'
import type { Db } from '../kit/db/database.ts'

/** Which stations: some by their ids, or so many after one, in the order of their ids. */
export type WhichStations =
  | { readonly ids: readonly string[] }
  | { readonly after?: string | undefined; readonly limit: number }

/** Stations with what is decided and told of them by now, in a few queries, however many they are. Their activities come apart. */
export async function loadStationsOwing(
  db: Db,
  communityId: string,
  zone: string,
  which: WhichStations,
  today: IsoDay,
): Promise<DutyStation[]> {
  const { rows } = await sql<StationRow>`
    select s.id as station, s.kind, coalesce(place.zone, ${zone}) as zone, s.status, s.counts_from::text as "countsFrom",
      coalesce(state.because like 'duty-%', false) as "byClock"
    from station s
    left join place on place.slug = s.place_slug
    left join station_state state on state.community_id = s.community_id and state.station_id = s.id
      and state.last_day is null
    where s.community_id = ${communityId} and ${among(which)}`.execute(db)
  if (rows.length === 0) return []
  const ids = rows.map(({ station }) => station)
  const [decided, told, waivers, pending] = [
    groupByStation(await loadDecided(db, communityId, ids, today)),
    groupByStation(await loadTold(db, communityId, ids, today)),
    await loadWaivers(db, communityId, ids),
    groupByStation(await loadPending(db, communityId, ids)),
  ]
  const forAll = waivers.filter(({ station }) => station === null)
  const own = Map.groupBy(waivers, ({ station }) => station)
  return rows.map((row) => ({
    ...row,
    activities: [],
    decided: decided.get(row.station) ?? [],
    told: told.get(row.station) ?? [],
    waivers: forAll.length === 0 ? (own.get(row.station) ?? []) : [...forAll, ...(own.get(row.station) ?? [])],
    pending: (pending.get(row.station) ?? []).map(({ procedure }) => procedure),
  }))
}

type StationRow = Pick<DutyStation, 'station' | 'kind' | 'zone' | 'status' | 'byClock' | 'countsFrom'>

function among(which: WhichStations): RawBuilder<unknown> {
  if ('ids' in which) return sql`s.id = any(${[...which.ids]}::uuid[]) order by s.id`
  return which.after === undefined
    ? sql`true order by s.id limit ${which.limit}`
    : sql`s.id > ${which.after} order by s.id limit ${which.limit}`
}

interface OfStation {
  readonly station: string
}

function groupByStation<Row extends OfStation>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ station }) => station)
}

/** Meetings are decided one by one, not in an order: all that was decided lately of them is needed. */
export const lately = 'P120D'

/** The latest that is decided of each obligation, all of the last months, and whatever could not be told. */
async function loadDecided(
  db: Db,
  communityId: string,
  ids: readonly string[],
  today: IsoDay,
): Promise<(DecidedDuty & OfStation)[]> {
  const { rows } = await sql<DecidedDuty & OfStation>`
    select station_id as station, obligation, due::text, outcome from (
      select station_id, obligation, due, outcome,
        lead(due) over (partition by station_id, obligation order by due) is null as latest
      from duty_outcome where community_id = ${communityId} and station_id = any(${[...ids]}::uuid[])
    ) decided where latest or outcome = 'unknown' or due >= ${minus(today, lately)}::date`.execute(db)
  return rows
}

/** What people were told of what may still be due, and of what could not be told. */
async function loadTold(
  db: Db,
  communityId: string,
  ids: readonly string[],
  today: IsoDay,
): Promise<(ToldDuty & OfStation)[]> {
  const { rows } = await sql<ToldDuty & OfStation>`
    select station_id as station, obligation, due::text, kind, day::text from duty_reminder
    where community_id = ${communityId} and station_id = any(${[...ids]}::uuid[])
      and (kind = 'unknown' or due >= ${minus(today, 'P2D')}::date)`.execute(db)
  return rows
}

async function loadWaivers(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<(DutyWaiver & { readonly station: string | null })[]> {
  const { rows } = await sql<DutyWaiver & { station: string | null }>`
    select station_id as station, id as waiver, obligation, first_day::text as from, last_day::text as until
    from waiver
    where community_id = ${communityId} and (station_id is null or station_id = any(${[...ids]}::uuid[]))
    order by first_day, id`.execute(db)
  return rows
}

async function loadPending(db: Db, communityId: string, ids: readonly string[]) {
  const { rows } = await sql<{ station: string; procedure: string }>`
    select distinct station_id as station, procedure from proposal
    where community_id = ${communityId} and state = 'open' and station_id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

/**
 * What stations are credited with and was not called off, from a local day on; in no order. Asked station by station within one
 * statement: what it costs grows with the stations asked for, not with all that was ever held anywhere.
 */
export async function loadActivities(
  db: Db,
  communityId: string,
  ids: readonly string[],
  from: IsoDay,
): Promise<ReadonlyMap<string, readonly DutyActivity[]>> {
  const { rows } = await sql<{ station: string; activities: readonly ActivityRow[] | null }>`
    select station, (
      select json_agg(json_build_array(activity.slug, activity.local_date, activity.state, activity.kind, activity.place,
        ${peopleInSql}, ${isProvedInSql}))
      from activity_host host
      join activity on activity.community_id = host.community_id and activity.id = host.activity_id
      where host.community_id = ${communityId} and host.station_id = station
        and host.agreed_at is not null and activity.state <> 'cancelled'
        and activity.local_date >= ${from}::date
    ) as activities
    from unnest(${[...ids]}::uuid[]) station`.execute(db)
  return new Map(rows.map(({ station, activities }) => [station, (activities ?? []).map(toActivity)]))
}

type ActivityRow = readonly [
  slug: string,
  day: IsoDay,
  state: DutyActivity['state'],
  kind: string,
  place: DutyActivity['place'],
  people: number | null,
  proved: boolean,
]

function toActivity([activity, day, state, kind, place, people, proved]: ActivityRow): DutyActivity {
  return { activity, day, state, kind, place, people: people ?? undefined, proved }
}
