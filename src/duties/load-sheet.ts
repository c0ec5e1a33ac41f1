import type { CharterRules } from '../charter/charter.ts'
import { localDays, type ObligationsSince } from '../charter/duty.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { loadDutyFacts } from './load-duty-facts.ts'
import { buildSheet, type Sheet } from './sheet.ts'
import { outcomesOf } from './store.ts'

/** What a station owes and how it stood before, at a moment; undefined for a station that is not there. For everybody to read. */
export async function sheetOf(
  db: Db,
  communityId: string,
  charter: { readonly rules: CharterRules; readonly since: ObligationsSince },
  stationId: string,
  now: Instant,
): Promise<Sheet | undefined> {
  const { rules, since } = charter
  const today = localDays(now)
  const [station] = await loadDutyFacts(db, communityId, rules, { ids: [stationId] }, { today, since }, true)
  if (!station) return undefined
  return buildSheet(rules, station, await outcomesOf(db, communityId, stationId), today, since)
}
