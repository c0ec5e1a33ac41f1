import type { EndingTerm } from '../charter/outlook/outlook.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import type { ProposalState } from '../proposals/proposal.ts'

/** A case by which a draft would be adopted. */
export interface CaseOfDraft {
  readonly proposalId: string
  readonly draftId: string
  readonly state: ProposalState
  readonly filedAt: Instant
  readonly decisionSeq: number | null
}

/** The cases that were filed to have some drafts adopted, the latest first. */
export async function casesOfDrafts(db: Db, communityId: string, draftIds: readonly string[]): Promise<CaseOfDraft[]> {
  if (draftIds.length === 0) return []
  const rows = await db
    .selectFrom('proposal')
    .select(['id as proposalId', 'draft_id as draftId', 'state', 'filed_at as filedAt', 'decision_seq as decisionSeq'])
    .where('community_id', '=', communityId)
    .where('draft_id', 'in', [...draftIds])
    .orderBy('filed_at', 'desc')
    .execute()
  return rows.flatMap((row) => (row.draftId === null ? [] : [{ ...row, draftId: row.draftId }]))
}

/** Terms whose end is decided and lies ahead. */
export async function endingTerms(db: Db, communityId: string): Promise<EndingTerm[]> {
  const rows = await db
    .selectFrom('appointment')
    .select(['station_id as station', 'office', 'ends_on as day', 'ended_clause as clause'])
    .where('community_id', '=', communityId)
    .where('last_day', 'is', null)
    .where('ends_on', 'is not', null)
    .orderBy('ends_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ day, clause, ...row }) =>
    day === null ? [] : [{ ...row, day: day.toString(), clause: clause ?? undefined }],
  )
}
