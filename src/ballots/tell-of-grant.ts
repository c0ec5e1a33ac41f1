import type { Trx } from '../kit/db/database.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import type { Instant } from '../kit/time/time.ts'
import { addressOf } from '../people/address-store.ts'
import { findPerson } from '../people/store.ts'
import { caseTitle } from '../proposals/case-title.ts'
import { appointmentsAt } from '../stations/appointment-store.ts'
import type { Station } from '../stations/station.ts'
import { type Granted, grantedLetter, newColleagueLetter, subjectGrantedLetter } from './emails.ts'
import type { CaseInHand } from './take-in-hand.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellStation } from './tell-station.ts'

/** Writes to the applicant, to whom it concerns, and to the people of the station where somebody took an office. */
export async function tellOfGrant(
  trx: Trx,
  inHand: CaseInHand,
  station: Station | undefined,
  seq: number,
  now: Instant,
): Promise<void> {
  const { communityId, charter, proposal } = inHand
  const effects = charter.rules.procedures[proposal.procedure]?.then ?? []
  const title = await caseTitle(trx, communityId, charter.rules, proposal)
  const appointing = effects.find((effect) => 'appoint' in effect)
  const granted: Granted = {
    title,
    station,
    isFounded: effects.some((effect) => 'open-station' in effect),
    isAppointed: appointing?.appoint === 'applicant' || effects.some((effect) => 'rank' in effect),
    seq,
  }
  await tellApplicant(trx, communityId, proposal, (language) => grantedLetter(language, granted), now)
  const { subjectId, applicantId } = proposal
  const to = subjectId && subjectId !== applicantId ? await addressOf(trx, communityId, subjectId) : undefined
  if (subjectId && to) {
    const content = subjectGrantedLetter(to.language, granted)
    await writeLetter(
      trx,
      { communityId, personId: subjectId, address: to.address, language: to.language, content },
      now,
    )
  }
  const newId = appointing?.appoint === 'subject' ? subjectId : applicantId
  if (!appointing || !proposal.stationId || !station || !newId) return
  const name = (await findPerson(trx, communityId, newId))?.name ?? ''
  const office = (await appointmentsAt(trx, communityId, station.id)).find(
    ({ personId, lastDay }) => personId === newId && lastDay === null,
  )
  const officeName = office && charter.rules.stations[station.kind]?.offices[office.office]?.name
  if (!officeName) return
  await tellStation(
    trx,
    communityId,
    station,
    newId,
    (language) => newColleagueLetter(language, station, name, officeName),
    now,
  )
}
