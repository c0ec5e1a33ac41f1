import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { dayIn } from '../../kit/time/time.ts'
import type { Facts, PersonFacts } from '../facts.ts'
import { phrase } from '../phrase.ts'
import { durationText, fieldName } from '../words.ts'
import { namesOf, nobodyMeant, personMeant, saidOf, type Whose, whose } from './whose.ts'
import type { Word } from './word.ts'

interface Takes {
  within: string
  'at-least': number
  claimed?: string | undefined
  of?: Whose
}

/**
 * The applicant, or whom the case concerns, was active at least so many times within a span, up to and including today, reckoned in calendar months and
 * days of the community's zone. What nobody has looked up, or is only claimed, is unknown: outside counters are unreliable, so
 * too little evidence never denies anything. `claimed`: the field in which a day of such activity is given.
 */
export const active: Word<Takes> = {
  takes: z.strictObject({
    within: durationText,
    'at-least': z.int().positive().default(1),
    claimed: fieldName.optional(),
    of: whose,
  }),
  names: ({ claimed, of }) => ({
    fields: claimed === undefined ? [] : [{ field: claimed, types: ['day'], weighs: true }],
    ...namesOf(of),
  }),
  judge({ within, 'at-least': least, claimed, of }, facts, { now, zone }) {
    const person = personMeant(of, facts)
    const today = dayIn(zone, now)
    const since = today.subtract(Temporal.Duration.from(within))
    const recent = [...(person?.activity ?? []), ...(person ? claim(claimed, facts.answers) : [])].filter(
      ({ day }) => day >= since.toString() && day <= today.toString(),
    )
    const proved = recent.filter((one) => one.proved)
    const expected = saidOf(
      of,
      phrase('active.expected', { least, within: { duration: within }, since: { day: since.toString() } }),
    )
    if (!person) return { outcome: 'unknown', expected, actual: nobodyMeant(of) }
    const evidence = recent.map((one) =>
      phrase(one.proved ? 'active.proved' : 'active.claimed', { kind: one.kind, day: { day: one.day } }),
    )
    if (proved.length >= least)
      return { outcome: 'met', expected, actual: phrase('active.found', { count: proved.length }), evidence }
    const actual =
      recent.length > 0 ? phrase('active.only-claimed', { count: recent.length }) : phrase('active.nothing')
    return { outcome: 'unknown', expected, actual, evidence, mend: phrase('active.show') }
  },
}

function claim(field: string | undefined, answers: Facts['answers']): PersonFacts['activity'] & {} {
  const given = field === undefined ? undefined : answers[field]
  const day = given && 'value' in given ? z.iso.date().safeParse(given.value) : undefined
  return day?.success ? [{ kind: 'claimed', day: day.data, proved: false }] : []
}
