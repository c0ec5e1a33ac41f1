import { type Phrase, phrase } from '../phrase.ts'
import type { DutyRow } from './duty-facts.ts'

/** How it will go, in a sentence: `47 days left, nothing planned`. */
export function forecastOf(row: Omit<DutyRow, 'forecast'>): Phrase {
  const { outcome, daysLeft, due, required, held, claimed, planned, waived, next, meeting } = row
  const day = { day: due }
  if (outcome === 'not-yet') return phrase('duty.owed-later', { day: { day: next ?? due } })
  if (outcome === 'met') return next ? phrase('duty.met-next', { day: { day: next } }) : phrase('duty.met')
  if (outcome === 'waived') return phrase('duty.waived-until', { day: { day: waived?.until ?? due } })
  if (outcome === 'missed') return phrase('duty.missed-on', { day })
  if (outcome === 'unknown')
    return meeting
      ? phrase(meeting.outcome ? 'duty.untold' : 'duty.no-roll', { day })
      : phrase('duty.cannot-tell', { day, count: claimed })
  if (meeting) return phrase('duty.meets-in', { days: daysLeft, day })
  const short = required - held
  if (planned + claimed === 0) return phrase('duty.left-nothing', { days: daysLeft, day })
  if (claimed > 0) return phrase('duty.left-claimed', { days: daysLeft, day, claimed, planned })
  if (planned < short) return phrase('duty.left-short', { days: daysLeft, day, planned, short: short - planned })
  return phrase('duty.left-planned', { days: daysLeft, day, planned })
}
