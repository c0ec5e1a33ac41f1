import type { Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { LetterContent, LetterLink } from '../kit/mail/letter.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import type { Proposal } from '../proposals/proposal.ts'

/** Writes to the applicant of a case, in the language it was filed in; nothing when nobody applied or no address is known. */
export async function tellApplicant(
  trx: Trx,
  communityId: string,
  proposal: Proposal,
  content: (language: Language) => LetterContent,
  now: Instant,
  link?: LetterLink,
): Promise<void> {
  const { language, applicantId } = proposal
  const to = applicantId === null ? undefined : await addressOf(trx, communityId, applicantId)
  if (!to || applicantId === null) return
  await writeLetter(
    trx,
    { communityId, personId: applicantId, address: to.address, language, content: content(language), link },
    now,
  )
}
