import { z } from 'zod'
import { phrase } from '../phrase.ts'
import type { Word } from './word.ts'

/** The applicant holds offices at no more than so many stations at present. */
export const offices: Word<{ 'at-most': number }> = {
  takes: z.strictObject({ 'at-most': z.int().nonnegative() }),
  judge({ 'at-most': most }, { applicant }) {
    const expected = phrase('offices.expected', { most })
    if (!applicant.roles) return { outcome: 'unknown', expected, actual: phrase('holds.unknown') }
    const stations = new Set(applicant.roles.filter((one) => one.current && one.station).map((one) => one.station))
    const actual = phrase('offices.found', { count: stations.size })
    if (stations.size <= most) return { outcome: 'met', expected, actual }
    return { outcome: 'not-met', expected, actual, mend: phrase('offices.give-up') }
  },
}
