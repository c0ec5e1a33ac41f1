import { changeDeciders, ranksHeldBy, ranksOf } from '../bodies/store.ts'
import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { underOtherId } from '../ledger/under-other-id.ts'
import { addressOf } from '../people/address-store.ts'
import { findPerson } from '../people/store.ts'
import { suspendedLetter } from './emails.ts'
import { readReason } from './read-reason.ts'
import { standing, standsAtLeast } from './standing.ts'
import { findSuspension, insertSuspension, lockConduct } from './store.ts'

export interface SuspendPerson {
  readonly personId: string
  readonly suspendedBy: string
  /** Goes to the person; the governing body reads it. */
  readonly reason: string
}

export type PersonSuspended =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason:
        | 'not-allowed'
        | 'no-such-person'
        | 'oneself'
        /** They hold a rank above that of whoever would suspend them. */
        | 'stands-above'
        | 'suspended-already'
        | 'reason-needed'
    }

/**
 * Somebody who holds a rank of the governing body suspends a person: from now on they may read, but not act by any office or
 * rank. They are told by letter, with the reason. The ledger names them by an id of that entry only; who it is, and the reason, lie
 * beside it for those who decide.
 */
export async function suspendPerson(
  db: Db,
  communityId: string,
  charter: Charter,
  suspend: SuspendPerson,
  now: Instant,
): Promise<PersonSuspended> {
  const { personId, suspendedBy } = suspend
  return await db.transaction().execute(async (trx): Promise<PersonSuspended> => {
    await lockConduct(trx, communityId)
    await changeDeciders(trx, communityId)
    const held = await ranksOf(trx, communityId, suspendedBy)
    const role = standing(charter.rules, held)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    const person = await findPerson(trx, communityId, personId)
    if (!person || person.erasedAt !== null) return { ok: false, reason: 'no-such-person' }
    if (personId === suspendedBy) return { ok: false, reason: 'oneself' }
    const theirs = await ranksHeldBy(trx, communityId, personId)
    if (!standsAtLeast(charter.rules, held, theirs)) return { ok: false, reason: 'stands-above' }
    if (await findSuspension(trx, communityId, personId)) return { ok: false, reason: 'suspended-already' }
    const reason = readReason(suspend.reason)
    if (reason === undefined) return { ok: false, reason: 'reason-needed' }
    const to = await addressOf(trx, communityId, personId)
    if (to) {
      const { address, language } = to
      const content = suspendedLetter(language, charter.rules, person.name, reason)
      await writeLetter(trx, { communityId, personId, address, language, content }, now)
    }
    const { seq } = await appendEntry(
      trx,
      communityId,
      {
        kind: 'person-suspended',
        outcome: 'suspended',
        clauses: [],
        by: [{ role, person: suspendedBy }],
        ...underOtherId(personId, { name: person.name, reason }),
      },
      now,
    )
    await insertSuspension(trx, communityId, { personId, reason, suspendedBy, ledgerSeq: seq }, now)
    return { ok: true }
  })
}
