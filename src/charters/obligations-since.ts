import { sinceWhen } from '../charter/duties/since.ts'
import type { ObligationsSince } from '../charter/duty.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn } from '../kit/time/time.ts'
import type { CharterShelf } from './shelf.ts'
import { versionsInForce } from './store.ts'

/** From which day on the obligations of the running charter are owed that came after the community's first charter. */
export async function obligationsSince(db: Db, communityId: string, shelf: CharterShelf): Promise<ObligationsSince> {
  const history = []
  for (const { id, inForceSince } of await versionsInForce(db, communityId)) {
    // Read once each and then kept on the shelf: this is no query a version.
    const { rules } = await shelf.version(db, communityId, id)
    history.push({ rules, since: dayIn(rules.zone, inForceSince).toString() })
  }
  return sinceWhen(history)
}
