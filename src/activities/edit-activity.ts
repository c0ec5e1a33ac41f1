import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { type Language, rewrite } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import { stationsById } from '../stations/store.ts'
import { creditedWith, type DayProblem, dayProblem, type Happening, isConfirmed, isSameHappening } from './activity.ts'
import { updateActivity } from './change-store.ts'
import { type NoRecord, type OnActivity, openRecord } from './open-record.ts'

export interface EditActivity extends OnActivity {
  /** When it was last changed, as the editor saw it. */
  readonly seen: string
  /** The language that the editor writes in; the words in the other one stay. */
  readonly language: Language
  readonly title: string
  readonly summary: string
  readonly venue: string | null
  /** What happened, or will; left as it is when absent. Of what is not held yet nobody counts the people. */
  readonly happening?: Omit<Happening, 'state'> | undefined
}

export type ActivityEdited =
  | { readonly ok: true }
  | NoRecord
  | { readonly ok: false; readonly reason: 'changed-meanwhile' | 'confirmed' | 'no-title' }
  | { readonly ok: false; readonly reason: 'wrong-day'; readonly why: DayProblem }

/**
 * Changes what a station says of an activity. What happened (kind, place, day, people) stays once somebody confirmed it: they
 * confirmed that. Until then whoever changes it is who says so, and no longer who may confirm it.
 */
export async function editActivity(
  db: Db,
  communityId: string,
  rules: CharterRules,
  edit: EditActivity,
  now: Instant,
): Promise<ActivityEdited> {
  const { language, venue } = edit
  return await db.transaction().execute(async (trx): Promise<ActivityEdited> => {
    const opened = await openRecord(trx, communityId, rules, edit, 'leading', now)
    if (!opened.ok) return opened
    const { activity } = opened
    if (activity.changedAt.toString() !== edit.seen) return { ok: false, reason: 'changed-meanwhile' }
    const title = rewrite(activity.title, language, edit.title)
    if (!title) return { ok: false, reason: 'no-title' }
    const { state, attendance } = { ...activity, ...edit.happening }
    const said = { ...activity, ...edit.happening, attendance: state === 'held' ? attendance : null }
    const isSame = isSameHappening(activity, said)
    if (!isSame && isConfirmed(activity)) return { ok: false, reason: 'confirmed' }
    const stations = await stationsById(trx, communityId, creditedWith(activity))
    const { localDate: day, zone } = said
    const why = isSame ? undefined : dayProblem({ state, day, zone, stations, former: activity.localDate }, now)
    if (why) return { ok: false, reason: 'wrong-day', why }
    const summary = rewrite(activity.summary, language, edit.summary)
    const recordedBy = isSame ? undefined : edit.personId
    await updateActivity(trx, communityId, activity.id, { ...said, title, summary, venue }, recordedBy, now)
    return { ok: true }
  })
}
