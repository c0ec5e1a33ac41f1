import type { Db } from '../kit/db/database.ts'
import { type KeptLetter, type LetterPage, newestLetters } from '../kit/mail/outbox-store.ts'
import { isManager } from './store.ts'

/**
 * The outbox, newest first, for a manager; undefined for everybody else. It shows addresses. Links stand blank: their
 * secrets are not made before a letter is sent, and never kept.
 */
export async function readOutbox(
  db: Db,
  communityId: string,
  viewer: { personId: string },
  page: LetterPage,
): Promise<KeptLetter[] | undefined> {
  if (!(await isManager(db, communityId, viewer.personId))) return undefined
  return await newestLetters(db, communityId, page)
}
