import { type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../../kit/db/database.ts'
import type { Text, WrittenText } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'
import type { Topic, TopicCase } from './topic.ts'

interface MeetingTopicTable {
  community_id: string
  id: Generated<string>
  body: string
  meeting_id: string | null
  position: number | null
  title: JsonColumn<WrittenText>
  words: string
  station_id: string | null
  proposal_id: string | null
  put_by: string | null
  put_at: Instant
  told_at: Maybe<Instant>
  removed_at: Maybe<Instant>
  outcome: JsonColumn<WrittenText> | null
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    meeting_topic: MeetingTopicTable
  }
}

interface TopicRow extends Omit<Topic, 'station' | 'case'> {
  readonly stationId: string | null
  readonly kind: string | null
  readonly slug: string | null
  readonly names: Text | null
  readonly proposalId: string | null
  readonly procedure: string | null
  readonly state: string | null
  readonly about: Text | null
  readonly decisionSeq: number | null
}

/** Topics that were not taken off, with the station and the case of each. */
function select(db: Db, communityId: string) {
  return db
    .selectFrom('meeting_topic as topic')
    .leftJoin('station', (join) =>
      join.onRef('station.community_id', '=', 'topic.community_id').onRef('station.id', '=', 'topic.station_id'),
    )
    .leftJoin('proposal', (join) =>
      join.onRef('proposal.community_id', '=', 'topic.community_id').onRef('proposal.id', '=', 'topic.proposal_id'),
    )
    .leftJoin('place', 'place.slug', 'proposal.place_slug')
    .leftJoin('station as concerned', (join) =>
      join
        .onRef('concerned.community_id', '=', 'proposal.community_id')
        .onRef('concerned.id', '=', 'proposal.station_id'),
    )
    .select([
      'topic.id',
      'topic.body',
      'topic.meeting_id as meetingId',
      'topic.position',
      'topic.title',
      'topic.words',
      'topic.told_at as toldAt',
      'topic.outcome',
      'station.id as stationId',
      'station.kind',
      'station.slug',
      'station.names',
      'proposal.id as proposalId',
      'proposal.procedure',
      'proposal.state',
      'proposal.decision_seq as decisionSeq',
      sql<Text | null>`coalesce(place.names, concerned.names)`.as('about'),
    ])
    .where('topic.community_id', '=', communityId)
    .where('topic.removed_at', 'is', null)
}

function toTopic(row: TopicRow): Topic {
  const { stationId, kind, slug, names, proposalId, procedure, state, about, decisionSeq, ...rest } = row
  const hasStation = stationId !== null && kind !== null && slug !== null && names !== null
  const hasCase = proposalId !== null && procedure !== null && state !== null
  return {
    ...rest,
    station: hasStation ? { id: stationId, kind, slug, names } : null,
    case: hasCase ? { id: proposalId, procedure, state, about, decisionSeq } : null,
  }
}

/** The agendas of some meetings, each in its order. */
export async function topicsOf(db: Db, communityId: string, meetingIds: readonly string[]): Promise<Topic[]> {
  if (meetingIds.length === 0) return []
  const rows = await select(db, communityId)
    .where('topic.meeting_id', 'in', [...meetingIds])
    .orderBy('topic.position')
    .execute()
  return rows.map(toTopic)
}

/** Topics that wait for a body's next meeting, the oldest first. */
export async function waitingTopics(db: Db, communityId: string, bodies: readonly string[]): Promise<Topic[]> {
  if (bodies.length === 0) return []
  const rows = await select(db, communityId)
    .where('topic.meeting_id', 'is', null)
    .where('topic.body', 'in', [...bodies])
    .orderBy('topic.put_at')
    .orderBy('topic.id')
    .execute()
  return rows.map(toTopic)
}

/** The bodies for whose next meeting something waits. */
export async function bodiesWithWaiting(db: Db, communityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting_topic')
    .select('body')
    .distinct()
    .where('community_id', '=', communityId)
    .where('meeting_id', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(({ body }) => body)
}

export interface NewTopic {
  readonly body: string
  readonly meetingId: string
  readonly title: WrittenText
  readonly words: string
  readonly stationId: string | null
  readonly proposalId: string | null
  readonly putBy: string
  /** When the station's people were told of it, in this transaction. */
  readonly toldAt: Instant | null
}

/** Puts a topic at the end of an agenda; gives its id. Lock the body's meetings before. */
export async function insertTopic(trx: Trx, communityId: string, topic: NewTopic, now: Instant): Promise<string> {
  const { id } = await trx
    .insertInto('meeting_topic')
    .values({
      community_id: communityId,
      body: topic.body,
      meeting_id: topic.meetingId,
      position: nextPosition(communityId, topic.meetingId),
      title: JSON.stringify(topic.title),
      words: topic.words,
      station_id: topic.stationId,
      proposal_id: topic.proposalId,
      put_by: topic.putBy,
      put_at: now,
      told_at: topic.toldAt,
      outcome: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

function nextPosition(communityId: string, meetingId: string) {
  return sql<number>`(select coalesce(max(position), 0) + 1 from meeting_topic
    where community_id = ${communityId} and meeting_id = ${meetingId})`
}

export interface ChartersTopic {
  readonly body: string
  readonly title: WrittenText
  readonly stationId: string | null
  readonly proposalId: string | null
}

/**
 * Keeps topics that the charter puts on the agenda of a body's next meeting; gives those that are new. One is there already when its case
 * has one, or, without a case, when the same still waits or stands before a meeting that is not held.
 */
export async function insertWaiting(
  trx: Trx,
  communityId: string,
  topics: readonly ChartersTopic[],
  now: Instant,
): Promise<{ body: string }[]> {
  if (topics.length === 0) return []
  const { rows } = await sql<{ body: string }>`
    insert into meeting_topic (community_id, body, title, words, station_id, proposal_id, put_at)
    select distinct ${communityId}::uuid, put.body, put.title, '', put."stationId", put."proposalId", ${now.toString()}::timestamptz
    from json_to_recordset(${JSON.stringify(topics)}::json)
      as put(body text, title jsonb, "stationId" uuid, "proposalId" uuid)
    where put."proposalId" is not null or not exists (
      select from meeting_topic t
      left join meeting m on m.community_id = t.community_id and m.id = t.meeting_id
      where t.community_id = ${communityId} and t.body = put.body and t.put_by is null and t.proposal_id is null
        and t.station_id is not distinct from put."stationId" and t.title = put.title
        and t.removed_at is null and (m.state is null or m.state = 'planned')
    )
    on conflict (community_id, body, proposal_id) where put_by is null and proposal_id is not null do nothing
    returning body`.execute(trx)
  return rows
}

/** Puts a waiting topic at the end of an agenda. */
export async function placeTopic(
  trx: Trx,
  communityId: string,
  id: string,
  place: { readonly meetingId: string; readonly toldAt: Instant | null },
): Promise<void> {
  await trx
    .updateTable('meeting_topic')
    .set({
      meeting_id: place.meetingId,
      position: nextPosition(communityId, place.meetingId),
      told_at: place.toldAt,
    })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** What the charter had put on an agenda that comes to nothing waits for the next meeting again; gives how many topics. */
export async function returnToWaiting(trx: Trx, communityId: string, meetingId: string): Promise<number> {
  const result = await trx
    .updateTable('meeting_topic')
    .set({ meeting_id: null, position: null, told_at: null })
    .where('community_id', '=', communityId)
    .where('meeting_id', '=', meetingId)
    .where('put_by', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** The people of these stations were written to about the day and hour of a meeting. */
export async function markTold(
  trx: Trx,
  communityId: string,
  meetingId: string,
  stationIds: readonly string[],
  now: Instant,
): Promise<void> {
  if (stationIds.length === 0) return
  await trx
    .updateTable('meeting_topic')
    .set({ told_at: now })
    .where('community_id', '=', communityId)
    .where('meeting_id', '=', meetingId)
    .where('station_id', 'in', [...stationIds])
    .where('removed_at', 'is', null)
    .execute()
}

/** Nobody was told of these topics at the meeting's new day and hour yet. */
export async function forgetTold(trx: Trx, communityId: string, meetingId: string): Promise<void> {
  await trx
    .updateTable('meeting_topic')
    .set({ told_at: null })
    .where('community_id', '=', communityId)
    .where('meeting_id', '=', meetingId)
    .execute()
}

/** Takes a topic off; those after it move up. The row stays, so that the charter does not put it back. */
export async function removeTopic(trx: Trx, communityId: string, topic: Topic, now: Instant): Promise<void> {
  await trx
    .updateTable('meeting_topic')
    .set({ removed_at: now, position: null })
    .where('community_id', '=', communityId)
    .where('id', '=', topic.id)
    .execute()
  await trx
    .updateTable('meeting_topic')
    .set({ position: sql<number>`position - 1` })
    .where('community_id', '=', communityId)
    .where('meeting_id', '=', topic.meetingId)
    .where('position', '>', topic.position)
    .execute()
}

/** Exchanges the places of two topics of one agenda. */
export async function swapTopics(trx: Trx, communityId: string, one: Topic, other: Topic): Promise<void> {
  await trx
    .updateTable('meeting_topic')
    .set({
      position: sql<number>`case id when ${one.id}::uuid then ${other.position}::integer else ${one.position}::integer end`,
    })
    .where('community_id', '=', communityId)
    .where('id', 'in', [one.id, other.id])
    .execute()
}

export async function saveOutcome(
  trx: Trx,
  communityId: string,
  id: string,
  outcome: WrittenText | null,
): Promise<void> {
  await trx
    .updateTable('meeting_topic')
    .set({ outcome: outcome && JSON.stringify(outcome) })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** A case that can be put on an agenda. */
export interface OpenCase extends TopicCase {
  readonly charterVersionId: string
  readonly stationId: string | null
}

/** The cases that wait for a decision, the oldest first: for the choice of what a topic is about. */
export async function openCases(db: Db, communityId: string): Promise<OpenCase[]> {
  return await db
    .selectFrom('proposal')
    .leftJoin('place', 'place.slug', 'proposal.place_slug')
    .leftJoin('station', (join) =>
      join.onRef('station.community_id', '=', 'proposal.community_id').onRef('station.id', '=', 'proposal.station_id'),
    )
    .select([
      'proposal.id',
      'proposal.procedure',
      'proposal.state',
      'proposal.decision_seq as decisionSeq',
      'proposal.charter_version_id as charterVersionId',
      'proposal.station_id as stationId',
      sql<Text | null>`coalesce(place.names, station.names)`.as('about'),
    ])
    .where('proposal.community_id', '=', communityId)
    .where('proposal.state', '=', 'open')
    .orderBy('proposal.opened_at')
    .orderBy('proposal.id')
    .execute()
}

/** The topics that somebody put on agendas, for that person. */
export async function topicsPutBy(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('meeting_topic')
    .select(['meeting_id as meetingId', 'title', 'words', 'outcome', 'put_at as putAt', 'removed_at as removedAt'])
    .where('community_id', '=', communityId)
    .where('put_by', '=', personId)
    .orderBy('put_at')
    .execute()
}

/** Takes away what somebody wrote for those who were invited; titles and outcomes are the body's own. */
export async function eraseTopicWordsOf(trx: Trx, communityId: string, personId: string): Promise<void> {
  await trx
    .updateTable('meeting_topic')
    .set({ words: '' })
    .where('community_id', '=', communityId)
    .where('put_by', '=', personId)
    .execute()
}
