import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { mayDo } from '../offices/standing.ts'
import { stationsById } from '../stations/store.ts'
import { type OnHost, wasFoundedAfter } from './ask-host.ts'
import { answerAsHost } from './change-store.ts'
import { lockActivity } from './store.ts'

export interface AnswerHost extends OnHost {
  readonly agrees: boolean
}

export type HostAnswered =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly reason: 'no-such-activity' | 'not-allowed' | 'not-asked' | 'leads' | 'before-founding'
    }

/**
 * A station that was asked to hold an activity together with another agrees, and is credited with it from then on, or refuses. It may
 * change its mind either way. The one that leads cannot leave its own.
 */
export async function answerHost(
  db: Db,
  communityId: string,
  rules: CharterRules,
  answer: AnswerHost,
  now: Instant,
): Promise<HostAnswered> {
  const { activityId, personId, stationId, agrees } = answer
  return await db.transaction().execute(async (trx): Promise<HostAnswered> => {
    const activity = await lockActivity(trx, communityId, activityId)
    if (!activity) return { ok: false, reason: 'no-such-activity' }
    const standing = await loadStanding(trx, communityId, rules, personId, dayIn(rules.zone, now))
    if (!mayDo(rules, standing, 'record-activities', stationId)) return { ok: false, reason: 'not-allowed' }
    const host = activity.hosts.find((one) => one.stationId === stationId)
    if (!host) return { ok: false, reason: 'not-asked' }
    if (host.leads) return { ok: false, reason: 'leads' }
    // Said again, it changes nothing: since when it is credited stays.
    if (agrees ? host.agreedAt !== null : host.refusedAt !== null) return { ok: true }
    const [station] = await stationsById(trx, communityId, [stationId])
    if (agrees && station && wasFoundedAfter(station, activity, now)) return { ok: false, reason: 'before-founding' }
    await answerAsHost(trx, communityId, answer, agrees ? { agrees, personId } : { agrees }, now)
    return { ok: true }
  })
}
