import { adoptDraft } from '../../charters/adopt-draft.ts'
import type { Carrying } from './carrying.ts'

/** The proposed charter is adopted (A1), in force from its effective day on. */
export async function adoptProposed({ trx, inHand, seq, now }: Carrying): Promise<void> {
  const { communityId, charter, proposal } = inHand
  if (proposal.draftId === null) throw new Error(`The case ${proposal.id} proposes no charter`)
  const clause = charter.rules.procedures[proposal.procedure]?.decide.clause
  const adoption = {
    draftId: proposal.draftId,
    zone: charter.rules.zone,
    decidedSeq: seq,
    clauses: clause === undefined ? [] : [clause],
  }
  const adopted = await adoptDraft(trx, communityId, adoption, now)
  // Asked before it was granted; of two that are adopted at the same moment the second is undone as a whole, and asked again.
  if (!adopted.ok) throw new Error(`The charter could not be adopted: ${adopted.reason}`)
}
