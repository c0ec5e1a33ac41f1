import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** The small words of a charter file: names, ids, durations, and texts in both languages. */

export const wordName = named(/^[a-z][a-z0-9-]*$/, 'a name is written in small letters, like found-station')
export const fieldName = named(/^[a-z][a-z0-9-]*(-[A-Z]\d+)?$/, 'a field is written like plan or tick-H1')
export const officeName = wordName
export const clauseId = z.string().regex(/^[A-Z]\d{0,2}$/, 'a clause is written like G1')

/** `sig.lead` is a rank of a body; `station.leader` is an office of the station that the case is about. */
export const roleName = named(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'a role is written like sig.lead or station.leader')

/** A duration (ISO 8601) in whole days or longer units, from a day to a hundred years. */
export const durationText = z
  .string()
  .refine(
    isCalendarDuration,
    'a span of time is from a day to a hundred years, in days, weeks, months or years, like P14D or P6M',
  )

export const shareText = z.string().regex(/^(100|[1-9]\d?)%$/, 'a share is written like 50%')

export const activityKinds = ['meetup', 'workshop', 'training', 'talk', 'conference', 'other'] as const

/** How it may stand with something that a station owes: what a charter may ask for. Beside these, that nobody can tell. */
export const dutyOutcomes = ['met', 'waived', 'open', 'at-risk', 'missed', 'not-yet'] as const

export const textSchema = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })

/** Every object of JavaScript has a “constructor”: a thing of that name would be found where none is written. */
function named(pattern: RegExp, message: string) {
  return z
    .string()
    .regex(pattern, message)
    .refine((text) => !text.split('.').includes('constructor'), 'nothing can be called constructor')
}

function isCalendarDuration(text: string): boolean {
  try {
    const start = Temporal.PlainDate.from('2000-01-01')
    const duration = Temporal.Duration.from(text)
    const isWholeDays = text.search(/t/i) < 0
    return isWholeDays && duration.sign > 0 && Temporal.PlainDate.compare(start.add(duration), '2100-01-01') <= 0
  } catch {
    return false
  }
}
