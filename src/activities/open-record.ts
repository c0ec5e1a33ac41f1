import type { CharterRules } from '../charter/charter.ts'
import type { Trx } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { mayDo, type Standing } from '../offices/standing.ts'
import { type Activity, creditedWith, leadingStation } from './activity.ts'
import { lockActivity } from './store.ts'

/** An act on an activity by somebody. */
export interface OnActivity {
  readonly activityId: string
  readonly personId: string
}

export type NoRecord = { readonly ok: false; readonly reason: 'no-such-activity' | 'not-allowed' }

/**
 * Opens the record of an activity for whoever may write in it, and locks it. `whose`: the station that leads, or any that is
 * credited with it.
 */
export async function openRecord(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  { activityId, personId }: OnActivity,
  whose: 'leading' | 'credited',
  now: Instant,
): Promise<{ readonly ok: true; readonly activity: Activity; readonly standing: Standing } | NoRecord> {
  const activity = await lockActivity(trx, communityId, activityId)
  if (!activity) return { ok: false, reason: 'no-such-activity' }
  const standing = await loadStanding(trx, communityId, rules, personId, dayIn(rules.zone, now))
  const stations = whose === 'leading' ? [leadingStation(activity)] : creditedWith(activity)
  const mayWrite = stations.some((stationId) => mayDo(rules, standing, 'record-activities', stationId))
  return mayWrite ? { ok: true, activity, standing } : { ok: false, reason: 'not-allowed' }
}
