import type { Decision } from '../charter/decide.ts'
import { concernedIn, mayDecide } from '../charter/deciders.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { caseTitle } from '../proposals/case-title.ts'
import { objectionLetter } from '../proposals/emails.ts'
import { lockProposal } from '../proposals/store.ts'
import { type Choice, saysTheSame, type Vouch } from './ballot.ts'
import { settleCase } from './settle-case.ts'
import { insertBallot } from './store.ts'
import { takeInHand } from './take-in-hand.ts'
import { tellApplicant } from './tell-applicant.ts'

export interface CastBallot {
  readonly proposalId: string
  readonly personId: string
  readonly choice: Choice
  readonly reason: string
  /** Clauses that the decider confirms; those that need no confirmation are left out. */
  readonly vouches: readonly Vouch[]
  /** The revision of the application that the decider read. */
  readonly seen: number
}

export type BallotCast =
  | {
      readonly ok: true
      readonly decision: Decision /** False for the same ballot once more. */
      readonly isNew: boolean
    }
  | {
      readonly ok: false
      readonly reason: 'no-such-case' | 'ended' | 'own-case' | 'not-a-decider' | 'changed-meanwhile'
    }

/**
 * Casts a ballot (G3) and carries out what follows, in one transaction. Of two deciding ballots at the same moment one waits for
 * the other's. Only current holders of a rank or office that the charter names may, and nobody on their own case.
 */
export async function castBallot(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  ballot: CastBallot,
  now: Instant,
): Promise<BallotCast> {
  return await db.transaction().execute(async (trx): Promise<BallotCast> => {
    const proposal = await lockProposal(trx, communityId, ballot.proposalId)
    if (!proposal || proposal.state === 'unconfirmed') return { ok: false, reason: 'no-such-case' }
    const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
    const before = await takeInHand(trx, communityId, charter, proposal, now)
    const own = before.ballots.find(({ personId }) => personId === ballot.personId)
    const same = own && saysTheSame(own, { ...ballot, revision: ballot.seen })
    if (same) return { ok: true, decision: before.decision, isNew: false }
    if (proposal.state !== 'open') return { ok: false, reason: 'ended' }
    const procedure = charter.rules.procedures[proposal.procedure]
    if (!procedure) return { ok: false, reason: 'no-such-case' }
    // Also whoever signs in by the address that the application gives.
    if (concernedIn(procedure, before.facts).includes(ballot.personId)) return { ok: false, reason: 'own-case' }
    const able = mayDecide(charter.rules, procedure, before.facts)
    if (!able.some(({ person }) => person === ballot.personId)) return { ok: false, reason: 'not-a-decider' }
    if (proposal.revision !== ballot.seen) return { ok: false, reason: 'changed-meanwhile' }
    const confirmable = new Set(
      procedure.findings.filter(({ whenUnknown }) => whenUnknown === 'confirm').map(({ clause }) => clause),
    )
    const vouches = ballot.choice === 'approve' ? ballot.vouches.filter(({ clause }) => confirmable.has(clause)) : []
    await insertBallot(trx, communityId, { ...ballot, vouches, revision: proposal.revision }, now)
    if (ballot.choice === 'object') {
      const title = await caseTitle(trx, communityId, charter.rules, proposal)
      const link = { purpose: 'follow-proposal', subject: proposal.id }
      await tellApplicant(
        trx,
        communityId,
        proposal,
        (language) => objectionLetter(language, title, ballot.reason),
        now,
        link,
      )
    }
    const decision = await settleCase(trx, communityId, charter, proposal, now)
    return { ok: true, decision, isNew: true }
  })
}
