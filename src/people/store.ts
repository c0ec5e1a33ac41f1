import type { Generated } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import type { Person } from './person.ts'

interface AccountTable {
  id: Generated<string>
  language: Language
  created_at: Instant
}

interface PersonTable {
  community_id: string
  id: Generated<string>
  account_id: string | null
  name: string
  latin_name: string | null
  recorded_in: string | null
  created_at: Instant
  erased_at: Maybe<Instant>
}

interface ManagerTable {
  community_id: string
  person_id: string
  since: Instant
}

declare module '../kit/db/database.ts' {
  interface Tables {
    account: AccountTable
    person: PersonTable
    manager: ManagerTable
  }
}

const personColumns = [
  'id',
  'account_id as accountId',
  'name',
  'latin_name as latinName',
  'recorded_in as recordedIn',
  'created_at as createdAt',
  'erased_at as erasedAt',
] as const

export async function findPerson(db: Db, communityId: string, id: string): Promise<Person | undefined> {
  return await db
    .selectFrom('person')
    .select(personColumns)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The person, locked until the transaction ends against being linked to an account by somebody else. */
export async function lockPerson(trx: Trx, communityId: string, id: string): Promise<Person | undefined> {
  return await trx
    .selectFrom('person')
    .select(personColumns)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Who an account is in a community. */
export async function findPersonOfAccount(db: Db, communityId: string, accountId: string): Promise<Person | undefined> {
  return await db
    .selectFrom('person')
    .select(personColumns)
    .where('community_id', '=', communityId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

export interface NewPerson {
  readonly accountId: string | null
  readonly name: string
  readonly latinName?: string | undefined
  readonly recordedIn?: string | undefined
}

/** Adds a person and gives the id; undefined when the account already has a person in this community. */
export async function insertPerson(
  trx: Trx,
  communityId: string,
  person: NewPerson,
  now: Instant,
): Promise<string | undefined> {
  const row = await trx
    .insertInto('person')
    .values({
      community_id: communityId,
      account_id: person.accountId,
      name: person.name,
      latin_name: person.latinName ?? null,
      recorded_in: person.recordedIn ?? null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'account_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Changes how a person is called. One who was erased, even at this moment, stays without a name. */
export async function renamePerson(
  trx: Trx,
  communityId: string,
  id: string,
  names: { name: string; latinName: string | null },
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ name: names.name, latin_name: names.latinName })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .execute()
}

export async function linkAccount(trx: Trx, communityId: string, id: string, accountId: string | null): Promise<void> {
  await trx
    .updateTable('person')
    .set({ account_id: accountId })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

export async function insertAccount(trx: Trx, language: Language, now: Instant): Promise<string> {
  const { id } = await trx
    .insertInto('account')
    .values({ language, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function hasAccount(db: Db, accountId: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
  return row !== undefined
}

export async function setLanguage(trx: Trx, accountId: string, language: Language): Promise<void> {
  await trx.updateTable('account').set({ language }).where('id', '=', accountId).execute()
}

/** Removes an account that is nobody's and has no way in. */
export async function deleteUnusedAccount(trx: Trx, accountId: string): Promise<void> {
  await trx
    .deleteFrom('account')
    .where('id', '=', accountId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('person').select('id').whereRef('person.account_id', '=', 'account.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('identity').select('id').whereRef('identity.account_id', '=', 'account.id'))),
    )
    .execute()
}

export async function isManager(db: Db, communityId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('manager')
    .select('person_id')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

export async function hasManager(db: Db, communityId: string): Promise<boolean> {
  const row = await db
    .selectFrom('manager')
    .select('person_id')
    .where('community_id', '=', communityId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether somebody else manages the community too. */
export async function hasOtherManager(db: Db, communityId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('manager')
    .select('person_id')
    .where('community_id', '=', communityId)
    .where('person_id', '!=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Who manages a community, the longest first. */
export async function managersOf(db: Db, communityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('manager')
    .select('person_id as personId')
    .where('community_id', '=', communityId)
    .orderBy('since')
    .execute()
  return rows.map(({ personId }) => personId)
}

export async function insertManager(trx: Trx, communityId: string, personId: string, now: Instant): Promise<void> {
  await trx.insertInto('manager').values({ community_id: communityId, person_id: personId, since: now }).execute()
}

export async function moveManager(trx: Trx, communityId: string, from: string, to: string): Promise<void> {
  await trx
    .updateTable('manager')
    .set({ person_id: to })
    .where('community_id', '=', communityId)
    .where('person_id', '=', from)
    .execute()
}
