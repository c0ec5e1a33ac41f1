import { z } from 'zod'
import { dayIn, Temporal } from '../../kit/time/time.ts'
import { phrase } from '../phrase.ts'
import { officeName } from '../words.ts'
import type { Word } from './word.ts'

/**
 * Since the case was opened somebody took an office of the station: another than whom the case concerns, whose first day in it is
 * the day of the opening (in the community's zone) or later. Nobody can have done so before the case is opened.
 */
export const succeeded: Word<{ office: string }> = {
  takes: z.strictObject({ office: officeName }),
  names: ({ office }) => ({ offices: [office], about: 'station' }),
  judge({ office }, { station, subject, opened }, { zone }) {
    const role = { role: `station.${office}` }
    const expected = phrase('succeeded.expected', { role })
    if (opened === undefined) return { outcome: 'not-met', expected, actual: phrase('succeeded.not-open') }
    if (!station) return { outcome: 'unknown', expected, actual: phrase('status.no-station') }
    const day = dayIn(zone, Temporal.Instant.from(opened)).toString()
    const others = station.holders.filter((one) => one.office === office && one.person !== subject?.person)
    const [first] = others.flatMap(({ since }) => (since !== undefined && since >= day ? [since] : [])).sort()
    if (first !== undefined)
      return { outcome: 'met', expected, actual: phrase('succeeded.found', { day: { day: first } }) }
    if (others.some(({ since }) => since === undefined))
      return { outcome: 'unknown', expected, actual: phrase('succeeded.unknown') }
    const mend = phrase('succeeded.find', { role })
    return { outcome: 'not-met', expected, actual: phrase('succeeded.none'), mend }
  },
}
