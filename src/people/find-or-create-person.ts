import type { Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import { findMailIdentity, insertContactPoint, insertMailIdentity } from './address-store.ts'
import { verifyIdentity } from './prove-address.ts'
import { deleteUnusedAccount, findPersonOfAccount, insertAccount, insertPerson } from './store.ts'

/** Somebody who is known by a mail address. */
export interface Addressee {
  readonly name: string
  /** As `mailAddress` (see `person.ts`) gives it. */
  readonly email: string
  readonly language: Language
  /** The address is proved: a link that came to it by mail was used. */
  readonly verified: boolean
  /** Not proved, but somebody entitled to it names this person by the address: a manager who invites. */
  readonly vouched?: boolean | undefined
}

/**
 * Who is at an address. Proved or vouched for, it is the person of the account that has the address, else a new person with an
 * account that signs in with it. An address that is only said to be somebody's is kept as a contact of a new person: nobody can
 * act in another's name by writing their address into a form. `proveAddress` joins the two later.
 */
export async function personForAddress(
  trx: Trx,
  communityId: string,
  addressee: Addressee,
  now: Instant,
): Promise<string> {
  if (addressee.verified || addressee.vouched) {
    const accountId = await accountForAddress(trx, addressee, now)
    return await personOfAccount(trx, communityId, accountId, addressee.name, now)
  }
  const accountId = await insertAccount(trx, addressee.language, now)
  const personId = await personOfAccount(trx, communityId, accountId, addressee.name, now)
  await insertContactPoint(
    trx,
    communityId,
    personId,
    { kind: 'email', value: addressee.email, purpose: 'letters' },
    now,
  )
  return personId
}

/** The account that signs in with an address; a new one when there is none. */
export async function accountForAddress(
  trx: Trx,
  addressee: Pick<Addressee, 'email' | 'language' | 'verified'>,
  now: Instant,
): Promise<string> {
  const known = await findMailIdentity(trx, addressee.email)
  if (known) {
    if (addressee.verified) await verifyIdentity(trx, known, now)
    return known.accountId
  }
  const accountId = await insertAccount(trx, addressee.language, now)
  if (await insertMailIdentity(trx, accountId, addressee.email, addressee.verified ? now : null)) return accountId
  // Somebody else made an account for the address meanwhile.
  await deleteUnusedAccount(trx, accountId)
  return await accountForAddress(trx, addressee, now)
}

async function personOfAccount(
  trx: Trx,
  communityId: string,
  accountId: string,
  name: string,
  now: Instant,
): Promise<string> {
  const known = await findPersonOfAccount(trx, communityId, accountId)
  if (known) return known.id
  const made = await insertPerson(trx, communityId, { accountId, name }, now)
  return made ?? (await personOfAccount(trx, communityId, accountId, name, now))
}
