import type { Charter } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import { type Day, dayIn, type Instant, Temporal } from '../../kit/time/time.ts'
import { hasBegun } from '../meeting.ts'
import { rankToHold } from '../meeting-access.ts'
import { lockMeetings } from '../store.ts'
import { datesAhead, type Series } from './series.ts'
import { firstDate, makeDatesOf, tellOfSeries } from './start-series.ts'
import { dropMeetings, findSeries, renewMeetings, type SeriesRules, saveSeries, untouchedDates } from './store.ts'

export type SeriesChanged =
  /** `dropped`: dates that do not take place any more; `renewed`: those that do, as the series says now. */
  | {
      readonly ok: true
      readonly dropped: number
      readonly renewed: number
      readonly made: number
      readonly told: number
    }
  | { readonly ok: false; readonly reason: 'no-such-series' | 'not-allowed' | 'ended' | 'no-dates' }

/**
 * Changes a series from its new first day on. It touches only dates ahead with which nobody had anything to do: those that were changed
 * by themselves, or have a topic, stay as they are. Whoever holds a rank is told by one letter.
 */
export async function changeSeries(
  db: Db,
  communityId: string,
  { rules }: Charter,
  change: SeriesRules & { readonly seriesId: string; readonly personId: string; readonly words: string },
  now: Instant,
): Promise<SeriesChanged> {
  const { seriesId, personId, words } = change
  return await db.transaction().execute(async (trx): Promise<SeriesChanged> => {
    const found = await lockSeries(trx, communityId, seriesId)
    if (!found) return { ok: false, reason: 'no-such-series' }
    const role = await rankToHold(trx, communityId, rules, personId, found.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (hasEnded(found, now)) return { ok: false, reason: 'ended' }
    const first = firstDate(change, now)
    if (!first) return { ok: false, reason: 'no-dates' }
    await saveSeries(trx, communityId, seriesId, change, now)
    const series = { ...found, ...change, id: found.id }
    const settled = await settleDates(trx, communityId, series, change.startsOn, now)
    const made = await makeDatesOf(trx, communityId, rules, series, now)
    const told = await tellOfSeries(
      trx,
      communityId,
      rules,
      { series, what: 'changed', day: first, words },
      personId,
      now,
    )
    return { ok: true, ...settled, made, told }
  })
}

export interface EndSeries {
  readonly seriesId: string
  readonly personId: string
  /** The last day on which a date may fall. */
  readonly day: Day
  readonly words: string
}

export type SeriesEnded =
  | { readonly ok: true; readonly dropped: number; readonly told: number }
  | { readonly ok: false; readonly reason: 'no-such-series' | 'not-allowed' | 'ended' }

/** Ends a series with a day. Dates after it with which somebody had something to do stay; the others are dropped. */
export async function endSeries(
  db: Db,
  communityId: string,
  { rules }: Charter,
  { seriesId, personId, day, words }: EndSeries,
  now: Instant,
): Promise<SeriesEnded> {
  return await db.transaction().execute(async (trx): Promise<SeriesEnded> => {
    const found = await lockSeries(trx, communityId, seriesId)
    if (!found) return { ok: false, reason: 'no-such-series' }
    const role = await rankToHold(trx, communityId, rules, personId, found.body, now)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    if (hasEnded(found, now)) return { ok: false, reason: 'ended' }
    const yesterday = dayIn(found.zone, now).subtract({ days: 1 })
    const series = { ...found, endsOn: Temporal.PlainDate.compare(day, yesterday) < 0 ? yesterday : day }
    await saveSeries(trx, communityId, seriesId, series, now)
    const { dropped } = await settleDates(trx, communityId, series, series.endsOn.add({ days: 1 }), now)
    const letter = { series, what: 'ended', day: series.endsOn, words } as const
    return { ok: true, dropped, told: await tellOfSeries(trx, communityId, rules, letter, personId, now) }
  })
}

async function lockSeries(trx: Trx, communityId: string, id: string): Promise<Series | undefined> {
  const found = await findSeries(trx, communityId, id)
  if (!found) return undefined
  await lockMeetings(trx, communityId, found.body)
  return await findSeries(trx, communityId, id)
}

function hasEnded({ endsOn, zone }: Series, now: Instant): boolean {
  return endsOn !== null && Temporal.PlainDate.compare(endsOn, dayIn(zone, now)) < 0
}

/** Brings the untouched dates of a series from a day on to what it says by now. */
async function settleDates(
  trx: Trx,
  communityId: string,
  series: Series,
  from: Day,
  now: Instant,
): Promise<{ dropped: number; renewed: number }> {
  const wanted = new Set(datesAhead(series, now).map(String))
  // A day earlier too: the series may have been in another zone, where it was still yesterday.
  const today = dayIn(series.zone, now).subtract({ days: 1 })
  const first = Temporal.PlainDate.compare(from, today) > 0 ? from : today
  const dates = (await untouchedDates(trx, communityId, series.id, first)).filter((date) => !hasBegun(date, now))
  const stay = dates.filter(({ day }) => wanted.has(day.toString()) && !hasBegun({ ...series, day }, now))
  const go = dates.filter((date) => !date.isDropped && !stay.includes(date))
  await renewMeetings(
    trx,
    communityId,
    series,
    stay.map(({ id }) => id),
    now,
  )
  await dropMeetings(
    trx,
    communityId,
    go.map(({ id }) => id),
    now,
  )
  return { dropped: go.length, renewed: stay.length }
}
