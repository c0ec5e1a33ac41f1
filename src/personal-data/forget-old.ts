import { deleteCapabilitiesOn, deleteSpentCapabilities } from '../kit/db/capability-store.ts'
import type { Db } from '../kit/db/database.ts'
import { deleteFailedJobs } from '../kit/jobs/jobs.ts'
import { deleteLettersBefore } from '../kit/mail/outbox-store.ts'
import { type Instant, shift } from '../kit/time/time.ts'
import { deleteClaimsBefore } from '../people/claims/store.ts'
import { deletePassingPerson } from '../people/erase-store.ts'
import { deleteEndedSessions } from '../people/sign-in/store.ts'
import { deleteNeverOpened, neverOpened } from '../proposals/store.ts'

/** How long what nobody confirmed is kept after it lapsed, as the privacy notice says. */
export const keepUnconfirmed = 'P30D'
/** How long letters, claims and failed jobs are kept. */
export const keepLetters = 'P90D'

/** Carries out what the privacy notice promises about time, in every community. Safe to run at any time, and twice. */
export async function forgetOld(db: Db, now: Instant): Promise<void> {
  const before = shift(now, `-${keepLetters}`, 'UTC')
  await deleteLettersBefore(db, before)
  await deleteClaimsBefore(db, before)
  await deleteFailedJobs(db, before)
  await deleteEndedSessions(db, now)
  await deleteSpentCapabilities(db, now)
  await forgetNeverOpened(db, shift(now, `-${keepUnconfirmed}`, 'UTC'))
}

/** Removes applications that nobody confirmed, and whoever came to be only by filing one. */
async function forgetNeverOpened(db: Db, before: Instant): Promise<void> {
  for (const { communityId, id, applicantId } of await neverOpened(db, before)) {
    await db.transaction().execute(async (trx) => {
      await deleteNeverOpened(trx, communityId, id)
      await deleteCapabilitiesOn(trx, communityId, [id])
      if (applicantId) await deletePassingPerson(trx, communityId, applicantId)
    })
  }
}
