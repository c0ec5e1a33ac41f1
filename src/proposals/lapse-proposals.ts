import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { type Instant, shift, Temporal } from '../kit/time/time.ts'
import { endProposal, lockProposal, unconfirmedProposals } from './store.ts'

/** Ends applications whose address was not confirmed in the charter's time. Safe to run twice. Gives how many lapsed. */
export async function lapseProposals(db: Db, communityId: string, shelf: CharterShelf, now: Instant): Promise<number> {
  let lapsed = 0
  for (const { id, filedAt, procedure, charterVersionId } of await unconfirmedProposals(db, communityId)) {
    const { rules } = await shelf.version(db, communityId, charterVersionId)
    const span = rules.procedures[procedure]?.['confirm-within']
    if (!span || Temporal.Instant.compare(shift(filedAt, span, rules.zone), now) > 0) continue
    const isLapsed = await db.transaction().execute(async (trx) => {
      const proposal = await lockProposal(trx, communityId, id)
      if (proposal?.state !== 'unconfirmed') return false
      await endProposal(trx, communityId, id, { state: 'lapsed' }, now)
      return true
    })
    if (isLapsed) lapsed += 1
  }
  return lapsed
}
