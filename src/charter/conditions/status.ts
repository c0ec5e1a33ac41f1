import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { dayIn } from '../../kit/time/time.ts'
import { phrase } from '../phrase.ts'
import { durationText } from '../words.ts'
import type { Word } from './word.ts'

interface Takes {
  is: string[]
  for?: string | undefined
}

/** The station is in one of these states, if asked so unbroken for a while (calendar days in the community's zone). */
export const status: Word<Takes> = {
  takes: z.strictObject({
    is: z.array(z.enum(['active', 'at-risk', 'inactive'])).min(1),
    for: durationText.optional(),
  }),
  names: () => ({ about: 'station' }),
  judge({ is, for: span }, { station }, { now, zone }) {
    const states = { either: is.map((one) => ({ status: one })) }
    const expected = span
      ? phrase('status.expected-for', { states, span: { duration: span } })
      : phrase('status.expected', { states })
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    const actual = phrase('status.found', { status: { status: station.status }, since: { day: station.since } })
    if (!is.includes(station.status)) return { outcome: 'not-met', expected, actual }
    const ripe = span ? Temporal.PlainDate.from(station.since).add(Temporal.Duration.from(span)) : undefined
    if (ripe && Temporal.PlainDate.compare(ripe, dayIn(zone, now)) > 0) {
      return { outcome: 'not-met', expected, actual, mend: phrase('status.wait', { day: { day: ripe.toString() } }) }
    }
    return { outcome: 'met', expected, actual }
  },
}
