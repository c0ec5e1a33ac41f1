import { type Day, Temporal } from '../../kit/time/time.ts'

/** A WeChat code on a station's page: that of a group, or that of one person. */
export type CardKind = 'group' | 'person'

export interface ContactCard {
  readonly id: string
  readonly stationId: string
  readonly kind: CardKind
  /** Whose card it is; of a group, who put its code up. Null once they erased their data. */
  readonly personId: string | null
  readonly personName: string | null
  readonly fileId: string
  readonly width: number
  readonly height: number
  /** On which day a group's code was made. */
  readonly madeOn: Day | null
  /** The first day on which it is not shown; null where it works without end. */
  readonly expiresOn: Day | null
  /** How many are in the group, as its keeper last noted. */
  readonly members: number | null
}

/** How many days a group's code works (J2). */
export const groupWorks = 7
/** With how many members a group's code stops letting people in (J2), and from how many on its keepers are told that it soon will. */
export const full = 200
export const nearlyFull = 190
/** The largest group there is. */
export const mostMembers = 500

export type CardState = 'shown' | 'expired' | 'full'

type Working = Pick<ContactCard, 'expiresOn' | 'members'>

/** Whether a card lets anybody in on a day (in the community's zone). Only one that does is shown (J2). */
export function stateOf({ expiresOn, members }: Working, today: Day): CardState {
  if (expiresOn !== null && Temporal.PlainDate.compare(today, expiresOn) >= 0) return 'expired'
  return members !== null && members >= full ? 'full' : 'shown'
}

/** The last day on which it is shown. */
export function lastDayOf({ expiresOn }: Pick<ContactCard, 'expiresOn'>): Day | null {
  return expiresOn?.subtract({ days: 1 }) ?? null
}

export type ReminderReason = 'expiry' | 'filling' | 'full'

/** What its keepers have to be told by a day: from the day before it expires on, and once a group is nearly full or full (J2). */
export function remindersDue({ expiresOn, members }: Working, today: Day): ReminderReason[] {
  const expires = expiresOn !== null && Temporal.PlainDate.compare(today, expiresOn.subtract({ days: 1 })) >= 0
  const fills = members !== null && members >= nearlyFull
  return [
    ...(expires ? (['expiry'] as const) : []),
    ...(fills ? [members >= full ? ('full' as const) : ('filling' as const)] : []),
  ]
}

/** A card as somebody puts it up. `lastDay`: of a person's card, until when it works; null without end. */
export type AskedCard =
  | { readonly kind: 'group'; readonly madeOn: Day; readonly members: number | null }
  | { readonly kind: 'person'; readonly lastDay: Day | null }

export type CardRefusal = 'made-ahead' | 'expired-already' | 'full-already' | 'last-day-past'

/** What is wrong with a card that is put up today: nobody puts up a dead one. */
export function checkCard(card: AskedCard, today: Day): CardRefusal | undefined {
  if (card.kind === 'group' && Temporal.PlainDate.compare(card.madeOn, today) > 0) return 'made-ahead'
  const state = stateOf({ expiresOn: expiryOf(card), members: card.kind === 'group' ? card.members : null }, today)
  if (state === 'full') return 'full-already'
  if (state === 'shown') return undefined
  return card.kind === 'group' ? 'expired-already' : 'last-day-past'
}

/** The first day on which a card is not shown; null for one without end. */
export function expiryOf(card: AskedCard): Day | null {
  if (card.kind === 'group') return card.madeOn.add({ days: groupWorks })
  return card.lastDay?.add({ days: 1 }) ?? null
}
