import { createHash } from 'node:crypto'
import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../db/database.ts'
import type { Instant } from '../time/time.ts'
import type { Picture } from './read-picture.ts'

/** Who gets a file at its address: everybody, or nobody. Whoever shows a private one does so by an own way. */
export type FileVisibility = 'public' | 'private'

interface FileTable {
  community_id: string
  id: Generated<string>
  owner_id: Maybe<string>
  visibility: FileVisibility
  public_until: Maybe<Instant>
  hash: string
  type: Picture['type']
  bytes: Buffer
  width: number
  height: number
  created_at: Instant
}

declare module '../db/database.ts' {
  interface Tables {
    file: FileTable
  }
}

/** How long a file is shown. `until`: the moment from which its address leads to nothing. */
export interface Shown {
  readonly visibility: FileVisibility
  readonly until: Instant | null
}

/** Keeps a picture and gives its id, which is random and so may stand in an address. */
export async function insertFile(
  trx: Trx,
  communityId: string,
  file: { ownerId: string; picture: Picture } & Shown,
  now: Instant,
): Promise<string> {
  const { type, bytes, width, height } = file.picture
  const { id } = await trx
    .insertInto('file')
    .values({
      community_id: communityId,
      owner_id: file.ownerId,
      visibility: file.visibility,
      public_until: file.until,
      hash: createHash('sha256').update(bytes).digest('hex'),
      type,
      bytes,
      width,
      height,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A file as it is sent. */
export interface SentFile {
  readonly type: string
  readonly bytes: Buffer
  readonly hash: string
  readonly until: Instant | null
}

/** A file that everybody may have at this moment; undefined for any other. */
export async function findPublicFile(db: Db, communityId: string, id: string, now: Instant) {
  return await db
    .selectFrom('file')
    .select(['type', 'bytes', 'hash', 'public_until as until'])
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('visibility', '=', 'public')
    .where((where) => where.or([where('public_until', 'is', null), where('public_until', '>', now)]))
    .executeTakeFirst()
}

/** Changes how long a file is shown. */
export async function setShown(trx: Trx, communityId: string, id: string, shown: Shown): Promise<void> {
  await trx
    .updateTable('file')
    .set({ visibility: shown.visibility, public_until: shown.until })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Removes files for good. Remove what refers to them first. */
export async function deleteFiles(trx: Trx, communityId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .deleteFrom('file')
    .where('community_id', '=', communityId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Forgets who uploaded what is left of somebody's files. */
export async function disownFiles(trx: Trx, communityId: string, ownerId: string): Promise<void> {
  await trx
    .updateTable('file')
    .set({ owner_id: null })
    .where('community_id', '=', communityId)
    .where('owner_id', '=', ownerId)
    .execute()
}

/** Everything that somebody uploaded and that is still kept, with its content in Base64: for them to take along. */
export async function filesOf(db: Db, communityId: string, ownerId: string) {
  return await db
    .selectFrom('file')
    .select(['id', 'type', 'width', 'height', 'created_at as createdAt'])
    .select(sql<string>`encode(bytes, 'base64')`.as('base64'))
    .where('community_id', '=', communityId)
    .where('owner_id', '=', ownerId)
    .orderBy('created_at')
    .execute()
}
