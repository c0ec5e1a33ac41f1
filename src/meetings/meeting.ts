import type { CharterRules, Obligation } from '../charter/charter.ts'
import type { WrittenText } from '../kit/i18n/say.ts'
import { type Day, type Instant, shift, Temporal } from '../kit/time/time.ts'

export type MeetingState = 'planned' | 'held' | 'cancelled'

/** What is said of a meeting that lies ahead, and of every date of a series. */
export interface Meant {
  readonly title: WrittenText
  /** Local time at the meeting's zone. */
  readonly time: Temporal.PlainTime
  /** IANA. */
  readonly zone: string
  /** Minutes. */
  readonly lasts: number
  /** Where it is, for everybody; empty when that is not said. */
  readonly place: string
  /** Where to join by the net: for those who are invited only. */
  readonly link: string
}

/** A meeting of a governing body. */
export interface Meeting extends Meant {
  readonly id: string
  readonly body: string
  readonly seriesId: string | null
  readonly day: Day
  readonly state: MeetingState
  /** Grows with each change that a calendar has to learn of. */
  readonly sequence: number
  /** When people were last written to about its day and hour. */
  readonly toldAt: Instant | null
  /** When it was last changed by itself; null for one that goes with its series. */
  readonly touchedAt: Instant | null
  readonly changedAt: Instant
  readonly minutes: WrittenText | null
  /** How many were there, once it is closed. */
  readonly present: number | null
  readonly closedAt: Instant | null
  readonly ledgerSeq: number | null
}

type When = Pick<Meeting, 'day' | 'time' | 'zone'>

/**
 * The moment a meeting begins, in its zone. A local time that a clock change skips is read as that much later, and of one that comes
 * twice the first is meant: so does iCalendar (RFC 5545, 3.3.5).
 */
export function startOf({ day, time, zone }: When): Temporal.ZonedDateTime {
  return day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' })
}

export function startsAt(when: When): Instant {
  return startOf(when).toInstant()
}

export function endsAt(meeting: When & Pick<Meeting, 'lasts'>): Instant {
  return startsAt(meeting).add({ minutes: meeting.lasts })
}

export function hasBegun(when: When, now: Instant): boolean {
  return Temporal.Instant.compare(startsAt(when), now) <= 0
}

/** A meeting of which people are still to be told: planned, and not begun. */
export function isAhead(meeting: When & Pick<Meeting, 'state'>, now: Instant): boolean {
  return meeting.state === 'planned' && !hasBegun(meeting, now)
}

/** Where a meeting is. `over`: its time has passed, and its roll is not closed. */
export type MeetingStage = 'ahead' | 'now' | 'over' | 'held' | 'cancelled'

export function stageOf(meeting: When & Pick<Meeting, 'state' | 'lasts'>, now: Instant): MeetingStage {
  if (meeting.state !== 'planned') return meeting.state
  if (!hasBegun(meeting, now)) return 'ahead'
  return Temporal.Instant.compare(now, endsAt(meeting)) < 0 ? 'now' : 'over'
}

/** Whether a meeting lies behind: it was held, or its time has passed. */
export function isBehind(meeting: When & Pick<Meeting, 'state' | 'lasts'>, now: Instant): boolean {
  return meeting.state === 'held' || Temporal.Instant.compare(endsAt(meeting), now) <= 0
}

/** Dropped by its series before anything was done with it: calendars still learn that it is cancelled, no list shows it. */
export function isDropped({ state, touchedAt }: Pick<Meeting, 'state' | 'touchedAt'>): boolean {
  return state === 'cancelled' && touchedAt === null
}

/** The last moment at which a station that is told of a topic owes something by it: a day before, by the local clock. */
export function lastCallOf(when: When): Instant {
  return shift(startsAt(when), '-P1D', when.zone)
}

/** Whether a station was told of a topic at least a day before; null: never. */
export function isToldInTime(when: When, toldAt: Instant | null): boolean {
  return toldAt !== null && Temporal.Instant.compare(toldAt, lastCallOf(when)) <= 0
}

/** Why nobody can be noted as present: a meeting that has not begun, or is cancelled, was not held. */
export function whyNoRoll(
  meeting: When & Pick<Meeting, 'state'>,
  now: Instant,
): 'cancelled' | 'not-begun' | 'held' | undefined {
  if (meeting.state !== 'planned') return meeting.state
  return hasBegun(meeting, now) ? undefined : 'not-begun'
}

/** An obligation to come to the meetings of a body (H3). */
export type AttendObligation = Obligation & { readonly attend: NonNullable<Obligation['attend']> }

/** What stations of a kind (of any, when it is not named) owe by the meetings of a body. */
export function attendObligations(
  rules: Pick<CharterRules, 'obligations'>,
  body: string,
  kind?: string,
): { readonly id: string; readonly obligation: AttendObligation }[] {
  return Object.entries(rules.obligations).flatMap(([id, obligation]) => {
    const { attend, of } = obligation
    const isAsked = attend?.body === body && (kind === undefined || of.includes(kind))
    return attend && isAsked ? [{ id, obligation: { ...obligation, attend } }] : []
  })
}

/** The clause by which people come to the meetings of a body: of the obligation, else of the body itself. */
export function attendClause(rules: CharterRules, body: string): string {
  return attendObligations(rules, body)[0]?.obligation.clause ?? rules.bodies[body]?.clause ?? ''
}

/** A station with a topic at a meeting, as the duty looks at it. */
export interface StationAtMeeting {
  readonly stationId: string
  readonly kind: string
  /** Its state on the day of the meeting; null when nobody knows. */
  readonly status: string | null
  /** From which day it counts as owing. */
  readonly countsFrom: Day
  /** When its people were told of a topic at this day and hour; null: never. */
  readonly toldAt: Instant | null
  /** How many who held an office there on that day were present. */
  readonly present: number
}

export type AttendOutcome = 'met' | 'missed' | 'cannot-tell'

/** What a station owed by a meeting, and how it stands with it. */
export interface AttendDuty {
  readonly stationId: string
  readonly obligation: string
  readonly clause: string
  readonly owes: boolean
  readonly told: boolean
  readonly needed: number
  readonly present: number
  readonly outcome: AttendOutcome
}

/** What each station with a topic owed by a meeting that was held (H3); nothing where the charter asks nothing of its kind. */
export function judgeAttendance(
  rules: Pick<CharterRules, 'obligations'>,
  meeting: When & Pick<Meeting, 'body'>,
  stations: readonly StationAtMeeting[],
): AttendDuty[] {
  return stations.flatMap((station) =>
    attendObligations(rules, meeting.body, station.kind).map(({ id, obligation }) => {
      const { stationId, status, countsFrom, toldAt, present } = station
      const facts = {
        owes:
          obligation.while.some((one) => one === status) && Temporal.PlainDate.compare(countsFrom, meeting.day) <= 0,
        told: isToldInTime(meeting, toldAt),
        needed: obligation.attend['at-least'],
        present,
      }
      return { stationId, obligation: id, clause: obligation.clause, ...facts, outcome: outcomeOf(facts) }
    }),
  )
}

/**
 * Met when enough of the station's people were there; missed when not, though they were told in time. A station that was not told a
 * day before, or is in a state of which nothing is asked, cannot miss it.
 */
export function outcomeOf({
  owes,
  told,
  needed,
  present,
}: Pick<AttendDuty, 'owes' | 'told' | 'needed' | 'present'>): AttendOutcome {
  if (!owes) return 'cannot-tell'
  if (present >= needed) return 'met'
  return told ? 'missed' : 'cannot-tell'
}

/**
 * What the clock has to write to people about a meeting that is not closed: the day before it (but not to who was told of its day and
 * hour within that day), or that it is over; the latter for a month.
 */
export function reminderDue(meeting: Meeting, now: Instant): 'before' | 'not-closed' | undefined {
  if (meeting.state !== 'planned') return undefined
  const due = lastCallOf(meeting)
  if (!hasBegun(meeting, now)) {
    const isLately = meeting.toldAt !== null && Temporal.Instant.compare(meeting.toldAt, due) > 0
    return Temporal.Instant.compare(due, now) <= 0 && !isLately ? 'before' : undefined
  }
  const hours = endsAt(meeting).until(now).total('hours')
  return hours >= graceHours && hours < 31 * 24 ? 'not-closed' : undefined
}

/** So long after its end nobody is asked yet to close a meeting. */
const graceHours = 12
