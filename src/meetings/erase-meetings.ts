import type { Trx } from '../kit/db/database.ts'
import { eraseTopicWordsOf } from './agenda/store.ts'
import { eraseCorrectionsOf } from './roll/correction-store.ts'
import { erasePresencesOf } from './roll/store.ts'

/**
 * Erases what is kept about a person under meetings: where they were and where they could not come, what was corrected about them, and
 * what they wrote for those who are invited. How many were there, and how stations stand by it, was counted when a meeting was closed.
 */
export async function eraseMeetingsOf(trx: Trx, communityId: string, personId: string, words: string): Promise<void> {
  await erasePresencesOf(trx, communityId, personId)
  await eraseCorrectionsOf(trx, communityId, personId, words)
  await eraseTopicWordsOf(trx, communityId, personId)
}
