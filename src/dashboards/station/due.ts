import { type Activity, stageOf } from '../../activities/activity.ts'
import type { DutyRow } from '../../charter/duty.ts'
import { type ContactCard, lastDayOf, type ReminderReason, remindersDue } from '../../contacts/cards/card.ts'
import type { Day, Instant } from '../../kit/time/time.ts'
import type { Invited } from '../../meetings/duty-store.ts'
import type { HandOver } from '../../offices/hand-over/hand-over.ts'
import { isDue } from '../bodies/station-row.ts'

/** Something that somebody at a station has to do, or that is planned there. */
export type DueItem =
  | { readonly what: 'duty'; readonly row: DutyRow }
  /** The reader's own word is asked in a case. */
  | { readonly what: 'answer'; readonly proposalId: string; readonly procedure: string }
  /** Planned, and its day has passed: was it held? */
  | { readonly what: 'overdue'; readonly activity: Activity }
  | { readonly what: 'planned'; readonly activity: Activity }
  /** Asked to hold it together with another station. */
  | { readonly what: 'asked'; readonly activity: Activity }
  /** Held, and nothing shows it yet. */
  | { readonly what: 'claimed'; readonly count: number }
  /** A meeting that has the station on its agenda. */
  | { readonly what: 'meeting'; readonly meeting: Invited }
  | { readonly what: 'hand-over'; readonly list: HandOver }
  | { readonly what: 'card'; readonly card: ContactCard; readonly reasons: readonly ReminderReason[] }

/** What is known of a station to say what is due. */
export interface Around {
  readonly duties: readonly DutyRow[]
  readonly answers: readonly { readonly proposalId: string; readonly procedure: string }[]
  /** What it holds or is asked to hold. */
  readonly activities: readonly Activity[]
  readonly asked: readonly Activity[]
  /** Meetings ahead with a topic about it. */
  readonly meetings: readonly Invited[]
  readonly handOvers: readonly HandOver[]
  readonly cards: readonly ContactCard[]
}

/** What is due at a station: first what is late or waits for an answer, then by day, then what has none. */
export function dueAt(around: Around, today: Day, now: Instant): DueItem[] {
  const asked = new Set(around.asked.map(({ id }) => id))
  const own = around.activities.filter(({ id }) => !asked.has(id))
  const at = (stage: ReturnType<typeof stageOf>) => own.filter((activity) => stageOf(activity, now) === stage)
  const claimed = at('claimed').length
  const owed = around.duties.filter(isDue)
  const items: DueItem[] = [
    ...around.answers.map((answer): DueItem => ({ what: 'answer', ...answer })),
    ...owed.map((row): DueItem => ({ what: 'duty', row })),
    ...at('overdue').map((activity): DueItem => ({ what: 'overdue', activity })),
    ...around.asked.map((activity): DueItem => ({ what: 'asked', activity })),
    ...around.cards.flatMap((card): DueItem[] => {
      const reasons = remindersDue(card, today)
      return reasons.length === 0 ? [] : [{ what: 'card', card, reasons }]
    }),
    ...around.meetings
      .filter(({ meetingId }) => !owed.some(({ meeting }) => meeting?.meeting === meetingId))
      .map((meeting): DueItem => ({ what: 'meeting', meeting })),
    ...around.handOvers.map((list): DueItem => ({ what: 'hand-over', list })),
    ...(claimed > 0 ? [{ what: 'claimed', count: claimed } as const] : []),
    ...at('planned').map((activity): DueItem => ({ what: 'planned', activity })),
  ]
  return items.toSorted((one, other) => urgencyOf(one) - urgencyOf(other) || compare(dayOf(one), dayOf(other)))
}

/** The day that something is due on, or planned for: `2026-12-31`. */
export function dayOf(item: DueItem): string | undefined {
  switch (item.what) {
    case 'duty':
      return item.row.due
    case 'overdue':
    case 'planned':
    case 'asked':
      return item.activity.localDate.toString()
    case 'meeting':
      return item.meeting.day.toString()
    case 'card':
      return lastDayOf(item.card)?.toString()
    case 'hand-over':
    case 'claimed':
    case 'answer':
      return undefined
  }
}

/** Whether it is late, at risk, or somebody waits for it. */
export function isUrgent(item: DueItem): boolean {
  return urgencyOf(item) === 0
}

function urgencyOf(item: DueItem): number {
  if (item.what === 'answer' || item.what === 'overdue' || item.what === 'card') return 0
  if (item.what === 'duty') return item.row.outcome === 'open' ? 1 : 0
  return dayOf(item) === undefined ? 2 : 1
}

function compare(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0
  if (one === undefined) return 1
  if (other === undefined) return -1
  return one < other ? -1 : 1
}
