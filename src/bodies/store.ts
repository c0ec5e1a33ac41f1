import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'

/** Why an invitation ended without being accepted. `overtaken`: the charter's procedure gave the person a rank meanwhile. */
export type WithdrawnBecause = 'taken-back' | 'refused' | 'overtaken'

interface RankHoldingTable {
  community_id: string
  id: Generated<string>
  body: string
  rank: string
  person_id: string
  invited_by: string | null
  invited_at: Instant
  offered_day: Maybe<Day>
  accepted_at: Maybe<Instant>
  first_day: Maybe<Day>
  last_day: Maybe<Day>
  withdrawn_at: Maybe<Instant>
  withdrawn_because: WithdrawnBecause | null
  ledger_seq: number | null
}

declare module '../kit/db/database.ts' {
  interface Tables {
    rank_holding: RankHoldingTable
  }
}

/** Somebody who holds a rank now, and may act by it. */
export interface Holder {
  readonly person: string
  /** Body and rank: `sig.lead`. */
  readonly role: string
  readonly name: string
  readonly since: Day
}

/** `sig.lead` */
export const roleColumn = sql<string>`rank_holding.body || '.' || rank_holding.rank`

/**
 * Who holds which rank of the governing bodies now: accepted, not ended, and not suspended. The longest-serving first.
 * A decision is counted over these people.
 */
export async function currentHolders(db: Db, communityId: string): Promise<Holder[]> {
  const rows = await currentHoldings(db, communityId)
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'rank_holding.community_id')
        .onRef('person.id', '=', 'rank_holding.person_id'),
    )
    .select([
      'rank_holding.person_id as person',
      roleColumn.as('role'),
      'person.name',
      'rank_holding.first_day as since',
    ])
    .orderBy('rank_holding.first_day')
    .orderBy('rank_holding.id')
    .execute()
  return rows.flatMap((row) => (row.since ? [{ ...row, since: row.since }] : []))
}

/** The ranks by which a person may act now: `['sig.lead']`. None for somebody suspended. */
export async function ranksOf(db: Db, communityId: string, personId: string): Promise<string[]> {
  const rows = await currentHoldings(db, communityId)
    .select(roleColumn.as('role'))
    .where('rank_holding.person_id', '=', personId)
    .orderBy('rank_holding.first_day')
    .execute()
  return rows.map(({ role }) => role)
}

/** The ranks that a person holds now, suspended or not. */
export async function ranksHeldBy(db: Db, communityId: string, personId: string): Promise<string[]> {
  const rows = await heldNow(db, communityId)
    .select(roleColumn.as('role'))
    .where('rank_holding.person_id', '=', personId)
    .orderBy('rank_holding.first_day')
    .execute()
  return rows.map(({ role }) => role)
}

function currentHoldings(db: Db, communityId: string) {
  return heldNow(db, communityId).where(
    sql<boolean>`not exists (select from suspension s where s.community_id = rank_holding.community_id
      and s.person_id = rank_holding.person_id and s.lifted_at is null)`,
  )
}

function heldNow(db: Db, communityId: string) {
  return db
    .selectFrom('rank_holding')
    .where('rank_holding.community_id', '=', communityId)
    .where('rank_holding.accepted_at', 'is not', null)
    .where('rank_holding.last_day', 'is', null)
}

/**
 * Keeps those who decide as they are until the transaction ends: nobody is suspended or leaves a rank while a case is decided over
 * them. Several may hold them still at once. Taken after the case and before people.
 */
export async function holdDeciders(trx: Trx, communityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`deciders ${communityId}`}, 0))`.execute(trx)
}

/** Waits until nothing is being decided: for whoever is about to take somebody's say away. */
export async function changeDeciders(trx: Trx, communityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`deciders ${communityId}`}, 0))`.execute(trx)
}
