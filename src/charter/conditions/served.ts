import { z } from 'zod'
import { type Day, dayIn, Temporal } from '../../kit/time/time.ts'
import type { PersonFacts } from '../facts.ts'
import { calendarPeriods, periodAround, periodBefore, type Span } from '../period.ts'
import { phrase } from '../phrase.ts'
import { durationText, roleName } from '../words.ts'
import { namesOf, nobodyMeant, personMeant, saidOf, whose } from './whose.ts'
import type { Word } from './word.ts'

const takes = z
  .strictObject({
    role: z.array(roleName).min(1),
    for: durationText.optional(),
    throughout: z.enum(calendarPeriods).optional(),
    period: z.enum(['this', 'last']).default('this'),
    where: z.enum(['anywhere', 'this-station']).default('anywhere'),
    of: whose,
  })
  .refine(
    ({ for: span, throughout }) => (span === undefined) !== (throughout === undefined),
    'served takes either for or throughout',
  )

type Takes = z.output<typeof takes>
type Role = NonNullable<PersonFacts['roles']>[number]

/**
 * The applicant, or whom the case concerns, has held one of these roles unbroken: for a span up to today, or throughout the present
 * calendar period as far as it has come, or throughout the last. From one to another of them on the same day or the next is no break.
 * Where a first or last day is not known and would matter, nobody can tell.
 */
export const served: Word<Takes> = {
  takes,
  names: ({ role, where, of }) => ({
    roles: role,
    about: where === 'this-station' ? 'station' : undefined,
    ...namesOf(of),
  }),
  judge(asked, facts, { now, zone }) {
    const today = dayIn(zone, now)
    const span = spanOf(asked, today)
    const roles = { either: asked.role.map((role) => ({ role })) }
    const days = { from: { day: span.first.toString() }, until: { day: span.last.toString() } }
    const sentence =
      asked.for === undefined
        ? phrase('served.throughout', { roles, ...days })
        : phrase('served.for', { roles, span: { duration: asked.for } })
    const expected = saidOf(asked.of, sentence)
    const held = personMeant(asked.of, facts)?.roles
    if (!held || (asked.where === 'this-station' && !facts.station))
      return { outcome: 'unknown', expected, actual: nobodyMeant(asked.of) }
    const fitting = held.filter(
      ({ role, station }) =>
        asked.role.includes(role) && (asked.where === 'anywhere' || station === facts.station?.station),
    )
    const needed = { first: span.first.toString(), last: earlier(span.last, today).toString() }
    if (covers(fitting.map(certain), needed)) return { outcome: 'met', expected, actual: phrase('served.whole') }
    if (covers(fitting.map(possible), needed)) return { outcome: 'unknown', expected, actual: phrase('served.unknown') }
    const ripe = asked.for === undefined ? undefined : ripeOn(fitting.map(certain), asked.for, today)
    const mend = ripe === undefined ? undefined : phrase('status.wait', { day: { day: ripe } })
    return { outcome: 'not-met', expected, actual: phrase(fitting.length > 0 ? 'served.broken' : 'holds.none'), mend }

    /** What is surely covered: of an unknown day nothing. */
    function certain({ since, until, current }: Role): Days {
      const last = current ? today.toString() : (until ?? since ?? '')
      return { first: since ?? last, last }
    }

    /** What may be covered: an unknown day may be any. */
    function possible({ since, until, current }: Role): Days {
      return { first: since ?? '', last: current ? today.toString() : (until ?? today.toString()) }
    }
  },
}

/** Days from the first to the last (ISO 8601), both counted; nothing when they are empty. */
interface Days {
  readonly first: string
  readonly last: string
}

function spanOf({ for: span, throughout, period }: Takes, today: Day): Span {
  if (throughout === undefined) return { first: today.subtract(Temporal.Duration.from(span ?? 'P1D')), last: today }
  return period === 'last' ? periodBefore(throughout, today) : periodAround(throughout, today)
}

function earlier(one: Day, other: Day): Day {
  return Temporal.PlainDate.compare(one, other) > 0 ? other : one
}

function covers(parts: readonly Days[], { first, last }: Days): boolean {
  let next = first
  for (const part of byFirstDay(parts)) {
    if (part.first > next) return false
    if (part.last >= next) next = dayAfter(part.last)
    if (next > last) return true
  }
  return false
}

/** The day on which a stretch up to today will be long enough; undefined when nothing reaches to today. */
function ripeOn(parts: readonly Days[], span: string, today: Day): string | undefined {
  let start: string | undefined
  let next = ''
  for (const part of byFirstDay(parts)) {
    if (start === undefined || part.first > next) start = part.first
    if (part.last >= next) next = dayAfter(part.last)
  }
  if (start === undefined || next <= today.toString()) return undefined
  return Temporal.PlainDate.from(start).add(Temporal.Duration.from(span)).toString()
}

function byFirstDay(parts: readonly Days[]): Days[] {
  return parts.filter(({ last }) => last !== '').sort((one, other) => (one.first < other.first ? -1 : 1))
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}
