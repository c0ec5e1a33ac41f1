import { type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import type { Footer } from '../kit/web/visit.ts'
import type { AdoptedVersion } from './version.ts'

interface CommunityTable {
  id: Generated<string>
  slug: string
  host: Maybe<string>
  is_demo: Generated<boolean>
  footer: JsonColumn<Footer>
  created_at: Instant
}

interface CharterVersionTable {
  community_id: string
  id: Generated<string>
  version: string
  hash: string
  source: string
  effective: Day
  adopted_at: Instant
  /** Null until its day has come: the clock sets it. */
  in_force_since: Maybe<Instant>
  ledger_seq: Maybe<number>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    community: CommunityTable
    charter_version: CharterVersionTable
  }
}

export interface Community {
  readonly id: string
  readonly slug: string
  readonly isDemo: boolean
  readonly footer: Footer
}

export interface CharterVersion {
  readonly id: string
  readonly version: string
  readonly hash: string
  readonly source: string
}

const communityColumns = ['id', 'slug', 'is_demo as isDemo', 'footer'] as const

export async function findCommunityBySlug(db: Db, slug: string): Promise<Community | undefined> {
  return await db.selectFrom('community').select(communityColumns).where('slug', '=', slug).executeTakeFirst()
}

/** The community of a host name; else the first that was founded here. */
export async function findCommunityFor(db: Db, host: string): Promise<Community | undefined> {
  return await db
    .selectFrom('community')
    .select(communityColumns)
    .orderBy((order) => order.case().when('host', '=', host).then(0).else(1).end())
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
}

/** The first community that was founded here. */
export async function findDefaultCommunity(db: Db): Promise<Community | undefined> {
  return await db.selectFrom('community').select(communityColumns).orderBy('created_at').limit(1).executeTakeFirst()
}

export async function listCommunities(db: Db): Promise<Community[]> {
  return await db.selectFrom('community').select(communityColumns).orderBy('created_at').execute()
}

export async function insertCommunity(db: Db, slug: string, isDemo: boolean, now: Instant): Promise<Community> {
  return await db
    .insertInto('community')
    .values({ slug, is_demo: isDemo, footer: '{}', created_at: now })
    .returning(communityColumns)
    .executeTakeFirstOrThrow()
}

export async function saveFooter(db: Db, communityId: string, footer: Footer): Promise<void> {
  await db
    .updateTable('community')
    .set({ footer: JSON.stringify(footer) })
    .where('id', '=', communityId)
    .execute()
}

/** Locks the community's row: of two that load its charter at once, one waits. */
export async function lockCommunity(trx: Trx, communityId: string): Promise<void> {
  await trx
    .selectFrom('community')
    .select('id')
    .where('id', '=', communityId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

const versionColumns = ['id', 'version', 'hash', 'source'] as const

/** Versions only ever grow: the one in force is the greatest. */
const greatestVersion = sql`string_to_array(version, '.')::int[] desc`

/** The charter in force. */
export async function findRunningVersion(db: Db, communityId: string): Promise<CharterVersion | undefined> {
  return await db
    .selectFrom('charter_version')
    .select(versionColumns)
    .where('community_id', '=', communityId)
    .where('in_force_since', 'is not', null)
    .orderBy(greatestVersion)
    .limit(1)
    .executeTakeFirst()
}

/** Empty when the community has no charter. */
export async function findRunningVersionId(db: Db, communityId: string): Promise<string> {
  const row = await db
    .selectFrom('charter_version')
    .select('id')
    .where('community_id', '=', communityId)
    .where('in_force_since', 'is not', null)
    .orderBy(greatestVersion)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? ''
}

export async function findVersion(db: Db, communityId: string, id: string): Promise<CharterVersion | undefined> {
  return await db
    .selectFrom('charter_version')
    .select(versionColumns)
    .where('community_id', '=', communityId)
    .where(sql`id::text`, '=', id)
    .executeTakeFirst()
}

export async function findVersionIdByHash(db: Db, communityId: string, hash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('charter_version')
    .select('id')
    .where('community_id', '=', communityId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row?.id
}

/** Communities with an adopted charter whose day is still to come. */
export async function communitiesWithComing(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('charter_version')
    .select('community_id')
    .distinct()
    .where('in_force_since', 'is', null)
    .execute()
  return rows.map((row) => row.community_id)
}

/** Every version that was adopted, the greatest first. */
export async function adoptedVersions(db: Db, communityId: string): Promise<AdoptedVersion[]> {
  return await db
    .selectFrom('charter_version')
    .select([
      'id',
      'version',
      'hash',
      'effective',
      'adopted_at as adoptedAt',
      'in_force_since as inForceSince',
      'ledger_seq as ledgerSeq',
    ])
    .where('community_id', '=', communityId)
    .orderBy(greatestVersion)
    .execute()
}

/** Gives the id. Whoever calls it holds the ledger's chain: versions follow one another. */
export async function insertVersion(
  trx: Trx,
  communityId: string,
  version: Omit<AdoptedVersion, 'id'> & { readonly source: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('charter_version')
    .values({
      community_id: communityId,
      version: version.version,
      hash: version.hash,
      source: version.source,
      effective: version.effective,
      adopted_at: version.adoptedAt,
      in_force_since: version.inForceSince,
      ledger_seq: version.ledgerSeq,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function setInForce(trx: Trx, communityId: string, id: string, now: Instant): Promise<void> {
  await trx
    .updateTable('charter_version')
    .set({ in_force_since: now })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}
