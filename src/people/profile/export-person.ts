import type { Db } from '../../kit/db/database.ts'
import { lettersFrom, lettersTo } from '../../kit/mail/outbox-store.ts'
import type { Instant } from '../../kit/time/time.ts'
import { contactsOf, mailIdentitiesOf } from '../address-store.ts'
import { claimsOn } from '../claims/store.ts'
import { consentsOf } from '../consent-store.ts'
import { handlesOf } from '../handle-store.ts'
import { sessionsOf } from '../sign-in/store.ts'
import { findPerson } from '../store.ts'

/** What another feature keeps about a person, as plain JSON, for the person to take along. */
export type OwnRecords = (db: Db, communityId: string, personId: string) => Promise<unknown>

/**
 * Everything that is kept about a person, for that person only. `others`: what other features keep, by a name that people
 * understand. Secrets are not kept, so there are none in it.
 */
export async function exportPerson(
  db: Db,
  whom: { communityId: string; personId: string; accountId: string },
  others: Readonly<Record<string, OwnRecords>>,
  now: Instant,
): Promise<Readonly<Record<string, unknown>>> {
  const { communityId, personId, accountId } = whom
  const rest = await Promise.all(
    Object.entries(others).map(async ([name, read]) => [name, await read(db, communityId, personId)] as const),
  )
  const addresses = await mailIdentitiesOf(db, accountId)
  // Anybody can write down an address that is not theirs: what was sent from one is its owner's only.
  const proved = addresses.filter(({ verifiedAt }) => verifiedAt !== null).map(({ address }) => address)
  return {
    takenAt: now,
    person: await findPerson(db, communityId, personId),
    signInAddresses: addresses,
    contacts: await contactsOf(db, communityId, personId),
    handles: await handlesOf(db, communityId, personId),
    sessions: await sessionsOf(db, accountId, now),
    consents: await consentsOf(db, communityId, personId),
    claims: await claimsOn(db, communityId, personId),
    letters: await lettersTo(db, communityId, personId),
    messagesSent: await lettersFrom(db, communityId, proved),
    ...Object.fromEntries(rest),
  }
}
