import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'

interface CharterDraftTable {
  community_id: string
  id: Generated<string>
  version: string
  hash: string
  source: string
  effective: Day
  uploaded_by: Maybe<string>
  uploaded_at: Instant
  adopted_at: Maybe<Instant>
  base_version_id: Maybe<string>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    charter_draft: CharterDraftTable
  }
}

/** A charter that somebody would have adopted. It never changes: another text is another draft. */
export interface Draft {
  readonly id: string
  readonly version: string
  readonly hash: string
  readonly effective: Day
  /** Null for the operator's file, read at a start. */
  readonly uploadedBy: string | null
  readonly uploadedAt: Instant
  readonly adoptedAt: Instant | null
  /** The version that it was compared with when it was proposed. */
  readonly baseVersionId: string | null
}

export interface DraftWithSource extends Draft {
  readonly source: string
}

const draftColumns = [
  'id',
  'version',
  'hash',
  'effective',
  'uploaded_by as uploadedBy',
  'uploaded_at as uploadedAt',
  'adopted_at as adoptedAt',
  'base_version_id as baseVersionId',
] as const

export async function findDraft(db: Db, communityId: string, id: string): Promise<DraftWithSource | undefined> {
  return await db
    .selectFrom('charter_draft')
    .select([...draftColumns, 'source'])
    .where('community_id', '=', communityId)
    .where(sql`id::text`, '=', id)
    .executeTakeFirst()
}

export async function findDraftByHash(db: Db, communityId: string, hash: string): Promise<Draft | undefined> {
  return await db
    .selectFrom('charter_draft')
    .select(draftColumns)
    .where('community_id', '=', communityId)
    .where('hash', '=', hash)
    .executeTakeFirst()
}

/** Drafts that were not adopted, the newest first. */
export async function openDrafts(db: Db, communityId: string): Promise<Draft[]> {
  return await db
    .selectFrom('charter_draft')
    .select(draftColumns)
    .where('community_id', '=', communityId)
    .where('adopted_at', 'is', null)
    .orderBy('uploaded_at', 'desc')
    .execute()
}

/** The drafts that somebody uploaded, the newest first. */
export async function draftsUploadedBy(db: Db, communityId: string, personId: string): Promise<Draft[]> {
  return await db
    .selectFrom('charter_draft')
    .select(draftColumns)
    .where('community_id', '=', communityId)
    .where('uploaded_by', '=', personId)
    .orderBy('uploaded_at', 'desc')
    .execute()
}

export interface NewDraft {
  readonly version: string
  readonly hash: string
  readonly source: string
  readonly effective: Day
  readonly uploadedBy: string | null
}

/** Gives the id; undefined when the same text is a draft already. */
export async function insertDraft(
  db: Db,
  communityId: string,
  draft: NewDraft,
  now: Instant,
): Promise<string | undefined> {
  const row = await db
    .insertInto('charter_draft')
    .values({
      community_id: communityId,
      version: draft.version,
      hash: draft.hash,
      source: draft.source,
      effective: draft.effective,
      uploaded_by: draft.uploadedBy,
      uploaded_at: now,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'hash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Remembers which version a draft was compared with when it was proposed. */
export async function setBase(trx: Trx, communityId: string, id: string, baseVersionId: string): Promise<void> {
  await trx
    .updateTable('charter_draft')
    .set({ base_version_id: baseVersionId })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

export async function markAdopted(trx: Trx, communityId: string, hash: string, now: Instant): Promise<void> {
  await trx
    .updateTable('charter_draft')
    .set({ adopted_at: now })
    .where('community_id', '=', communityId)
    .where('hash', '=', hash)
    .execute()
}

/** Takes a draft away that was neither proposed nor adopted. Gives false where there is none such. */
export async function deleteDraft(trx: Trx, communityId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('charter_draft')
    .where('community_id', '=', communityId)
    .where(sql`id::text`, '=', id)
    .where('adopted_at', 'is', null)
    .where('base_version_id', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
