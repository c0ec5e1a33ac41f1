import type { DutyStation, LocalDay } from '../charter/duty.ts'
import { obligationsSince } from '../charters/obligations-since.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { loadDutyFacts } from '../duties/load-duty-facts.ts'
import type { Db } from '../kit/db/database.ts'

// As many as are read in one go.
const atOnce = 2000

/** Every station, or the one that is named, with all that is known of what it owes, held and was told: another charter may ask about what is long over. */
export async function loadStations(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  today: LocalDay,
  stationId?: string,
): Promise<DutyStation[]> {
  const { rules } = await shelf.running(db, communityId)
  const moment = { today, since: await obligationsSince(db, communityId, shelf) }
  if (stationId !== undefined) return await loadDutyFacts(db, communityId, rules, { ids: [stationId] }, moment, true)
  const stations: DutyStation[] = []
  for (;;) {
    const which = { after: stations.at(-1)?.station, limit: atOnce }
    const page = await loadDutyFacts(db, communityId, rules, which, moment, true)
    stations.push(...page)
    if (page.length < atOnce) return stations
  }
}
