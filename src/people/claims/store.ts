import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../../kit/db/database.ts'
import type { Language } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'
import type { Claim } from './claim.ts'

interface ClaimTable {
  community_id: string
  id: Generated<string>
  person_id: string
  email: string
  words: string
  language: Language
  made_at: Instant
  confirmed_address_at: Maybe<Instant>
  decided_at: Maybe<Instant>
  outcome: Maybe<'confirmed' | 'refused'>
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    claim: ClaimTable
  }
}

export interface NewClaim {
  readonly personId: string
  readonly email: string
  readonly words: string
  readonly language: Language
}

export async function insertClaim(trx: Trx, communityId: string, claim: NewClaim, now: Instant): Promise<string> {
  const { personId: person_id, email, words, language } = claim
  const { id } = await trx
    .insertInto('claim')
    .values({ community_id: communityId, person_id, email, words, language, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The undecided claim of one address to one person. */
export async function findSameClaim(trx: Trx, communityId: string, claim: NewClaim) {
  return await trx
    .selectFrom('claim')
    .select(['id', 'confirmed_address_at as confirmedAddressAt'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', claim.personId)
    .where('email', '=', claim.email)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
}

export async function changeClaimWords(trx: Trx, communityId: string, id: string, claim: NewClaim): Promise<void> {
  await trx
    .updateTable('claim')
    .set({ words: claim.words, language: claim.language })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

export async function markAddressConfirmed(trx: Trx, communityId: string, id: string, now: Instant): Promise<void> {
  await trx
    .updateTable('claim')
    .set({ confirmed_address_at: now })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('confirmed_address_at', 'is', null)
    .execute()
}

function claimsIn(db: Db, communityId: string) {
  return db
    .selectFrom('claim')
    .innerJoin('person', (join) =>
      join.onRef('person.community_id', '=', 'claim.community_id').onRef('person.id', '=', 'claim.person_id'),
    )
    .select([
      'claim.id',
      'claim.person_id as personId',
      'person.name as personName',
      'claim.email',
      'claim.words',
      'claim.language',
      'claim.made_at as madeAt',
      'claim.confirmed_address_at as confirmedAddressAt',
      'claim.decided_at as decidedAt',
      'claim.outcome',
    ])
    .where('claim.community_id', '=', communityId)
}

/**
 * The claims that wait for a manager, oldest first; those whose address is confirmed come before those where nobody
 * proved to read the mail.
 */
export async function openClaims(db: Db, communityId: string): Promise<Claim[]> {
  return await claimsIn(db, communityId)
    .where('claim.decided_at', 'is', null)
    .orderBy(sql`claim.confirmed_address_at is null`)
    .orderBy('claim.made_at')
    .execute()
}

export async function findClaim(db: Db, communityId: string, id: string): Promise<Claim | undefined> {
  return await claimsIn(db, communityId).where('claim.id', '=', id).executeTakeFirst()
}

/** The claim, locked until the transaction ends: it is decided once. */
export async function lockClaim(trx: Trx, communityId: string, id: string): Promise<Claim | undefined> {
  return await claimsIn(trx, communityId).where('claim.id', '=', id).forUpdate('claim').executeTakeFirst()
}

export async function markDecided(
  trx: Trx,
  communityId: string,
  id: string,
  outcome: 'confirmed' | 'refused',
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('claim')
    .set({ outcome, decided_at: now })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Whether a person has done or held anything in the community that is recorded under their id. */
export async function hasOwnRecord(db: Db, communityId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from appointment where community_id = ${communityId} and person_id = ${personId})
      or exists (select from rank_holding where community_id = ${communityId} and person_id = ${personId})
      or exists (select from proposal where community_id = ${communityId} and applicant_id = ${personId})
      or exists (select from ballot where community_id = ${communityId} and person_id = ${personId})
      or exists (select from remark where community_id = ${communityId} and person_id = ${personId})
      or exists (select from suspension where community_id = ${communityId} and person_id = ${personId})
      as found`.execute(db)
  return rows[0]?.found ?? false
}

/** Removes the claims that were decided before a moment, and those made before it whose address nobody confirmed. */
export async function deleteClaimsBefore(db: Db, before: Instant): Promise<void> {
  await db
    .deleteFrom('claim')
    .where((where) =>
      where.or([
        where('decided_at', '<', before),
        where.and([
          where('decided_at', 'is', null),
          where('confirmed_address_at', 'is', null),
          where('made_at', '<', before),
        ]),
      ]),
    )
    .execute()
}

/** The confirmed claims by which a person came to be somebody with an account. */
export async function claimsOn(db: Db, communityId: string, personId: string): Promise<Claim[]> {
  return await claimsIn(db, communityId)
    .where('claim.person_id', '=', personId)
    .where('claim.outcome', '=', 'confirmed')
    .orderBy('claim.made_at')
    .execute()
}
