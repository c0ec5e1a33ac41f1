import { readCharter } from '../charter/read-charter.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Day } from '../kit/time/time.ts'
import { findDraft, setBase } from './draft-store.ts'
import { adoptedVersions } from './store.ts'
import { latestOf, type Obstacle, obstaclesTo } from './version.ts'

export type ProposeDraft =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-draft' }
  | { readonly ok: false; readonly reason: 'obstacles'; readonly obstacles: readonly Obstacle[] }

/**
 * Lets a draft be proposed: it is remembered with which version it was compared. Cases about the charter share a key, so that when one
 * is granted the others end; lock that key before. `today`: the day in the community's zone.
 */
export async function proposeDraft(
  trx: Trx,
  communityId: string,
  draftId: string,
  community: string,
  today: Day,
): Promise<ProposeDraft> {
  const draft = await findDraft(trx, communityId, draftId)
  const read = draft && readCharter(draft.source)
  const versions = await adoptedVersions(trx, communityId)
  const latest = latestOf(versions)
  if (!draft || !read?.ok || !latest) return { ok: false, reason: 'no-such-draft' }
  const candidate = { ...draft, community: read.charter.rules.community }
  const obstacles = obstaclesTo(candidate, community, versions, today)
  if (obstacles.length > 0) return { ok: false, reason: 'obstacles', obstacles }
  await setBase(trx, communityId, draft.id, latest.id)
  return { ok: true }
}

/** The key of every case about a community's charter. */
export const charterKey = 'charter'
