import { type Charter, splitRole } from '../charter/charter.ts'
import { voidCapabilities } from '../kit/db/capability-store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import { type Day, dayIn, type Instant, Temporal } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { personForAddress } from '../people/find-or-create-person.ts'
import { findPerson, isManager, lockPerson } from '../people/store.ts'
import { invitationLetter } from './emails.ts'
import { findHolding, insertInvitation, lockHeld, lockHolding, markWithdrawn } from './holding-store.ts'
import { acceptRank, holdsAtLeast, mayAppoint, ranksIn } from './rank.ts'
import { currentHolders } from './store.ts'

export interface InvitationInput {
  readonly managerId: string
  readonly name: string
  /** As `mailAddress` gives it. */
  readonly email: string
  /** `sig.lead` */
  readonly role: string
  /** Since when the person holds the rank; the day of acceptance when left out. */
  readonly firstDay?: Day | undefined
  /** The language of the letter, for somebody who has not chosen one here. */
  readonly language: Language
}

export type InviteOutcome =
  | { readonly ok: true; readonly invitationId: string }
  | { readonly ok: false; readonly reason: 'charter-decides'; readonly procedure: string }
  | {
      readonly ok: false
      readonly reason: 'not-a-manager' | 'unknown-rank' | 'day-ahead' | 'holds-already' | 'invited-already'
    }

/**
 * A manager invites somebody to a rank, by letter. Refused as soon as the charter's own procedure can give the rank; an
 * invitation that was made in time stays good. Nothing is public before the person accepts.
 */
export async function inviteToRank(
  db: Db,
  communityId: string,
  charter: Charter,
  input: InvitationInput,
  now: Instant,
): Promise<InviteOutcome> {
  const { rules } = charter
  if (!ranksIn(rules).includes(input.role)) return { ok: false, reason: 'unknown-rank' }
  if (input.firstDay && Temporal.PlainDate.compare(input.firstDay, dayIn(rules.zone, now)) > 0)
    return { ok: false, reason: 'day-ahead' }
  return await db.transaction().execute(async (trx): Promise<InviteOutcome> => {
    if (!(await isManager(trx, communityId, input.managerId))) return { ok: false, reason: 'not-a-manager' }
    const may = mayAppoint(rules, input.role, await currentHolders(trx, communityId))
    if (!may.ok) return may
    const personId = await personForAddress(trx, communityId, { ...input, verified: false, vouched: true }, now)
    await lockPerson(trx, communityId, personId)
    const { group: body, name: rank } = splitRole(input.role)
    const held = await lockHeld(trx, communityId, personId, body)
    if (held && holdsAtLeast(rules, held.role, input.role)) return { ok: false, reason: 'holds-already' }
    const invitation = { body, rank, personId, invitedBy: input.managerId, offeredDay: input.firstDay ?? null }
    const invitationId = await insertInvitation(trx, communityId, invitation, now)
    if (invitationId === undefined) return { ok: false, reason: 'invited-already' }
    const inviter = await findPerson(trx, communityId, input.managerId)
    const language = (await addressOf(trx, communityId, personId))?.language ?? input.language
    const content = invitationLetter(language, {
      rules,
      role: input.role,
      name: input.name,
      inviter: inviter?.name ?? '',
    })
    const link = { purpose: acceptRank, subject: invitationId, lives: 'P30D' }
    await writeLetter(trx, { communityId, personId, address: input.email, language, content, link }, now)
    return { ok: true, invitationId }
  })
}

export type TakeBackOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-a-manager' | 'not-open' }

/** A manager takes back an invitation that is still open. Its links stop working. */
export async function takeBackInvitation(
  db: Db,
  communityId: string,
  input: { managerId: string; invitationId: string },
  now: Instant,
): Promise<TakeBackOutcome> {
  return await db.transaction().execute(async (trx) => {
    if (!(await isManager(trx, communityId, input.managerId))) return { ok: false, reason: 'not-a-manager' } as const
    const found = await findHolding(trx, communityId, input.invitationId)
    if (found) await lockPerson(trx, communityId, found.personId)
    const invitation = await lockHolding(trx, communityId, input.invitationId)
    if (!invitation || invitation.acceptedAt || invitation.withdrawnAt)
      return { ok: false, reason: 'not-open' } as const
    await markWithdrawn(trx, communityId, invitation.id, 'taken-back', now)
    await voidCapabilities(trx, communityId, acceptRank, invitation.id, now)
    return { ok: true } as const
  })
}
