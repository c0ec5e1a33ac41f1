import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { confirmerOf } from './activity.ts'
import { deleteConfirmation, insertConfirmation } from './change-store.ts'
import type { OnActivity } from './open-record.ts'
import { lockActivity } from './store.ts'

export interface ConfirmActivity extends OnActivity {
  /** When it was last changed, as the confirmer saw it: they confirm what they read. */
  readonly seen: string
  /** How many came; null when they do not know. */
  readonly people: number | null
  /** How they know. Everybody reads it. */
  readonly words: string
}

export type ActivityConfirmed =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason:
        | 'no-such-activity'
        | 'own-record'
        | 'not-allowed'
        | 'not-held'
        | 'changed-meanwhile'
        | 'confirmed-already'
    }

/**
 * Somebody other than who recorded it says that an activity was held: by a rank that may, or by an office at a station that is
 * credited with it. Several may; each once.
 */
export async function confirmActivity(
  db: Db,
  communityId: string,
  rules: CharterRules,
  confirmed: ConfirmActivity,
  now: Instant,
): Promise<ActivityConfirmed> {
  const { activityId, personId, seen, people, words } = confirmed
  return await db.transaction().execute(async (trx): Promise<ActivityConfirmed> => {
    const activity = await lockActivity(trx, communityId, activityId)
    if (!activity) return { ok: false, reason: 'no-such-activity' }
    if (activity.recordedBy === personId) return { ok: false, reason: 'own-record' }
    const standing = await loadStanding(trx, communityId, rules, personId, dayIn(rules.zone, now))
    const confirmer = confirmerOf(rules, standing, activity, personId)
    if (!confirmer) return { ok: false, reason: 'not-allowed' }
    if (activity.state !== 'held') return { ok: false, reason: 'not-held' }
    if (activity.changedAt.toString() !== seen) return { ok: false, reason: 'changed-meanwhile' }
    const confirmation = { ...confirmer, personId, people, words }
    const isNew = await insertConfirmation(trx, communityId, activity.id, confirmation, now)
    return isNew ? { ok: true } : { ok: false, reason: 'confirmed-already' }
  })
}

export type ConfirmationTakenBack =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-activity' | 'not-confirmed' }

/** Takes one's own confirmation back: whoever erred mends it, and what happened can be put right. */
export async function takeBackConfirmation(
  db: Db,
  communityId: string,
  { activityId, personId }: OnActivity,
): Promise<ConfirmationTakenBack> {
  return await db.transaction().execute(async (trx): Promise<ConfirmationTakenBack> => {
    const activity = await lockActivity(trx, communityId, activityId)
    if (!activity) return { ok: false, reason: 'no-such-activity' }
    const wasThere = await deleteConfirmation(trx, communityId, activity.id, personId)
    return wasThere ? { ok: true } : { ok: false, reason: 'not-confirmed' }
  })
}
