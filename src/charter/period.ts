import { type Day, Temporal } from '../kit/time/time.ts'

export const calendarPeriods = ['calendar-year', 'calendar-half', 'calendar-quarter', 'calendar-month'] as const
export type CalendarPeriod = (typeof calendarPeriods)[number]

/** Days from the first to the last, both of them counted. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

const months: Readonly<Record<CalendarPeriod, number>> = {
  'calendar-year': 12,
  'calendar-half': 6,
  'calendar-quarter': 3,
  'calendar-month': 1,
}

/** The calendar period that a day lies in. */
export function periodAround(period: CalendarPeriod, day: Day): Span {
  const length = months[period]
  const first = day.with({ month: day.month - ((day.month - 1) % length), day: 1 })
  return { first, last: first.add({ months: length }).subtract({ days: 1 }) }
}

/** The calendar period before the one that a day lies in. */
export function periodBefore(period: CalendarPeriod, day: Day): Span {
  return periodAround(period, periodAround(period, day).first.subtract({ days: 1 }))
}

/** The calendar periods that begin within a span, in order: the quarters of a year. */
export function periodsWithin(period: CalendarPeriod, { first, last }: Span): Span[] {
  const spans: Span[] = []
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; ) {
    const span = periodAround(period, day)
    spans.push(span)
    day = span.last.add({ days: 1 })
  }
  return spans
}
