import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../../kit/db/database.ts'
import { deleteFiles } from '../../kit/storage/file-store.ts'
import type { Day, Instant } from '../../kit/time/time.ts'
import type { CardKind, ContactCard, ReminderReason } from './card.ts'

interface ContactCardTable {
  community_id: string
  id: Generated<string>
  station_id: string
  kind: CardKind
  person_id: Maybe<string>
  file_id: string
  made_on: Maybe<Day>
  expires_on: Maybe<Day>
  members: Maybe<number>
  put_up_at: Instant
}

interface ContactReminderTable {
  community_id: string
  card_id: string
  reason: ReminderReason
  told_at: Instant
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    contact_card: ContactCardTable
    contact_reminder: ContactReminderTable
  }
}

/** The cards of a station, or of all, dead ones too: groups first, then people by who was first. */
export async function listCards(db: Db, communityId: string, stationId?: string): Promise<ContactCard[]> {
  return await selectCards(db, communityId)
    .$if(stationId !== undefined, (query) => query.where('contact_card.station_id', '=', stationId ?? ''))
    .orderBy('contact_card.kind')
    .orderBy('contact_card.put_up_at')
    .orderBy('contact_card.id')
    .execute()
}

function selectCards(db: Db, communityId: string) {
  return db
    .selectFrom('contact_card')
    .innerJoin('file', (join) =>
      join.onRef('file.community_id', '=', 'contact_card.community_id').onRef('file.id', '=', 'contact_card.file_id'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'contact_card.community_id')
        .onRef('person.id', '=', 'contact_card.person_id'),
    )
    .select([
      'contact_card.id',
      'contact_card.station_id as stationId',
      'contact_card.kind',
      'contact_card.person_id as personId',
      'person.name as personName',
      'contact_card.file_id as fileId',
      'file.width',
      'file.height',
      'contact_card.made_on as madeOn',
      'contact_card.expires_on as expiresOn',
      'contact_card.members',
    ])
    .where('contact_card.community_id', '=', communityId)
}

/** A card, locked until the transaction ends. */
export async function lockCard(trx: Trx, communityId: string, id: string): Promise<ContactCard | undefined> {
  return await selectCards(trx, communityId)
    .where('contact_card.id', '=', id)
    .forUpdate('contact_card')
    .executeTakeFirst()
}

export interface NewCard {
  readonly stationId: string
  readonly kind: CardKind
  readonly personId: string
  readonly fileId: string
  readonly madeOn: Day | null
  readonly expiresOn: Day | null
  readonly members: number | null
}

export async function insertCard(trx: Trx, communityId: string, card: NewCard, now: Instant): Promise<void> {
  await trx
    .insertInto('contact_card')
    .values({
      community_id: communityId,
      station_id: card.stationId,
      kind: card.kind,
      person_id: card.personId,
      file_id: card.fileId,
      made_on: card.madeOn,
      expires_on: card.expiresOn,
      members: card.members,
      put_up_at: now,
    })
    .execute()
}

export async function setMembers(trx: Trx, communityId: string, id: string, members: number): Promise<void> {
  await trx
    .updateTable('contact_card')
    .set({ members })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Which cards to remove: one; a station's of a group, or of one person; or whatever somebody or time leaves behind. */
export type WhichCards =
  | { readonly id: string }
  | { readonly groupAt: string }
  | { readonly personAt: string; readonly personId: string }
  | { readonly ofPerson: string }
  | { readonly expiredBy: Day }

/** Removes cards for good, with their pictures and what was told of them. Gives how many. */
export async function deleteCards(trx: Trx, communityId: string, which: WhichCards): Promise<number> {
  const gone = await trx
    .deleteFrom('contact_card')
    .where('community_id', '=', communityId)
    .where((where) => {
      if ('id' in which) return where('id', '=', which.id)
      if ('groupAt' in which) return where.and({ station_id: which.groupAt, kind: 'group' })
      if ('personAt' in which)
        return where.and({ station_id: which.personAt, kind: 'person', person_id: which.personId })
      if ('ofPerson' in which) return where.and({ kind: 'person', person_id: which.ofPerson })
      return where('expires_on', '<=', which.expiredBy)
    })
    .returning('file_id as fileId')
    .execute()
  await deleteFiles(
    trx,
    communityId,
    gone.map(({ fileId }) => fileId),
  )
  return gone.length
}

/** Removes the cards of people who hold no office at the card's station any more. */
export async function deleteStrayCards(trx: Trx, communityId: string): Promise<void> {
  const stray = await trx
    .selectFrom('contact_card')
    .select('id')
    .where('community_id', '=', communityId)
    .where('kind', '=', 'person')
    .where(sql<boolean>`not exists (
      select from appointment a where a.community_id = contact_card.community_id and a.station_id = contact_card.station_id
        and a.person_id = contact_card.person_id and a.last_day is null)`)
    .execute()
  for (const { id } of stray) await deleteCards(trx, communityId, { id })
}

/** Forgets who put a group's code up. */
export async function disownGroupCards(trx: Trx, communityId: string, personId: string): Promise<void> {
  await trx
    .updateTable('contact_card')
    .set({ person_id: null })
    .where('community_id', '=', communityId)
    .where('kind', '=', 'group')
    .where('person_id', '=', personId)
    .execute()
}

/** Keeps that the keepers of a card are told something; true for the one that is to tell them. */
export async function markTold(
  trx: Trx,
  communityId: string,
  cardId: string,
  reason: ReminderReason,
  now: Instant,
): Promise<boolean> {
  const result = await trx
    .insertInto('contact_reminder')
    .values({ community_id: communityId, card_id: cardId, reason, told_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** What the keepers of some cards were told, by card. */
export async function toldOf(
  db: Db,
  communityId: string,
  cardIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReminderReason[]>> {
  if (cardIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('contact_reminder')
    .select(['card_id as cardId', 'reason'])
    .where('community_id', '=', communityId)
    .where('card_id', 'in', [...cardIds])
    .execute()
  const byCard = Map.groupBy(rows, ({ cardId }) => cardId)
  return new Map([...byCard].map(([cardId, told]) => [cardId, told.map(({ reason }) => reason)]))
}

/** The cards that a person put up. Their pictures are among the person's files. */
export async function cardsOf(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('contact_card')
    .select(['station_id as stationId', 'kind', 'file_id as fileId', 'made_on as madeOn', 'expires_on as expiresOn'])
    .select(['members', 'put_up_at as putUpAt'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('put_up_at')
    .execute()
}
