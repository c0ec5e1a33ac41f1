import type { CharterRules } from '../../charter/charter.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import { type Day, dayIn, type Instant } from '../../kit/time/time.ts'
import { findActing } from '../../offices/find-acting.ts'
import { addressOf } from '../../people/address-store.ts'
import { findStation } from '../../stations/store.ts'
import { type ContactCard, type ReminderReason, remindersDue } from './card.ts'
import { reminderLetter } from './emails.ts'
import { deleteCards, deleteStrayCards, listCards, lockCard, markTold, toldOf } from './store.ts'

/** For how many days an expired card stays for its keepers to see. */
const keepExpired = 30

/**
 * Tells the keepers of each card, once for each reason, that it is about to expire, nearly full or full; and removes the cards of those who left, and
 * those that are long dead. It may run at any time, twice, in several processes, and days late: then the letter says what is so by now.
 */
export async function remindOfCards(
  db: Db,
  communityId: string,
  shelf: Pick<CharterShelf, 'running'>,
  now: Instant,
): Promise<void> {
  const { rules } = await shelf.running(db, communityId)
  const today = dayIn(rules.zone, now)
  await db.transaction().execute(async (trx) => {
    await deleteStrayCards(trx, communityId)
    await deleteCards(trx, communityId, { expiredBy: today.subtract({ days: keepExpired }) })
  })
  const cards = (await listCards(db, communityId)).filter((card) => remindersDue(card, today).length > 0)
  const told = await toldOf(
    db,
    communityId,
    cards.map(({ id }) => id),
  )
  for (const card of cards) {
    const open = remindersDue(card, today).filter((reason) => !told.get(card.id)?.includes(reason))
    for (const reason of open) await remind(db, communityId, rules, card, reason, today, now)
  }
}

async function remind(
  db: Db,
  communityId: string,
  rules: CharterRules,
  { id, stationId }: ContactCard,
  reason: ReminderReason,
  today: Day,
  now: Instant,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const card = await lockCard(trx, communityId, id)
    const station = await findStation(trx, communityId, stationId)
    // Replaced or corrected since it was read.
    if (!card || !station || !remindersDue(card, today).includes(reason)) return
    const keepers = await findActing(trx, communityId, rules, station, 'keep-contact', today)
    // Where nobody can be told yet, whoever comes to keep the contact is.
    if (keepers.length === 0 || !(await markTold(trx, communityId, card.id, reason, now))) return
    for (const { personId } of keepers) {
      const to = await addressOf(trx, communityId, personId)
      if (!to) continue
      const { address, language } = to
      const content = reminderLetter(language, station, card, reason, today)
      await writeLetter(trx, { communityId, personId, address, language, content }, now)
    }
  })
}
