import type { Trx } from '../kit/db/database.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import { beginState, beginStates, type StateBecause } from './state-store.ts'
import type { StationStatus } from './station.ts'
import { setStatus, setStatuses } from './store.ts'

export interface StatusChange {
  readonly stationId: string
  readonly status: StationStatus
  readonly day: Day
  /** What it rests on. */
  readonly clause: string
  readonly because: StateBecause
  readonly ledgerSeq?: number | undefined
}

/**
 * Brings a station into a state from a day on, with its history (H2). One that comes back from being inactive owes anew from that
 * day. Gives false when it is in that state already. Lock the station before, and append to the ledger before calling this.
 */
export async function changeStatus(
  trx: Trx,
  communityId: string,
  change: StatusChange,
  now: Instant,
): Promise<boolean> {
  const isNew = await setStatus(trx, communityId, change.stationId, change.status, change.day)
  if (!isNew) return false
  await beginState(trx, communityId, { ...change, firstDay: change.day }, now)
  return true
}

/** Brings several stations each into a state, as `changeStatus` does, in a few statements; gives those that were not in it already. */
export async function changeStatuses(
  trx: Trx,
  communityId: string,
  changes: readonly StatusChange[],
  now: Instant,
): Promise<string[]> {
  const changed = await setStatuses(trx, communityId, changes)
  const begun = changes.filter(({ stationId }) => changed.includes(stationId))
  await beginStates(
    trx,
    communityId,
    begun.map((change) => ({ ...change, firstDay: change.day })),
    now,
  )
  return changed
}
