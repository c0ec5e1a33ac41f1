import { charterKey, proposeDraft } from '../charters/propose-draft.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Obstacle } from '../charters/version.ts'
import type { Trx } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { findOpenByKey, lockKey } from './store.ts'

/** Why a draft cannot be proposed. `open-case`: a case about this very draft is being decided. */
export type DraftRefusal = 'no-such-draft' | 'open-case' | Obstacle

/**
 * Takes a draft up for a case about the charter (A1): it can still be adopted, no other case is about it, and it is remembered with
 * which version it was compared. Cases about the charter have one key, which is locked here.
 */
export async function takeUpDraft(
  trx: Trx,
  communityId: string,
  { rules }: ShelvedCharter,
  draftId: string | undefined,
  now: Instant,
): Promise<DraftRefusal | undefined> {
  if (draftId === undefined) return 'no-such-draft'
  await lockKey(trx, communityId, charterKey)
  const open = await findOpenByKey(trx, communityId, charterKey)
  if (open.some((one) => one.draftId === draftId)) return 'open-case'
  const proposed = await proposeDraft(trx, communityId, draftId, rules.community, dayIn(rules.zone, now))
  if (proposed.ok) return undefined
  return proposed.reason === 'obstacles' ? (proposed.obstacles[0] ?? 'no-such-draft') : proposed.reason
}
