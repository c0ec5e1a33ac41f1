import { type Generated, type SelectQueryBuilder, sql } from 'kysely'
import type { Db, Maybe, Tables, Trx } from '../kit/db/database.ts'
import type { Day, Instant, Precision } from '../kit/time/time.ts'
import type { Appointment, EndedBecause } from './appointment.ts'

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
  accepted_at: Maybe<Instant>
  ended_because: Maybe<EndedBecause>
  ended_clause: Maybe<string>
  ended_seq: Maybe<number>
  employer: Maybe<string>
  ends_on: Maybe<Day>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    appointment: AppointmentTable
  }
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

/** The appointments of some people, the latest first. */
export async function appointmentsOfPeople(
  db: Db,
  communityId: string,
  personIds: readonly string[],
): Promise<Appointment[]> {
  if (personIds.length === 0) return []
  return await selectAppointments(db, communityId)
    .where('appointment.person_id', 'in', [...personIds])
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
      'appointment.accepted_at as acceptedAt',
      'appointment.ended_because as endedBecause',
      'appointment.ended_clause as endedClause',
      'appointment.ended_seq as endedSeq',
      'appointment.employer',
      'appointment.ends_on as endsOn',
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
  /** When the person agreed to it. */
  readonly acceptedAt?: Instant | undefined
  /** Where the person works, where the charter asks for it. */
  readonly employer?: string | undefined
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
      accepted_at: appointment.acceptedAt ?? null,
      employer: appointment.employer ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export interface Ending {
  /** The last day; somebody else may begin on it. */
  readonly day: Day
  readonly because: EndedBecause
  readonly clause?: string | undefined
  readonly ledgerSeq?: number | undefined
}

/** An office that ended. */
export interface EndedOffice {
  readonly id: string
  readonly stationId: string
  readonly personId: string
  readonly office: string
  readonly clause: string
}

/**
 * Ends the terms of whoever holds something now: a person's everywhere or at one station, everybody's in some offices of a station.
 * Gives what ended. A term that had not begun ends on its first day.
 */
export async function endAppointments(
  trx: Trx,
  communityId: string,
  which: { personId?: string; stationId?: string; offices?: readonly string[] },
  ending: Ending,
): Promise<EndedOffice[]> {
  const { personId, stationId, offices } = which
  if (personId === undefined && stationId === undefined) throw new Error('Whose term ends is not said')
  return await trx
    .updateTable('appointment')
    .set({
      last_day: sql<Day>`greatest(first_day, ${ending.day.toString()}::date)`,
      ended_because: ending.because,
      ended_clause: ending.clause ?? null,
      ended_seq: ending.ledgerSeq ?? null,
    })
    .where('community_id', '=', communityId)
    .where('last_day', 'is', null)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .$if(stationId !== undefined, (query) => query.where('station_id', '=', stationId ?? ''))
    .$if(offices !== undefined, (query) => query.where('office', 'in', [...(offices ?? [])]))
    .returning(['id', 'station_id as stationId', 'person_id as personId', 'office', 'clause'])
    .execute()
}

/** Forgets where a person works. */
export async function eraseEmployersOf(trx: Trx, communityId: string, personId: string): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({ employer: null })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute()
}

/** Notes that a person's term at a station ends on a day that lies ahead. The clock ends it (`endTermsDue`). */
export async function scheduleEnd(
  trx: Trx,
  communityId: string,
  { personId, stationId }: { personId: string; stationId: string },
  ending: Ending,
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({
      ends_on: ending.day,
      ended_because: ending.because,
      ended_clause: ending.clause ?? null,
      ended_seq: ending.ledgerSeq ?? null,
    })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('station_id', '=', stationId)
    .where('last_day', 'is', null)
    .execute()
}

/** Ends the terms whose last day has come, and gives them. Twice ends nothing twice. */
export async function endTermsDue(trx: Trx, communityId: string, today: Day): Promise<EndedOffice[]> {
  return await trx
    .updateTable('appointment')
    .set({ last_day: sql<Day>`ends_on` })
    .where('community_id', '=', communityId)
    .where('last_day', 'is', null)
    .where('ends_on', '<=', today)
    .returning(['id', 'station_id as stationId', 'person_id as personId', 'office', 'clause'])
    .execute()
}

/** Locks the present terms at some stations until the transaction ends: before the ledger's lock, for whoever will end them after it. */
export async function lockAppointments(trx: Trx, communityId: string, stationIds: readonly string[]): Promise<void> {
  if (stationIds.length === 0) return
  await trx
    .selectFrom('appointment')
    .select('id')
    .where('community_id', '=', communityId)
    .where('station_id', 'in', [...stationIds])
    .where('last_day', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Ends everybody's terms in some offices of several stations (`reset`), in one statement. Gives what ended. */
export async function resetOffices(
  trx: Trx,
  communityId: string,
  which: readonly {
    readonly stationId: string
    readonly office: string
    readonly clause: string
    readonly ledgerSeq: number
  }[],
  day: Day,
): Promise<EndedOffice[]> {
  if (which.length === 0) return []
  const rows = JSON.stringify(
    which.map(({ stationId, office, clause, ledgerSeq }) => ({ station: stationId, office, clause, seq: ledgerSeq })),
  )
  const { rows: ended } = await sql<EndedOffice>`
    update appointment set last_day = greatest(appointment.first_day, ${day.toString()}::date),
      ended_because = 'reset', ended_clause = named.clause, ended_seq = named.seq
    from jsonb_to_recordset(${rows}::jsonb) as named (station uuid, office text, clause text, seq bigint)
    where appointment.community_id = ${communityId} and appointment.station_id = named.station
      and appointment.office = named.office and appointment.last_day is null
    returning appointment.id, appointment.station_id as "stationId", appointment.person_id as "personId",
      appointment.office, appointment.clause`.execute(trx)
  return ended
}

/** Who holds an office at a station now and can be reached: has an account and is not suspended. */
export async function reachableHolders(
  db: Db,
  communityId: string,
  stationId: string,
): Promise<{ person: string; office: string }[]> {
  return await reachableHoldersAt(db, communityId, [stationId])
}

/** Who holds an office at some stations now and can be reached, each with the station. */
export async function reachableHoldersAt(
  db: Db,
  communityId: string,
  stationIds: readonly string[],
): Promise<{ stationId: string; person: string; office: string }[]> {
  if (stationIds.length === 0) return []
  return await holding(db, communityId)
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'appointment.community_id')
        .onRef('person.id', '=', 'appointment.person_id'),
    )
    .select(['appointment.station_id as stationId', 'appointment.person_id as person', 'appointment.office'])
    .where('appointment.station_id', 'in', [...stationIds])
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
