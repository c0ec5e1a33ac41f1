import { z } from 'zod'
import { phrase } from '../phrase.ts'
import { roleName } from '../words.ts'
import { namesOf, nobodyMeant, personMeant, saidOf, type Whose, whose } from './whose.ts'
import type { Word } from './word.ts'

interface Takes {
  role: string[]
  when: 'now' | 'ever'
  where: 'anywhere' | 'this-station'
  of?: Whose
}

/** The applicant, or whom the case concerns, holds, or once held, one of these roles; anywhere, or at the station that the case is about. */
export const holds: Word<Takes> = {
  takes: z.strictObject({
    role: z.array(roleName).min(1),
    when: z.enum(['now', 'ever']).default('now'),
    where: z.enum(['anywhere', 'this-station']).default('anywhere'),
    of: whose,
  }),
  names: ({ role, where, of }) => ({
    roles: role,
    about: where === 'this-station' ? 'station' : undefined,
    ...namesOf(of),
  }),
  judge({ role, when, where, of }, facts) {
    const { station } = facts
    const held = personMeant(of, facts)?.roles
    const either = { either: role.map((one) => ({ role: one })) }
    const expected = saidOf(of, phrase(`holds.${when}`, { roles: either }))
    if (!held || (where === 'this-station' && !station)) {
      return { outcome: 'unknown', expected, actual: nobodyMeant(of) }
    }
    const found = held.filter(
      (one) =>
        role.includes(one.role) &&
        (when === 'ever' || one.current) &&
        (where === 'anywhere' || one.station === station?.station),
    )
    if (found.length === 0)
      return {
        outcome: 'not-met',
        expected,
        actual: phrase('holds.none'),
        mend: phrase('holds.gain', { roles: either }),
      }
    return {
      outcome: 'met',
      expected,
      actual: phrase('holds.found', { roles: { list: found.map((one) => ({ role: one.role })) } }),
    }
  },
}
