import { splitRole } from '../charter/charter.ts'
import { voidCapabilities } from '../kit/db/capability-store.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import { lockPerson } from '../people/store.ts'
import { findOpenInvitation, insertHolding, lockHeld, markEnded, markWithdrawn } from './holding-store.ts'
import { acceptRank, firstDayOf } from './rank.ts'

export interface GivenRank {
  readonly personId: string
  /** `sig.lead` */
  readonly role: string
  /** The first day, in the community's zone. */
  readonly day: Day
  /** The decision that gives it. */
  readonly ledgerSeq?: number | undefined
}

/**
 * Carries out the effect `rank` of a granted case: the rank begins, and ends what the person held in the same body on that day.
 * Gives the holding's id; who holds the rank already keeps it as it is. Whoever appends the decision to the ledger before
 * calling this locks the person before that (`lockPerson`): the chain's lock is the last one.
 */
export async function giveRank(trx: Trx, communityId: string, given: GivenRank, now: Instant): Promise<string> {
  const { personId, role } = given
  const { group: body, name: rank } = splitRole(role)
  await lockPerson(trx, communityId, personId)
  const former = await lockHeld(trx, communityId, personId, body)
  if (former?.role === role) return former.id
  await withdrawInvitation(trx, communityId, personId, body, now)
  const firstDay = firstDayOf(given.day, given.day, former?.firstDay ?? null)
  if (former) await markEnded(trx, communityId, former.id, firstDay)
  const holding = { body, rank, personId, firstDay, ledgerSeq: given.ledgerSeq ?? null }
  return await insertHolding(trx, communityId, holding, now)
}

/** What the community decided takes the place of what a manager offered. */
async function withdrawInvitation(trx: Trx, communityId: string, personId: string, body: string, now: Instant) {
  const id = await findOpenInvitation(trx, communityId, personId, body)
  if (id === undefined) return
  await markWithdrawn(trx, communityId, id, 'overtaken', now)
  await voidCapabilities(trx, communityId, acceptRank, id, now)
}
