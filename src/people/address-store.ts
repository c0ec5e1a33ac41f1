import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import type { PostalAddress } from './person.ts'

interface IdentityTable {
  id: Generated<string>
  account_id: string
  issuer: string
  subject: string
  verified_at: Maybe<Instant>
}

export type ContactKind = 'email' | 'phone' | 'wechat'

interface ContactPointTable {
  community_id: string
  id: Generated<string>
  person_id: string
  kind: ContactKind
  value: string
  purpose: string
  verified_at: Maybe<Instant>
  created_at: Instant
}

declare module '../kit/db/database.ts' {
  interface Tables {
    identity: IdentityTable
    contact_point: ContactPointTable
  }
}

/** A mail address that an account signs in with. */
export interface MailIdentity {
  readonly id: string
  readonly accountId: string
  readonly verifiedAt: Instant | null
}

export async function findMailIdentity(db: Db, address: string): Promise<MailIdentity | undefined> {
  return await db
    .selectFrom('identity')
    .select(['id', 'account_id as accountId', 'verified_at as verifiedAt'])
    .where('issuer', '=', 'mail')
    .where('subject', '=', address)
    .executeTakeFirst()
}

export async function mailIdentitiesOf(db: Db, accountId: string) {
  return await db
    .selectFrom('identity')
    .select(['id', 'subject as address', 'verified_at as verifiedAt'])
    .where('account_id', '=', accountId)
    .where('issuer', '=', 'mail')
    .orderBy('subject')
    .execute()
}

/**
 * Gives an account its mail address; false when the address belongs to an account already. Only for an address that is
 * proved, or that somebody entitled to it vouches for: whoever is invited by it later gets this account.
 */
export async function insertMailIdentity(
  trx: Trx,
  accountId: string,
  address: string,
  verifiedAt: Instant | null,
): Promise<boolean> {
  const result = await trx
    .insertInto('identity')
    .values({ account_id: accountId, issuer: 'mail', subject: address, verified_at: verifiedAt })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** True when it had not been verified before. */
export async function markVerified(trx: Trx, identityId: string, now: Instant): Promise<boolean> {
  const result = await trx
    .updateTable('identity')
    .set({ verified_at: now })
    .where('id', '=', identityId)
    .where('verified_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface ContactPoint {
  readonly kind: ContactKind
  readonly value: string
  /** What it may be used for: `letters`, `applicant` … */
  readonly purpose: string
  readonly verifiedAt: Instant | null
}

/** How a person can be reached. Never for public pages. */
export async function contactsOf(db: Db, communityId: string, personId: string): Promise<ContactPoint[]> {
  return await db
    .selectFrom('contact_point')
    .select(['kind', 'value', 'purpose', 'verified_at as verifiedAt'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
}

/** Keeps a way to reach a person; one that is known already stays as it is. */
export async function insertContactPoint(
  trx: Trx,
  communityId: string,
  personId: string,
  contact: { kind: ContactKind; value: string; purpose: string },
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('contact_point')
    .values({ community_id: communityId, person_id: personId, ...contact, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function markContactVerified(
  trx: Trx,
  communityId: string,
  personId: string,
  address: string,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('contact_point')
    .set({ verified_at: now })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('kind', '=', 'email')
    .where('value', '=', address)
    .where('verified_at', 'is', null)
    .execute()
}

/** What reaches one person reaches another from now on, once they turn out to be the same. */
export async function moveContactPoints(trx: Trx, communityId: string, from: string, to: string): Promise<void> {
  const moved = await trx
    .deleteFrom('contact_point')
    .where('community_id', '=', communityId)
    .where('person_id', '=', from)
    .returning(['kind', 'value', 'purpose', 'verified_at', 'created_at'])
    .execute()
  if (moved.length === 0) return
  await trx
    .insertInto('contact_point')
    .values(moved.map((contact) => ({ ...contact, community_id: communityId, person_id: to })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Where letters to a person go: the address they sign in with, a proved one first, else the one they gave. Undefined for
 * somebody without an account, and for somebody whom only a phone reaches.
 */
export async function addressOf(db: Db, communityId: string, personId: string): Promise<PostalAddress | undefined> {
  const person = db
    .selectFrom('person')
    .innerJoin('account', 'account.id', 'person.account_id')
    .where('person.community_id', '=', communityId)
    .where('person.id', '=', personId)
  const identity = await person
    .innerJoin('identity', 'identity.account_id', 'account.id')
    .select(['identity.subject as address', 'account.language', 'identity.verified_at as verifiedAt'])
    .where('identity.issuer', '=', 'mail')
    .orderBy('identity.verified_at', (order) => order.asc().nullsLast())
    .executeTakeFirst()
  if (identity) return toPostalAddress(identity)
  const contact = await person
    .innerJoin('contact_point', (join) =>
      join
        .onRef('contact_point.community_id', '=', 'person.community_id')
        .onRef('contact_point.person_id', '=', 'person.id'),
    )
    .select(['contact_point.value as address', 'account.language', 'contact_point.verified_at as verifiedAt'])
    .where('contact_point.kind', '=', 'email')
    .orderBy('contact_point.created_at')
    .executeTakeFirst()
  return contact && toPostalAddress(contact)
}

/** Where letters to some people go, as `addressOf` says of each; who cannot be written to is left out. */
export async function addressesOf(
  db: Db,
  communityId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PostalAddress>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<AddressRow & { person: string }>`
    select person.id as person, account.language,
      coalesce(identity.subject, contact.value) as address,
      case when identity.subject is null then contact.verified_at else identity.verified_at end as "verifiedAt"
    from person
    join account on account.id = person.account_id
    left join lateral (
      select subject, verified_at from identity where account_id = account.id and issuer = 'mail'
      order by verified_at asc nulls last limit 1
    ) identity on true
    left join lateral (
      select value, verified_at from contact_point c
      where c.community_id = person.community_id and c.person_id = person.id and c.kind = 'email'
      order by created_at limit 1
    ) contact on identity.subject is null
    where person.community_id = ${communityId} and person.id = any(${[...new Set(personIds)]}::uuid[])
      and coalesce(identity.subject, contact.value) is not null`.execute(db)
  return new Map(rows.map((row) => [row.person, toPostalAddress(row)]))
}

type AddressRow = Pick<PostalAddress, 'address' | 'language'> & { readonly verifiedAt: Instant | null }

function toPostalAddress({ address, language, verifiedAt }: AddressRow): PostalAddress {
  return { address, language, verified: verifiedAt !== null }
}

/** The account of whoever last gave this address in a community and has no address to sign in with. */
export async function findAccountByContact(db: Db, communityId: string, address: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('contact_point')
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'contact_point.community_id')
        .onRef('person.id', '=', 'contact_point.person_id'),
    )
    .innerJoin('account', 'account.id', 'person.account_id')
    .leftJoin('identity', 'identity.account_id', 'account.id')
    .select('account.id')
    .where('contact_point.community_id', '=', communityId)
    .where('contact_point.kind', '=', 'email')
    .where('contact_point.value', '=', address)
    .where('identity.id', 'is', null)
    .orderBy('contact_point.created_at', 'desc')
    .executeTakeFirst()
  return row?.id
}

/** The person whose account signs in with an address. */
export async function findPersonByAddress(
  db: Db,
  communityId: string,
  address: string,
): Promise<{ personId: string; accountId: string } | undefined> {
  return await db
    .selectFrom('identity')
    .innerJoin('person', 'person.account_id', 'identity.account_id')
    .select(['person.id as personId', 'identity.account_id as accountId'])
    .where('identity.issuer', '=', 'mail')
    .where('identity.subject', '=', address)
    .where('person.community_id', '=', communityId)
    .executeTakeFirst()
}

/** Others who sign in by an address that a person gave, proved or not: perhaps they are the same. */
export async function othersAtAddressOf(db: Db, communityId: string, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contact_point')
    .innerJoin('identity', 'identity.subject', 'contact_point.value')
    .innerJoin('person', (join) =>
      join
        .onRef('person.account_id', '=', 'identity.account_id')
        .onRef('person.community_id', '=', 'contact_point.community_id'),
    )
    .select('person.id')
    .where('contact_point.community_id', '=', communityId)
    .where('contact_point.person_id', '=', personId)
    .where('contact_point.kind', '=', 'email')
    .where('identity.issuer', '=', 'mail')
    .where('person.id', '<>', personId)
    .execute()
  return rows.map(({ id }) => id)
}
