import type { CharterRules } from '../charter/charter.ts'
import { evaluateDuties, localDays, type StationDuties } from '../charter/duty.ts'
import { obligationsSince } from '../charters/obligations-since.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { loadDutyFacts } from '../duties/load-duty-facts.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'

// More stations than any community has: all of them are read at once.
const everyStation = { limit: 100_000 }

/** How every station stands with what it owes now, by its id. A few queries, however many there are. */
export async function loadDuties(
  db: Db,
  communityId: string,
  { shelf, rules }: { readonly shelf: CharterShelf; readonly rules: CharterRules },
  now: Instant,
): Promise<ReadonlyMap<string, StationDuties>> {
  const moment = { today: localDays(now), since: await obligationsSince(db, communityId, shelf) }
  const stations = await loadDutyFacts(db, communityId, rules, everyStation, moment)
  return new Map(evaluateDuties(rules, stations, moment.today, moment.since).map((duties) => [duties.station, duties]))
}
