import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { namesOf, nobodyMeant, personMeant, saidOf, type Whose, whose } from './whose.ts'
import type { Word } from './word.ts'

/** The applicant, or whom the case concerns, holds offices at no more than so many stations at present. */
export const offices: Word<{ 'at-most': number; of?: Whose }> = {
  takes: z.strictObject({ 'at-most': z.int().nonnegative(), of: whose }),
  names: ({ of }) => namesOf(of),
  judge({ 'at-most': most, of }, facts) {
    const held = personMeant(of, facts)?.roles
    const expected = saidOf(of, phrase('offices.expected', { most }))
    if (!held) return { outcome: 'unknown', expected, actual: nobodyMeant(of) }
    const stations = new Set(held.filter((one) => one.current && one.station).map((one) => one.station))
    const actual = phrase('offices.found', { count: stations.size })
    if (stations.size <= most) return { outcome: 'met', expected, actual }
    return { outcome: 'not-met', expected, actual, mend: phrase('offices.give-up') }
  },
}
