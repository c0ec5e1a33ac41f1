import { z } from 'zod'
import { dayIn, Temporal } from '../../kit/time/time.ts'
import { phrase } from '../phrase.ts'
import { roleName } from '../words.ts'
import { namesOf } from './whose.ts'
import type { Word } from './word.ts'

/** A certain person has confirmed it: the applicant, whom the case concerns, or the holder of a role. Until then nobody can tell. */
export const confirmed: Word<{ by: string }> = {
  takes: z.strictObject({ by: z.union([z.enum(['applicant', 'subject']), roleName]) }),
  names: ({ by }) => (isPerson(by) ? namesOf(by) : { roles: [by] }),
  judge({ by }, { confirmations }, { zone }) {
    const who = isPerson(by) ? phrase(`who.${by}`) : { role: by }
    const expected = phrase('confirmed.expected', { who })
    const [first] = confirmations
      .filter((one) => one.by === by)
      .map(({ at }) => Temporal.Instant.from(at))
      .sort(Temporal.Instant.compare)
    if (!first) {
      const mend = phrase('confirmed.ask', { who })
      return { outcome: 'unknown', expected, actual: phrase('confirmed.not-yet'), mend }
    }
    const day = dayIn(zone, first).toString()
    return { outcome: 'met', expected, actual: phrase('confirmed.found', { day: { day } }) }
  },
}

function isPerson(by: string): by is 'applicant' | 'subject' {
  return by === 'applicant' || by === 'subject'
}
