import { ranksHeldBy, ranksOf } from '../bodies/store.ts'
import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { underOtherId } from '../ledger/under-other-id.ts'
import { addressOf } from '../people/address-store.ts'
import { suspensionLiftedLetter } from './emails.ts'
import { readReason } from './read-reason.ts'
import { standing, standsAtLeast } from './standing.ts'
import { findSuspension, lockConduct, markLifted } from './store.ts'

export interface LiftSuspension {
  readonly personId: string
  readonly liftedBy: string
  readonly reason: string
}

export type SuspensionLifted =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'stands-above' | 'not-suspended' | 'reason-needed' }

/**
 * Ends a suspension, for whoever might have begun it: nobody who is suspended holds a rank, so nobody lifts their own. The
 * person acts again by what they hold, and is told.
 */
export async function liftSuspension(
  db: Db,
  communityId: string,
  charter: Charter,
  lift: LiftSuspension,
  now: Instant,
): Promise<SuspensionLifted> {
  const { personId, liftedBy } = lift
  return await db.transaction().execute(async (trx): Promise<SuspensionLifted> => {
    await lockConduct(trx, communityId)
    const held = await ranksOf(trx, communityId, liftedBy)
    const role = standing(charter.rules, held)
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    const suspension = await findSuspension(trx, communityId, personId)
    if (!suspension) return { ok: false, reason: 'not-suspended' }
    const theirs = await ranksHeldBy(trx, communityId, personId)
    if (!standsAtLeast(charter.rules, held, theirs)) return { ok: false, reason: 'stands-above' }
    const reason = readReason(lift.reason)
    if (reason === undefined) return { ok: false, reason: 'reason-needed' }
    await markLifted(trx, communityId, suspension.id, now)
    const to = await addressOf(trx, communityId, personId)
    if (to) {
      const { address, language } = to
      const content = suspensionLiftedLetter(language, charter.rules, suspension.name, reason)
      await writeLetter(trx, { communityId, personId, address, language, content }, now)
    }
    await appendEntry(
      trx,
      communityId,
      {
        kind: 'suspension-lifted',
        outcome: 'lifted',
        clauses: [],
        by: [{ role, person: liftedBy }],
        facts: { suspended: suspension.ledgerSeq },
        ...underOtherId(personId, { name: suspension.name, reason }),
      },
      now,
    )
    return { ok: true }
  })
}
