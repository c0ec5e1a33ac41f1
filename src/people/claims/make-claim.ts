import type { Db, Trx } from '../../kit/db/database.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import type { Instant } from '../../kit/time/time.ts'
import { canBeClaimed } from '../person.ts'
import { findPerson } from '../store.ts'
import { confirmAddressLetter } from './emails.ts'
import { changeClaimWords, findSameClaim, insertClaim, type NewClaim } from './store.ts'

export type MakeClaimOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: 'not-claimable' }

/**
 * Somebody says that a recorded person is them, and is sent a link that confirms their address. Saying it again replaces the
 * words, until the address is confirmed: from then on nobody else can change them.
 */
export async function makeClaim(db: Db, communityId: string, claim: NewClaim, now: Instant): Promise<MakeClaimOutcome> {
  return await db.transaction().execute(async (trx) => {
    const person = await findPerson(trx, communityId, claim.personId)
    if (!person || !canBeClaimed(person)) return { ok: false, reason: 'not-claimable' } as const
    const claimId = await keepClaim(trx, communityId, claim, now)
    if (claimId !== undefined) {
      const link = { purpose: 'claim-address', subject: claimId, lives: 'P7D' }
      const content = confirmAddressLetter(claim.language, person.name)
      await writeLetter(trx, { communityId, address: claim.email, language: claim.language, content, link }, now)
    }
    return { ok: true } as const
  })
}

/** The id of a claim whose address is to be confirmed; undefined when it was confirmed before. */
async function keepClaim(trx: Trx, communityId: string, claim: NewClaim, now: Instant): Promise<string | undefined> {
  const same = await findSameClaim(trx, communityId, claim)
  if (!same) return await insertClaim(trx, communityId, claim, now)
  if (same.confirmedAddressAt !== null) return undefined
  await changeClaimWords(trx, communityId, same.id, claim)
  return same.id
}
