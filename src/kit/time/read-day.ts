import { type Day, Temporal } from './time.ts'

/** Reads a calendar day as forms send it: `2026-11-23`. Undefined for anything else, such as a day that no month has. */
export function readDay(written: string): Day | undefined {
  const text = written.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
