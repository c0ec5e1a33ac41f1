import type { Generated } from 'kysely'
import type { Instant } from '../time/time.ts'
import type { Db, Maybe } from './database.ts'

interface CapabilityTable {
  community_id: string
  id: Generated<string>
  purpose: string
  subject: string
  secret_hash: string
  by_hand: Generated<boolean>
  created_at: Instant
  expires_at: Maybe<Instant>
  used_at: Maybe<Instant>
}

declare module './database.ts' {
  interface Tables {
    capability: CapabilityTable
  }
}

interface NewCapability {
  community_id: string
  purpose: string
  subject: string
  secret_hash: string
  by_hand: boolean
  created_at: Instant
  expires_at: Instant | null
}

export async function insertCapability(db: Db, capability: NewCapability): Promise<void> {
  await db.insertInto('capability').values(capability).execute()
}

export async function findCapability(db: Db, communityId: string, purpose: string, secretHash: string, now: Instant) {
  return await db
    .selectFrom('capability')
    .select(['id', 'purpose', 'subject', 'by_hand as byHand'])
    .where('community_id', '=', communityId)
    .where('purpose', '=', purpose)
    .where('secret_hash', '=', secretHash)
    .where('used_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst()
}

/** True for the one caller that used it up. */
export async function markUsed(db: Db, communityId: string, id: string, now: Instant): Promise<boolean> {
  const result = await db
    .updateTable('capability')
    .set({ used_at: now })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Removes every capability that is used up or has run out, in all communities. */
export async function deleteSpentCapabilities(db: Db, now: Instant): Promise<void> {
  await db
    .deleteFrom('capability')
    .where((where) => where.or([where('used_at', 'is not', null), where('expires_at', '<=', now)]))
    .execute()
}

/** Removes every capability on some subjects. */
export async function deleteCapabilitiesOn(db: Db, communityId: string, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  await db
    .deleteFrom('capability')
    .where('community_id', '=', communityId)
    .where('subject', 'in', [...subjects])
    .execute()
}

/** Makes every unused capability of a purpose and subject void. */
export async function voidCapabilities(
  db: Db,
  communityId: string,
  purpose: string,
  subject: string,
  now: Instant,
): Promise<void> {
  await db
    .updateTable('capability')
    .set({ used_at: now })
    .where('community_id', '=', communityId)
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('used_at', 'is', null)
    .execute()
}
