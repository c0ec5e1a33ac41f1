import { type Day, Temporal } from '../../kit/time/time.ts'

/** A leave of absence from an office: from one day to another, both of them included. */
export interface Leave {
  readonly id: string
  readonly appointmentId: string
  readonly firstDay: Day
  readonly lastDay: Day
}

export type DayRefusal = 'first-day-past' | 'last-day-past' | 'ends-before-it-begins'

/** What is wrong with the days of a leave that somebody announces today. Nobody goes on leave for days that are over. */
export function checkDays(asked: { firstDay: Day; lastDay: Day }, today: Day): DayRefusal | undefined {
  if (isBefore(asked.firstDay, today)) return 'first-day-past'
  return isBefore(asked.lastDay, asked.firstDay) ? 'ends-before-it-begins' : undefined
}

/** What is wrong with another last day for a leave that was announced. Days that are over stay as they were. */
export function checkLastDay(leave: Pick<Leave, 'firstDay'>, lastDay: Day, today: Day): DayRefusal | undefined {
  if (isBefore(lastDay, leave.firstDay)) return 'ends-before-it-begins'
  return isBefore(lastDay, today) ? 'last-day-past' : undefined
}

/** The leave that a day lies in. */
export function leaveOn<One extends Pick<Leave, 'firstDay' | 'lastDay'>>(
  leaves: readonly One[],
  day: Day,
): One | undefined {
  return leaves.find(({ firstDay, lastDay }) => !isBefore(day, firstDay) && !isBefore(lastDay, day))
}

function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
