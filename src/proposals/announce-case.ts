import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Trx } from '../kit/db/database.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { caseTitle } from './case-title.ts'
import { followLetter, needsBallotLetter } from './emails.ts'
import { findProposal } from './store.ts'
import { tellDeciders } from './tell-deciders.ts'

/** Tells of a newly opened case: the applicant how to follow it, and those who decide that it waits for their ballot. */
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
  const title = await caseTitle(trx, communityId, charter.rules, proposal)
  const applicant = await addressOf(trx, communityId, proposal.applicantId)
  if (applicant) {
    await writeLetter(
      trx,
      {
        communityId,
        personId: proposal.applicantId,
        address: applicant.address,
        language: proposal.language,
        content: followLetter(proposal.language, title),
        link: { purpose: 'follow-proposal', subject: id },
      },
      now,
    )
  }
  await tellDeciders(
    trx,
    communityId,
    charter,
    proposal,
    (language) => needsBallotLetter(language, charter.rules, proposal, title),
    now,
  )
}
