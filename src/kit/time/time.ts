import { Temporal } from 'temporal-polyfill'

export { Temporal }

export type Instant = Temporal.Instant
export type Day = Temporal.PlainDate

/** How exactly a day in the past is known. */
export type Precision = 'day' | 'month' | 'year' | 'unknown'

export type Clock = () => Instant

export const systemClock: Clock = () => Temporal.Now.instant()

/** The calendar day of an instant in a zone (IANA name). */
export function dayIn(zone: string, instant: Instant): Day {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}

/** An instant moved by a calendar duration (`P6M`, `-P14D`), reckoned in a zone; the end of a shorter month is its last day. */
export function shift(instant: Instant, duration: string | Temporal.Duration, zone: string): Instant {
  return instant.toZonedDateTimeISO(zone).add(duration).toInstant()
}
