import { mayDecide } from '../charter/deciders.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { lockProposal } from '../proposals/store.ts'
import { settleCase } from './settle-case.ts'
import { insertRemark } from './store.ts'
import { takeInHand } from './take-in-hand.ts'

export interface AnswerObjection {
  readonly proposalId: string
  readonly ballotId: string
  readonly personId: string
  readonly words: string
}

export type ObjectionAnswered =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'ended' | 'no-such-objection' | 'own-objection' | 'not-yours' }

/**
 * Answers an objection: the applicant does, or another who may decide. Where the charter asks for an answer this may be the act
 * that decides the case.
 */
export async function answerObjection(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  answer: AnswerObjection,
  now: Instant,
): Promise<ObjectionAnswered> {
  return await db.transaction().execute(async (trx): Promise<ObjectionAnswered> => {
    const proposal = await lockProposal(trx, communityId, answer.proposalId)
    if (proposal?.state !== 'open') return { ok: false, reason: 'ended' }
    const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
    const { ballots, facts } = await takeInHand(trx, communityId, charter, proposal, now)
    const objection = ballots.find(({ id, choice }) => id === answer.ballotId && choice === 'object')
    if (!objection) return { ok: false, reason: 'no-such-objection' }
    if (objection.personId === answer.personId) return { ok: false, reason: 'own-objection' }
    const procedure = charter.rules.procedures[proposal.procedure]
    const isDecider =
      procedure && mayDecide(charter.rules, procedure, facts).some(({ person }) => person === answer.personId)
    if (!isDecider && proposal.applicantId !== answer.personId) return { ok: false, reason: 'not-yours' }
    await insertRemark(trx, communityId, { ...answer, kind: 'answer' }, now)
    await settleCase(trx, communityId, charter, proposal, now)
    return { ok: true }
  })
}
