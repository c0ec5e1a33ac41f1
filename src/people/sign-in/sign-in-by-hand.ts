import { grantCapability } from '../../kit/crypto/capability.ts'
import type { Db } from '../../kit/db/database.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import type { Instant } from '../../kit/time/time.ts'
import { appendEntry } from '../../ledger/append-entry.ts'
import { underOtherId } from '../../ledger/under-other-id.ts'
import { addressOf } from '../address-store.ts'
import { linkGivenLetter } from '../emails.ts'
import { mailAddress } from '../person.ts'
import { findPersonOfAccount } from '../store.ts'
import { accountAt } from './ask-to-sign-in.ts'

export type SignInByHandOutcome =
  /** `path`: where the link leads, without a language; good for 30 minutes, once. */
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: 'unknown-address' }

/**
 * Whoever runs the server makes a sign-in link for somebody, to hand it over. The person is told by letter, and everybody by
 * the ledger.
 */
export async function signInByHand(
  db: Db,
  communityId: string,
  email: string,
  now: Instant,
): Promise<SignInByHandOutcome> {
  const unknown = { ok: false, reason: 'unknown-address' } as const
  const { data: address } = mailAddress.safeParse(email)
  if (address === undefined) return unknown
  return await db.transaction().execute(async (trx) => {
    const accountId = await accountAt(trx, communityId, address)
    const person = accountId && (await findPersonOfAccount(trx, communityId, accountId))
    const to = person && (await addressOf(trx, communityId, person.id))
    if (!accountId || !person || !to) return unknown
    const grant = { purpose: 'sign-in', subject: accountId, expiresAt: now.add({ minutes: 30 }), byHand: true }
    const secret = await grantCapability(trx, communityId, grant, now)
    const content = linkGivenLetter(to.language, 'operator', 'sign-in')
    await writeLetter(trx, { communityId, personId: person.id, ...to, content }, now)
    await appendEntry(
      trx,
      communityId,
      {
        kind: 'link-given-by-hand',
        outcome: 'given',
        clauses: [],
        by: [{ role: 'operator' }],
        ...underOtherId(person.id),
        facts: { purpose: 'sign-in' },
      },
      now,
    )
    return { ok: true, path: `/sign-in/${secret}` } as const
  })
}
