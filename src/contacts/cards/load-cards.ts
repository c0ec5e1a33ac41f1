import type { CharterRules } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Day } from '../../kit/time/time.ts'
import { findActing } from '../../offices/find-acting.ts'
import { type Standing, stationsWith } from '../../offices/standing.ts'
import { onLeave } from '../../offices/store.ts'
import type { Station } from '../../stations/station.ts'
import { stationsById } from '../../stations/store.ts'
import { type ContactCard, type ReminderReason, remindersDue, stateOf } from './card.ts'
import { listCards } from './store.ts'

/**
 * The cards that visitors of a station see on a day: those that let somebody in. A person's only while it is theirs to be reached there:
 * they keep the station's contact, or stand in for whoever does, and are not on leave.
 */
export async function shownCards(
  db: Db,
  communityId: string,
  rules: CharterRules,
  station: Pick<Station, 'id' | 'kind'>,
  today: Day,
): Promise<ContactCard[]> {
  const working = (await listCards(db, communityId, station.id)).filter((card) => stateOf(card, today) === 'shown')
  if (working.length === 0) return []
  const acting = await findActing(db, communityId, rules, station, 'keep-contact', today)
  const away = await onLeave(db, communityId, [station.id], today)
  return working.filter(
    ({ kind, personId }) =>
      kind === 'group' ||
      (acting.some((one) => one.personId === personId) && !away.some((one) => one.personId === personId)),
  )
}

/** A card that wants its keeper's care: it expires, or has, or its group is nearly full, or is. */
export interface CardToRenew {
  readonly card: ContactCard
  readonly station: Station
  readonly reasons: readonly ReminderReason[]
}

/** The cards that somebody should renew: those of groups where they keep the contact, and their own. */
export async function cardsToRenew(
  db: Db,
  communityId: string,
  rules: CharterRules,
  standing: Standing,
  personId: string,
  today: Day,
): Promise<CardToRenew[]> {
  const stations = await stationsById(db, communityId, stationsWith(rules, standing, 'keep-contact'))
  const found: CardToRenew[] = []
  for (const station of stations) {
    for (const card of await listCards(db, communityId, station.id)) {
      const reasons = remindersDue(card, today)
      const isTheirs = card.kind === 'group' || card.personId === personId
      if (isTheirs && reasons.length > 0) found.push({ card, station, reasons })
    }
  }
  return found
}
