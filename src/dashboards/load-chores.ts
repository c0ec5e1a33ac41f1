import type { CharterRules } from '../charter/charter.ts'
import { type CardToRenew, cardsToRenew } from '../contacts/cards/load-cards.ts'
import type { Db } from '../kit/db/database.ts'
import { messagesTo } from '../kit/mail/outbox-store.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { openHandOversFor } from '../offices/hand-over/find-hand-overs.ts'
import type { HandOver } from '../offices/hand-over/hand-over.ts'
import { loadStanding } from '../offices/load-standing.ts'

/** What an office leaves somebody to do, besides deciding. */
export interface Chores {
  readonly handOvers: readonly HandOver[]
  readonly cards: readonly CardToRenew[]
  /** How many messages came in by stations' pages, and are still kept. */
  readonly messages: number
}

export async function loadChores(
  db: Db,
  communityId: string,
  rules: CharterRules,
  personId: string,
  now: Instant,
): Promise<Chores> {
  const today = dayIn(rules.zone, now)
  const standing = await loadStanding(db, communityId, rules, personId, today)
  const [handOvers, cards, messages] = await Promise.all([
    openHandOversFor(db, communityId, rules, standing, personId),
    cardsToRenew(db, communityId, rules, standing, personId, today),
    messagesTo(db, communityId, personId),
  ])
  return { handOvers, cards, messages: messages.length }
}
