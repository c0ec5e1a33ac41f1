import { sinceWhen } from '../charter/duties/since.ts'
import type { ObligationsSince } from '../charter/duty.ts'
import type { Db } from '../kit/db/database.ts'
import { loadHistory } from './load-history.ts'
import type { CharterShelf } from './shelf.ts'

/** From which day on the obligations of the running charter are owed that came after the community's first charter. */
export async function obligationsSince(db: Db, communityId: string, shelf: CharterShelf): Promise<ObligationsSince> {
  return sinceWhen(await loadHistory(db, communityId, shelf))
}
