import { sql } from 'kysely'
import { isProvedInSql, peopleInSql } from '../../activities/store.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Day } from '../../kit/time/time.ts'
import type { HeldCount, YearEnd } from './numbers.ts'

/** What was held by whom a station agreed to, counted by quarter, place and proof. */
export async function heldCounts(db: Db, communityId: string): Promise<HeldCount[]> {
  const { rows } = await sql<HeldCount>`
    select extract(year from local_date)::int as year, extract(quarter from local_date)::int as quarter, place, proved,
      count(*)::int as count, count(people)::int as counted, coalesce(sum(people), 0)::int as people
    from (
      select activity.local_date, activity.place, ${isProvedInSql} as proved, ${peopleInSql} as people
      from activity
      where activity.community_id = ${communityId} and activity.state = 'held' and exists (
        select from activity_host h where h.community_id = activity.community_id and h.activity_id = activity.id
          and h.agreed_at is not null)
    ) held
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4`.execute(db)
  return rows
}

/** How many stations ran and how many people held an office at the end of each year, and today: from the first state on record. */
export async function yearEnds(db: Db, communityId: string, today: Day): Promise<YearEnd[]> {
  const { rows } = await sql<YearEnd>`
    select year, (
        select count(*)::int from station_state s where s.community_id = ${communityId} and s.status <> 'inactive'
          and s.first_day <= day and (s.last_day is null or s.last_day > day)
      ) as stations, (
        select count(distinct a.person_id)::int from appointment a where a.community_id = ${communityId}
          and a.first_day <= day and (a.last_day is null or a.last_day > day)
      ) as people
    from generate_series(
        (select extract(year from min(first_day))::int from station_state where community_id = ${communityId}),
        ${today.year}::int) year,
      lateral (select least(make_date(year, 12, 31), ${today.toString()}::date) as day) ends
    order by year`.execute(db)
  return rows
}
