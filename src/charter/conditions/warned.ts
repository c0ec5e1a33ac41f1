import { z } from 'zod'
import { dayIn, Temporal } from '../../kit/time/time.ts'
import { type Phrase, phrase } from '../phrase.ts'
import { durationText, wordName } from '../words.ts'
import type { Word } from './word.ts'

interface Takes {
  about: string
  'at-least'?: number | undefined
  'at-most'?: number | undefined
  within?: string | undefined
}

/** Breaches of one kind that are recorded of the station: so many, ever or within a span up to today. Without a number: any. */
export const warned: Word<Takes> = {
  takes: z.strictObject({
    about: wordName,
    'at-least': z.int().positive().optional(),
    'at-most': z.int().nonnegative().optional(),
    within: durationText.optional(),
  }),
  names: ({ about }) => ({ breaches: [about], about: 'station' }),
  judge(takes, { station }, { now, zone }) {
    const expected = expectation(takes)
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    if (!station.warnings) return { outcome: 'unknown', expected, actual: phrase('warned.unknown') }
    const today = dayIn(zone, now)
    const since = takes.within && today.subtract(Temporal.Duration.from(takes.within)).toString()
    const found = station.warnings.filter(
      ({ about, day }) => about === takes.about && day <= today.toString() && (since === undefined || day >= since),
    )
    const least = takes['at-least'] ?? (takes['at-most'] === undefined ? 1 : 0)
    const fits = found.length >= least && found.length <= (takes['at-most'] ?? Number.POSITIVE_INFINITY)
    const evidence = found.map(({ day }) => phrase('warned.on', { day: { day } }))
    const actual = phrase('warned.found', { count: found.length })
    return { outcome: fits ? 'met' : 'not-met', expected, actual, evidence }
  },
}

function expectation({ about, within, 'at-least': least, 'at-most': most }: Takes): Phrase {
  const breach = { breach: about }
  const span = within === undefined ? phrase('warned.ever') : phrase('warned.within', { within: { duration: within } })
  if (least !== undefined && most !== undefined) return phrase('warned.between', { breach, span, least, most })
  if (most !== undefined) return phrase('warned.at-most', { breach, span, most })
  return phrase('warned.at-least', { breach, span, least: least ?? 1 })
}
