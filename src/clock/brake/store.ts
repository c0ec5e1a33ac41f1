import { type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import type { Change } from '../change.ts'

interface BrakeTable {
  community_id: string
  id: Generated<string>
  pulled_at: Instant
  pulled_seq: number
  most: number
  changes: JsonColumn<readonly Change[]>
  ended_at: Maybe<Instant>
  ended_because: Maybe<'released' | 'over'>
  ended_seq: Maybe<number>
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    brake: BrakeTable
  }
}

/** The clock has stopped: what it would change waits for somebody to look at it. */
export interface Brake {
  readonly id: string
  readonly pulledAt: Instant
  readonly pulledSeq: number
  /** How many stations it may change at once. */
  readonly most: number
  readonly changes: readonly Change[]
}

const columns = ['id', 'pulled_at as pulledAt', 'pulled_seq as pulledSeq', 'most', 'changes'] as const

/** Of two that sweep a community's stations at once one waits, until the other's transaction ends. Taken before all other locks. */
export async function lockClock(trx: Trx, communityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`clock ${communityId}`}, 0))`.execute(trx)
}

/** The brake that is on. */
export async function findBrake(db: Db, communityId: string): Promise<Brake | undefined> {
  return await db
    .selectFrom('brake')
    .select(columns)
    .where('community_id', '=', communityId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** What was released since a moment. */
export async function releasedSince(db: Db, communityId: string, since: Instant): Promise<Change[]> {
  const rows = await db
    .selectFrom('brake')
    .select('changes')
    .where('community_id', '=', communityId)
    .where('ended_because', '=', 'released')
    .where('ended_at', '>', since)
    .execute()
  return rows.flatMap(({ changes }) => changes)
}

export async function insertBrake(
  trx: Trx,
  communityId: string,
  brake: Omit<Brake, 'id' | 'pulledAt'>,
  now: Instant,
): Promise<string> {
  const { id } = await trx
    .insertInto('brake')
    .values({
      community_id: communityId,
      pulled_at: now,
      pulled_seq: brake.pulledSeq,
      most: brake.most,
      changes: JSON.stringify(brake.changes),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function saveChanges(
  trx: Trx,
  communityId: string,
  id: string,
  brake: Pick<Brake, 'most' | 'changes'>,
): Promise<void> {
  await trx
    .updateTable('brake')
    .set({ most: brake.most, changes: JSON.stringify(brake.changes) })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

export async function endBrake(
  trx: Trx,
  communityId: string,
  id: string,
  ending: { readonly because: 'released' | 'over'; readonly ledgerSeq: number },
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('brake')
    .set({ ended_at: now, ended_because: ending.because, ended_seq: ending.ledgerSeq })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}
