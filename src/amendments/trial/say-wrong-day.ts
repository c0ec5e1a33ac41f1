import { writeDay } from '../../kit/time/write-day.ts'
import type { Visit } from '../../kit/web/visit.ts'
import type { ReadDay } from '../read-day.ts'
import { messages } from './messages.ts'

/** What is wrong with a day that somebody asked about. */
export function sayWrongDay(
  { say, language }: Pick<Visit, 'say' | 'language'>,
  { reason, day }: Extract<ReadDay, { ok: false }>,
): string {
  const written = day ? writeDay(day, language) : ''
  if (reason === 'past') return say(messages.pastDay, { day: written })
  return reason === 'far' ? say(messages.farDay, { day: written }) : say(messages.badDay)
}
