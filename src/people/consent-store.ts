import type { Generated } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import type { Consent } from './consent.ts'

interface ConsentTable {
  community_id: string
  id: Generated<string>
  person_id: string
  purpose: string
  version: string
  given_at: Instant
  withdrawn_at: Maybe<Instant>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    consent: ConsentTable
  }
}

/** Every consent a person ever gave, newest first. */
export async function consentsOf(db: Db, communityId: string, personId: string): Promise<Consent[]> {
  return await db
    .selectFrom('consent')
    .select(['id', 'purpose', 'version', 'given_at as givenAt', 'withdrawn_at as withdrawnAt'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('given_at', 'desc')
    .orderBy('purpose')
    .execute()
}

/**
 * Keeps that a person agreed, now, to one version of a text. `purpose`: what for (`privacy`, `publish-name` …). Agreeing
 * again to what still stands adds nothing.
 */
export async function giveConsent(
  trx: Trx,
  communityId: string,
  personId: string,
  purpose: string,
  version: string,
  now: Instant,
): Promise<void> {
  const standing = await trx
    .selectFrom('consent')
    .select('id')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (standing) return
  await trx
    .insertInto('consent')
    .values({ community_id: communityId, person_id: personId, purpose, version, given_at: now })
    .execute()
}

/** Takes a person's own consent back; false when there is none that stands. It stays on record that it was given. */
export async function withdrawConsent(
  db: Db,
  communityId: string,
  personId: string,
  consentId: string,
  now: Instant,
): Promise<boolean> {
  const result = await db
    .updateTable('consent')
    .set({ withdrawn_at: now })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('id', '=', consentId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** What one person agreed to goes with them when two records turn out to be the same person. */
export async function moveConsents(trx: Trx, communityId: string, from: string, to: string): Promise<void> {
  await trx
    .updateTable('consent')
    .set({ person_id: to })
    .where('community_id', '=', communityId)
    .where('person_id', '=', from)
    .execute()
}
