import type pg from 'pg'
import { actsDue } from '../src/charter/duties/acts.ts'
import { dutiesOf, localDays } from '../src/charter/duty.ts'
import { openShelf } from '../src/charters/shelf.ts'
import { loadDutyFacts } from '../src/duties/load-duty-facts.ts'
import { openDatabase } from '../src/kit/db/database.ts'
import type { Instant } from '../src/kit/time/time.ts'

/** What the clock should write for some stations, each looked at by itself. */
export async function oneByOne(pool: pg.Pool, communityId: string, stations: number, now: Instant) {
  const db = openDatabase(pool)
  const { rules } = await openShelf().running(db, communityId)
  const { rows } = await pool.query<{ id: string }>(`select id from station order by md5(id::text) limit ${stations}`)
  const moment = { today: localDays(now), since: {} }
  const written: string[] = []
  for (const { id } of rows) {
    const [station] = await loadDutyFacts(db, communityId, rules, { ids: [id] }, moment, true)
    if (!station) continue
    let status = station.status
    for (const act of actsDue(rules, station, dutiesOf(rules, station, moment.today))) {
      const { obligation, due } = act.row
      if (act.act === 'remind') written.push(`${id} reminder ${obligation} ${due} ${act.day}`)
      if (act.act === 'ask') written.push(`${id} unknown ${obligation} ${due} ${due}`)
      if (act.act === 'record') written.push(`${id} ${act.outcome} ${obligation} ${due}`)
      if (act.act === 'risk') status = act.status
      if (act.act !== 'miss') continue
      written.push(`${id} missed ${obligation} ${due}`)
      for (const effect of act.effects) if ('status' in effect) status = effect.status
    }
    written.push(`${id} is ${status}`)
  }
  return { ids: rows.map(({ id }) => id), written: written.sort() }
}

/** What the clock wrote for some stations since a moment, and in which state they are. */
export async function writtenFor(
  pool: pg.Pool,
  communityId: string,
  ids: readonly string[],
  since: Instant,
): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `select station_id || ' ' || kind || ' ' || obligation || ' ' || due || ' ' || day as line from duty_reminder
     where community_id = $1 and station_id = any($2) and told_at >= $3
     union all select station_id || ' ' || outcome || ' ' || obligation || ' ' || due from duty_outcome
     where community_id = $1 and station_id = any($2) and decided_at >= $3
     union all select id || ' is ' || status from station where community_id = $1 and id = any($2)`,
    [communityId, ids, since.toString()],
  )
  return rows.map(({ line }) => line).sort()
}

const tables = [
  'ledger_entry',
  'letter',
  'duty_outcome',
  'duty_reminder',
  'station_state',
  'appointment',
  'proposal',
  'brake',
  'graphile_worker._private_jobs',
]

/** How many rows there are of all that a sweep writes. */
export async function countRows(pool: pg.Pool): Promise<unknown> {
  const { rows } = await pool.query(
    `select ${tables.map((table, index) => `(select count(*) from ${table}) as t${index}`).join(', ')}`,
  )
  return rows[0]
}
