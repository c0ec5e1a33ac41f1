import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import type { Proposal } from './proposal.ts'
import { lockProposal } from './store.ts'

/**
 * Asks the charter about a locked, open case and carries out what it answers. Deciding stands to the right of filing, so it is handed
 * in: where a form is sent, and where somebody agrees.
 */
export type Settle = (
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  proposal: Proposal,
  now: Instant,
) => Promise<unknown>

/** A case that waits for nobody's ballot is settled in the transaction that opened it, or that brought what it waited for. */
export async function settleOpened(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  id: string,
  now: Instant,
  settle: Settle | undefined,
): Promise<void> {
  if (!settle) return
  const proposal = await lockProposal(trx, communityId, id)
  const procedure = proposal && charter.rules.procedures[proposal.procedure]
  if (proposal?.state !== 'open' || procedure?.decide.quorum !== 'none') return
  await settle(trx, communityId, charter, proposal, now)
}
