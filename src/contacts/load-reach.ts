import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Day } from '../kit/time/time.ts'
import type { Station } from '../stations/station.ts'
import type { ContactCard } from './cards/card.ts'
import { shownCards } from './cards/load-cards.ts'
import { findReceivers } from './find-receivers.ts'
import type { Receiver } from './receivers.ts'

/** How a station can be reached on a day: who gets what is written to it, and the cards that work. */
export interface Reach {
  readonly receivers: readonly Receiver[]
  readonly cards: readonly ContactCard[]
}

export async function loadReach(
  db: Db,
  communityId: string,
  rules: CharterRules,
  station: Pick<Station, 'id' | 'kind'>,
  today: Day,
): Promise<Reach> {
  const [receivers, cards] = await Promise.all([
    findReceivers(db, communityId, rules, station, today),
    shownCards(db, communityId, rules, station, today),
  ])
  return { receivers, cards }
}
