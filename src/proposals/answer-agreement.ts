import type { CharterShelf } from '../charters/shelf.ts'
import { findSuspension } from '../conduct/store.ts'
import { consumeCapability } from '../kit/crypto/capability.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { agreeToCase } from './announce-case.ts'
import { caseTitle } from './case-title.ts'
import { provePerson } from './confirm-proposal.ts'
import { insertConfirmation } from './confirmation-store.ts'
import { notAgreedLetter } from './emails.ts'
import type { Proposal } from './proposal.ts'
import type { Settle } from './settle-opened.ts'
import { endProposal, lockProposal, moveSubject } from './store.ts'
import { tellDeciders } from './tell-deciders.ts'

export type AnswerAgreement =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'no-such-link' | 'ended' | 'not-yours' | 'suspended' }

/** How somebody comes to answer: by the link of the letter, or signed in. */
export type Door =
  | { readonly by: 'link'; readonly secret: string }
  | { readonly by: 'session'; readonly id: string; readonly personId: string }

/**
 * Whoever a case concerns says whether they agree (D1, D2): to take an office, or that it is true that they step down. The charter is
 * asked at once whether that was what the case waited for. Who does not agree ends it. A link that came by mail proves the address;
 * one that was given by hand is taken too, and proves nothing. Agreeing twice is no error.
 */
export async function answerAgreement(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  answer: { readonly door: Door; readonly agrees: boolean },
  now: Instant,
  settle: Settle,
): Promise<AnswerAgreement> {
  return await db.transaction().execute(async (trx): Promise<AnswerAgreement> => {
    const found = await findAsked(trx, communityId, answer.door, now)
    if (!found.ok) return found
    const { proposal, personId } = found
    if (await findSuspension(trx, communityId, personId)) return { ok: false, reason: 'suspended' }
    const charter = await shelf.version(trx, communityId, proposal.charterVersionId)
    if (!answer.agrees) {
      await endProposal(trx, communityId, proposal.id, { state: 'withdrawn' }, now)
      const title = await caseTitle(trx, communityId, charter.rules, proposal)
      const to = proposal.applicantId ? await addressOf(trx, communityId, proposal.applicantId) : undefined
      if (to && proposal.applicantId !== personId) {
        const { language } = proposal
        const letter = { communityId, personId: proposal.applicantId ?? undefined, address: to.address, language }
        await writeLetter(trx, { ...letter, content: notAgreedLetter(language, title) }, now)
      }
      await tellDeciders(trx, communityId, charter, proposal, (language) => notAgreedLetter(language, title), now)
      return { ok: true, id: proposal.id }
    }
    if (personId !== proposal.subjectId) await moveSubject(trx, communityId, proposal.id, personId)
    const confirmation = { proposalId: proposal.id, by: 'subject', personId, revision: proposal.revision }
    await insertConfirmation(trx, communityId, confirmation, now)
    await settle(trx, communityId, charter, { ...proposal, subjectId: personId }, now)
    return { ok: true, id: proposal.id }
  })
}

type Found =
  | { readonly ok: true; readonly proposal: Proposal; readonly personId: string }
  | { readonly ok: false; readonly reason: 'no-such-link' | 'ended' | 'not-yours' }

async function findAsked(trx: Trx, communityId: string, door: Door, now: Instant): Promise<Found> {
  const link = door.by === 'link' ? await consumeCapability(trx, communityId, agreeToCase, door.secret, now) : undefined
  if (door.by === 'link' && !link) return { ok: false, reason: 'no-such-link' }
  const proposal = await lockProposal(trx, communityId, door.by === 'link' ? (link?.subject ?? '') : door.id)
  if (!proposal?.subjectId) return { ok: false, reason: 'not-yours' }
  if (door.by === 'session' && proposal.subjectId !== door.personId) return { ok: false, reason: 'not-yours' }
  if (proposal.state !== 'open') return { ok: false, reason: 'ended' }
  if (door.by === 'session') return { ok: true, proposal, personId: door.personId }
  const isProof = link?.byHand === false
  const personId = isProof ? await provePerson(trx, communityId, proposal.subjectId, now) : proposal.subjectId
  return { ok: true, proposal, personId }
}
