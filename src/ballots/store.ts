import { type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import type { Ballot, Choice, Remark, Vouch } from './ballot.ts'

interface BallotTable {
  community_id: string
  id: Generated<string>
  proposal_id: string
  person_id: string
  revision: number
  choice: Choice
  reason: string
  vouches: JsonColumn<Vouch[]>
  cast_at: Instant
  superseded_at: Maybe<Instant>
}

interface RemarkTable {
  community_id: string
  id: Generated<string>
  proposal_id: string
  person_id: string
  kind: 'answer' | 'note'
  ballot_id: Maybe<string>
  words: string
  said_at: Instant
}

interface EscalationTable {
  community_id: string
  proposal_id: string
  due_at: Instant
  told_at: Instant
  told: string[]
}

declare module '../kit/db/database.ts' {
  interface Tables {
    ballot: BallotTable
    remark: RemarkTable
    escalation: EscalationTable
  }
}

/** The ballots of a case that were not replaced by a later one of the same person, in the order they were cast. */
export async function ballotsOn(db: Db, communityId: string, proposalId: string): Promise<Ballot[]> {
  return await db
    .selectFrom('ballot')
    .innerJoin('person', (join) =>
      join.onRef('person.community_id', '=', 'ballot.community_id').onRef('person.id', '=', 'ballot.person_id'),
    )
    .select([
      'ballot.id',
      'ballot.person_id as personId',
      'person.name as personName',
      'ballot.choice',
      'ballot.reason',
      'ballot.vouches',
      'ballot.revision',
      'ballot.cast_at as castAt',
    ])
    .where('ballot.community_id', '=', communityId)
    .where('ballot.proposal_id', '=', proposalId)
    .where('ballot.superseded_at', 'is', null)
    .orderBy('ballot.cast_at')
    .orderBy('ballot.id')
    .execute()
}

export async function remarksOn(db: Db, communityId: string, proposalId: string): Promise<Remark[]> {
  return await db
    .selectFrom('remark')
    .innerJoin('person', (join) =>
      join.onRef('person.community_id', '=', 'remark.community_id').onRef('person.id', '=', 'remark.person_id'),
    )
    .select([
      'remark.id',
      'remark.person_id as personId',
      'person.name as personName',
      'remark.kind',
      'remark.ballot_id as ballotId',
      'remark.words',
      'remark.said_at as saidAt',
    ])
    .where('remark.community_id', '=', communityId)
    .where('remark.proposal_id', '=', proposalId)
    .orderBy('remark.said_at')
    .execute()
}

export interface NewBallot {
  readonly proposalId: string
  readonly personId: string
  readonly revision: number
  readonly choice: Choice
  readonly reason: string
  readonly vouches: readonly Vouch[]
}

/** Casts a ballot; an earlier one of the same person is kept as superseded. Gives its id. */
export async function insertBallot(trx: Trx, communityId: string, ballot: NewBallot, now: Instant): Promise<string> {
  await trx
    .updateTable('ballot')
    .set({ superseded_at: now })
    .where('community_id', '=', communityId)
    .where('proposal_id', '=', ballot.proposalId)
    .where('person_id', '=', ballot.personId)
    .where('superseded_at', 'is', null)
    .execute()
  const { id } = await trx
    .insertInto('ballot')
    .values({
      community_id: communityId,
      proposal_id: ballot.proposalId,
      person_id: ballot.personId,
      revision: ballot.revision,
      choice: ballot.choice,
      reason: ballot.reason,
      vouches: JSON.stringify(ballot.vouches),
      cast_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface NewRemark {
  readonly proposalId: string
  readonly personId: string
  readonly kind: 'answer' | 'note'
  readonly ballotId?: string | undefined
  readonly words: string
}

export async function insertRemark(trx: Trx, communityId: string, remark: NewRemark, now: Instant): Promise<void> {
  await trx
    .insertInto('remark')
    .values({
      community_id: communityId,
      proposal_id: remark.proposalId,
      person_id: remark.personId,
      kind: remark.kind,
      ballot_id: remark.ballotId ?? null,
      words: remark.words,
      said_at: now,
    })
    .execute()
}

/** When something last happened in a case after its opening: a ballot, a remark, an edit. */
export async function lastActIn(db: Db, communityId: string, proposalId: string): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`
    select max(at) as at from (
      select cast_at as at from ballot where community_id = ${communityId} and proposal_id = ${proposalId}
      union all select said_at from remark where community_id = ${communityId} and proposal_id = ${proposalId}
      union all select made_at from proposal_revision where community_id = ${communityId} and proposal_id = ${proposalId}
    ) acts`.execute(db)
  return rows[0]?.at ?? null
}

/** Notes that people were told for a day due; false when they had been told for it before. */
export async function insertEscalation(
  trx: Trx,
  communityId: string,
  escalation: { proposalId: string; dueAt: Instant; told: readonly string[] },
  now: Instant,
): Promise<boolean> {
  const result = await trx
    .insertInto('escalation')
    .values({
      community_id: communityId,
      proposal_id: escalation.proposalId,
      due_at: escalation.dueAt,
      told_at: now,
      told: [...escalation.told],
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function escalationsOf(db: Db, communityId: string, proposalId: string): Promise<Instant[]> {
  const rows = await db
    .selectFrom('escalation')
    .select('told_at')
    .where('community_id', '=', communityId)
    .where('proposal_id', '=', proposalId)
    .orderBy('due_at')
    .execute()
  return rows.map((row) => row.told_at)
}

/** How each of some cases was voted on by one person: for an inbox. */
export async function ownBallots(
  db: Db,
  communityId: string,
  personId: string,
): Promise<{ proposalId: string; choice: Choice; revision: number }[]> {
  return await db
    .selectFrom('ballot')
    .select(['proposal_id as proposalId', 'choice', 'revision'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .execute()
}

/** The names of people by their ids. */
export async function namesOf(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('community_id', '=', communityId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Puts other words in the place of everything that a person wrote in cases. How they voted stays. */
export async function eraseWordsBy(trx: Trx, communityId: string, personId: string, words: string): Promise<void> {
  await sql`
    update ballot set reason = ${words}, vouches = (
      select coalesce(jsonb_agg(jsonb_set(vouch, '{reason}', to_jsonb(${words}::text))), '[]')
      from jsonb_array_elements(vouches) as vouch)
    where community_id = ${communityId} and person_id = ${personId}`.execute(trx)
  await trx
    .updateTable('remark')
    .set({ words })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute()
}
