import type { CharterRules } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { addressOf } from '../../people/address-store.ts'
import type { Station } from '../../stations/station.ts'
import { findReceivers } from '../find-receivers.ts'
import { messageLetter } from './emails.ts'
import type { Message } from './message.ts'

/**
 * Passes on what somebody wrote to a station (J2), to each who gets it in a letter of their own, which is answered to whoever wrote. The
 * words are kept nowhere else. Whoever wrote gets no copy: else anybody could have the site write to anybody.
 */
export async function sendMessage(
  db: Db,
  communityId: string,
  rules: CharterRules,
  station: Station,
  message: Message,
  now: Instant,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'nobody' }> {
  return await db.transaction().execute(async (trx) => {
    const receivers = await findReceivers(trx, communityId, rules, station, dayIn(rules.zone, now))
    for (const { personId } of receivers) {
      const to = await addressOf(trx, communityId, personId)
      if (!to) continue
      const { address, language } = to
      const content = messageLetter(language, station, message)
      await writeLetter(trx, { communityId, personId, address, replyTo: message.address, language, content }, now)
    }
    return receivers.length > 0 ? { ok: true } : { ok: false, reason: 'nobody' }
  })
}
