import { z } from 'zod'
import { type Day, dayIn, Temporal } from '../../kit/time/time.ts'
import type { HeldActivity } from '../facts.ts'
import { calendarPeriods, periodAround, periodBefore, periodsWithin, type Span } from '../period.ts'
import { type Phrase, phrase } from '../phrase.ts'
import { activityKinds, durationText } from '../words.ts'
import type { Word } from './word.ts'

const periods = z.enum(calendarPeriods)

const takes = z
  .strictObject({
    kind: z.array(z.enum(activityKinds)).min(1).optional(),
    place: z.enum(['offline', 'online']).optional(),
    people: z.int().positive().optional(),
    'at-least': z.int().positive().default(1),
    within: durationText.optional(),
    per: periods.optional(),
    period: z.enum(['this', 'last']).default('this'),
    'in-each': periods.optional(),
  })
  .refine(({ within, per }) => (within === undefined) !== (per === undefined), 'held takes either within or per')
  .refine(
    ({ per, 'in-each': each }) =>
      each === undefined || (per !== undefined && calendarPeriods.indexOf(each) > calendarPeriods.indexOf(per)),
    'in-each names a shorter period than per',
  )

type Takes = z.output<typeof takes>

/** As many things are told as evidence. */
const mostTold = 8

/**
 * The station held so many activities: of these kinds, at a place or online (one that is both counts for either), to which so
 * many people came; within a span up to today, or in the present or the last calendar period, or in each part of it that has begun.
 * What is not proved, or has no number of people, and would be needed, leaves it unknown; so does a time that is not recorded.
 */
export const held: Word<Takes> = {
  takes,
  names: () => ({ about: 'station' }),
  judge(asked, { station }, { now, zone }) {
    const today = dayIn(zone, now)
    const whole = spanOf(asked, today)
    const expected = expectation(asked, whole)
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    const { activities, knownFrom } = station
    if (!activities) return { outcome: 'unknown', expected, actual: phrase('held.unknown') }
    const parts = asked['in-each'] ? periodsWithin(asked['in-each'], whole) : [whole]
    const least = asked['at-least']
    const counts = parts
      .filter(({ first }) => Temporal.PlainDate.compare(first, today) <= 0)
      .map((span) => ({ span, ...count(activities, asked, cut(span, today)) }))
    const isRecorded = ({ first }: Span) => knownFrom === undefined || first.toString() >= knownFrom
    const lacking = counts.filter(({ certain }) => certain.length < least)
    const isDenied = lacking.some(({ span, possible }) => possible.length < least && isRecorded(span))
    const evidence = counts
      .flatMap(({ possible }) => possible)
      .slice(0, mostTold)
      .map((one) => tell(one, asked))
    const actual = asked['in-each']
      ? phrase('held.found-each', { count: counts.length - lacking.length, of: counts.length })
      : phrase('held.found', found(counts))
    if (lacking.length === 0) return { outcome: 'met', expected, actual, evidence }
    const mend = phrase(isDenied ? 'held.hold' : 'held.prove')
    return { outcome: isDenied ? 'not-met' : 'unknown', expected, actual, evidence, mend }
  },
}

function spanOf({ within, per, period }: Takes, today: Day): Span {
  if (per === undefined) return { first: today.subtract(Temporal.Duration.from(within ?? 'P1D')), last: today }
  return period === 'last' ? periodBefore(per, today) : periodAround(per, today)
}

/** What lies ahead is not held yet. */
function cut({ first, last }: Span, today: Day): Span {
  return { first, last: Temporal.PlainDate.compare(last, today) > 0 ? today : last }
}

interface Count {
  /** Proved, and as many came as were asked. */
  readonly certain: readonly HeldActivity[]
  /** Those as well of which it is not known. */
  readonly possible: readonly HeldActivity[]
}

function count(activities: readonly HeldActivity[], asked: Takes, { first, last }: Span): Count {
  const possible = activities.filter(
    ({ day, kind, place, people }) =>
      day >= first.toString() &&
      day <= last.toString() &&
      (asked.kind === undefined || asked.kind.some((one) => one === kind)) &&
      (asked.place === undefined || place === asked.place || place === 'both') &&
      (asked.people === undefined || people === undefined || people >= asked.people),
  )
  return { possible, certain: possible.filter((one) => isCertain(one, asked)) }
}

function isCertain({ proved, people }: HeldActivity, asked: Takes): boolean {
  return proved && (asked.people === undefined || people !== undefined)
}

function found(counts: readonly Count[]): { count: number; unproved: number } {
  const certain = counts.flatMap((one) => one.certain).length
  return { count: certain, unproved: counts.flatMap((one) => one.possible).length - certain }
}

function tell(one: HeldActivity, asked: Takes): Phrase {
  const say = isCertain(one, asked) ? 'held.proved' : one.proved ? 'held.uncounted' : 'held.claimed'
  return phrase(say, { kind: { activity: one.kind }, day: { day: one.day } })
}

function expectation(asked: Takes, { first, last }: Span): Phrase {
  const { within, 'at-least': least, 'in-each': each } = asked
  const what = phrase('held.what', {
    place: asked.place ?? 'any',
    kinds: asked.kind ? { either: asked.kind.map((activity) => ({ activity })) } : phrase('held.any-kind'),
    people: asked.people ?? 0,
  })
  const from = { day: first.toString() }
  if (within !== undefined) return phrase('held.within', { least, what, within: { duration: within }, from })
  const until = { day: last.toString() }
  return each
    ? phrase('held.each', { least, what, from, until, each: each.replace('calendar-', '') })
    : phrase('held.between', { least, what, from, until })
}
