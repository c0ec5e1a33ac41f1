import type { CharterShelf } from '../charters/shelf.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { caseTitle } from '../proposals/case-title.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { lockProposal, openProposals } from '../proposals/store.ts'
import { tellDeciders } from '../proposals/tell-deciders.ts'
import { silenceLetter } from './emails.ts'
import { daysBetween, latestReminder } from './silence.ts'
import { insertEscalation, lastActIn } from './store.ts'

/**
 * Tells those whom the charter names of cases that nobody decides. Silence itself decides nothing. Safe to run twice and on
 * several processes: each day due is told once. Gives how many cases were told of.
 */
export async function remindOfSilence(db: Db, communityId: string, shelf: CharterShelf, now: Instant): Promise<number> {
  let reminded = 0
  for (const { id } of await openProposals(db, communityId)) {
    const isTold = await db.transaction().execute(async (trx) => {
      const proposal = await lockProposal(trx, communityId, id)
      return proposal?.state === 'open' && (await remind(trx, communityId, shelf, proposal, now))
    })
    if (isTold) reminded += 1
  }
  return reminded
}

async function remind(
  trx: Trx,
  communityId: string,
  shelf: CharterShelf,
  proposal: Proposal,
  now: Instant,
): Promise<boolean> {
  const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
  const rule = charter.rules.procedures[proposal.procedure]?.decide.silence
  if (!rule || !proposal.openedAt) return false
  const silentSince = latest(proposal.openedAt, await lastActIn(trx, communityId, proposal.id))
  const dueAt = latestReminder(rule, silentSince, now, charter.rules.zone)
  if (!dueAt) return false
  const title = await caseTitle(trx, communityId, charter.rules, proposal)
  const isNew = await insertEscalation(trx, communityId, { proposalId: proposal.id, dueAt, told: [] }, now)
  if (!isNew) return false
  const days = daysBetween(silentSince, now)
  await tellDeciders(
    trx,
    communityId,
    charter,
    proposal,
    (language) => silenceLetter(language, title, proposal.id, days),
    now,
    rule.tell,
  )
  return true
}

function latest(one: Instant, other: Instant | null): Instant {
  return other && Temporal.Instant.compare(other, one) > 0 ? other : one
}
