import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** The small words of a charter file: names, ids, durations, and texts in both languages. */

export const wordName = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name is written in small letters, like found-station')
export const fieldName = z.string().regex(/^[a-z][a-z0-9-]*(-[A-Z]\d+)?$/, 'a field is written like plan or tick-H1')
export const officeName = wordName
export const clauseId = z.string().regex(/^[A-Z]\d{0,2}$/, 'a clause is written like G1')

/** `sig.lead` is a rank of a body; `station.leader` is an office of the station that the case is about. */
export const roleName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'a role is written like sig.lead or station.leader')

export const durationText = z.string().refine(isCalendarDuration, 'a span of time is written like P14D or P6M')

export const textSchema = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })

function isCalendarDuration(text: string): boolean {
  try {
    const duration = Temporal.Duration.from(text)
    return duration.sign > 0
  } catch {
    return false
  }
}
