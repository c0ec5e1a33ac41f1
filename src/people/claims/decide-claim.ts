import type { Db, Trx } from '../../kit/db/database.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import type { Instant } from '../../kit/time/time.ts'
import { appendEntry } from '../../ledger/append-entry.ts'
import { findMailIdentity, moveContactPoints } from '../address-store.ts'
import { moveConsents } from '../consent-store.ts'
import { accountForAddress } from '../find-or-create-person.ts'
import { canBeClaimed } from '../person.ts'
import { findPersonOfAccount, isManager, linkAccount, lockPerson, moveManager } from '../store.ts'
import { type Claim, mostWords } from './claim.ts'
import { claimDecidedLetter } from './emails.ts'
import { hasOwnRecord, lockClaim, markDecided } from './store.ts'

export interface ClaimDecision {
  readonly claimId: string
  readonly managerId: string
  readonly outcome: 'confirmed' | 'refused'
  /** Goes to the claimant; for a confirmation managers find it in the ledger. */
  readonly reason: string
}

export type DecideClaimRefusal =
  | 'not-a-manager'
  | 'unknown-claim'
  | 'already-decided'
  /** Empty, or longer than `mostWords`. */
  | 'reason-needed'
  /** The recorded person has an account by now. */
  | 'already-claimed'
  /** The claimant already has offices, ranks or cases here, under a record of their own. */
  | 'has-own-record'

export type DecideClaimOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: DecideClaimRefusal }

/**
 * A manager confirms or refuses a claim; the claimant is told. Confirmed, the account that has the claimant's address becomes
 * the recorded person's. An account that was somebody else here, without any record, is that person no longer: what they
 * agreed to, their contacts and the manager's office go along, the former row stays for the ledger to name.
 */
export async function decideClaim(
  db: Db,
  communityId: string,
  decision: ClaimDecision,
  now: Instant,
): Promise<DecideClaimOutcome> {
  const refuse = (reason: DecideClaimRefusal) => ({ ok: false, reason }) as const
  const reason = decision.reason.trim()
  if (reason === '' || reason.length > mostWords) return refuse('reason-needed')
  return await db.transaction().execute(async (trx) => {
    if (!(await isManager(trx, communityId, decision.managerId))) return refuse('not-a-manager')
    const claim = await lockClaim(trx, communityId, decision.claimId)
    if (!claim) return refuse('unknown-claim')
    if (claim.decidedAt) return refuse('already-decided')
    if (decision.outcome === 'confirmed') {
      const obstacle = await findObstacle(trx, communityId, claim)
      if (obstacle) return refuse(obstacle)
    }
    await markDecided(trx, communityId, claim.id, decision.outcome, now)
    const content = claimDecidedLetter(claim.language, claim.personName, decision.outcome, reason)
    await writeLetter(trx, { communityId, address: claim.email, language: claim.language, content }, now)
    if (decision.outcome === 'confirmed') await carryOut(trx, communityId, claim, { ...decision, reason }, now)
    return { ok: true } as const
  })
}

async function findObstacle(trx: Trx, communityId: string, claim: Claim): Promise<DecideClaimRefusal | undefined> {
  const person = await lockPerson(trx, communityId, claim.personId)
  if (!person || !canBeClaimed(person)) return 'already-claimed'
  const identity = await findMailIdentity(trx, claim.email)
  const former = identity && (await findPersonOfAccount(trx, communityId, identity.accountId))
  return former && (await hasOwnRecord(trx, communityId, former.id)) ? 'has-own-record' : undefined
}

async function carryOut(
  trx: Trx,
  communityId: string,
  claim: Claim,
  decision: ClaimDecision,
  now: Instant,
): Promise<void> {
  const verified = claim.confirmedAddressAt !== null
  const accountId = await accountForAddress(trx, { email: claim.email, language: claim.language, verified }, now)
  const former = await findPersonOfAccount(trx, communityId, accountId)
  if (former) await leaveFormerPerson(trx, communityId, former.id, claim.personId)
  await linkAccount(trx, communityId, claim.personId, accountId)
  await appendEntry(
    trx,
    communityId,
    {
      kind: 'claim-confirmed',
      subject: `person:${claim.personId}`,
      outcome: 'confirmed',
      clauses: [],
      by: [{ role: 'manager', person: decision.managerId }],
      persons: former ? [claim.personId, former.id] : [claim.personId],
      facts: { addressConfirmed: verified },
      texts: [{ name: 'reason', words: decision.reason, visibility: 'manager', person: claim.personId }],
    },
    now,
  )
}

async function leaveFormerPerson(trx: Trx, communityId: string, former: string, person: string): Promise<void> {
  await linkAccount(trx, communityId, former, null)
  await moveContactPoints(trx, communityId, former, person)
  await moveConsents(trx, communityId, former, person)
  await moveManager(trx, communityId, former, person)
}
