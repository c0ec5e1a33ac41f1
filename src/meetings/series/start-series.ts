import type { Charter, CharterRules } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { placeWaiting } from '../agenda/place-waiting.ts'
import { type SeriesLetter, seriesLetter } from '../letters/emails.ts'
import { rankHolders, writeToAll } from '../letters/tell-people.ts'
import { hasBegun } from '../meeting.ts'
import { rankToHold } from '../meeting-access.ts'
import { lockMeetings } from '../store.ts'
import { datesAhead, datesOf, madeAhead, type Series } from './series.ts'
import { findSeries, insertSeries, makeMeetings, type SeriesRules } from './store.ts'

export interface StartSeries extends SeriesRules {
  readonly body: string
  readonly personId: string
}

export type SeriesStarted =
  | { readonly ok: true; readonly seriesId: string; readonly made: number; readonly told: number }
  | { readonly ok: false; readonly reason: 'no-such-body' | 'not-allowed' | 'no-dates' }

/**
 * Somebody with the right to it starts a series of meetings of a body: its dates of the next months are made, and whoever holds a rank
 * there is told by one letter. `no-dates`: no date falls between its first and its last day, or within half a year of the first.
 */
export async function startSeries(
  db: Db,
  communityId: string,
  { rules }: Charter,
  start: StartSeries,
  now: Instant,
): Promise<SeriesStarted> {
  const { body, personId } = start
  if (rules.bodies[body] === undefined) return { ok: false, reason: 'no-such-body' }
  return await db.transaction().execute(async (trx): Promise<SeriesStarted> => {
    await lockMeetings(trx, communityId, body)
    const role = await rankToHold(trx, communityId, rules, personId, body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    const first = firstDate(start, now)
    if (!first) return { ok: false, reason: 'no-dates' }
    const seriesId = await insertSeries(trx, communityId, { ...start, startedBy: personId }, now)
    const series = await findSeries(trx, communityId, seriesId)
    if (!series) throw new Error('A series was started and is not there.')
    const made = await makeDatesOf(trx, communityId, rules, series, now)
    const letter = { series, what: 'started', day: first, words: '' } as const
    const told = await tellOfSeries(trx, communityId, rules, letter, personId, now)
    return { ok: true, seriesId, made, told }
  })
}

/** The first day of a series that lies ahead. */
export function firstDate(series: SeriesRules, now: Instant) {
  const today = dayIn(series.zone, now)
  const from = series.startsOn.until(today).sign > 0 ? today : series.startsOn
  return datesOf(series, from, from.add(madeAhead)).find((day) => !hasBegun({ ...series, day }, now))
}

/**
 * Makes the dates that a series should have by now and lacks; topics that waited come on the agenda of the next. Lock the body's
 * meetings before. Gives how many were made; none the second time.
 */
export async function makeDatesOf(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  series: Series,
  now: Instant,
): Promise<number> {
  const dates = datesAhead(series, now).filter((day) => !hasBegun({ ...series, day }, now))
  const made = await makeMeetings(trx, communityId, series, dates, now)
  if (made > 0) await placeWaiting(trx, communityId, rules, series.body, now)
  return made
}

/** Writes to whoever holds a rank of the body, but to who did it; gives how many. */
export async function tellOfSeries(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  letter: Omit<SeriesLetter, 'rules'>,
  except: string,
  now: Instant,
): Promise<number> {
  const holders = await rankHolders(trx, communityId, rules, letter.series.body)
  const others = holders.filter((personId) => personId !== except)
  const content = { rules, ...letter }
  return (await writeToAll(trx, communityId, others, (language) => seriesLetter(language, content), now)).length
}
