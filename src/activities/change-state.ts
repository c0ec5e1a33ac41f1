import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { stationsById } from '../stations/store.ts'
import {
  type ActivityState,
  type Attendance,
  creditedWith,
  type DayProblem,
  dayProblem,
  isConfirmed,
} from './activity.ts'
import { insertEvidence, updateActivity } from './change-store.ts'
import { type NoRecord, type OnActivity, openRecord } from './open-record.ts'

export interface HoldActivity extends OnActivity {
  /** How many came; null when nobody counted. */
  readonly attendance: Attendance | null
  readonly evidence?: { readonly url: string; readonly words: string } | undefined
}

export type StateChanged =
  | { readonly ok: true }
  | NoRecord
  /** `otherwise`: it is in another state by now. `rests-on-it`: somebody confirmed it, or a link shows it. */
  | { readonly ok: false; readonly reason: 'otherwise' | 'rests-on-it' }
  | { readonly ok: false; readonly reason: 'wrong-day'; readonly why: DayProblem }

/** Says that a planned activity took place. Its day must have come at its place. */
export async function holdActivity(
  db: Db,
  communityId: string,
  rules: CharterRules,
  held: HoldActivity,
  now: Instant,
): Promise<StateChanged> {
  return await change(db, communityId, rules, { ...held, from: ['planned'], to: 'held' }, now)
}

/** Calls a planned activity off. Its page stays and says so. */
export async function cancelActivity(
  db: Db,
  communityId: string,
  rules: CharterRules,
  act: OnActivity,
  now: Instant,
): Promise<StateChanged> {
  return await change(db, communityId, rules, { ...act, attendance: null, from: ['planned'], to: 'cancelled' }, now)
}

/** Takes back that an activity took place, or was called off: it is planned again. Not once something rests on it. */
export async function planAgain(
  db: Db,
  communityId: string,
  rules: CharterRules,
  act: OnActivity,
  now: Instant,
): Promise<StateChanged> {
  const back = { ...act, attendance: null, from: ['held', 'cancelled'], to: 'planned' } as const
  return await change(db, communityId, rules, back, now)
}

interface Change extends HoldActivity {
  readonly from: readonly ActivityState[]
  readonly to: ActivityState
}

async function change(
  db: Db,
  communityId: string,
  rules: CharterRules,
  wanted: Change,
  now: Instant,
): Promise<StateChanged> {
  const { personId, attendance, evidence, from, to: state } = wanted
  return await db.transaction().execute(async (trx): Promise<StateChanged> => {
    const opened = await openRecord(trx, communityId, rules, wanted, 'leading', now)
    if (!opened.ok) return opened
    const { activity } = opened
    if (!from.includes(activity.state)) return { ok: false, reason: 'otherwise' }
    if (isConfirmed(activity) || activity.evidence.length > 0) return { ok: false, reason: 'rests-on-it' }
    const { localDate: day, zone } = activity
    const stations = await stationsById(trx, communityId, creditedWith(activity))
    const why = state === 'held' ? dayProblem({ state, day, zone, stations }, now) : undefined
    if (why) return { ok: false, reason: 'wrong-day', why }
    await updateActivity(trx, communityId, activity.id, { ...activity, state, attendance }, personId, now)
    if (evidence) await insertEvidence(trx, communityId, activity.id, { ...evidence, personId }, now)
    return { ok: true }
  })
}
