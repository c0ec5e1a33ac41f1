import { type Generated, sql } from 'kysely'
import type { Db } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'

interface LeaveTable {
  community_id: string
  id: Generated<string>
  appointment_id: string
  first_day: Day
  last_day: Day
  announced_at: Instant
}

declare module '../kit/db/database.ts' {
  interface Tables {
    leave: LeaveTable
  }
}

/** The offices that a person holds now, each with its station; none for somebody who is suspended. */
export async function officesHeld(
  db: Db,
  communityId: string,
  personId: string,
): Promise<{ stationId: string; kind: string; office: string }[]> {
  return await db
    .selectFrom('appointment')
    .innerJoin('station', (join) =>
      join
        .onRef('station.community_id', '=', 'appointment.community_id')
        .onRef('station.id', '=', 'appointment.station_id'),
    )
    .select(['appointment.station_id as stationId', 'station.kind', 'appointment.office'])
    .where('appointment.community_id', '=', communityId)
    .where('appointment.person_id', '=', personId)
    .where('appointment.last_day', 'is', null)
    .where(sql<boolean>`not exists (
      select from suspension s
      where s.community_id = appointment.community_id and s.person_id = appointment.person_id and s.lifted_at is null
    )`)
    .orderBy('appointment.first_day')
    .execute()
}

/** The offices of some stations whose holders are on leave on a day. */
export async function onLeave(
  db: Db,
  communityId: string,
  stationIds: readonly string[],
  day: Day,
): Promise<{ stationId: string; office: string; personId: string; lastDay: Day }[]> {
  if (stationIds.length === 0) return []
  return await db
    .selectFrom('leave')
    .innerJoin('appointment', (join) =>
      join
        .onRef('appointment.community_id', '=', 'leave.community_id')
        .onRef('appointment.id', '=', 'leave.appointment_id'),
    )
    .select([
      'appointment.station_id as stationId',
      'appointment.office',
      'appointment.person_id as personId',
      'leave.last_day as lastDay',
    ])
    .where('leave.community_id', '=', communityId)
    .where('appointment.station_id', 'in', [...stationIds])
    .where('appointment.last_day', 'is', null)
    .where('leave.first_day', '<=', day)
    .where('leave.last_day', '>=', day)
    .execute()
}
