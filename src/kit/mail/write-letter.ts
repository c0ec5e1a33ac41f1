import type { Db } from '../db/database.ts'
import { enqueue } from '../jobs/jobs.ts'
import type { Instant } from '../time/time.ts'
import { insertLetter, type Letter } from './outbox-store.ts'

export type { Letter } from './outbox-store.ts'

/** Writes a letter and enqueues its sending, in the transaction of the change that it tells of. Returns its id. */
export async function writeLetter(trx: Db, letter: Letter, now: Instant): Promise<string> {
  const id = await insertLetter(trx, letter, now)
  await enqueue(trx, 'send-letter', { communityId: letter.communityId, letterId: id })
  return id
}
