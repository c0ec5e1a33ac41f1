import { closeSearches } from '../../offices/search-store.ts'
import { changeStatus } from '../../stations/change-status.ts'
import type { StationStatus } from '../../stations/station.ts'
import { type Carrying, stationOf } from './carrying.ts'

/** Brings the station into a state (H2). At an inactive one nobody is looked for; whoever is active there revives it. */
export async function changeState(carrying: Carrying, status: StationStatus): Promise<void> {
  const { trx, inHand, day, seq, now } = carrying
  const { communityId, charter, proposal } = inHand
  const stationId = stationOf(carrying).id
  const clause = charter.rules.procedures[proposal.procedure]?.clause ?? ''
  await changeStatus(trx, communityId, { stationId, status, day, clause, because: 'decided', ledgerSeq: seq }, now)
  if (status === 'inactive') await closeSearches(trx, communityId, { stationId }, 'station-inactive', now)
}
