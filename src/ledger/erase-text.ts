import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { eraseWordsAbout } from './store.ts'

/**
 * Erases the words, and the salts, of every text in the ledger that concerns a person, for good. What was decided stays, and so do
 * the hashes that bound the words: without the salt they cannot be guessed from. Gives the number of texts erased; a second
 * time it is 0. A backup that was made before still holds the words.
 */
export async function eraseTextsAbout(trx: Trx, communityId: string, personId: string, now: Instant): Promise<number> {
  return await eraseWordsAbout(trx, communityId, personId, now)
}
