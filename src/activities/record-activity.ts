import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { mayDo } from '../offices/standing.ts'
import { stationsById } from '../stations/store.ts'
import { type DayProblem, dayProblem } from './activity.ts'
import { askToHost } from './ask-host.ts'
import { insertActivity, insertEvidence, type WrittenActivity } from './change-store.ts'

export interface RecordActivity {
  readonly personId: string
  /** The station that records it, and is credited with it. */
  readonly stationId: string
  /** Planned, or held. */
  readonly activity: WrittenActivity
  /** A station that is asked to hold it together with this one. */
  readonly coHost?: string | undefined
  /** A link that shows that it was held. */
  readonly evidence?: { readonly url: string; readonly words: string } | undefined
}

export type ActivityRecorded =
  | { readonly ok: true; readonly id: string; readonly slug: string }
  | { readonly ok: false; readonly reason: 'no-such-station' | 'not-allowed' | 'no-such-co-host' | 'own-station' }
  | { readonly ok: false; readonly reason: 'wrong-day'; readonly why: DayProblem }

/** Somebody who may do so writes down what their station plans or held. It is on the public pages at once, as claimed until it is proved. */
export async function recordActivity(
  db: Db,
  communityId: string,
  rules: CharterRules,
  record: RecordActivity,
  now: Instant,
): Promise<ActivityRecorded> {
  const { personId, stationId, activity, coHost, evidence } = record
  return await db.transaction().execute(async (trx): Promise<ActivityRecorded> => {
    if (coHost === stationId) return { ok: false, reason: 'own-station' }
    const stations = await stationsById(trx, communityId, coHost === undefined ? [stationId] : [stationId, coHost])
    const station = stations.find(({ id }) => id === stationId)
    if (!station) return { ok: false, reason: 'no-such-station' }
    const standing = await loadStanding(trx, communityId, rules, personId, dayIn(rules.zone, now))
    if (!mayDo(rules, standing, 'record-activities', stationId)) return { ok: false, reason: 'not-allowed' }
    const other = stations.find(({ id }) => id === coHost)
    if (coHost !== undefined && !other) return { ok: false, reason: 'no-such-co-host' }
    const { state, localDate: day, zone } = activity
    const why = dayProblem({ state, day, zone, stations }, now)
    if (why) return { ok: false, reason: 'wrong-day', why }
    const recorded = await insertActivity(trx, communityId, activity, { personId, stationId }, now)
    if (evidence) await insertEvidence(trx, communityId, recorded.id, { ...evidence, personId }, now)
    if (other) await askToHost(trx, communityId, rules, { ...activity, id: recorded.id }, { station, other }, now)
    return { ok: true, ...recorded }
  })
}
