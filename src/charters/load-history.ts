import type { InForce } from '../charter/duties/since.ts'
import type { IsoDay } from '../charter/duty.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, Temporal } from '../kit/time/time.ts'
import type { CharterShelf, ShelvedCharter } from './shelf.ts'
import { adoptedVersions } from './store.ts'
import type { AdoptedVersion } from './version.ts'

/** A charter that is or was in force, and from which day on it applies. */
export interface PastCharter extends InForce {
  readonly charter: ShelvedCharter
  readonly version: AdoptedVersion
}

/** The charters that came into force, in their order; the last is the one in force. */
export async function loadHistory(db: Db, communityId: string, shelf: CharterShelf): Promise<PastCharter[]> {
  const history: PastCharter[] = []
  for (const version of (await adoptedVersions(db, communityId)).toReversed()) {
    if (!version.inForceSince) continue
    // Read once each and then kept on the shelf: this is no query a version.
    const charter = await shelf.version(db, communityId, version.id)
    history.push({ charter, version, rules: charter.rules, since: firstDayOf(version, charter.rules.zone) })
  }
  return history
}

/** From which day on a charter applies: its effective day, or the day of the decision when that came later. */
function firstDayOf({ effective, adoptedAt }: AdoptedVersion, zone: string): IsoDay {
  const adopted = dayIn(zone, adoptedAt)
  return (Temporal.PlainDate.compare(effective, adopted) > 0 ? effective : adopted).toString()
}
