import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { isConfirmed } from './activity.ts'
import { deleteActivity } from './change-store.ts'
import { type NoRecord, type OnActivity, openRecord } from './open-record.ts'

export type ActivityRemoved = { readonly ok: true } | NoRecord | { readonly ok: false; readonly reason: 'confirmed' }

/** Removes an activity that was recorded by mistake, with its page. One that somebody confirmed stays. */
export async function removeActivity(
  db: Db,
  communityId: string,
  rules: CharterRules,
  act: OnActivity,
  now: Instant,
): Promise<ActivityRemoved> {
  return await db.transaction().execute(async (trx): Promise<ActivityRemoved> => {
    const opened = await openRecord(trx, communityId, rules, act, 'leading', now)
    if (!opened.ok) return opened
    if (isConfirmed(opened.activity)) return { ok: false, reason: 'confirmed' }
    await deleteActivity(trx, communityId, opened.activity.id)
    return { ok: true }
  })
}
