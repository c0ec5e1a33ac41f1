import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'

/** Why nobody is looked for any more. */
export type SearchClosed = 'filled' | 'station-inactive' | 'no-longer-asked'

interface SearchTable {
  community_id: string
  id: Generated<string>
  station_id: string
  office: string
  clause: string
  opened_at: Instant
  opened_seq: Maybe<number>
  closed_at: Maybe<Instant>
  closed_because: Maybe<SearchClosed>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    search: SearchTable
  }
}

/** Somebody is looked for, for an office of a station. */
export interface Search {
  readonly id: string
  readonly stationId: string
  readonly stationSlug: string
  readonly stationNames: Text
  readonly kind: string
  readonly office: string
  readonly clause: string
  readonly openedAt: Instant
  readonly openedSeq: number | null
  readonly closedAt: Instant | null
  readonly closedBecause: SearchClosed | null
}

function selectSearches(db: Db, communityId: string) {
  return db
    .selectFrom('search')
    .innerJoin('station', (join) =>
      join.onRef('station.community_id', '=', 'search.community_id').onRef('station.id', '=', 'search.station_id'),
    )
    .select([
      'search.id',
      'search.station_id as stationId',
      'station.slug as stationSlug',
      'station.names as stationNames',
      'station.kind',
      'search.office',
      'search.clause',
      'search.opened_at as openedAt',
      'search.opened_seq as openedSeq',
      'search.closed_at as closedAt',
      'search.closed_because as closedBecause',
    ])
    .where('search.community_id', '=', communityId)
}

/** The searches that are open, the oldest first. */
export async function openSearches(db: Db, communityId: string): Promise<Search[]> {
  return await selectSearches(db, communityId)
    .where('search.closed_at', 'is', null)
    .orderBy('search.opened_at')
    .orderBy('search.id')
    .execute()
}

export async function findSearch(db: Db, communityId: string, id: string): Promise<Search | undefined> {
  return await selectSearches(db, communityId).where(sql`search.id::text`, '=', id).executeTakeFirst()
}

/** Opens a search; undefined when there is one for the office. */
export async function insertSearch(
  trx: Trx,
  communityId: string,
  search: { stationId: string; office: string; clause: string; ledgerSeq?: number | undefined },
  now: Instant,
): Promise<string | undefined> {
  const row = await trx
    .insertInto('search')
    .values({
      community_id: communityId,
      station_id: search.stationId,
      office: search.office,
      clause: search.clause,
      opened_at: now,
      opened_seq: search.ledgerSeq ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Closes the search for an office of a station, or every search there. */
export async function closeSearches(
  trx: Trx,
  communityId: string,
  which: { stationId: string; office?: string | undefined },
  because: SearchClosed,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('search')
    .set({ closed_at: now, closed_because: because })
    .where('community_id', '=', communityId)
    .where('station_id', '=', which.stationId)
    .where('closed_at', 'is', null)
    .$if(which.office !== undefined, (query) => query.where('office', '=', which.office ?? ''))
    .execute()
}

/** Closes every search at some stations. */
export async function closeSearchesAt(
  trx: Trx,
  communityId: string,
  stationIds: readonly string[],
  because: SearchClosed,
  now: Instant,
): Promise<void> {
  if (stationIds.length === 0) return
  await trx
    .updateTable('search')
    .set({ closed_at: now, closed_because: because })
    .where('community_id', '=', communityId)
    .where('station_id', 'in', [...stationIds])
    .where('closed_at', 'is', null)
    .execute()
}

/** How many hold an office at a station now. */
export async function countHolders(db: Db, communityId: string, stationId: string, office: string): Promise<number> {
  const { count } = await db
    .selectFrom('appointment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('community_id', '=', communityId)
    .where('station_id', '=', stationId)
    .where('office', '=', office)
    .where('last_day', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Stations in office-holding states with fewer holders of an office than there should be, and nobody looked for yet. */
export async function stationsShortOf(
  db: Db,
  communityId: string,
  kind: string,
  office: string,
  least: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from station s
    where s.community_id = ${communityId} and s.kind = ${kind} and s.status <> 'inactive'
      and (select count(*) from appointment a where a.community_id = s.community_id and a.station_id = s.id
        and a.office = ${office} and a.last_day is null) < ${least}
      and not exists (select from search x where x.community_id = s.community_id and x.station_id = s.id
        and x.office = ${office} and x.closed_at is null)
    order by s.id`.execute(db)
  return rows.map(({ id }) => id)
}
