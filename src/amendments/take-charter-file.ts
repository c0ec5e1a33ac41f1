import { readiness } from '../bodies/rank.ts'
import { currentHolders } from '../bodies/store.ts'
import type { Charter } from '../charter/charter.ts'
import { readCharter } from '../charter/read-charter.ts'
import { type AdoptCharter, adoptCharter, type Because } from '../charters/adopt-charter.ts'
import { amendingOf } from '../charters/amending.ts'
import { findDraftByHash, insertDraft } from '../charters/draft-store.ts'
import { adoptedVersions, type Community, findCommunityBySlug, findRunningVersion } from '../charters/store.ts'
import { isNewer, latestOf } from '../charters/version.ts'
import type { Db } from '../kit/db/database.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'

/** `waits`: the charter in force names a procedure to change it, so the file is a draft until that procedure adopts it. */
export type TakeCharterFile =
  | (AdoptCharter & { readonly did: 'adopt' })
  | {
      readonly ok: true
      readonly did: 'wait'
      readonly community: Community
      readonly draftId: string
      readonly isNew: boolean
      readonly procedure: string
    }

/**
 * Takes the operator's charter file at a start. A first charter is adopted, and so is a greater version while the one in force names
 * no procedure to change it, or too few hold the ranks to carry that procedure out: then nobody could change a charter while a
 * community is being set up. In any other case the file is kept as a draft, and changes nothing.
 */
export async function takeCharterFile(
  db: Db,
  charter: Charter,
  isDemo: boolean,
  now: Instant,
): Promise<TakeCharterFile> {
  const community = await findCommunityBySlug(db, charter.rules.community)
  const way = community && (await wayToChange(db, community, charter))
  if (!community || !way) return { did: 'adopt', ...(await adoptCharter(db, charter, isDemo, now)) }
  if (way.by === 'file') return { did: 'adopt', ...(await adoptCharter(db, charter, isDemo, now, way.because)) }
  const { rules, hash, source } = charter
  const known = await findDraftByHash(db, community.id, hash)
  const effective = Temporal.PlainDate.from(rules.effective)
  const draft = { version: rules.version, hash, source, effective, uploadedBy: null }
  const id =
    known?.id ??
    (await insertDraft(db, community.id, draft, now)) ??
    (await findDraftByHash(db, community.id, hash))?.id
  if (id === undefined) throw new Error('The draft of the charter file was neither kept nor found')
  return { ok: true, did: 'wait', community, draftId: id, isNew: !known, procedure: way.procedure }
}

type Way = { readonly by: 'file'; readonly because: Because } | { readonly by: 'procedure'; readonly procedure: string }

async function wayToChange(db: Db, community: Community, charter: Charter): Promise<Way | undefined> {
  const latest = latestOf(await adoptedVersions(db, community.id))
  const running = await findRunningVersion(db, community.id)
  const read = running && readCharter(running.source)
  // What is no change, or no greater version, is answered like any other file.
  if (!latest || !read?.ok || !isNewer(charter.rules.version, latest.version)) return undefined
  const amending = amendingOf(read.charter.rules)
  if (!amending) return { by: 'file', because: 'no-procedure' }
  const { isReachable } = readiness(read.charter.rules, amending.procedure, await currentHolders(db, community.id))
  return isReachable ? { by: 'procedure', procedure: amending.name } : { by: 'file', because: 'nobody-decides' }
}
