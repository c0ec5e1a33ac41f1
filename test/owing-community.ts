import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { giveRank } from '../src/bodies/give-rank.ts'
import type { Charter } from '../src/charter/charter.ts'
import { adoptCharter } from '../src/charters/adopt-charter.ts'
import { openShelf } from '../src/charters/shelf.ts'
import { sweepDuties } from '../src/clock/sweep-duties.ts'
import type { Db } from '../src/kit/db/database.ts'
import { type Instant, Temporal } from '../src/kit/time/time.ts'
import { personForAddress } from '../src/people/find-or-create-person.ts'
import { insertManager } from '../src/people/store.ts'
import { loadPlaces } from '../src/places/load-places.ts'
import { insertAppointment } from '../src/stations/appointment-store.ts'
import { insertStation } from '../src/stations/store.ts'
import { testDatabase } from './database.ts'

/** Midnight in Shanghai, and hours after it. */
export function inShanghai(day: string, hour = 0): Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: { hour, minute: 6 } })
    .toInstant()
}

/** A community whose stations owe what its charter says, on a database of its own; the clock is moved by the test. */
export async function owingCommunity(charter: Charter, start: Instant) {
  const { db, pool } = await testDatabase()
  await loadPlaces(db)
  const adopted = await adoptCharter(db, charter, false, start)
  if (!adopted.ok) throw new Error(adopted.reason)
  const { id } = adopted.community
  const shelf = openShelf()

  /** A station at a place that owes from a day on; its leader, when it has one, is reached at `<place>@example.org`. */
  async function station(place: string, countsFrom: string, { leader = true, placeSlug = place } = {}) {
    const foundedOn = Temporal.PlainDate.from(countsFrom)
    return await db.transaction().execute(async (trx) => {
      const stationId = await insertStation(
        trx,
        id,
        {
          kind: 'city',
          key: `city:${place}`,
          slug: place,
          placeSlug,
          names: { zh: `${place}站`, en: place },
          foundedOn,
          foundedPrecision: 'day',
          countsFrom: foundedOn,
          clause: 'A0',
        },
        start,
      )
      if (!stationId) throw new Error(`There is a station ${place} already`)
      if (leader) {
        const personId = await person(`Leader of ${place}`, `${place}@example.org`, trx)
        await insertAppointment(trx, id, {
          ...{ stationId, office: 'leader', seat: 1, personId, clause: 'C1' },
          ...{ firstDay: foundedOn, firstPrecision: 'day', recordedIn: '2022-06-01' },
        })
      }
      return stationId
    })
  }

  async function person(name: string, email: string, trx?: Parameters<typeof personForAddress>[0]): Promise<string> {
    const who = { name, email, language: 'en', verified: true } as const
    if (trx) return await personForAddress(trx, id, who, start)
    return await db.transaction().execute((own) => personForAddress(own, id, who, start))
  }

  async function holder(role: string, name: string, email: string): Promise<string> {
    const personId = await person(name, email)
    const day = Temporal.PlainDate.from('2020-01-05')
    await db.transaction().execute((trx) => giveRank(trx, id, { personId, role, day }, start))
    return personId
  }

  async function manager(name: string, email: string): Promise<string> {
    const personId = await person(name, email)
    await db.transaction().execute((trx) => insertManager(trx, id, personId, start))
    return personId
  }

  return { db, pool, id, shelf, station, person, holder, manager, ...acts(db, pool, id, shelf) }
}

type Shelf = ReturnType<typeof openShelf>

function acts(db: Db, pool: pg.Pool, id: string, shelf: Shelf) {
  /** An offline meetup of a station; proved by a link unless said otherwise. */
  async function activity(
    stationId: string,
    day: string,
    how: { state?: 'held' | 'planned'; proved?: boolean; zone?: string } = {},
  ): Promise<string> {
    const { state = 'held', zone = 'Asia/Shanghai' } = how
    const { proved = state === 'held' } = how
    const slug = randomBytes(6).toString('hex')
    const { rows } = await pool.query<{ id: string }>(
      `insert into activity (community_id, slug, title, state, kind, place, local_date, zone, recorded_at, changed_at)
       values ($1, $2, '{"zh": "聚会", "original": "zh"}', $3, 'meetup', 'offline', $4, $5, now(), now()) returning id`,
      [id, slug, state, day, zone],
    )
    const activityId = rows[0]?.id ?? ''
    await pool.query(
      `insert into activity_host (community_id, activity_id, station_id, leads, agreed_at) values ($1, $2, $3, true, now())`,
      [id, activityId, stationId],
    )
    if (proved) await prove(activityId)
    return activityId
  }

  async function prove(activityId: string): Promise<void> {
    await pool.query(
      `insert into activity_evidence (community_id, activity_id, url, words, added_at)
       values ($1, $2, 'https://example.org/report', 'report', now())`,
      [id, activityId],
    )
  }

  /** What was planned was held, and a link shows it. */
  async function hold(activityId: string): Promise<void> {
    await pool.query(`update activity set state = 'held' where id = $1`, [activityId])
    await prove(activityId)
  }

  async function sweep(now: Instant) {
    return await sweepDuties(db, id, shelf, now)
  }

  /** The letters so far, as `address: subject`, in the order in which they were written. */
  async function letters(): Promise<string[]> {
    const { rows } = await pool.query<{ line: string }>(
      `select address || ': ' || (content ->> 'subject') as line from letter where community_id = $1
       order by written_at, address, content ->> 'subject'`,
      [id],
    )
    return rows.map(({ line }) => line)
  }

  async function lettersTo(name: string): Promise<string[]> {
    return (await letters()).filter((line) => line.startsWith(`${name}@`))
  }

  /** The states that a station was in: `2026-11-01 at-risk duty-at-risk`. */
  async function states(stationId: string): Promise<string[]> {
    const { rows } = await pool.query<{ line: string }>(
      `select first_day || ' ' || status || ' ' || because as line from station_state
       where community_id = $1 and station_id = $2 order by at, first_day`,
      [id, stationId],
    )
    return rows.map(({ line }) => line)
  }

  async function outcomes(stationId: string): Promise<string[]> {
    const { rows } = await pool.query<{ line: string }>(
      `select due || ' ' || obligation || ' ' || outcome as line from duty_outcome
       where community_id = $1 and station_id = $2 order by due, obligation`,
      [id, stationId],
    )
    return rows.map(({ line }) => line)
  }

  /** The kinds of the ledger's entries, but for those that the beginning made. */
  async function entries(): Promise<string[]> {
    const { rows } = await pool.query<{ kind: string }>(
      `select kind from ledger_entry where community_id = $1 and kind not in ('charter-adopted', 'rank-accepted') order by seq`,
      [id],
    )
    return rows.map(({ kind }) => kind)
  }

  return { activity, prove, hold, sweep, letters, lettersTo, states, outcomes, entries }
}
