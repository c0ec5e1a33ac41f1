import { longestOutlook } from '../charter/outlook/look-ahead.ts'
import { type Day, Temporal } from '../kit/time/time.ts'

export type ReadDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly reason: 'no-day' | 'past' | 'far'; readonly day: Day | undefined }

/** A day that somebody asks about: today or later, and not farther than one may look ahead. */
export function readDay(text: string, today: Day): ReadDay {
  const day = dayOf(text.trim())
  if (!day) return { ok: false, reason: 'no-day', day }
  if (Temporal.PlainDate.compare(day, today) < 0) return { ok: false, reason: 'past', day }
  const last = today.add(longestOutlook)
  return Temporal.PlainDate.compare(day, last) > 0 ? { ok: false, reason: 'far', day } : { ok: true, day }
}

function dayOf(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
