import type { Db } from '../kit/db/database.ts'
import { type KeptLetter, newestLetters } from '../kit/mail/outbox-store.ts'
import type { Instant } from '../kit/time/time.ts'
import { isManager } from './store.ts'

/**
 * The outbox, newest first, for a manager; undefined for everybody else. It shows addresses. Links stand blank: their
 * secrets are not made before a letter is sent, and never kept. `before`: only letters written earlier.
 */
export async function readOutbox(
  db: Db,
  communityId: string,
  viewer: { personId: string },
  page: { before?: Instant | undefined; limit: number },
): Promise<KeptLetter[] | undefined> {
  if (!(await isManager(db, communityId, viewer.personId))) return undefined
  return await newestLetters(db, communityId, page)
}
