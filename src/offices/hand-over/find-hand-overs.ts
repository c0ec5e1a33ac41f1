import type { CharterRules } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import { ranksWith, type Standing, stationsWith } from '../standing.ts'
import type { HandOver } from './hand-over.ts'
import { listHandOvers } from './store.ts'

/** The open lists that concern somebody: of terms of their own, of stations where they keep them, of all for some ranks. */
export async function openHandOversFor(
  db: Db,
  communityId: string,
  rules: CharterRules,
  standing: Standing,
  personId: string,
): Promise<HandOver[]> {
  const ranks = [...ranksWith(rules, standing, 'see-stations'), ...ranksWith(rules, standing, 'hand-over')]
  if (ranks.length > 0) return await listHandOvers(db, communityId, { onlyOpen: true })
  const stationIds = [...stationsWith(rules, standing, 'hand-over'), ...stationsWith(rules, standing, 'see-stations')]
  return await listHandOvers(db, communityId, { stationIds, leaverId: personId, onlyOpen: true })
}
