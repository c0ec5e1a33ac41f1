import { type Day, Temporal } from './time.ts'

/**
 * Reads a calendar day as forms send it: `2026-11-23`. Undefined for anything else, such as a day that no month has, or one of another
 * millennium, which is a slip: nothing here lasts so long.
 */
export function readDay(written: string): Day | undefined {
  const text = written.trim()
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
