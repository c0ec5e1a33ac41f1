import type pg from 'pg'

/**
 * Fills a community with stations for the worst day of a year, the first of January 2027, in two zones. Of twenty stations twelve are
 * quiet, four are reminded, one missed the year's offline event and one a quarter's talk, one was exempted, and of one it cannot be
 * told. Each has a leader who can be written to, two years of activities, and what was decided before.
 */
export async function fillStations(pool: pg.Pool, communityId: string, stations: number): Promise<void> {
  for (const statement of statementsFor(communityId, stations)) await pool.query(statement)
  await pool.query('drop table made')
  await pool.query('vacuum analyze')
}

function statementsFor(communityId: string, stations: number): string[] {
  return [
    `create table made as
   select i, i % 20 as turn, md5('station ' || i)::uuid as station, md5('person ' || i)::uuid as person,
     md5('account ' || i)::uuid as account, case when i % 2 = 0 then 'shanghai' else 'los-angeles' end as place,
     case when i % 2 = 0 then 'Asia/Shanghai' else 'America/Los_Angeles' end as zone
   from generate_series(1, ${stations}) i`,

    `insert into account (id, language, created_at) select account, case when i % 3 = 0 then 'en' else 'zh' end, '2025-01-01'
   from made`,
    `insert into identity (account_id, issuer, subject, verified_at)
   select account, 'mail', 'leader-' || i || '@example.org', '2025-01-01' from made`,
    `insert into person (community_id, id, account_id, name, created_at)
   select '${communityId}'::uuid, person, account, 'Leader ' || i, '2025-01-01' from made`,

    `insert into station (community_id, id, kind, key, slug, place_slug, names, status, status_since, founded_on, founded_precision,
     counts_from, created_at)
   select '${communityId}'::uuid, station, 'city', 'city:' || i, 'station-' || i, place, jsonb_build_object('zh', i || ' 站', 'en', 'Station ' || i),
     'active', '2025-01-01', '2025-01-01', 'day', '2025-01-01', '2025-01-01'
   from made`,
    `insert into station_state (community_id, station_id, status, first_day, clause, because, at)
   select '${communityId}'::uuid, station, 'active', '2025-01-01', 'A0', 'founded', '2025-01-01' from made`,
    `insert into appointment (community_id, station_id, office, seat, person_id, clause, first_day, first_precision, recorded_in)
   select '${communityId}'::uuid, station, 'leader', 1, person, 'C1', '2025-01-01', 'day', '2022-06-01' from made`,

    // A talk in each quarter, but for those that miss the last; four meetups a year, the last in time for the ninety days or just about.
    `create table happened as
   select m.*, a.kind, a.day::date as day,
     case when a.kind = 'talk' or turn in (16, 18) then 'online'
       when turn = 19 and a.day not like '%-11-%' then 'offline' when turn = 19 then 'online' else 'offline' end as where_held,
     turn <> 19 or a.kind = 'talk' or a.day like '%-11-%' or a.day like '2025%' as proved,
     md5(i || a.kind || a.day)::uuid as activity
   from made m, (values ('talk', '2025-03-05'), ('talk', '2025-09-05'), ('talk', '2026-02-05'), ('talk', '2026-05-05'),
     ('talk', '2026-08-05'), ('talk', '2026-11-05'), ('meetup', '2025-05-20'), ('meetup', '2026-03-20'), ('meetup', '2026-06-12'),
     ('meetup', '2026-09-05'), ('meetup', '2026-10-10'), ('meetup', '2026-11-20')) a (kind, day)
   where not (turn = 17 and a.kind = 'talk' and a.day = '2026-11-05')
     and not (turn between 12 and 15 and a.day = '2026-11-20')`,
    `insert into activity (community_id, id, slug, title, state, kind, place, local_date, zone, people, counted, recorded_by,
     recorded_at, changed_at)
   select '${communityId}'::uuid, activity, activity::text, '{"zh": "聚会", "original": "zh"}', 'held', kind, where_held, day, zone, 25, 'attested',
     person, day, day
   from happened`,
    `insert into activity_host (community_id, activity_id, station_id, leads, agreed_at)
   select '${communityId}'::uuid, activity, station, true, day from happened`,
    `insert into activity_evidence (community_id, activity_id, url, words, added_at)
   select '${communityId}'::uuid, activity, 'https://example.org/report', 'report', day from happened where proved`,
    `drop table happened`,

    // What was decided and told before.
    `insert into duty_outcome (community_id, station_id, obligation, due, outcome, clause, required, held, claimed, charter_version_id,
     decided_at)
   select '${communityId}'::uuid, station, d.obligation, d.due::date, 'met', 'H1', 1, 1, 0, v.id, d.due::date + 1
   from made, (select id from charter_version where community_id = '${communityId}'::uuid) v,
     (values ('offline-event', '2025-12-31'), ('talk', '2026-03-31'), ('talk', '2026-06-30'), ('talk', '2026-09-30'))
       d (obligation, due)`,
    `insert into duty_reminder (community_id, station_id, obligation, due, kind, day, told_at)
   select '${communityId}'::uuid, station, 'meet-often', r.due::date, 'reminder', r.due::date - 7, r.due::date - 7
   from made, (values ('2026-09-10'), ('2026-12-04')) r (due)`,
    `insert into duty_reminder (community_id, station_id, obligation, due, kind, day, told_at)
   select '${communityId}'::uuid, station, 'offline-event', '2026-12-31', 'reminder', '2026-12-01', '2026-12-01' from made`,
    `insert into waiver (community_id, station_id, obligation, first_day, last_day, clause, ledger_seq, given_at)
   select '${communityId}'::uuid, station, 'offline-event', '2026-10-01', '2026-12-31', 'H1', 1, '2026-10-01'
   from made where turn = 18`,
  ]
}
