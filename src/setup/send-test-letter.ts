import type { Db } from '../kit/db/database.ts'
import { speak } from '../kit/i18n/say.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { messages } from './messages.ts'

/** Writes a letter to a manager, to see whether it arrives. False when no address is known. */
export async function sendTestLetter(db: Db, communityId: string, personId: string, now: Instant): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const to = await addressOf(trx, communityId, personId)
    if (!to) return false
    const say = speak(to.language)
    const content = { subject: say(messages.testSubject), paragraphs: [say(messages.testWords)] }
    await writeLetter(trx, { communityId, personId, address: to.address, language: to.language, content }, now)
    return true
  })
}
