import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { announceCase } from './announce-case.ts'
import type { Cause, Proposal } from './proposal.ts'
import { insertOpened } from './station-case-store.ts'

/** A case that nobody filed: what it is about, and why it was opened. */
export interface CaseToOpen {
  readonly procedure: string
  readonly stationId: string
  readonly cause?: Cause | undefined
  readonly subjectId?: string | undefined
  readonly office?: string | undefined
  readonly parentId?: string | undefined
}

/**
 * Opens cases by the clock (H2): a missed duty asks people what is to be done, and decides nothing. Gives the ids of those that were
 * opened: a station has at most one open case of a procedure that nobody filed. Nobody is written to: whoever calls tells people
 * once, of all of them.
 */
export async function openByClock(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  cases: readonly CaseToOpen[],
  now: Instant,
): Promise<{ id: string; stationId: string }[]> {
  return await insertOpened(trx, communityId, openedUnder(charter, 'clock'), cases, now)
}

/** Opens a case that follows from another about the same station and person, and tells those who decide it. */
export async function openByCase(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  parent: Proposal,
  procedure: string,
  now: Instant,
): Promise<void> {
  if (!parent.stationId) throw new Error(`The case ${parent.id} is about no station`)
  const { stationId, subjectId, office, id: parentId } = parent
  const toOpen = { procedure, stationId, parentId, subjectId: subjectId ?? undefined, office: office ?? undefined }
  const opened = await insertOpened(trx, communityId, openedUnder(charter, 'case'), [toOpen], now)
  for (const { id } of opened) await announceCase(trx, communityId, charter, id, now)
}

function openedUnder({ versionId, rules }: ShelvedCharter, openedBy: 'clock' | 'case') {
  return { charterVersionId: versionId, language: rules.languages.original, openedBy }
}
