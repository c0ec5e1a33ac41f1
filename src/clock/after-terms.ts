import { z } from 'zod'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { enqueue } from '../kit/jobs/jobs.ts'
import type { Instant } from '../kit/time/time.ts'
import { openHandOvers } from '../offices/hand-over/open-hand-overs.ts'
import { openSearchesFor } from '../offices/open-search.ts'
import type { EndedOffice } from '../stations/appointment-store.ts'

const endedSchema = z.object({
  communityId: z.string(),
  ended: z.array(
    z.object({
      id: z.string(),
      stationId: z.string(),
      personId: z.string(),
      office: z.string(),
      clause: z.string(),
    }),
  ),
})

/** The job that does what follows when terms have ended: many at once would hold the ledger's lock for long. */
export async function enqueueAfterTerms(trx: Trx, communityId: string, ended: readonly EndedOffice[]): Promise<void> {
  if (ended.length > 0) await enqueue(trx, 'after-terms', { communityId, ended })
}

/** Opens the lists of what is handed over, and looks for somebody where the charter says so. Safe to run twice. */
export async function afterTerms(db: Db, shelf: CharterShelf, payload: unknown, now: Instant): Promise<void> {
  const { communityId, ended } = endedSchema.parse(payload)
  const { rules } = await shelf.running(db, communityId)
  await db.transaction().execute(async (trx) => {
    await openHandOvers(trx, communityId, rules, ended, now)
    await openSearchesFor(trx, communityId, rules, ended, undefined, now)
  })
}
