import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { roleName, wordName } from '../words.ts'
import type { Word } from './word.ts'

/** A certain person has confirmed it: the applicant, or the holder of a role. Until then nobody can tell. */
export const confirmed: Word<{ by: string }> = {
  takes: z.strictObject({ by: z.union([roleName, wordName]) }),
  judge({ by }, { confirmations }) {
    const who = by.includes('.') ? { role: by } : { field: by }
    const expected = phrase('confirmed.expected', { who })
    const found = confirmations.find((one) => one.by === by)
    if (!found)
      return {
        outcome: 'unknown',
        expected,
        actual: phrase('confirmed.not-yet'),
        mend: phrase('confirmed.ask', { who }),
      }
    return { outcome: 'met', expected, actual: phrase('confirmed.found', { day: { day: found.at.slice(0, 10) } }) }
  },
}
