import { type Instant, Temporal } from './time.ts'

/**
 * A zone as iCalendar writes it (VTIMEZONE, RFC 5545, 3.6.5), for events between two moments: its offset at the first of them, and every
 * change of it up to the last, one by one. Lines end with CRLF; they are short and need no folding.
 */
export function writeVtimezone(zone: string, from: Instant, until: Instant): string {
  const first = from.toZonedDateTimeISO(zone)
  const observances = [observance(first, first.offsetNanoseconds), ...changes(first, until).map((at) => observance(at))]
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n')
}

function changes(first: Temporal.ZonedDateTime, until: Instant): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = []
  let at = first.getTimeZoneTransition('next')
  while (at && Temporal.Instant.compare(at.toInstant(), until) <= 0) {
    found.push(at)
    at = at.getTimeZoneTransition('next')
  }
  return found
}

/** From a moment on; `before`: the offset until then, in nanoseconds. It begins at the wall time that the old offset shows. */
function observance(at: Temporal.ZonedDateTime, before = at.subtract({ nanoseconds: 1 }).offsetNanoseconds): string[] {
  const kind = isSummer(at) ? 'DAYLIGHT' : 'STANDARD'
  const wall = at.toInstant().toZonedDateTimeISO(writeOffset(before)).toPlainDateTime()
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${writeOffset(before)}`,
    `TZOFFSETTO:${writeOffset(at.offsetNanoseconds)}`,
    `END:${kind}`,
  ]
}

/** Whether the clock goes back within the year. Only a label: what counts are the offsets. */
function isSummer(at: Temporal.ZonedDateTime): boolean {
  return [3, 6, 9].some((months) => at.add({ months }).offsetNanoseconds < at.offsetNanoseconds)
}

/** `+0800`; seconds, which zones had long ago, are left out. */
function writeOffset(nanoseconds: number): string {
  const minutes = Math.trunc(Math.abs(nanoseconds) / 60e9)
  const [hours, rest] = [Math.trunc(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${nanoseconds < 0 ? '-' : '+'}${hours}${rest}`
}
