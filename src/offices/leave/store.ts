import { sql } from 'kysely'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Text } from '../../kit/i18n/say.ts'
import type { Day, Instant, Precision } from '../../kit/time/time.ts'
import type { Leave } from './leave.ts'

/** An office that somebody holds now, with its station. */
export interface OwnOffice {
  readonly appointmentId: string
  readonly personId: string
  readonly personName: string
  readonly office: string
  readonly firstDay: Day
  readonly firstPrecision: Precision
  /** The day on which it will end, once that is decided. */
  readonly endsOn: Day | null
  readonly stationId: string
  readonly kind: string
  readonly slug: string
  readonly names: Text
}

/** The offices by which somebody may act: held now, and none while they are suspended. */
export async function ownOffices(db: Db, communityId: string, personId: string): Promise<OwnOffice[]> {
  return await db
    .selectFrom('appointment')
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
      'appointment.id as appointmentId',
      'appointment.person_id as personId',
      'person.name as personName',
      'appointment.office',
      'appointment.first_day as firstDay',
      'appointment.first_precision as firstPrecision',
      'appointment.ends_on as endsOn',
      'appointment.station_id as stationId',
      'station.kind',
      'station.slug',
      'station.names',
    ])
    .where('appointment.community_id', '=', communityId)
    .where('appointment.person_id', '=', personId)
    .where('appointment.last_day', 'is', null)
    .where(sql<boolean>`not exists (
      select from suspension s
      where s.community_id = appointment.community_id and s.person_id = appointment.person_id and s.lifted_at is null
    )`)
    .orderBy('appointment.first_day')
    .orderBy('appointment.id')
    .execute()
}

const leaveColumns = [
  'leave.id',
  'leave.appointment_id as appointmentId',
  'leave.first_day as firstDay',
  'leave.last_day as lastDay',
] as const

/** The leaves of some terms that are not over on a day, in their order. */
export async function leavesFrom(
  db: Db,
  communityId: string,
  appointmentIds: readonly string[],
  day: Day,
): Promise<Leave[]> {
  if (appointmentIds.length === 0) return []
  return await db
    .selectFrom('leave')
    .select(leaveColumns)
    .where('community_id', '=', communityId)
    .where('appointment_id', 'in', [...appointmentIds])
    .where('last_day', '>=', day)
    .orderBy('first_day')
    .execute()
}

/** Keeps a leave; false when the same term has one on any of these days: the constraint decides, not an earlier look. */
export async function insertLeave(
  trx: Trx,
  communityId: string,
  leave: { appointmentId: string; firstDay: Day; lastDay: Day },
  now: Instant,
): Promise<boolean> {
  const result = await trx
    .insertInto('leave')
    .values({
      community_id: communityId,
      appointment_id: leave.appointmentId,
      first_day: leave.firstDay,
      last_day: leave.lastDay,
      announced_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** A leave of a term, locked until the transaction ends. */
export async function lockLeave(
  trx: Trx,
  communityId: string,
  which: { leaveId: string; appointmentId: string },
): Promise<Leave | undefined> {
  return await trx
    .selectFrom('leave')
    .select(leaveColumns)
    .where('community_id', '=', communityId)
    .where('id', '=', which.leaveId)
    .where('appointment_id', '=', which.appointmentId)
    .forUpdate()
    .executeTakeFirst()
}

/** What PostgreSQL answers when two leaves of a term would share a day. */
export const overlapViolation = '23P01'

/** Sets the last day of a leave. Throws `overlapViolation` where it would run into another. */
export async function setLastDay(trx: Trx, communityId: string, id: string, lastDay: Day): Promise<void> {
  await trx
    .updateTable('leave')
    .set({ last_day: lastDay })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

export async function deleteLeave(trx: Trx, communityId: string, id: string): Promise<void> {
  await trx.deleteFrom('leave').where('community_id', '=', communityId).where('id', '=', id).execute()
}

/** Every leave that a person ever announced. */
export async function leavesOf(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('leave')
    .innerJoin('appointment', (join) =>
      join
        .onRef('appointment.community_id', '=', 'leave.community_id')
        .onRef('appointment.id', '=', 'leave.appointment_id'),
    )
    .select([...leaveColumns, 'appointment.office', 'leave.announced_at as announcedAt'])
    .where('leave.community_id', '=', communityId)
    .where('appointment.person_id', '=', personId)
    .orderBy('leave.first_day')
    .execute()
}

/** Forgets when a person was away. */
export async function deleteLeavesOf(trx: Trx, communityId: string, personId: string): Promise<void> {
  await trx
    .deleteFrom('leave')
    .where('community_id', '=', communityId)
    .where('appointment_id', 'in', (select) =>
      select
        .selectFrom('appointment')
        .select('id')
        .where('community_id', '=', communityId)
        .where('person_id', '=', personId),
    )
    .execute()
}
