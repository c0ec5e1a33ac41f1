import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import type { StationStatus } from './station.ts'

/** Why a station came to be in a state. */
export type StateBecause = 'founded' | 'recorded' | 'decided' | 'duty-at-risk' | 'duty-safe' | 'duty-missed'

interface StationStateTable {
  community_id: string
  id: Generated<string>
  station_id: string
  status: StationStatus
  first_day: Day
  last_day: Maybe<Day>
  clause: string
  because: StateBecause
  ledger_seq: Maybe<number>
  at: Instant
}

declare module '../kit/db/database.ts' {
  interface Tables {
    station_state: StationStateTable
  }
}

/** A state that a station was in from one day to another. */
export interface StationState {
  readonly status: StationStatus
  readonly firstDay: Day
  /** The day on which the next began; null for the present one. */
  readonly lastDay: Day | null
  readonly clause: string
  readonly because: StateBecause
  readonly ledgerSeq: number | null
}

export interface NewState {
  readonly stationId: string
  readonly status: StationStatus
  readonly firstDay: Day
  readonly clause: string
  readonly because: StateBecause
  readonly ledgerSeq?: number | undefined
}

/** Begins a state of a station; the one before ends on that day. The station's own row is not touched. */
export async function beginState(trx: Trx, communityId: string, state: NewState, now: Instant): Promise<void> {
  await trx
    .updateTable('station_state')
    .set({ last_day: state.firstDay })
    .where('community_id', '=', communityId)
    .where('station_id', '=', state.stationId)
    .where('last_day', 'is', null)
    .execute()
  await trx
    .insertInto('station_state')
    .values({
      community_id: communityId,
      station_id: state.stationId,
      status: state.status,
      first_day: state.firstDay,
      clause: state.clause,
      because: state.because,
      ledger_seq: state.ledgerSeq ?? null,
      at: now,
    })
    .execute()
}

/** Begins states of several stations, one each, as `beginState` does. */
export async function beginStates(
  trx: Trx,
  communityId: string,
  states: readonly NewState[],
  now: Instant,
): Promise<void> {
  if (states.length === 0) return
  const rows = JSON.stringify(
    states.map(({ stationId, status, firstDay, clause, because, ledgerSeq }) => ({
      station: stationId,
      status,
      day: firstDay.toString(),
      clause,
      because,
      seq: ledgerSeq ?? null,
    })),
  )
  await sql`update station_state set last_day = begun.day
    from jsonb_to_recordset(${rows}::jsonb) as begun (station uuid, day date)
    where community_id = ${communityId} and station_id = begun.station and last_day is null`.execute(trx)
  await sql`insert into station_state (community_id, station_id, status, first_day, clause, because, ledger_seq, at)
    select ${communityId}, station, status, day, clause, because, seq, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb)
      as begun (station uuid, status text, day date, clause text, because text, seq bigint)`.execute(trx)
}

/** Which of the clock's own changes of state there were since a moment: the stations. */
export async function changedByClockSince(db: Db, communityId: string, since: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('station_state')
    .select('station_id as stationId')
    .distinct()
    .where('community_id', '=', communityId)
    .where('because', 'in', ['duty-at-risk', 'duty-missed'])
    .where('at', '>', since)
    .execute()
  return rows.map(({ stationId }) => stationId)
}

/** The states that a station was in, the present one first. */
export async function statesOf(db: Db, communityId: string, stationId: string): Promise<StationState[]> {
  return await db
    .selectFrom('station_state')
    .select(['status', 'first_day as firstDay', 'last_day as lastDay', 'clause', 'because', 'ledger_seq as ledgerSeq'])
    .where('community_id', '=', communityId)
    .where('station_id', '=', stationId)
    .orderBy('at', 'desc')
    .execute()
}
