import { findCapability, insertCapability, markUsed } from '../db/capability-store.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Instant } from '../time/time.ts'
import { hashSecret, newSecret } from './secret.ts'

/** What a link lets its bearer do: one purpose, on one subject (an id). */
export interface Capability {
  readonly id: string
  readonly purpose: string
  readonly subject: string
  /** Somebody handed the link over: using it proves nothing about the bearer's mail address. */
  readonly byHand: boolean
}

/** Makes a link's secret. Only its hash is kept: the secret is returned here once and can never be read again. */
export async function grantCapability(
  trx: Db,
  communityId: string,
  grant: { purpose: string; subject: string; expiresAt?: Instant | undefined; byHand?: boolean },
  now: Instant,
): Promise<string> {
  const secret = newSecret()
  await insertCapability(trx, {
    community_id: communityId,
    purpose: grant.purpose,
    subject: grant.subject,
    secret_hash: hashSecret(secret),
    by_hand: grant.byHand ?? false,
    created_at: now,
    expires_at: grant.expiresAt ?? null,
  })
  return secret
}

/** The capability behind a secret, if it is for this purpose, unused and not expired; else undefined. */
export async function checkCapability(
  db: Db,
  communityId: string,
  purpose: string,
  secret: string,
  now: Instant,
): Promise<Capability | undefined> {
  return await findCapability(db, communityId, purpose, hashSecret(secret), now)
}

/** Uses a one-time capability up. Of two at once, one gets it; the other gets undefined. */
export async function consumeCapability(
  trx: Trx,
  communityId: string,
  purpose: string,
  secret: string,
  now: Instant,
): Promise<Capability | undefined> {
  const found = await findCapability(trx, communityId, purpose, hashSecret(secret), now)
  return found && (await markUsed(trx, communityId, found.id, now)) ? found : undefined
}
