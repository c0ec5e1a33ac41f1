import { z } from 'zod'
import { type Phrase, phrase } from '../phrase.ts'
import { officeName } from '../words.ts'
import type { Word } from './word.ts'

const takes = z
  .strictObject({
    office: officeName,
    'at-least': z.int().positive().optional(),
    'at-most': z.int().nonnegative().optional(),
  })
  .refine((one) => one['at-least'] !== undefined || one['at-most'] !== undefined, 'staffed takes at-least or at-most')

type Takes = z.output<typeof takes>

/** So many people hold an office at the station now. */
export const staffed: Word<Takes> = {
  takes,
  names: ({ office }) => ({ offices: [office], about: 'station' }),
  judge(asked, { station }) {
    const { office, 'at-least': least, 'at-most': most } = asked
    const expected = expectation(asked)
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    const count = new Set(station.holders.filter((one) => one.office === office).map(({ person }) => person)).size
    const actual = phrase('staffed.found', { count })
    if (least !== undefined && count < least)
      return { outcome: 'not-met', expected, actual, mend: phrase('staffed.more', { count: least - count }) }
    if (most !== undefined && count > most)
      return { outcome: 'not-met', expected, actual, mend: phrase('staffed.fewer', { count: count - most }) }
    return { outcome: 'met', expected, actual }
  },
}

function expectation({ office, 'at-least': least, 'at-most': most }: Takes): Phrase {
  const role = { role: `station.${office}` }
  if (least !== undefined && most !== undefined) return phrase('staffed.between', { role, least, most })
  if (most !== undefined) return phrase('staffed.at-most', { role, most })
  return phrase('staffed.at-least', { role, least: least ?? 1 })
}
