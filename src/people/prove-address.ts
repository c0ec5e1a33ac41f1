import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import {
  addressOf,
  findMailIdentity,
  insertMailIdentity,
  type MailIdentity,
  mailIdentitiesOf,
  markContactVerified,
  markVerified,
} from './address-store.ts'
import { endSessionsOf } from './sign-in/store.ts'
import { deleteUnusedAccount, findPerson, findPersonOfAccount, linkAccount } from './store.ts'

/**
 * A link that came by mail to a person's address was used, so the address is theirs. Gives the id of the person who is at that
 * address: usually the same; another when the address already belonged to somebody's account in this community. Then what
 * the given person did is that other person's, and whoever calls this moves it there.
 *
 * Not for links given by hand (`byHand` of a capability): they prove nothing.
 */
export async function proveAddress(trx: Trx, communityId: string, personId: string, now: Instant): Promise<string> {
  const person = await findPerson(trx, communityId, personId)
  const at = await addressOf(trx, communityId, personId)
  if (!person?.accountId || !at) return personId
  await markContactVerified(trx, communityId, personId, at.address, now)
  await insertMailIdentity(trx, person.accountId, at.address, null)
  const identity = await findMailIdentity(trx, at.address)
  if (!identity) throw new Error('An identity that was just kept is gone.')
  await verifyIdentity(trx, identity, now)
  if (identity.accountId === person.accountId) return personId
  const owner = await findPersonOfAccount(trx, communityId, identity.accountId)
  if (owner) return owner.id
  await linkAccount(trx, communityId, personId, identity.accountId)
  await deleteUnusedAccount(trx, person.accountId)
  return personId
}

/**
 * Marks a mail address as proved. At the first proof every session of the account ends: whoever was signed in before may
 * not have been the one who reads that mail.
 */
export async function verifyIdentity(
  trx: Trx,
  identity: Pick<MailIdentity, 'id' | 'accountId'>,
  now: Instant,
): Promise<void> {
  if (await markVerified(trx, identity.id, now)) await endSessionsOf(trx, identity.accountId)
}

/**
 * A sign-in link that came by mail was used. Gives the account that the address belongs to: usually the given one; another when
 * the address was somebody's already. What the given one did stays with it, until its own links are used.
 */
export async function proveAccount(trx: Trx, communityId: string, accountId: string, now: Instant): Promise<string> {
  const person = await findPersonOfAccount(trx, communityId, accountId)
  if (!person) return accountId
  const atAddress = await findPerson(trx, communityId, await proveAddress(trx, communityId, person.id, now))
  return atAddress?.accountId ?? accountId
}

/** Marks the address that an account signs in with as proved. */
export async function verifyAccount(trx: Trx, accountId: string, now: Instant): Promise<void> {
  for (const { id } of await mailIdentitiesOf(trx, accountId)) await verifyIdentity(trx, { id, accountId }, now)
}
