import type { CharterRules, Procedure } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { canFile } from './can-file.ts'

/** Whether somebody may file a case by a procedure now, about a station where it is about one. */
export async function mayFile(
  db: Db,
  communityId: string,
  rules: CharterRules,
  procedure: Procedure,
  person: { readonly id: string | undefined; readonly stationId: string | null },
  now: Instant,
): Promise<boolean> {
  if (!procedure['filed-by']) return true
  if (person.id === undefined) return false
  const standing = await loadStanding(db, communityId, rules, person.id, dayIn(rules.zone, now))
  return canFile(procedure, standing, person.stationId)
}
