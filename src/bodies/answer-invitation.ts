import { type Charter, type CharterRules, splitRole } from '../charter/charter.ts'
import { type Capability, checkCapability, consumeCapability } from '../kit/crypto/capability.ts'
import { voidCapabilities } from '../kit/db/capability-store.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { giveConsent } from '../people/consent-store.ts'
import { verifyAccount } from '../people/prove-address.ts'
import { startSession } from '../people/sign-in/session.ts'
import { findPerson, lockPerson, renamePerson } from '../people/store.ts'
import {
  findHolding,
  type Holding,
  lockHeld,
  lockHolding,
  markAccepted,
  markEnded,
  markWithdrawn,
} from './holding-store.ts'
import { acceptRank, firstDayOf, publicationText } from './rank.ts'

/** An open invitation, as the invited person reads it. */
export interface OpenInvitation {
  readonly holding: Holding
  readonly name: string
  /** Who invites. */
  readonly inviter: string
}

/** What a link invites to; undefined when it no longer works. Uses nothing up: mail scanners follow links. */
export async function readInvitation(
  db: Db,
  communityId: string,
  secret: string,
  now: Instant,
): Promise<OpenInvitation | undefined> {
  const link = await checkCapability(db, communityId, acceptRank, secret, now)
  const holding = link && (await findHolding(db, communityId, link.subject))
  if (!holding || !isOpen(holding)) return undefined
  const person = await findPerson(db, communityId, holding.personId)
  const inviter = holding.invitedBy === null ? undefined : await findPerson(db, communityId, holding.invitedBy)
  return person && { holding, name: person.name, inviter: inviter?.name ?? '' }
}

export type AcceptOutcome =
  /** `session`: the value of the session's cookie. */
  | { readonly ok: true; readonly role: string; readonly session: string }
  | { readonly ok: false; readonly reason: 'link-void' | 'rank-gone' }

/**
 * The invited person accepts, under the name that becomes public: the rank begins, a lower one of the same body ends, the
 * ledger says so, and they are signed in. A link that came by mail proves the address; one that was handed over does not.
 * `rank-gone`: the charter in force no longer has the rank.
 */
export async function acceptInvitation(
  db: Db,
  communityId: string,
  charter: Charter,
  input: { secret: string; name: string },
  now: Instant,
): Promise<AcceptOutcome> {
  const { rules, hash } = charter
  return await db.transaction().execute(async (trx): Promise<AcceptOutcome> => {
    const read = await readInvitation(trx, communityId, input.secret, now)
    if (read && !hasRank(rules, read.holding.role)) return { ok: false, reason: 'rank-gone' }
    const opened = await openInvitation(trx, communityId, input.secret, now)
    if (!opened) return { ok: false, reason: 'link-void' }
    const { link, holding } = opened
    const { personId, role } = holding
    const person = await findPerson(trx, communityId, personId)
    if (!person?.accountId) throw new Error('Somebody was invited who has no account.')
    const former = await lockHeld(trx, communityId, personId, holding.body)
    const firstDay = firstDayOf(holding.offeredDay, dayIn(rules.zone, now), former?.firstDay ?? null)
    if (input.name !== person.name)
      await renamePerson(trx, communityId, personId, { name: input.name, latinName: person.latinName })
    await giveConsent(trx, communityId, personId, 'publish-name', publicationText, now)
    if (!link.byHand) await verifyAccount(trx, person.accountId, now)
    const session = await startSession(trx, person.accountId, now)
    const { seq } = await appendEntry(
      trx,
      communityId,
      {
        kind: 'rank-accepted',
        subject: `rank:${holding.id}`,
        outcome: 'accepted',
        clauses: clausesOf(rules, role),
        charter: { id: rules.id, version: rules.version, hash },
        by: [{ role: 'manager', ...(holding.invitedBy === null ? {} : { person: holding.invitedBy }) }],
        persons: [personId],
        facts: { role, 'first-day': firstDay.toString(), former: former?.role ?? null },
        texts: [{ name: 'name', words: input.name, visibility: 'public', person: personId }],
      },
      now,
    )
    if (former) await markEnded(trx, communityId, former.id, firstDay)
    await markAccepted(trx, communityId, holding.id, { at: now, firstDay, ledgerSeq: seq })
    await voidCapabilities(trx, communityId, acceptRank, holding.id, now)
    return { ok: true, role, session }
  })
}

/** The invited person says no. Nothing of it is public. */
export async function refuseInvitation(
  db: Db,
  communityId: string,
  secret: string,
  now: Instant,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'link-void' }> {
  return await db.transaction().execute(async (trx) => {
    const opened = await openInvitation(trx, communityId, secret, now)
    if (!opened) return { ok: false, reason: 'link-void' } as const
    await markWithdrawn(trx, communityId, opened.holding.id, 'refused', now)
    await voidCapabilities(trx, communityId, acceptRank, opened.holding.id, now)
    return { ok: true } as const
  })
}

/** Uses a link up and locks its invitation; of two who answer at once, one gets it. */
async function openInvitation(
  trx: Trx,
  communityId: string,
  secret: string,
  now: Instant,
): Promise<{ link: Capability; holding: Holding } | undefined> {
  const seen = await checkCapability(trx, communityId, acceptRank, secret, now)
  const found = seen && (await findHolding(trx, communityId, seen.subject))
  if (!found) return undefined
  // Everybody who changes somebody's ranks locks the person first: then nobody waits for one who waits for them.
  await lockPerson(trx, communityId, found.personId)
  const link = await consumeCapability(trx, communityId, acceptRank, secret, now)
  const holding = await lockHolding(trx, communityId, found.id)
  return link && holding && isOpen(holding) ? { link, holding } : undefined
}

function isOpen({ acceptedAt, withdrawnAt }: Holding): boolean {
  return !acceptedAt && !withdrawnAt
}

function hasRank(rules: CharterRules, role: string): boolean {
  const { group, name } = splitRole(role)
  return rules.bodies[group]?.ranks[name] !== undefined
}

function clausesOf(rules: CharterRules, role: string): string[] {
  const body = rules.bodies[splitRole(role).group]
  return body ? [body.clause] : []
}
