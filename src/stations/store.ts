import { type Generated, type SelectQueryBuilder, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Tables, Trx } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import type { Day, Instant, Precision } from '../kit/time/time.ts'
import type { Appointment, Station, StationStatus } from './station.ts'

interface StationTable {
  community_id: string
  id: Generated<string>
  kind: string
  key: string
  slug: string
  place_slug: string | null
  names: JsonColumn<Text>
  status: StationStatus
  status_since: Day
  founded_on: Day
  founded_precision: Precision
  recorded_in: string | null
  created_at: Instant
}

interface StationFormerSlugTable {
  community_id: string
  slug: string
  station_id: string
}

interface AppointmentTable {
  community_id: string
  id: Generated<string>
  station_id: string
  office: string
  seat: number | null
  person_id: string
  clause: string
  first_day: Day
  first_precision: Precision
  last_day: Maybe<Day>
  ledger_seq: number | null
  recorded_in: string | null
}

declare module '../kit/db/database.ts' {
  interface Tables {
    station: StationTable
    station_former_slug: StationFormerSlugTable
    appointment: AppointmentTable
  }
}

const stationColumns = [
  'station.id',
  'station.kind',
  'station.key',
  'station.slug',
  'station.names',
  'station.place_slug as placeSlug',
  'station.status',
  'station.status_since as statusSince',
  'station.founded_on as foundedOn',
  'station.founded_precision as foundedPrecision',
  'station.recorded_in as recordedIn',
] as const

/** Every station of a community, the oldest first. */
export async function listStations(db: Db, communityId: string): Promise<Station[]> {
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .orderBy('founded_on')
    .orderBy('created_at')
    .orderBy('slug')
    .execute()
}

export async function findStation(db: Db, communityId: string, id: string): Promise<Station | undefined> {
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where(sql`id::text`, '=', id)
    .executeTakeFirst()
}

export async function stationsById(db: Db, communityId: string, ids: readonly string[]): Promise<Station[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where(sql<string>`id::text`, 'in', ids)
    .execute()
}

export async function findStationBySlug(db: Db, communityId: string, slug: string): Promise<Station | undefined> {
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

/** The present slug of a station that once had another. */
export async function findMovedStation(db: Db, communityId: string, formerSlug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('station_former_slug')
    .innerJoin('station', 'station.id', 'station_former_slug.station_id')
    .select('station.slug')
    .where('station_former_slug.community_id', '=', communityId)
    .where('station_former_slug.slug', '=', formerSlug)
    .executeTakeFirst()
  return row?.slug
}

export async function findStationByKey(db: Db, communityId: string, key: string): Promise<Station | undefined> {
  return await db
    .selectFrom('station')
    .select(stationColumns)
    .where('community_id', '=', communityId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function hasStations(db: Db, communityId: string): Promise<boolean> {
  const row = await db
    .selectFrom('station')
    .select('id')
    .where('community_id', '=', communityId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface NewStation {
  readonly kind: string
  readonly key: string
  readonly slug: string
  readonly placeSlug: string | null
  readonly names: Text
  readonly foundedOn: Day
  readonly foundedPrecision: Precision
  readonly recordedIn?: string | undefined
}

/** Adds an active station; undefined when the key is taken: the constraint decides, not an earlier look. */
export async function insertStation(
  trx: Trx,
  communityId: string,
  station: NewStation,
  now: Instant,
): Promise<string | undefined> {
  const row = await trx
    .insertInto('station')
    .values({
      community_id: communityId,
      kind: station.kind,
      key: station.key,
      slug: station.slug,
      place_slug: station.placeSlug,
      names: JSON.stringify(station.names),
      status: 'active',
      status_since: station.foundedOn,
      founded_on: station.foundedOn,
      founded_precision: station.foundedPrecision,
      recorded_in: station.recordedIn ?? null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.constraint('one_station_per_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The appointments of a station, present ones first, then by the charter's first days. */
export async function appointmentsAt(db: Db, communityId: string, stationId: string): Promise<Appointment[]> {
  return await selectAppointments(db, communityId)
    .where('appointment.station_id', '=', stationId)
    .orderBy('appointment.last_day', (order) => order.desc().nullsFirst())
    .orderBy('appointment.first_day')
    .orderBy('person.name')
    .execute()
}

/** Present appointments of every station: for lists. */
export async function presentAppointments(db: Db, communityId: string): Promise<Appointment[]> {
  return await selectAppointments(db, communityId)
    .where('appointment.last_day', 'is', null)
    .orderBy('appointment.first_day')
    .execute()
}

export async function appointmentsOf(db: Db, communityId: string, personId: string): Promise<Appointment[]> {
  return await selectAppointments(db, communityId)
    .where('appointment.person_id', '=', personId)
    .orderBy('appointment.first_day', 'desc')
    .execute()
}

function selectAppointments(db: Db, communityId: string) {
  return db
    .selectFrom('appointment')
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'appointment.community_id')
        .onRef('person.id', '=', 'appointment.person_id'),
    )
    .select([
      'appointment.id',
      'appointment.station_id as stationId',
      'appointment.office',
      'appointment.person_id as personId',
      'person.name as personName',
      'person.latin_name as personLatinName',
      sql<boolean>`person.account_id is not null`.as('hasAccount'),
      'appointment.clause',
      'appointment.first_day as firstDay',
      'appointment.first_precision as firstPrecision',
      'appointment.last_day as lastDay',
      'appointment.ledger_seq as ledgerSeq',
      'appointment.recorded_in as recordedIn',
    ])
    .where('appointment.community_id', '=', communityId)
}

/** The seats of an office that are taken now; locks them until the transaction ends. */
export async function takenSeats(
  trx: Trx,
  communityId: string,
  stationId: string,
  office: string,
): Promise<(number | null)[]> {
  const rows = await trx
    .selectFrom('appointment')
    .select('seat')
    .where('community_id', '=', communityId)
    .where('station_id', '=', stationId)
    .where('office', '=', office)
    .where('last_day', 'is', null)
    .forUpdate()
    .execute()
  return rows.map(({ seat }) => seat)
}

export interface NewAppointment {
  readonly stationId: string
  readonly office: string
  readonly seat: number | null
  readonly personId: string
  readonly clause: string
  readonly firstDay: Day
  readonly firstPrecision: Precision
  readonly ledgerSeq?: number | undefined
  readonly recordedIn?: string | undefined
}

/** Adds an appointment; false when the seat is taken or the person holds an office at the station already. */
export async function insertAppointment(trx: Trx, communityId: string, appointment: NewAppointment): Promise<boolean> {
  const result = await trx
    .insertInto('appointment')
    .values({
      community_id: communityId,
      station_id: appointment.stationId,
      office: appointment.office,
      seat: appointment.seat,
      person_id: appointment.personId,
      clause: appointment.clause,
      first_day: appointment.firstDay,
      first_precision: appointment.firstPrecision,
      ledger_seq: appointment.ledgerSeq ?? null,
      recorded_in: appointment.recordedIn ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Ends every office that a person holds, and gives those offices. */
export async function endAppointmentsOf(
  trx: Trx,
  communityId: string,
  personId: string,
  day: Day,
): Promise<{ stationId: string; office: string; clause: string }[]> {
  return await trx
    .updateTable('appointment')
    .set({ last_day: sql<Day>`greatest(first_day, ${day.toString()}::date)` })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('last_day', 'is', null)
    .returning(['station_id as stationId', 'office', 'clause'])
    .execute()
}

/** Who holds an office at a station now and can be reached: has an account and is not suspended. */
export async function reachableHolders(
  db: Db,
  communityId: string,
  stationId: string,
): Promise<{ person: string; office: string }[]> {
  return await holding(db, communityId)
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'appointment.community_id')
        .onRef('person.id', '=', 'appointment.person_id'),
    )
    .select(['appointment.person_id as person', 'appointment.office'])
    .where('appointment.station_id', '=', stationId)
    .where('person.account_id', 'is not', null)
    .where(sql<boolean>`not exists (
      select from suspension s
      where s.community_id = appointment.community_id and s.person_id = appointment.person_id and s.lifted_at is null
    )`)
    .execute()
}

function holding(db: Db, communityId: string): SelectQueryBuilder<Tables, 'appointment', object> {
  return db
    .selectFrom('appointment')
    .where('appointment.community_id', '=', communityId)
    .where('appointment.last_day', 'is', null)
}
