import { type Problem, readCharter } from '../charter/read-charter.ts'
import { findDraftByHash, insertDraft, openDrafts } from '../charters/draft-store.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { adoptedVersions } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { loadRights } from './load-rights.ts'
import type { Asker } from './rights.ts'

export interface UploadDraft {
  readonly source: string
  readonly by: Asker & { readonly personId: string }
}

export type DraftUploaded =
  | { readonly ok: true; readonly id: string /** False for a text that is a draft already. */; readonly isNew: boolean }
  | { readonly ok: false; readonly reason: 'not-yours' | 'too-many' }
  | { readonly ok: false; readonly reason: 'problems'; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly reason: 'other-community'; readonly community: string }
  | { readonly ok: false; readonly reason: 'adopted'; readonly version: string }

/** How many drafts may lie about at a time. */
const mostDrafts = 50

/**
 * Keeps a charter as a draft, to be compared, tried and proposed (A1). Only one that can be read whole, and only the community's own;
 * the same text is the same draft. Nothing else changes by it.
 */
export async function uploadDraft(
  db: Db,
  communityId: string,
  shelf: Pick<CharterShelf, 'running'>,
  { source, by }: UploadDraft,
  now: Instant,
): Promise<DraftUploaded> {
  const running = await shelf.running(db, communityId)
  const { mayUpload } = await loadRights(db, communityId, running, by, now)
  if (!mayUpload) return { ok: false, reason: 'not-yours' }
  const read = readCharter(source)
  if (!read.ok) return { ok: false, reason: 'problems', problems: read.problems }
  const { rules, hash } = read.charter
  if (rules.community !== running.rules.community)
    return { ok: false, reason: 'other-community', community: rules.community }
  const adopted = (await adoptedVersions(db, communityId)).find((one) => one.hash === hash)
  if (adopted) return { ok: false, reason: 'adopted', version: adopted.version }
  const known = await findDraftByHash(db, communityId, hash)
  if (known) return { ok: true, id: known.id, isNew: false }
  if ((await openDrafts(db, communityId)).length >= mostDrafts) return { ok: false, reason: 'too-many' }
  const effective = Temporal.PlainDate.from(rules.effective)
  const draft = { version: rules.version, hash, source, effective, uploadedBy: by.personId }
  const id = await insertDraft(db, communityId, draft, now)
  if (id !== undefined) return { ok: true, id, isNew: true }
  // Somebody else uploaded the same text at this moment.
  const theirs = await findDraftByHash(db, communityId, hash)
  return theirs ? { ok: true, id: theirs.id, isNew: false } : { ok: false, reason: 'too-many' }
}
