import { type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../../kit/db/database.ts'
import type { WrittenText } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'
import type { HandOver, HandOverItem } from './hand-over.ts'

interface HandOverTable {
  community_id: string
  id: Generated<string>
  appointment_id: string
  opened_at: Instant
  done_at: Maybe<Instant>
}

interface HandOverItemTable {
  community_id: string
  id: Generated<string>
  hand_over_id: string
  position: number
  item: string | null
  name: JsonColumn<WrittenText>
  added_by: Maybe<string>
  note: Generated<string>
  noted_by: Maybe<string>
  done_at: Maybe<Instant>
  done_by: Maybe<string>
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    hand_over: HandOverTable
    hand_over_item: HandOverItemTable
  }
}

export interface NewItem {
  /** The charter's word for it; null for one that somebody adds. */
  readonly item: string | null
  readonly name: WrittenText
  readonly addedBy?: string | undefined
}

/** Opens the list of a term that ended; undefined when it has one already. */
export async function insertHandOver(
  trx: Trx,
  communityId: string,
  appointmentId: string,
  now: Instant,
): Promise<string | undefined> {
  const row = await trx
    .insertInto('hand_over')
    .values({ community_id: communityId, appointment_id: appointmentId, opened_at: now })
    .onConflict((conflict) => conflict.columns(['community_id', 'appointment_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Adds an item at the end of a list. Lock the list first. */
export async function insertItem(trx: Trx, communityId: string, handOverId: string, item: NewItem): Promise<void> {
  await trx
    .insertInto('hand_over_item')
    .values({
      community_id: communityId,
      hand_over_id: handOverId,
      position: sql<number>`(select count(*) from hand_over_item
        where community_id = ${communityId} and hand_over_id = ${handOverId})`,
      item: item.item,
      name: JSON.stringify(item.name),
      added_by: item.addedBy ?? null,
    })
    .execute()
}

/** Which lists to read. */
export interface ListFilter {
  /** Of these stations; of all when left out. */
  readonly stationIds?: readonly string[] | undefined
  /** And those of this person's own terms. */
  readonly leaverId?: string | undefined
  readonly onlyOpen?: boolean
}

/** Lists with their items: open ones first, the newest first. */
export async function listHandOvers(db: Db, communityId: string, filter: ListFilter): Promise<HandOver[]> {
  const { stationIds, leaverId, onlyOpen = false } = filter
  if (stationIds?.length === 0 && leaverId === undefined) return []
  const lists = await selectHandOvers(db, communityId)
    .$if(stationIds !== undefined, (query) =>
      query.where((where) =>
        where.or([
          ...(stationIds?.length ? [where('appointment.station_id', 'in', [...stationIds])] : []),
          ...(leaverId === undefined ? [] : [where('appointment.person_id', '=', leaverId)]),
        ]),
      ),
    )
    .$if(onlyOpen, (query) => query.where('hand_over.done_at', 'is', null))
    .orderBy(sql`hand_over.done_at is not null`)
    .orderBy('hand_over.opened_at', 'desc')
    .orderBy('hand_over.id')
    .execute()
  const items = await itemsOf(
    db,
    communityId,
    lists.map(({ id }) => id),
  )
  return lists.map((list) => ({ ...list, items: items.get(list.id) ?? [] }))
}

function selectHandOvers(db: Db, communityId: string) {
  return db
    .selectFrom('hand_over')
    .innerJoin('appointment', (join) =>
      join
        .onRef('appointment.community_id', '=', 'hand_over.community_id')
        .onRef('appointment.id', '=', 'hand_over.appointment_id'),
    )
    .innerJoin('station', (join) =>
      join
        .onRef('station.community_id', '=', 'appointment.community_id')
        .onRef('station.id', '=', 'appointment.station_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'appointment.community_id')
        .onRef('person.id', '=', 'appointment.person_id'),
    )
    .select([
      'hand_over.id',
      'appointment.station_id as stationId',
      'station.slug as stationSlug',
      'station.names as stationNames',
      'appointment.office',
      'appointment.person_id as leaverId',
      'person.name as leaverName',
      sql<HandOver['lastDay']>`appointment.last_day`.as('lastDay'),
      'hand_over.opened_at as openedAt',
      'hand_over.done_at as doneAt',
    ])
    .where('hand_over.community_id', '=', communityId)
    .where('appointment.last_day', 'is not', null)
}

async function itemsOf(db: Db, communityId: string, lists: readonly string[]): Promise<Map<string, HandOverItem[]>> {
  if (lists.length === 0) return new Map()
  const rows = await db
    .selectFrom('hand_over_item')
    .leftJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'hand_over_item.community_id')
        .onRef('person.id', '=', 'hand_over_item.done_by'),
    )
    .select([
      'hand_over_item.hand_over_id as list',
      'hand_over_item.id',
      'hand_over_item.name',
      'hand_over_item.added_by as addedBy',
      'hand_over_item.note',
      'hand_over_item.done_at as doneAt',
      'hand_over_item.done_by as doneBy',
      'person.name as doneByName',
    ])
    .where('hand_over_item.community_id', '=', communityId)
    .where('hand_over_item.hand_over_id', 'in', [...lists])
    .orderBy('hand_over_item.position')
    .execute()
  return Map.groupBy(rows, ({ list }) => list)
}

/** A list with whose and where it is, locked until the transaction ends: its items are changed one at a time. */
export async function lockHandOver(
  trx: Trx,
  communityId: string,
  which: { handOverId: string } | { itemId: string },
): Promise<{ id: string; stationId: string; leaverId: string } | undefined> {
  return await trx
    .selectFrom('hand_over')
    .innerJoin('appointment', (join) =>
      join
        .onRef('appointment.community_id', '=', 'hand_over.community_id')
        .onRef('appointment.id', '=', 'hand_over.appointment_id'),
    )
    .select(['hand_over.id', 'appointment.station_id as stationId', 'appointment.person_id as leaverId'])
    .where('hand_over.community_id', '=', communityId)
    .where((where) =>
      'handOverId' in which
        ? where('hand_over.id', '=', which.handOverId)
        : where('hand_over.id', '=', (select) =>
            select
              .selectFrom('hand_over_item')
              .select('hand_over_id')
              .where('community_id', '=', communityId)
              .where('id', '=', which.itemId),
          ),
    )
    .forUpdate('hand_over')
    .executeTakeFirst()
}

export async function isSuspended(db: Db, communityId: string, personId: string): Promise<boolean> {
  const row = await sql`select from suspension
    where community_id = ${communityId} and person_id = ${personId} and lifted_at is null limit 1`.execute(db)
  return row.rows.length > 0
}

/** Ticks an item; one that is ticked already stays as it was. */
export async function markDone(trx: Trx, communityId: string, itemId: string, by: string, now: Instant): Promise<void> {
  await trx
    .updateTable('hand_over_item')
    .set({ done_at: now, done_by: by })
    .where('community_id', '=', communityId)
    .where('id', '=', itemId)
    .where('done_at', 'is', null)
    .execute()
}

export async function markOpen(trx: Trx, communityId: string, itemId: string): Promise<void> {
  await trx
    .updateTable('hand_over_item')
    .set({ done_at: null, done_by: null })
    .where('community_id', '=', communityId)
    .where('id', '=', itemId)
    .execute()
}

/** Keeps the note of an item, and who wrote it; one that stays as it was stays its writer's. */
export async function setNote(trx: Trx, communityId: string, itemId: string, note: string, by: string): Promise<void> {
  await trx
    .updateTable('hand_over_item')
    .set({ note, noted_by: note === '' ? null : by })
    .where('community_id', '=', communityId)
    .where('id', '=', itemId)
    .where('note', '!=', note)
    .execute()
}

/** A list is done since its last item is, and open again when one is. */
export async function settleHandOver(trx: Trx, communityId: string, id: string, now: Instant): Promise<void> {
  await sql`
    update hand_over set done_at = case
      when exists (select from hand_over_item i
        where i.community_id = hand_over.community_id and i.hand_over_id = hand_over.id and i.done_at is null) then null
      else coalesce(done_at, ${now.toString()}::timestamptz) end
    where community_id = ${communityId} and id = ${id}`.execute(trx)
}

/** What a person ticked, added or noted in hand-over lists. */
export async function handOverItemsBy(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('hand_over_item')
    .select([
      'id',
      'name',
      'note',
      'added_by as addedBy',
      'noted_by as notedBy',
      'done_by as doneBy',
      'done_at as doneAt',
    ])
    .where('community_id', '=', communityId)
    .where((where) =>
      where.or([where('added_by', '=', personId), where('noted_by', '=', personId), where('done_by', '=', personId)]),
    )
    .orderBy('id')
    .execute()
}

/** Takes away what a person wrote in hand-over lists. That something was handed over, and on which day, stays. */
export async function eraseNotesBy(trx: Trx, communityId: string, personId: string, words: string): Promise<void> {
  await trx
    .updateTable('hand_over_item')
    .set({ name: JSON.stringify({ zh: words, en: words, original: 'zh' }) })
    .where('community_id', '=', communityId)
    .where('added_by', '=', personId)
    .execute()
  await trx
    .updateTable('hand_over_item')
    .set({ note: '', noted_by: null })
    .where('community_id', '=', communityId)
    .where('noted_by', '=', personId)
    .execute()
}
