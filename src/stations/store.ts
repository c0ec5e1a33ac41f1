import { type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Trx } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import type { Day, Instant, Precision } from '../kit/time/time.ts'
import { beginState } from './state-store.ts'
import type { Station, StationStatus } from './station.ts'

interface StationTable {
  community_id: string
  id: Generated<string>
  kind: string
  key: string
  slug: string
  place_slug: string | null
  names: JsonColumn<Text>
  status: StationStatus
  status_since: Day
  founded_on: Day
  founded_precision: Precision
  recorded_in: string | null
  /** From which day it counts as owing: founded, recorded here, or reactivated. */
  counts_from: Day
  created_at: Instant
}

interface StationFormerSlugTable {
  community_id: string
  slug: string
  station_id: string
}

declare module '../kit/db/database.ts' {
  interface Tables {
    station: StationTable
    station_former_slug: StationFormerSlugTable
  }
}

const stationColumns = [
  'station.id',
  'station.kind',
  'station.key',
  'station.slug',
  'station.names',
  'station.place_slug as placeSlug',
  'station.status',
  'station.status_since as statusSince',
  'station.founded_on as foundedOn',
  'station.founded_precision as foundedPrecision',
  'station.recorded_in as recordedIn',
  'station.counts_from as countsFrom',
] as const

/** Every station of a community, the oldest first. */
export async function listStations(db: Db, communityId: string): Promise<Station[]> {
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .orderBy('founded_on')
    .orderBy('created_at')
    .orderBy('slug')
    .execute()
}

/** The ids of every station of a community, in their order. */
export async function stationIds(db: Db, communityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('station')
    .select('id')
    .where('community_id', '=', communityId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function findStation(db: Db, communityId: string, id: string): Promise<Station | undefined> {
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where(sql`id::text`, '=', id)
    .executeTakeFirst()
}

export async function stationsById(db: Db, communityId: string, ids: readonly string[]): Promise<Station[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where(sql<string>`id::text`, 'in', ids)
    .execute()
}

export async function findStationBySlug(db: Db, communityId: string, slug: string): Promise<Station | undefined> {
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

/** The present slug of a station that once had another. */
export async function findMovedStation(db: Db, communityId: string, formerSlug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('station_former_slug')
    .innerJoin('station', 'station.id', 'station_former_slug.station_id')
    .select('station.slug')
    .where('station_former_slug.community_id', '=', communityId)
    .where('station_former_slug.slug', '=', formerSlug)
    .executeTakeFirst()
  return row?.slug
}

export async function findStationByKey(db: Db, communityId: string, key: string): Promise<Station | undefined> {
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function hasStations(db: Db, communityId: string): Promise<boolean> {
  const row = await db
    .selectFrom('station')
    .select('id')
    .where('community_id', '=', communityId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface NewStation {
  readonly kind: string
  readonly key: string
  readonly slug: string
  readonly placeSlug: string | null
  readonly names: Text
  readonly foundedOn: Day
  readonly foundedPrecision: Precision
  readonly recordedIn?: string | undefined
  /** The day on which it is founded or recorded here: what it owes is reckoned from then. */
  readonly countsFrom: Day
  /** The clause that its being there rests on. */
  readonly clause: string
}

/** Adds an active station; undefined when the key is taken: the constraint decides, not an earlier look. */
export async function insertStation(
  trx: Trx,
  communityId: string,
  station: NewStation,
  now: Instant,
): Promise<string | undefined> {
  const row = await trx
    .insertInto('station')
    .values({
      community_id: communityId,
      kind: station.kind,
      key: station.key,
      slug: station.slug,
      place_slug: station.placeSlug,
      names: JSON.stringify(station.names),
      status: 'active',
      status_since: station.foundedOn,
      founded_on: station.foundedOn,
      founded_precision: station.foundedPrecision,
      recorded_in: station.recordedIn ?? null,
      counts_from: station.countsFrom,
      created_at: now,
    })
    .onConflict((conflict) => conflict.constraint('one_station_per_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  const { foundedOn: firstDay, clause } = station
  const because = station.recordedIn === undefined ? 'founded' : 'recorded'
  await beginState(trx, communityId, { stationId: row.id, status: 'active', firstDay, clause, because }, now)
  return row.id
}

/** Locks a station until the transaction ends: its state and its people are decided on one at a time. */
export async function lockStation(trx: Trx, communityId: string, id: string): Promise<Station | undefined> {
  return await trx
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Sets the state of a station; false when it is in it already. Who comes back from being inactive owes anew from that day. */
export async function setStatus(
  trx: Trx,
  communityId: string,
  id: string,
  status: StationStatus,
  day: Day,
): Promise<boolean> {
  const result = await trx
    .updateTable('station')
    .set({
      status,
      status_since: day,
      counts_from: sql<Day>`case when status = 'inactive' then ${day.toString()}::date else counts_from end`,
    })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('status', '!=', status)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Sets the states of several stations, one each, as `setStatus` does; gives those that were not in theirs already. */
export async function setStatuses(
  trx: Trx,
  communityId: string,
  changes: readonly { readonly stationId: string; readonly status: StationStatus; readonly day: Day }[],
): Promise<string[]> {
  if (changes.length === 0) return []
  const rows = JSON.stringify(
    changes.map(({ stationId, status, day }) => ({ station: stationId, status, day: day.toString() })),
  )
  const { rows: changed } = await sql<{ id: string }>`
    update station set status = wanted.status, status_since = wanted.day,
      counts_from = case when station.status = 'inactive' then wanted.day else station.counts_from end
    from jsonb_to_recordset(${rows}::jsonb) as wanted (station uuid, status text, day date)
    where station.community_id = ${communityId} and station.id = wanted.station and station.status <> wanted.status
    returning station.id`.execute(trx)
  return changed.map(({ id }) => id)
}

/** Locks several stations until the transaction ends, in the order of their ids; gives those that there are. */
export async function lockStations(trx: Trx, communityId: string, ids: readonly string[]): Promise<Station[]> {
  if (ids.length === 0) return []
  return await trx
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** How many stations are in each state. */
export async function countByStatus(
  db: Db,
  communityId: string,
): Promise<Readonly<Partial<Record<StationStatus, number>>>> {
  const rows = await db
    .selectFrom('station')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where('community_id', '=', communityId)
    .groupBy('status')
    .execute()
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}
