import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type Instant, Temporal } from '../../kit/time/time.ts'
import { writeVtimezone } from '../../kit/time/vtimezone.ts'
import { endsAt, type Meeting, startOf, startsAt } from '../meeting.ts'

/** A meeting as a calendar shows it, in one language. What only invited people may know is not in it. */
export interface FeedMeeting {
  readonly meeting: Pick<
    Meeting,
    'id' | 'day' | 'time' | 'zone' | 'lasts' | 'place' | 'state' | 'sequence' | 'changedAt'
  >
  readonly title: string
  /** The agenda, line by line. */
  readonly description: string
  /** Its public page. */
  readonly url: string
}

export interface Feed {
  readonly name: string
  readonly language: string
  readonly meetings: readonly FeedMeeting[]
}

/** How often a calendar looks again, in seconds. */
const freshFor = 4 * 60 * 60

/**
 * Meetings as iCalendar (RFC 5545), for calendars to subscribe to: the same id for ever, a sequence that grows with each change; one
 * that is cancelled stays in it as cancelled. The same meetings give the same bytes, wherever the program runs.
 */
export function writeFeed({ name, language, meetings }: Feed): string {
  const starts = meetings.map(({ meeting }) => startsAt(meeting)).sort(Temporal.Instant.compare)
  const ends = meetings.map(({ meeting }) => endsAt(meeting)).sort(Temporal.Instant.compare)
  const [first, last] = [starts[0], ends.at(-1)]
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Stationmaster', product: 'Meetings', language },
    method: ICalCalendarMethod.PUBLISH,
    ttl: freshFor,
    // Without a zone of its own: else the library would write moments (DTSTAMP) as local times, which they must not be.
    timezone: { name: null, generator: (zone) => (first && last ? writeVtimezone(zone, before(first), last) : null) },
  })
  for (const { meeting, title, description, url } of meetings) {
    // A value with its zone is written as its own wall time: a JS `Date` would be written as the host's.
    const start = startOf(meeting)
    const end = start.add({ minutes: meeting.lasts })
    calendar.createEvent({
      id: `meeting-${meeting.id}`,
      sequence: meeting.sequence,
      start,
      end,
      timezone: comesTwice(start) || comesTwice(end) ? 'UTC' : meeting.zone,
      stamp: meeting.changedAt,
      lastModified: meeting.changedAt,
      summary: title,
      description,
      location: meeting.place === '' ? null : meeting.place,
      url,
      status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString()}\r\n`
}

function before(first: Instant): Instant {
  return first.subtract({ hours: 24 })
}

/** Whether the clock goes back over a moment, so that its wall time comes twice: then readers differ, and it is written in UTC. */
function comesTwice(moment: Temporal.ZonedDateTime): boolean {
  const wall = moment.toPlainDateTime()
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(moment.timeZoneId, { disambiguation }),
  )
  return first !== undefined && second !== undefined && !first.equals(second)
}

/** The library writes the calendar's own name as it is. */
function escaped(name: string): string {
  return name.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ')
}
