import { type Generated, sql } from 'kysely'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Language } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'

interface SessionTable {
  id: Generated<string>
  account_id: string
  secret_hash: string
  created_at: Instant
  seen_at: Instant
  expires_at: Instant
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    session: SessionTable
  }
}

interface NewSession {
  account_id: string
  secret_hash: string
  created_at: Instant
  seen_at: Instant
  expires_at: Instant
}

export async function insertSession(trx: Trx, session: NewSession): Promise<string> {
  const { id } = await trx.insertInto('session').values(session).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Whose session this is, as somebody in a community. */
export interface SignedIn {
  readonly accountId: string
  readonly language: Language
  readonly seenAt: Instant
  readonly personId: string
  readonly name: string
  readonly isManager: boolean
  readonly isSuspended: boolean
}

/** The person behind a session in a community; undefined when it ended or the account is nobody there. */
export async function findSignedIn(
  db: Db,
  communityId: string,
  session: { id: string; secretHash: string },
  now: Instant,
): Promise<SignedIn | undefined> {
  return await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('person', 'person.account_id', 'session.account_id')
    .select([
      'session.account_id as accountId',
      'account.language',
      'session.seen_at as seenAt',
      'person.id as personId',
      'person.name',
      sql<boolean>`exists (select from manager m
        where m.community_id = person.community_id and m.person_id = person.id)`.as('isManager'),
      sql<boolean>`exists (select from suspension s
        where s.community_id = person.community_id and s.person_id = person.id and s.lifted_at is null)`.as(
        'isSuspended',
      ),
    ])
    .where('session.id', '=', session.id)
    .where('session.secret_hash', '=', session.secretHash)
    .where('session.expires_at', '>', now)
    .where('person.community_id', '=', communityId)
    .executeTakeFirst()
}

/** Moves a session's end; false when somebody else just did, or it is gone. */
export async function prolongSession(
  db: Db,
  id: string,
  until: { seenBefore: Instant; seenAt: Instant; expiresAt: Instant },
): Promise<boolean> {
  const result = await db
    .updateTable('session')
    .set({ seen_at: until.seenAt, expires_at: until.expiresAt })
    .where('id', '=', id)
    .where('seen_at', '<=', until.seenBefore)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface Session {
  readonly id: string
  readonly createdAt: Instant
  readonly seenAt: Instant
  readonly expiresAt: Instant
}

/** The sessions of an account that have not ended, newest use first. */
export async function sessionsOf(db: Db, accountId: string, now: Instant): Promise<Session[]> {
  return await db
    .selectFrom('session')
    .select(['id', 'created_at as createdAt', 'seen_at as seenAt', 'expires_at as expiresAt'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute()
}

/** Ends one session of an account. */
export async function endSession(db: Db, accountId: string, id: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).where('id', '=', id).execute()
}

/** Ends the session whose cookie this is. */
export async function endSessionByHash(db: Db, id: string, secretHash: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).where('secret_hash', '=', secretHash).execute()
}

export async function endSessionsOf(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).execute()
}

export async function deleteEndedSessions(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}
