import { sql } from 'kysely'
import type { Db } from '../../kit/db/database.ts'
import type { Day } from '../../kit/time/time.ts'

/** What somebody did for activities since a day: by the activities' local dates. */
export interface Deeds {
  readonly personId: string
  /** Wrote down what their station plans or held. */
  readonly recorded: number
  /** Agreed for their station to hold something together with others. */
  readonly hosted: number
  /** Confirmed that something was held. */
  readonly confirmed: number
}

/** What each of some people did for activities since a day. What was called off does not count. One query. */
export async function deedsSince(
  db: Db,
  communityId: string,
  personIds: readonly string[],
  since: Day,
): Promise<ReadonlyMap<string, Deeds>> {
  if (personIds.length === 0) return new Map()
  const counted = sql`a.community_id = ${communityId} and a.state <> 'cancelled' and a.local_date >= ${since.toString()}::date`
  const { rows } = await sql<Deeds>`
    select person.id as "personId",
      (select count(*)::int from activity a where ${counted} and a.recorded_by = person.id) as recorded,
      (select count(*)::int from activity_host h
        join activity a on a.community_id = h.community_id and a.id = h.activity_id
        where ${counted} and h.agreed_by = person.id and not h.leads) as hosted,
      (select count(*)::int from activity_confirmation c
        join activity a on a.community_id = c.community_id and a.id = c.activity_id
        where ${counted} and c.person_id = person.id) as confirmed
    from unnest(${[...new Set(personIds)]}::uuid[]) as person(id)`.execute(db)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** How many open cases there are by a procedure for an office of a station: `<station> <office> <procedure>`. One query. */
export async function countCandidates(db: Db, communityId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; count: number }>`
    select station_id || ' ' || office || ' ' || procedure as key, count(*)::int as count
    from proposal
    where community_id = ${communityId} and state = 'open' and station_id is not null and office is not null
    group by 1`.execute(db)
  return new Map(rows.map(({ key, count }) => [key, count]))
}
