import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { mostEvidence } from './activity.ts'
import { deleteEvidence, insertEvidence } from './change-store.ts'
import { type NoRecord, type OnActivity, openRecord } from './open-record.ts'

export interface AddEvidence extends OnActivity {
  /** An address on the web, http or https. */
  readonly url: string
  /** What it shows. */
  readonly words: string
}

export type EvidenceAdded =
  | { readonly ok: true }
  | NoRecord
  | { readonly ok: false; readonly reason: 'not-held' | 'too-many' | 'added-already' }

/** A station that holds an activity adds a link that shows that it was held: pictures, a report, a recording. */
export async function addEvidence(
  db: Db,
  communityId: string,
  rules: CharterRules,
  added: AddEvidence,
  now: Instant,
): Promise<EvidenceAdded> {
  return await db.transaction().execute(async (trx): Promise<EvidenceAdded> => {
    const opened = await openRecord(trx, communityId, rules, added, 'credited', now)
    if (!opened.ok) return opened
    const { activity } = opened
    if (activity.state !== 'held') return { ok: false, reason: 'not-held' }
    if (activity.evidence.some(({ url }) => url === added.url)) return { ok: false, reason: 'added-already' }
    if (activity.evidence.length >= mostEvidence) return { ok: false, reason: 'too-many' }
    await insertEvidence(trx, communityId, activity.id, added, now)
    return { ok: true }
  })
}

/** Takes a link away. One that is gone already is no mistake. */
export async function removeEvidence(
  db: Db,
  communityId: string,
  rules: CharterRules,
  removed: OnActivity & { readonly evidenceId: string },
  now: Instant,
): Promise<{ readonly ok: true } | NoRecord> {
  return await db.transaction().execute(async (trx) => {
    const opened = await openRecord(trx, communityId, rules, removed, 'credited', now)
    if (!opened.ok) return opened
    await deleteEvidence(trx, communityId, opened.activity.id, removed.evidenceId)
    return { ok: true } as const
  })
}
