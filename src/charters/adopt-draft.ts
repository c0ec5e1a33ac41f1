import { readCharter } from '../charter/read-charter.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { lockChain } from '../ledger/store.ts'
import { adoptVersion } from './adopt-version.ts'
import { bringDue } from './bring-into-force.ts'
import { type DraftWithSource, findDraft } from './draft-store.ts'
import { adoptedVersions } from './store.ts'
import { type AdoptedVersion, latestOf, orderObstacles, runningOf } from './version.ts'

/**
 * Why a proposed charter cannot be adopted any more. `other-base`: another one was adopted since it was proposed, which it would undo
 * without a word.
 */
export type CannotAdopt = 'no-such-draft' | 'adopted' | 'not-newer' | 'before-coming' | 'other-base'

export type AdoptDraft =
  | { readonly ok: true; readonly versionId: string; readonly version: string; readonly isInForce: boolean }
  | { readonly ok: false; readonly reason: CannotAdopt }

export interface DraftAdoption {
  readonly draftId: string
  /** Where the community's days begin (IANA). */
  readonly zone: string
  /** The entry of the decision. */
  readonly decidedSeq: number
  readonly clauses: readonly string[]
}

/**
 * Adopts a proposed charter, as the procedure decided that the charter itself names (A1): in force at once when its effective day
 * has come, else from that day on in the community's zone. It never applies to a day that is over.
 */
export async function adoptDraft(
  trx: Trx,
  communityId: string,
  { draftId, zone, decidedSeq, clauses }: DraftAdoption,
  now: Instant,
): Promise<AdoptDraft> {
  await lockChain(trx, communityId)
  const today = dayIn(zone, now)
  await bringDue(trx, communityId, today, now)
  const versions = await adoptedVersions(trx, communityId)
  const draft = await findDraft(trx, communityId, draftId)
  const reason = whyNot(draft, versions)
  if (!draft || reason) return { ok: false, reason: reason ?? 'no-such-draft' }
  const read = readCharter(draft.source)
  // It was whole when it was kept; a later program that reads it no more must not adopt half of it.
  if (!read.ok) throw new Error(`The draft ${draft.version} can no longer be read: ${read.problems[0]?.message}`)
  const { versionId, isInForce } = await adoptVersion(
    trx,
    communityId,
    {
      charter: read.charter,
      by: [{ role: 'charter' }],
      facts: { decision: decidedSeq },
      clauses,
      former: runningOf(versions),
      today,
    },
    now,
  )
  return { ok: true, versionId, version: draft.version, isInForce }
}

/** Whether a proposed charter could be adopted now; asked before its case is granted. Undefined when nothing stands in the way. */
export async function whyNotAdoptable(db: Db, communityId: string, draftId: string): Promise<CannotAdopt | undefined> {
  return whyNot(await findDraft(db, communityId, draftId), await adoptedVersions(db, communityId))
}

function whyNot(draft: DraftWithSource | undefined, versions: readonly AdoptedVersion[]): CannotAdopt | undefined {
  if (!draft) return 'no-such-draft'
  if (versions.some(({ hash }) => hash === draft.hash)) return 'adopted'
  const [obstacle] = orderObstacles(draft, versions)
  if (obstacle === 'not-newer' || obstacle === 'before-coming') return obstacle
  return draft.baseVersionId === latestOf(versions)?.id ? undefined : 'other-base'
}
