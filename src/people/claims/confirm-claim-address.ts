import { checkCapability, consumeCapability } from '../../kit/crypto/capability.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { markAddressConfirmed } from './store.ts'

const purpose = 'claim-address'

/** Whether the link of a claim would still work. Uses nothing up. */
export async function canConfirmClaim(db: Db, communityId: string, secret: string, now: Instant): Promise<boolean> {
  return (await checkCapability(db, communityId, purpose, secret, now)) !== undefined
}

/**
 * Uses the link of a claim up. One that came by mail confirms the claimant's address; one that a manager handed over leaves
 * the claim as it is: the manager has met the claimant and decides.
 */
export async function confirmClaimAddress(db: Db, communityId: string, secret: string, now: Instant): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const link = await consumeCapability(trx, communityId, purpose, secret, now)
    if (link && !link.byHand) await markAddressConfirmed(trx, communityId, link.subject, now)
    return link !== undefined
  })
}
