import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Trx } from '../kit/db/database.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { caseTitle } from './case-title.ts'
import { agreeLetter, concernedLetter, followLetter, needsBallotLetter } from './emails.ts'
import { asksSubject } from './office-asked.ts'
import { findProposal } from './store.ts'
import { tellDeciders } from './tell-deciders.ts'

/** The purpose of the link by which whoever a case concerns agrees to it or not; its subject is the case. */
export const agreeToCase = 'agree-to-case'

/**
 * Tells of a newly opened case: the applicant how to follow it, whom it concerns that their word is asked or that it is there, and
 * those who decide that it waits for their ballot.
 */
export async function announceCase(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  id: string,
  now: Instant,
): Promise<void> {
  const proposal = await findProposal(trx, communityId, id)
  const procedure = proposal && charter.rules.procedures[proposal.procedure]
  if (!proposal || !procedure) return
  const { applicantId, subjectId, language } = proposal
  const title = await caseTitle(trx, communityId, charter.rules, proposal)
  const applicant = applicantId ? await addressOf(trx, communityId, applicantId) : undefined
  if (applicantId && applicant) {
    const content = followLetter(language, title)
    const link = { purpose: 'follow-proposal', subject: id }
    await writeLetter(
      trx,
      { communityId, personId: applicantId, address: applicant.address, language, content, link },
      now,
    )
  }
  const to = subjectId && subjectId !== applicantId ? await addressOf(trx, communityId, subjectId) : undefined
  if (subjectId && to) {
    const isAsked = asksSubject(procedure)
    const content = isAsked ? agreeLetter(to.language, title) : concernedLetter(to.language, title, id)
    const letter = { communityId, personId: subjectId, address: to.address, language: to.language, content }
    await writeLetter(trx, isAsked ? { ...letter, link: { purpose: agreeToCase, subject: id } } : letter, now)
  }
  if (procedure.decide.quorum === 'none') return
  await tellDeciders(
    trx,
    communityId,
    charter,
    proposal,
    (reader) => needsBallotLetter(reader, charter.rules, proposal, title),
    now,
  )
}
