import { sql } from 'kysely'
import type { Db, Trx } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import { roleColumn, type WithdrawnBecause } from './store.ts'

/** A rank that somebody holds, or is invited to. */
export interface Holding {
  readonly id: string
  readonly personId: string
  readonly role: string
  readonly body: string
  readonly rank: string
  readonly invitedBy: string | null
  readonly invitedAt: Instant
  readonly offeredDay: Day | null
  readonly acceptedAt: Instant | null
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly withdrawnAt: Instant | null
  readonly withdrawnBecause: WithdrawnBecause | null
}

const holdingColumns = [
  'id',
  'person_id as personId',
  'body',
  'rank',
  roleColumn.as('role'),
  'invited_by as invitedBy',
  'invited_at as invitedAt',
  'offered_day as offeredDay',
  'accepted_at as acceptedAt',
  'first_day as firstDay',
  'last_day as lastDay',
  'withdrawn_at as withdrawnAt',
  'withdrawn_because as withdrawnBecause',
] as const

export async function findHolding(db: Db, communityId: string, id: string): Promise<Holding | undefined> {
  return await db
    .selectFrom('rank_holding')
    .select(holdingColumns)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The holding, locked until the transaction ends: nobody else accepts it or ends it meanwhile. */
export async function lockHolding(trx: Trx, communityId: string, id: string): Promise<Holding | undefined> {
  return await trx
    .selectFrom('rank_holding')
    .select(holdingColumns)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The rank that a person holds in a body now, suspended or not; locked until the transaction ends. */
export async function lockHeld(
  trx: Trx,
  communityId: string,
  personId: string,
  body: string,
): Promise<Holding | undefined> {
  return await trx
    .selectFrom('rank_holding')
    .select(holdingColumns)
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('body', '=', body)
    .where('accepted_at', 'is not', null)
    .where('last_day', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The ranks that a person holds or held, the latest first. */
export async function holdingsOf(db: Db, communityId: string, personId: string): Promise<Holding[]> {
  return await db
    .selectFrom('rank_holding')
    .select(holdingColumns)
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('accepted_at', 'is not', null)
    .orderBy('first_day', 'desc')
    .orderBy('accepted_at', 'desc')
    .execute()
}

interface NewInvitation {
  readonly body: string
  readonly rank: string
  readonly personId: string
  readonly invitedBy: string
  readonly offeredDay: Day | null
}

/** Keeps an invitation and gives its id; undefined when the person has an open one to the same body. */
export async function insertInvitation(
  trx: Trx,
  communityId: string,
  invitation: NewInvitation,
  now: Instant,
): Promise<string | undefined> {
  const row = await trx
    .insertInto('rank_holding')
    .values({
      community_id: communityId,
      body: invitation.body,
      rank: invitation.rank,
      person_id: invitation.personId,
      invited_by: invitation.invitedBy,
      invited_at: now,
      offered_day: invitation.offeredDay,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

interface NewHolding {
  readonly body: string
  readonly rank: string
  readonly personId: string
  readonly firstDay: Day
  readonly ledgerSeq: number | null
}

/** Keeps a rank that the charter's own procedure gave, and gives its id. */
export async function insertHolding(trx: Trx, communityId: string, holding: NewHolding, now: Instant): Promise<string> {
  const { id } = await trx
    .insertInto('rank_holding')
    .values({
      community_id: communityId,
      body: holding.body,
      rank: holding.rank,
      person_id: holding.personId,
      invited_at: now,
      accepted_at: now,
      first_day: holding.firstDay,
      ledger_seq: holding.ledgerSeq,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markAccepted(
  trx: Trx,
  communityId: string,
  id: string,
  accepted: { at: Instant; firstDay: Day; ledgerSeq: number },
): Promise<void> {
  await trx
    .updateTable('rank_holding')
    .set({ accepted_at: accepted.at, first_day: accepted.firstDay, ledger_seq: accepted.ledgerSeq })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

export async function markEnded(trx: Trx, communityId: string, id: string, lastDay: Day): Promise<void> {
  await trx
    .updateTable('rank_holding')
    .set({ last_day: lastDay })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Ends every rank that a person holds, and gives those ranks. */
export async function endHoldingsOf(
  trx: Trx,
  communityId: string,
  personId: string,
  day: Day,
): Promise<{ id: string; body: string; role: string }[]> {
  return await trx
    .updateTable('rank_holding')
    .set({ last_day: sql<Day>`greatest(first_day, ${day.toString()}::date)` })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('accepted_at', 'is not', null)
    .where('last_day', 'is', null)
    .returning(['id', 'body', roleColumn.as('role')])
    .execute()
}

/** Refuses every open invitation of a person, and gives the ids. */
export async function refuseInvitationsOf(
  trx: Trx,
  communityId: string,
  personId: string,
  now: Instant,
): Promise<string[]> {
  const rows = await trx
    .updateTable('rank_holding')
    .set({ withdrawn_at: now, withdrawn_because: 'refused' })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function markWithdrawn(
  trx: Trx,
  communityId: string,
  id: string,
  because: WithdrawnBecause,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('rank_holding')
    .set({ withdrawn_at: now, withdrawn_because: because })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** The open invitation of a person to a body, if there is one. */
export async function findOpenInvitation(
  db: Db,
  communityId: string,
  personId: string,
  body: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('rank_holding')
    .select('id')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('body', '=', body)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** An invitation as the manager sees it: open, or refused. */
export interface Invitation {
  readonly id: string
  readonly role: string
  readonly name: string
  readonly invitedAt: Instant
  readonly offeredDay: Day | null
  readonly refusedAt: Instant | null
  /** The latest letter with its link, and whether it was sent. */
  readonly letterId: string | null
  readonly letterSentAt: Instant | null
}

/** Open invitations, and those refused since a moment; the newest first. For managers only. */
export async function invitationsSince(db: Db, communityId: string, since: Instant): Promise<Invitation[]> {
  return await db
    .selectFrom('rank_holding')
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'rank_holding.community_id')
        .onRef('person.id', '=', 'rank_holding.person_id'),
    )
    .leftJoin('letter', (join) =>
      join
        .onRef('letter.community_id', '=', 'rank_holding.community_id')
        .on(
          sql<boolean>`letter.link ->> 'purpose' = 'accept-rank' and letter.link ->> 'subject' = rank_holding.id::text`,
        ),
    )
    .select([
      'rank_holding.id',
      roleColumn.as('role'),
      'person.name',
      'rank_holding.invited_at as invitedAt',
      'rank_holding.offered_day as offeredDay',
      'rank_holding.withdrawn_at as refusedAt',
      'letter.id as letterId',
      'letter.sent_at as letterSentAt',
    ])
    .where('rank_holding.community_id', '=', communityId)
    .where('rank_holding.accepted_at', 'is', null)
    .where((where) =>
      where.or([
        where('rank_holding.withdrawn_at', 'is', null),
        where.and([
          where('rank_holding.withdrawn_because', '=', 'refused'),
          where('rank_holding.withdrawn_at', '>', since),
        ]),
      ]),
    )
    .orderBy('rank_holding.invited_at', 'desc')
    .orderBy('rank_holding.id')
    .execute()
}
