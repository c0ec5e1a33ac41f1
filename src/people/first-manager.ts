import { checkCapability, consumeCapability, grantCapability } from '../kit/crypto/capability.ts'
import { voidCapabilities } from '../kit/db/capability-store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { personForAddress } from './find-or-create-person.ts'
import { startSession } from './sign-in/session.ts'
import { findPerson, hasManager, insertManager } from './store.ts'

const purpose = 'first-manager'

/**
 * Makes the link that sets the first manager up: the secret of `/manager/<secret>`, good for 30 minutes, once. Former ones
 * become void. Undefined when the community has a manager already.
 */
export async function offerFirstManagerLink(db: Db, communityId: string, now: Instant): Promise<string | undefined> {
  return await db.transaction().execute(async (trx) => {
    if (await hasManager(trx, communityId)) return undefined
    await voidCapabilities(trx, communityId, purpose, communityId, now)
    const expiresAt = now.add({ minutes: 30 })
    return await grantCapability(trx, communityId, { purpose, subject: communityId, expiresAt, byHand: true }, now)
  })
}

/** Whether the first manager's link would still work. Uses nothing up. */
export async function canSetUpManager(db: Db, communityId: string, secret: string, now: Instant): Promise<boolean> {
  return (await checkCapability(db, communityId, purpose, secret, now)) !== undefined
}

export interface FirstManager {
  readonly name: string
  readonly email: string
  readonly language: Language
}

export type SetUpOutcome =
  | { readonly ok: true; readonly session: string }
  | { readonly ok: false; readonly reason: 'link-void' }

/**
 * Uses the first manager's link up: the person with an account, the office, and a session (`session` is the cookie's value).
 * Of two at once one wins. The address stays unproved until its first sign-in link comes back.
 */
export async function setUpManager(
  db: Db,
  communityId: string,
  secret: string,
  manager: FirstManager,
  now: Instant,
): Promise<SetUpOutcome> {
  return await db.transaction().execute(async (trx) => {
    const link = await consumeCapability(trx, communityId, purpose, secret, now)
    if (!link) return { ok: false, reason: 'link-void' } as const
    const personId = await personForAddress(trx, communityId, { ...manager, verified: false, vouched: true }, now)
    const person = await findPerson(trx, communityId, personId)
    if (!person?.accountId) throw new Error('A manager was made without an account.')
    await insertManager(trx, communityId, personId, now)
    const session = await startSession(trx, person.accountId, now)
    await appendEntry(
      trx,
      communityId,
      {
        kind: 'manager-set-up',
        subject: `person:${personId}`,
        outcome: 'appointed',
        clauses: [],
        by: [{ role: 'operator' }],
        persons: [personId],
      },
      now,
    )
    return { ok: true, session } as const
  })
}
