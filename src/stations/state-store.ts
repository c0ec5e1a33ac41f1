import type { Generated } from 'kysely'
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
