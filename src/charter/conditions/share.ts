import { z } from 'zod'
import { phrase } from '../phrase.ts'
import type { Word } from './word.ts'

interface Takes {
  of: string
  'at-most': number
}

/** Of the station's holders of an office no more than a share works for one employer. Unknown while any employer is unknown. */
export const share: Word<Takes> = {
  takes: z.strictObject({
    of: z.string(),
    'at-most': z
      .string()
      .regex(/^(100|[1-9]?\d)%$/, 'a share is written like 50%')
      .transform((text) => Number.parseInt(text, 10)),
  }),
  judge({ of, 'at-most': most }, { station }) {
    const expected = phrase('share.expected', { most })
    const holders = (station?.holders ?? []).filter(({ office }) => office === of)
    if (holders.length === 0) return { outcome: 'unknown', expected, actual: phrase('share.nobody') }
    const silent = holders.filter(({ employer }) => employer === undefined).length
    const byEmployer = Map.groupBy(
      holders.filter(({ employer }) => employer !== undefined),
      ({ employer }) => employer,
    )
    const largest = Math.max(0, ...[...byEmployer.values()].map((group) => group.length))
    const percent = Math.round((largest / holders.length) * 100)
    const actual = phrase('share.found', { percent, silent })
    // Already too many from one employer, whatever the silent ones say; one holder alone cannot be spread.
    if (largest * 100 > most * holders.length && holders.length > 1)
      return { outcome: 'not-met', expected, actual, mend: phrase('share.spread') }
    if (silent > 0) return { outcome: 'unknown', expected, actual, mend: phrase('share.ask') }
    return { outcome: 'met', expected, actual }
  },
}
