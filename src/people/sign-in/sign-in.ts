import { checkCapability, consumeCapability } from '../../kit/crypto/capability.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import { proveAccount } from '../prove-address.ts'
import { hasAccount } from '../store.ts'
import { startSession } from './session.ts'

export type SignInOutcome =
  | { readonly ok: true; readonly session: string }
  | { readonly ok: false; readonly reason: 'link-void' }

/** Whether a sign-in link would still work. Uses nothing up: mail scanners follow links. */
export async function canSignIn(db: Db, communityId: string, secret: string, now: Instant): Promise<boolean> {
  return (await checkCapability(db, communityId, 'sign-in', secret, now)) !== undefined
}

/**
 * Uses a sign-in link up and starts a session; `session` is the cookie's value. A link that came by mail proves the address,
 * and opens the account that the address belongs to. One that was handed over proves nothing, and opens the account it was
 * made for.
 */
export async function signIn(db: Db, communityId: string, secret: string, now: Instant): Promise<SignInOutcome> {
  return await db.transaction().execute(async (trx) => {
    const link = await consumeCapability(trx, communityId, 'sign-in', secret, now)
    if (!link) return { ok: false, reason: 'link-void' } as const
    const accountId = link.byHand ? link.subject : await proveAccount(trx, communityId, link.subject, now)
    if (!(await hasAccount(trx, accountId))) return { ok: false, reason: 'link-void' } as const
    return { ok: true, session: await startSession(trx, accountId, now) } as const
  })
}
