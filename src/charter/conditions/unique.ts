import { z } from 'zod'
import { phrase } from '../phrase.ts'
import type { Word } from './word.ts'

/** No other station has the key that the new one would have (for a city station: no other station in the city). */
export const unique: Word<{ among: string[] }> = {
  takes: z.strictObject({ among: z.array(z.enum(['active', 'at-risk', 'inactive'])).min(1) }),
  names: () => ({ about: 'new-station' }),
  judge({ among }, { sameKey }) {
    const expected = phrase('unique.expected')
    if (!sameKey)
      return { outcome: 'unknown', expected, actual: phrase('unique.no-place'), mend: phrase('unique.choose-place') }
    const taken = sameKey.find(({ status }) => among.includes(status))
    if (!taken) return { outcome: 'met', expected, actual: phrase('unique.free') }
    const mend = phrase(taken.status === 'inactive' ? 'unique.revive-instead' : 'unique.join-instead')
    return { outcome: 'not-met', expected, actual: phrase('unique.taken', { status: { status: taken.status } }), mend }
  },
}
