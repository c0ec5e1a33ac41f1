import type { Db } from '../db/database.ts'
import { enqueue, enqueueAll } from '../jobs/jobs.ts'
import type { Instant } from '../time/time.ts'
import { insertLetter, insertLetters, type Letter } from './outbox-store.ts'

export type { Letter } from './outbox-store.ts'

/** Writes a letter and enqueues its sending, in the transaction of the change that it tells of. Returns its id. */
export async function writeLetter(trx: Db, letter: Letter, now: Instant): Promise<string> {
  const id = await insertLetter(trx, letter, now)
  await enqueue(trx, 'send-letter', { communityId: letter.communityId, letterId: id })
  return id
}

/** Writes many letters and enqueues their sending, as `writeLetter` does, in a few statements. */
export async function writeLetters(trx: Db, letters: readonly Letter[], now: Instant): Promise<void> {
  const written = await insertLetters(trx, letters, now)
  await enqueueAll(
    trx,
    'send-letter',
    written.map(({ communityId, id }) => ({ communityId, letterId: id })),
  )
}
