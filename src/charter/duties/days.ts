import { type Instant, Temporal } from '../../kit/time/time.ts'
import { type CalendarPeriod, periodAround } from '../period.ts'

/**
 * Days as rules reckon with them: calendar dates written like `2026-11-23`, which compare as texts. What would lie after the year
 * 9999 is its last day. Sums are kept once reckoned: a sweep over thousands of stations asks for the same few again and again.
 */
export type IsoDay = string

export const lastOfDays: IsoDay = '9999-12-31'
export const firstOfDays: IsoDay = '0001-01-01'

/** Which day it is somewhere: takes an IANA zone. */
export type LocalDay = (zone: string) => IsoDay

/** The days at an instant, in every zone. */
export function localDays(now: Instant): LocalDay {
  const known = new Map<string, IsoDay>()
  return (zone) => {
    let day = known.get(zone)
    if (day === undefined) {
      day = now.toZonedDateTimeISO(zone).toPlainDate().toString()
      known.set(zone, day)
    }
    return day
  }
}

/** The same day everywhere. */
export function onDay(day: IsoDay): LocalDay {
  return () => day
}

/** A day moved by a calendar span (`P6M`); the end of a shorter month is its last day. */
export const plus = remembered((day: IsoDay, span: string) => moved(day, Temporal.Duration.from(span)))

/** A day moved back by a calendar span: 31 August less six months is the last day of February. */
export const minus = remembered((day: IsoDay, span: string) => moved(day, Temporal.Duration.from(span).negated()))

/** Whole days from one to another; negative when the other is earlier. */
export function daysBetween(from: IsoDay, until: IsoDay): number {
  return numberOf(until, '') - numberOf(from, '')
}

const numberOf = remembered((day: IsoDay) => epoch.until(Temporal.PlainDate.from(day)).days)
const epoch = Temporal.PlainDate.from('1970-01-01')

function moved(day: IsoDay, by: Temporal.Duration): IsoDay {
  const to = Temporal.PlainDate.from(day).add(by)
  if (to.year > 9999) return lastOfDays
  return to.year < 1 ? firstOfDays : to.toString()
}

function remembered<By extends string, Value>(reckon: (day: IsoDay, by: By) => Value): (day: IsoDay, by: By) => Value {
  const known = new Map<By, Map<IsoDay, Value>>()
  return (day, by) => {
    const days = known.get(by) ?? new Map<IsoDay, Value>()
    let value = days.get(day)
    if (value === undefined) {
      value = reckon(day, by)
      // More days than rules ask for in a lifetime: whoever asks for so many does not fill the memory.
      if (days.size >= 20_000) days.clear()
      days.set(day, value)
      known.set(by, days)
    }
    return value
  }
}

/** A stretch of days, first and last included. */
export interface Period {
  readonly from: IsoDay
  readonly until: IsoDay
}

/** The calendar period in which a day lies. */
export function periodAt(every: CalendarPeriod, day: IsoDay): Period {
  return around(day, every)
}

const around = remembered((day: IsoDay, every: CalendarPeriod): Period => {
  const { first, last } = periodAround(every, Temporal.PlainDate.from(day))
  return { from: first.toString(), until: last.toString() }
})

/** The calendar period after one. */
export function periodAfter(every: CalendarPeriod, { until }: Period): Period {
  return periodAt(every, plus(until, 'P1D'))
}

export function later(one: IsoDay, other: IsoDay): IsoDay {
  return one > other ? one : other
}
