import { type Day, dayIn, type Instant, Temporal } from '../../kit/time/time.ts'
import type { Meant } from '../meeting.ts'

export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const

/** When the dates of a series are. */
export interface Rhythm {
  readonly rule: (typeof rhythms)[number]
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  /** Of a monthly one: which such weekday of the month, from 1 to 4; -1 is the last. */
  readonly nth: number | null
  /** The first day on which a date may fall; two weeks are reckoned from the first such weekday. */
  readonly startsOn: Day
  /** The last such day; null: it goes on. */
  readonly endsOn: Day | null
}

/** Meetings that come again by a rule. */
export interface Series extends Rhythm, Meant {
  readonly id: string
  readonly body: string
  readonly changedAt: Instant
}

/** How far ahead dates are made. */
export const madeAhead = 'P6M'

/** The days of a series between two days, both included, in order. */
export function datesOf(rhythm: Rhythm, from: Day, until: Day): Day[] {
  const first = later(from, rhythm.startsOn)
  const last = rhythm.endsOn ? earlier(until, rhythm.endsOn) : until
  const dates = rhythm.rule === 'monthly' ? monthly(rhythm, first, last) : everyWeeks(rhythm, first, last)
  return dates.filter((day) => isBetween(day, first, last))
}

/** The days that a series should have now: from today, as far ahead as dates are made. Today is reckoned in its zone. */
export function datesAhead(series: Rhythm & Pick<Series, 'zone'>, now: Instant): Day[] {
  const today = dayIn(series.zone, now)
  return datesOf(series, today, today.add(madeAhead))
}

function everyWeeks({ rule, weekday, startsOn }: Rhythm, first: Day, last: Day): Day[] {
  const step = rule === 'weekly' ? 7 : 14
  const anchor = startsOn.add({ days: (weekday - startsOn.dayOfWeek + 7) % 7 })
  const passed = Math.max(0, Math.floor(anchor.until(first).days / step))
  const dates: Day[] = []
  for (let day = anchor.add({ days: passed * step }); isBefore(day, last); day = day.add({ days: step }))
    dates.push(day)
  return dates
}

function monthly({ weekday, nth }: Rhythm, first: Day, last: Day): Day[] {
  const dates: Day[] = []
  for (let month = first.with({ day: 1 }); isBefore(month, last); month = month.add({ months: 1 }))
    dates.push(nthWeekday(month, weekday, nth ?? 1))
  return dates
}

/** The n-th such weekday of a day's month; with -1 the last one. Every month has four of each. */
function nthWeekday(month: Day, weekday: number, nth: number): Day {
  if (nth > 0) {
    const first = month.with({ day: 1 })
    return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) })
  }
  const end = month.with({ day: month.daysInMonth })
  return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 })
}

function isBetween(day: Day, first: Day, last: Day): boolean {
  return isBefore(first, day) && isBefore(day, last)
}

/** Before, or the same day. */
function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) <= 0
}

function later(one: Day, other: Day): Day {
  return isBefore(one, other) ? other : one
}

function earlier(one: Day, other: Day): Day {
  return isBefore(one, other) ? one : other
}
