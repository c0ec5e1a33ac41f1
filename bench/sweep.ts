// How long the clock takes over the duties of many stations, from rows in a durable PostgreSQL: on the worst day of a year, with all
// that it writes, and on a day on which nothing is due. What it writes is compared with one station after another.
import { deepStrictEqual } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { actsDue } from '../src/charter/duties/acts.ts'
import { dutiesOf, localDays } from '../src/charter/duty.ts'
import { adoptCharter } from '../src/charters/adopt-charter.ts'
import { openShelf } from '../src/charters/shelf.ts'
import { type Swept, sweepDuties } from '../src/clock/sweep-duties.ts'
import { loadDutyFacts } from '../src/duties/load-duty-facts.ts'
import { type DatabaseAddress, openDatabase, openPool } from '../src/kit/db/database.ts'
import { startEmbedded } from '../src/kit/db/embedded/start-embedded.ts'
import { migrate } from '../src/kit/db/migrate.ts'
import { migrateJobs } from '../src/kit/jobs/jobs.ts'
import { Temporal } from '../src/kit/time/time.ts'
import { loadPlaces } from '../src/places/load-places.ts'
import { charterOwing } from '../test/charter/duties.ts'
import { median, printReport, round } from './report.ts'
import { fillStations } from './sweep-stations.ts'

const root = join(import.meta.dirname, '..')
const rounds = 3
const [few, many] = [10_000, 40_000]
const compared = 200

const obligations = [
  `
  offline-event:
    name: { zh: 每年一场线下活动, en: One offline event a year }
    clause: H1
    of: [city]
    count: { place: offline }
    per: calendar-year
    remind: [P90D, P30D]
    tell: [station.leader]
    missed: [{ open: cannot-organise }]
`,
  `
  talk:
    name: { zh: 每季度一次分享, en: One talk a quarter }
    clause: H1
    of: [city]
    count: { kind: [talk] }
    per: calendar-quarter
    tell: [station.leader]
    missed: [{ status: inactive }, { end-offices: [leader] }]
`,
  `
  meet-often:
    name: { zh: 不间断的聚会, en: No long gap }
    clause: H1
    of: [city]
    count: { kind: [meetup] }
    within: P90D
    remind: [P7D]
    tell: [station.leader]
    missed: [{ status: at-risk }]
`,
]

// The first day of the year in both zones, and the day after.
const worst = Temporal.Instant.from('2027-01-01T09:06:00Z')
const quiet = worst.add({ hours: 24 })

/** A database with so many stations, the clock about to come to the year's end. Gives the community. */
async function prepare(address: DatabaseAddress, stations: number): Promise<string> {
  const pool = openPool(address, () => undefined)
  try {
    await migrate(pool, join(root, 'migrations'))
    await migrateJobs(pool)
    const db = openDatabase(pool)
    await loadPlaces(db)
    const adopted = await adoptCharter(
      db,
      charterOwing(...obligations),
      false,
      Temporal.Instant.from('2025-01-01T00:00:00Z'),
    )
    if (!adopted.ok) throw new Error(adopted.reason)
    await fillStations(pool, adopted.community.id, stations)
    return adopted.community.id
  } finally {
    await pool.end()
  }
}

interface Round {
  readonly worst: number
  readonly quiet: number
}

/** Sweeps the worst day, the same day again, and a quiet one. */
async function sweepOnce(address: DatabaseAddress, communityId: string, stations: number): Promise<Round> {
  const pool = openPool(address, () => undefined)
  try {
    const db = openDatabase(pool)
    const shelf = openShelf()
    const sweep = async (now: Temporal.Instant) => {
      const began = performance.now()
      const swept = await sweepDuties(db, communityId, shelf, now)
      return { swept, seconds: (performance.now() - began) / 1000 }
    }
    const expected = await oneByOne(pool, communityId)
    const first = await sweep(worst)
    expectMix(first.swept, stations)
    deepStrictEqual(await writtenFor(pool, communityId, expected.ids), expected.written)
    const before = await countRows(pool)
    const again = await sweep(worst.add({ minutes: 60 }))
    deepStrictEqual(again.swept, { told: 0, recorded: 0, decided: 0, stopped: 0 })
    const calm = await sweep(quiet)
    deepStrictEqual(calm.swept, again.swept)
    deepStrictEqual(await countRows(pool), before)
    console.error(stations, first.seconds, again.seconds, calm.seconds)
    return { worst: first.seconds, quiet: calm.seconds }
  } finally {
    await pool.end()
  }
}

/** 20 % are reminded, 10 % missed something, and at the year's end what was met, waived or not to be told is recorded. */
function expectMix({ told, recorded, decided, stopped }: Swept, stations: number): void {
  const missed = stations / 10
  // A letter for each reminder, each miss, and each station whose people are asked.
  const letters = (stations * 35) / 100
  deepStrictEqual(
    { told, recorded, decided, stopped },
    { told: letters, recorded: stations * 2 - missed, decided: missed, stopped: 0 },
  )
}

/** What the clock should write for some stations, each looked at by itself. */
async function oneByOne(pool: pg.Pool, communityId: string) {
  const db = openDatabase(pool)
  const { rules } = await openShelf().running(db, communityId)
  const { rows } = await pool.query<{ id: string }>(`select id from station order by md5(id::text) limit ${compared}`)
  const moment = { today: localDays(worst), since: {} }
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

async function writtenFor(pool: pg.Pool, communityId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `select station_id || ' ' || kind || ' ' || obligation || ' ' || due || ' ' || day as line from duty_reminder
     where community_id = $1 and station_id = any($2) and told_at >= $3
     union all select station_id || ' ' || outcome || ' ' || obligation || ' ' || due from duty_outcome
     where community_id = $1 and station_id = any($2) and decided_at >= $3
     union all select id || ' is ' || status from station where community_id = $1 and id = any($2)`,
    [communityId, ids, worst.toString()],
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

async function countRows(pool: pg.Pool): Promise<unknown> {
  const { rows } = await pool.query(
    `select ${tables.map((table, index) => `(select count(*) from ${table}) as t${index}`).join(', ')}`,
  )
  return rows[0]
}

async function measure(server: DatabaseAddress, stations: number): Promise<Round> {
  const admin = openPool(server, () => undefined, 1)
  const name = `sweep_${stations}`
  try {
    await admin.query(`create database ${name}`)
    const communityId = await prepare({ ...server, database: name }, stations)
    const found: Round[] = []
    for (let round = 1; round <= rounds; round += 1) {
      const copy = `${name}_${round}`
      await admin.query(`create database ${copy} template ${name}`)
      await admin.query('checkpoint')
      found.push(await sweepOnce({ ...server, database: copy }, communityId, stations))
      await admin.query(`drop database ${copy}`)
    }
    await admin.query(`drop database ${name}`)
    return { worst: median(found.map((one) => one.worst)), quiet: median(found.map((one) => one.quiet)) }
  } finally {
    await admin.end()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'stationmaster-sweep-'))
const { address, stop } = await startEmbedded({ folder })
try {
  const small = await measure(address, few)
  const large = await measure(address, many)
  const rss = (process.resourceUsage().maxRSS * 1024) / 1e6
  printReport({
    name: 'sweep',
    figures: {
      stations: few,
      worst_s: round(small.worst),
      quiet_s: round(small.quiet),
      worst_40k_s: round(large.worst),
      quiet_40k_s: round(large.quiet),
      rss_mb: round(rss, 1),
      compared,
    },
    ratios: {
      // How much longer a station takes where there are four times as many.
      growth: round(large.worst / many / (small.worst / few)),
      // Below 1: within the aim of 3 s, 12 s and 300 MB.
      worst_to_aim: round(small.worst / 3),
      worst_40k_to_aim: round(large.worst / 12),
      rss_to_aim: round(rss / 300),
    },
  })
} finally {
  await stop()
  rmSync(folder, { recursive: true, force: true })
}
