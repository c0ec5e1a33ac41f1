import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { officeName } from '../words.ts'
import type { Word } from './word.ts'

/** The station has a free seat of an office: fewer hold it than the charter gives that kind of station seats. */
export const vacant: Word<{ office: string }> = {
  takes: z.strictObject({ office: officeName }),
  names: ({ office }) => ({ offices: [office], about: 'station' }),
  judge({ office }, { station }, { seats }) {
    const expected = phrase('vacant.expected', { role: { role: `station.${office}` } })
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    const most = seats?.(office, station.kind)
    if (most === undefined) return { outcome: 'unknown', expected, actual: phrase('vacant.unknown') }
    if (most === Number.POSITIVE_INFINITY) return { outcome: 'met', expected, actual: phrase('vacant.no-limit') }
    const count = new Set(station.holders.filter((one) => one.office === office).map(({ person }) => person)).size
    const actual = phrase('vacant.found', { count, most })
    return count < most
      ? { outcome: 'met', expected, actual }
      : { outcome: 'not-met', expected, actual, mend: phrase('vacant.wait') }
  },
}
