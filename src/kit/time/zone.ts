import { type Day, dayIn, type Instant } from './time.ts'

/**
 * The name of a time zone (IANA) as somebody wrote it, in its usual letters: `asia/shanghai` is `Asia/Shanghai`. Undefined for what
 * is none; an offset such as `+08:00` is none either, because it knows nothing of summer time.
 */
export function readZone(written: string): string | undefined {
  const name = written.trim()
  if (!/^[a-z][\w+-]*(\/[\w+-]+)*$/i.test(name)) return undefined
  const known = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === name.toLowerCase())
  if (known !== undefined) return known
  try {
    // A zone may have other names, like Asia/Kolkata: whoever writes one keeps it.
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return name === name.toLowerCase() ? timeZone : name
  } catch {
    return undefined
  }
}

/** Whether a day exists in a zone: Samoa had no 30 December 2011. */
export function hasDay(zone: string, day: Day): boolean {
  return day.toZonedDateTime(zone).toPlainDate().equals(day)
}

/** Which day it is now in each of some zones. */
export function daysIn(zones: readonly string[], now: Instant): Readonly<Record<string, string>> {
  return Object.fromEntries(zones.map((zone) => [zone, dayIn(zone, now).toString()]))
}
