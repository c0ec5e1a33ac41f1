import type { ShelvedCharter } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import { enqueue } from '../../kit/jobs/jobs.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { appendEntry } from '../../ledger/append-entry.ts'
import { loadStanding } from '../../offices/load-standing.ts'
import { ranksWith } from '../../offices/standing.ts'
import { printOf, stationsOf } from '../change.ts'
import { brakeEntry } from './hold-brake.ts'
import { endBrake, findBrake, lockClock } from './store.ts'

export interface ReleaseBrake {
  readonly personId: string
  /** The print of the changes that were looked at. */
  readonly seen: string
}

export type BrakeReleased =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-allowed' | 'no-brake' | 'changed-meanwhile' }

/**
 * Lets the clock go on where it had stopped, for exactly what was looked at: the next sweep, which is called at once, carries out those
 * changes that are still due. By a rank to which the charter gives that right; in the ledger.
 */
export async function releaseBrake(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  { personId, seen }: ReleaseBrake,
  now: Instant,
): Promise<BrakeReleased> {
  return await db.transaction().execute(async (trx): Promise<BrakeReleased> => {
    await lockClock(trx, communityId)
    const standing = await loadStanding(trx, communityId, charter.rules, personId, dayIn(charter.rules.zone, now))
    const [role] = ranksWith(charter.rules, standing, 'release-brake')
    if (role === undefined) return { ok: false, reason: 'not-allowed' }
    const brake = await findBrake(trx, communityId)
    if (!brake) return { ok: false, reason: 'no-brake' }
    if (printOf(brake.changes) !== seen) return { ok: false, reason: 'changed-meanwhile' }
    const facts = { stations: stationsOf(brake.changes).size, most: brake.most }
    const entry = { ...brakeEntry(charter, 'brake-released', 'released', facts), by: [{ role, person: personId }] }
    const { seq } = await appendEntry(trx, communityId, entry, now)
    await endBrake(trx, communityId, brake.id, { because: 'released', ledgerSeq: seq }, now)
    await enqueue(trx, 'sweep-duties', {})
    return { ok: true }
  })
}
