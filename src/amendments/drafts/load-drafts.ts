import type { Charter, CharterRules } from '../../charter/charter.ts'
import { compareCharters, groupDifferences } from '../../charter/compare/compare-charters.ts'
import type { GroupOfDifferences } from '../../charter/compare/difference.ts'
import { type Problem, readCharter } from '../../charter/read-charter.ts'
import { type Draft, findDraft, openDrafts } from '../../charters/draft-store.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import { adoptedVersions } from '../../charters/store.ts'
import { type AdoptedVersion, latestOf, type Obstacle, obstaclesTo } from '../../charters/version.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Day } from '../../kit/time/time.ts'
import { findPerson } from '../../people/store.ts'
import { type CaseOfDraft, casesOfDrafts } from '../store.ts'

/** A draft in a list: from whom it is, and the case about it that was filed last. */
export interface ListedDraft {
  readonly draft: Draft
  /** Undefined for the operator's file, and for somebody who was erased. */
  readonly uploader: string | undefined
  readonly lastCase: CaseOfDraft | undefined
}

export async function listDrafts(db: Db, communityId: string): Promise<ListedDraft[]> {
  const drafts = await openDrafts(db, communityId)
  const cases = await casesOfDrafts(
    db,
    communityId,
    drafts.map(({ id }) => id),
  )
  return await Promise.all(
    drafts.map(async (draft) => ({
      draft,
      uploader: await uploaderOf(db, communityId, draft),
      lastCase: cases.find(({ draftId }) => draftId === draft.id),
    })),
  )
}

async function uploaderOf(db: Db, communityId: string, { uploadedBy }: Draft): Promise<string | undefined> {
  return uploadedBy === null ? undefined : (await findPerson(db, communityId, uploadedBy))?.name
}

/** Everything that the page of a draft shows, but for the trial. */
export interface LoadedDraft extends ListedDraft {
  readonly charter: Charter
  readonly warnings: readonly Problem[]
  /** The version that it is compared with: the one it was proposed against, else the one adopted last. */
  readonly base: AdoptedVersion
  readonly baseRules: CharterRules
  readonly groups: readonly GroupOfDifferences[]
  readonly obstacles: readonly Obstacle[]
  /** The version that it became. */
  readonly version: AdoptedVersion | undefined
  /** Whether another version was adopted since it was proposed. */
  readonly isBaseMoved: boolean
}

/** Reads a draft with all that there is to know of it; undefined when there is none of that id. */
export async function loadDraft(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  id: string,
  today: Day,
): Promise<LoadedDraft | undefined> {
  const draft = await findDraft(db, communityId, id)
  if (!draft) return undefined
  const read = readCharter(draft.source)
  if (!read.ok) throw new Error(`The draft ${draft.id} can no longer be read: ${read.problems[0]?.message}`)
  const versions = await adoptedVersions(db, communityId)
  const version = versions.find(({ hash }) => hash === draft.hash)
  const latest = latestOf(versions)
  const proposedAgainst = versions.find((one) => one.id === draft.baseVersionId)
  const base = version ? proposedAgainst : (proposedAgainst ?? latest)
  if (!base || !latest) throw new Error('This community has no charter yet.')
  const [lastCase] = await casesOfDrafts(db, communityId, [draft.id])
  const { rules: baseRules } = await shelf.version(db, communityId, base.id)
  const community = (await shelf.running(db, communityId)).rules.community
  const candidate = { ...draft, community: read.charter.rules.community }
  return {
    draft,
    uploader: await uploaderOf(db, communityId, draft),
    lastCase,
    charter: read.charter,
    warnings: read.warnings,
    base,
    baseRules,
    groups: groupDifferences(compareCharters(baseRules, read.charter.rules)),
    obstacles: version ? [] : obstaclesTo(candidate, community, versions, today),
    version,
    isBaseMoved: !version && proposedAgainst !== undefined && proposedAgainst.id !== latest.id,
  }
}
