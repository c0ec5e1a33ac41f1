import type { Charter } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { lockPerson } from '../people/store.ts'
import { lockHolding, markEnded } from './holding-store.ts'
import { changeDeciders } from './store.ts'

export type LeaveOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-yours' | 'ended-already' }

/**
 * A holder gives their own rank up, today; nobody else can end it, a manager neither. The ledger says so, with the reason in
 * the holder's words, which everybody may read. Ballots cast by the rank no longer count.
 */
export async function leaveRank(
  db: Db,
  communityId: string,
  charter: Charter,
  input: { holdingId: string; personId: string; reason: string },
  now: Instant,
): Promise<LeaveOutcome> {
  const { rules, hash } = charter
  return await db.transaction().execute(async (trx): Promise<LeaveOutcome> => {
    await changeDeciders(trx, communityId)
    await lockPerson(trx, communityId, input.personId)
    const holding = await lockHolding(trx, communityId, input.holdingId)
    if (!holding?.acceptedAt || holding.personId !== input.personId) return { ok: false, reason: 'not-yours' }
    if (holding.lastDay) return { ok: false, reason: 'ended-already' }
    const body = rules.bodies[holding.body]
    const lastDay = dayIn(rules.zone, now)
    await markEnded(trx, communityId, holding.id, lastDay)
    await appendEntry(
      trx,
      communityId,
      {
        kind: 'rank-ended',
        subject: `rank:${holding.id}`,
        outcome: 'ended',
        clauses: body ? [body.clause] : [],
        charter: { id: rules.id, version: rules.version, hash },
        by: [{ role: holding.role, person: input.personId }],
        persons: [input.personId],
        facts: { role: holding.role, 'last-day': lastDay.toString() },
        texts: [{ name: 'reason', words: input.reason, visibility: 'public', person: input.personId }],
      },
      now,
    )
    return { ok: true }
  })
}
