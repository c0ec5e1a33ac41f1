import { type ColumnType, type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import type { Answers, Cause, OpenedBy, Proposal, ProposalState } from './proposal.ts'

interface ProposalTable {
  community_id: string
  id: Generated<string>
  procedure: string
  charter_version_id: string
  channel: string
  language: Language
  state: ProposalState
  applicant_id: string | null
  station_id: string | null
  key: string | null
  place_slug: string | null
  answers: JsonColumn<Answers>
  revision: Generated<number>
  filed_at: Instant
  opened_at: Maybe<Instant>
  ended_at: Maybe<Instant>
  decision_seq: Maybe<number>
  overtaken_by: Maybe<string>
  opened_by: Generated<OpenedBy>
  subject_id: Maybe<string>
  office: Maybe<string>
  cause: ColumnType<Cause | null, string | null | undefined, string | null>
  parent_id: Maybe<string>
  draft_id: Maybe<string>
}

interface ProposalRevisionTable {
  community_id: string
  proposal_id: string
  revision: number
  answers: JsonColumn<Answers>
  made_at: Instant
}

declare module '../kit/db/database.ts' {
  interface Tables {
    proposal: ProposalTable
    proposal_revision: ProposalRevisionTable
  }
}

export const proposalColumns = [
  'proposal.id',
  'proposal.procedure',
  'proposal.charter_version_id as charterVersionId',
  'proposal.channel',
  'proposal.language',
  'proposal.state',
  'proposal.applicant_id as applicantId',
  'proposal.station_id as stationId',
  'proposal.key',
  'proposal.place_slug as placeSlug',
  'proposal.answers',
  'proposal.revision',
  'proposal.filed_at as filedAt',
  'proposal.opened_at as openedAt',
  'proposal.ended_at as endedAt',
  'proposal.decision_seq as decisionSeq',
  'proposal.overtaken_by as overtakenBy',
  'proposal.opened_by as openedBy',
  'proposal.subject_id as subjectId',
  'proposal.office',
  'proposal.cause',
  'proposal.draft_id as draftId',
] as const

export interface NewProposal {
  readonly procedure: string
  readonly charterVersionId: string
  readonly channel: string
  readonly language: Language
  readonly applicantId: string | null
  readonly openedBy?: OpenedBy | undefined
  readonly subjectId?: string | undefined
  readonly office?: string | undefined
  readonly cause?: Cause | undefined
  readonly parentId?: string | undefined
  readonly draftId?: string | undefined
  readonly stationId: string | null
  readonly key: string | null
  readonly placeSlug: string | null
  readonly answers: Answers
  readonly isOpen: boolean
}

export async function insertProposal(
  trx: Trx,
  communityId: string,
  proposal: NewProposal,
  now: Instant,
): Promise<string> {
  const { id } = await trx
    .insertInto('proposal')
    .values({
      community_id: communityId,
      procedure: proposal.procedure,
      charter_version_id: proposal.charterVersionId,
      channel: proposal.channel,
      language: proposal.language,
      state: proposal.isOpen ? 'open' : 'unconfirmed',
      applicant_id: proposal.applicantId,
      station_id: proposal.stationId,
      key: proposal.key,
      place_slug: proposal.placeSlug,
      answers: JSON.stringify(proposal.answers),
      filed_at: now,
      opened_at: proposal.isOpen ? now : null,
      ...(proposal.openedBy && { opened_by: proposal.openedBy }),
      subject_id: proposal.subjectId ?? null,
      office: proposal.office ?? null,
      cause: proposal.cause ? JSON.stringify(proposal.cause) : null,
      parent_id: proposal.parentId ?? null,
      draft_id: proposal.draftId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertRevision(trx, communityId, id, 1, proposal.answers, now)
  return id
}

async function insertRevision(
  trx: Trx,
  communityId: string,
  id: string,
  revision: number,
  answers: Answers,
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('proposal_revision')
    .values({ community_id: communityId, proposal_id: id, revision, answers: JSON.stringify(answers), made_at: now })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'proposal_id', 'revision']).doUpdateSet({ answers: JSON.stringify(answers) }),
    )
    .execute()
}

export async function findProposal(db: Db, communityId: string, id: string): Promise<Proposal | undefined> {
  return await db
    .selectFrom('proposal')
    .select(proposalColumns)
    .where('community_id', '=', communityId)
    .where(sql`proposal.id::text`, '=', id)
    .executeTakeFirst()
}

/**
 * Locks a case until the transaction ends, and first of all what it would open: of two cases for one city only one is decided
 * at a time, and always in this order, so that they never wait for each other.
 */
export async function lockProposal(trx: Trx, communityId: string, id: string): Promise<Proposal | undefined> {
  const before = await findProposal(trx, communityId, id)
  if (!before) return undefined
  if (before.key) await lockKey(trx, communityId, before.key)
  return await trx
    .selectFrom('proposal')
    .select(proposalColumns)
    .where('community_id', '=', communityId)
    .where('id', '=', before.id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Of all that would open the same, one at a time. Taken before the cases themselves. */
export async function lockKey(trx: Trx, communityId: string, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`key ${communityId} ${key}`}, 0))`.execute(trx)
}

/** One act of filing by a person at a time, and none while they are being erased. Taken before any other lock. */
export async function lockFiling(trx: Trx, communityId: string, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`filing ${communityId} ${personId}`}, 0))`.execute(trx)
}

/** Cases for the same key that are not ended; the oldest first. */
export async function findOpenByKey(db: Db, communityId: string, key: string): Promise<Proposal[]> {
  return await db
    .selectFrom('proposal')
    .select(proposalColumns)
    .where('community_id', '=', communityId)
    .where('key', '=', key)
    .where('state', 'in', ['unconfirmed', 'open'])
    .orderBy('filed_at')
    .execute()
}

/** The cases a person filed, the newest first. */
export async function proposalsOf(db: Db, communityId: string, personId: string): Promise<Proposal[]> {
  return await db
    .selectFrom('proposal')
    .select(proposalColumns)
    .where('community_id', '=', communityId)
    .where('applicant_id', '=', personId)
    .orderBy('filed_at', 'desc')
    .execute()
}

/** Open cases by age, the oldest first: what an inbox shows. */
export async function openProposals(db: Db, communityId: string): Promise<Proposal[]> {
  return await db
    .selectFrom('proposal')
    .select(proposalColumns)
    .where('community_id', '=', communityId)
    .where('state', '=', 'open')
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
}

/** Cases decided or otherwise ended, the latest first. */
export async function endedProposals(db: Db, communityId: string, limit: number): Promise<Proposal[]> {
  return await db
    .selectFrom('proposal')
    .select(proposalColumns)
    .where('community_id', '=', communityId)
    .where('state', 'in', ['granted', 'declined', 'withdrawn', 'overtaken'])
    .orderBy('ended_at', 'desc')
    .limit(limit)
    .execute()
}

/** Applications whose address nobody confirmed; the oldest first. */
export async function unconfirmedProposals(db: Db, communityId: string): Promise<Proposal[]> {
  return await db
    .selectFrom('proposal')
    .select(proposalColumns)
    .where('community_id', '=', communityId)
    .where('state', '=', 'unconfirmed')
    .orderBy('filed_at')
    .execute()
}

export async function openProposal(
  trx: Trx,
  communityId: string,
  proposal: Pick<Proposal, 'id' | 'applicantId' | 'subjectId'>,
  applicantId: string,
  now: Instant,
): Promise<void> {
  const isOwn = proposal.subjectId !== null && proposal.subjectId === proposal.applicantId
  await trx
    .updateTable('proposal')
    .set({ state: 'open', opened_at: now, applicant_id: applicantId, ...(isOwn && { subject_id: applicantId }) })
    .where('community_id', '=', communityId)
    .where('id', '=', proposal.id)
    .execute()
}

/** Who it turned out to be whom a case concerns. */
export async function moveSubject(trx: Trx, communityId: string, id: string, subjectId: string): Promise<void> {
  await trx
    .updateTable('proposal')
    .set({ subject_id: subjectId })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Keeps an edit. A material one makes a new revision, and with it earlier ballots void. */
export async function saveAnswers(
  trx: Trx,
  communityId: string,
  proposal: Proposal,
  edit: { answers: Answers; isMaterial: boolean },
  now: Instant,
): Promise<number> {
  const revision = proposal.revision + (edit.isMaterial ? 1 : 0)
  await trx
    .updateTable('proposal')
    .set({ answers: JSON.stringify(edit.answers), revision })
    .where('community_id', '=', communityId)
    .where('id', '=', proposal.id)
    .execute()
  await insertRevision(trx, communityId, proposal.id, revision, edit.answers, now)
  return revision
}

export interface Ending {
  readonly state: Exclude<ProposalState, 'unconfirmed' | 'open'>
  readonly decisionSeq?: number | undefined
  readonly overtakenBy?: string | undefined
  readonly stationId?: string | undefined
}

export async function endProposal(
  trx: Trx,
  communityId: string,
  id: string,
  ending: Ending,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('proposal')
    .set({
      state: ending.state,
      ended_at: now,
      ...(ending.decisionSeq === undefined ? {} : { decision_seq: ending.decisionSeq }),
      ...(ending.overtakenBy === undefined ? {} : { overtaken_by: ending.overtakenBy }),
      ...(ending.stationId === undefined ? {} : { station_id: ending.stationId }),
    })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Erases every answer of a person's applications, of all revisions; gives the applications' ids. */
export async function eraseAnswersOf(trx: Trx, communityId: string, personId: string): Promise<string[]> {
  const rows = await trx
    .updateTable('proposal')
    .set({ answers: '{}' })
    .where('community_id', '=', communityId)
    .where('applicant_id', '=', personId)
    .returning('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  await trx
    .updateTable('proposal_revision')
    .set({ answers: '{}' })
    .where('community_id', '=', communityId)
    .where('proposal_id', 'in', ids)
    .execute()
  return ids
}

/** Applications that ended before a moment without ever having been opened: nobody confirmed their address. */
export async function neverOpened(
  db: Db,
  before: Instant,
): Promise<{ communityId: string; id: string; applicantId: string | null }[]> {
  return await db
    .selectFrom('proposal')
    .select(['community_id as communityId', 'id', 'applicant_id as applicantId'])
    .where('opened_at', 'is', null)
    .where('ended_at', '<', before)
    .execute()
}

/** Removes an application that was never opened, with its revisions. */
export async function deleteNeverOpened(trx: Trx, communityId: string, id: string): Promise<void> {
  await trx
    .deleteFrom('proposal_revision')
    .where('community_id', '=', communityId)
    .where('proposal_id', '=', id)
    .execute()
  await trx
    .deleteFrom('proposal')
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}
