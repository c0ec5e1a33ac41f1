import { sql } from 'kysely'
import type { Db } from '../../kit/db/database.ts'
import type { LastActivity } from './station-row.ts'

/** The latest activity that each station held and agreed to, whether proved or only claimed. One query. */
export async function lastActivities(db: Db, communityId: string): Promise<ReadonlyMap<string, LastActivity>> {
  const { rows } = await sql<LastActivity>`
    select distinct on (h.station_id) h.station_id as "stationId", a.local_date::text as day, a.title, a.slug
    from activity_host h join activity a on a.community_id = h.community_id and a.id = h.activity_id
    where h.community_id = ${communityId} and h.agreed_at is not null and a.state = 'held'
    order by h.station_id, a.local_date desc, a.id`.execute(db)
  return new Map(rows.map((row) => [row.stationId, row]))
}

/** How many cases about each station are open. One query. */
export async function countOpenCases(db: Db, communityId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ stationId: string; count: number }>`
    select station_id as "stationId", count(*)::int as count from proposal
    where community_id = ${communityId} and state = 'open' and station_id is not null
    group by station_id`.execute(db)
  return new Map(rows.map(({ stationId, count }) => [stationId, count]))
}
