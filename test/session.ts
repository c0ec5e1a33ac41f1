import type { Db } from '../src/kit/db/database.ts'
import type { Instant } from '../src/kit/time/time.ts'
import { startSession } from '../src/people/sign-in/session.ts'
import { findPerson } from '../src/people/store.ts'
import { testNow } from './visit.ts'

/** Signs somebody in: gives the `cookie` header of their requests over http. */
export async function testSession(
  db: Db,
  communityId: string,
  personId: string,
  now: Instant = testNow,
): Promise<string> {
  const person = await findPerson(db, communityId, personId)
  const accountId = person?.accountId
  if (!accountId) throw new Error(`${person?.name ?? personId} has no account to sign in with.`)
  return `stationmaster=${await db.transaction().execute((trx) => startSession(trx, accountId, now))}`
}
