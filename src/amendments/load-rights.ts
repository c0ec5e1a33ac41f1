import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { type AmendingRights, type Asker, rightsToAmend } from './rights.ts'

/** What somebody may do about the charter now. */
export async function loadRights(
  db: Db,
  communityId: string,
  { rules }: ShelvedCharter,
  asker: Asker & { readonly personId: string },
  now: Instant,
): Promise<AmendingRights> {
  const standing = await loadStanding(db, communityId, rules, asker.personId, dayIn(rules.zone, now))
  return rightsToAmend(rules, standing, asker)
}
