import type { Appointing } from '../../charter/charter.ts'
import { openSearchesFor } from '../../offices/open-search.ts'
import { closeSearches } from '../../offices/search-store.ts'
import { agreedAt } from '../../proposals/confirmation-store.ts'
import { appointPerson } from '../../stations/appoint-person.ts'
import { type EndedOffice, endAppointments } from '../../stations/appointment-store.ts'
import { type Carrying, personOf, stationOf } from './carrying.ts'
import { afterTerms } from './end-terms.ts'

/**
 * Gives a person an office (A2, D1, D2). What they hold at the station ends on that day: they are promoted. Where the charter says so
 * the present holder's term ends too. Who is looked for is found.
 */
export async function giveOffice(carrying: Carrying, effect: Appointing): Promise<void> {
  const { trx, inHand, day, seq, now } = carrying
  const { communityId, charter, proposal } = inHand
  const station = stationOf(carrying)
  const kind = charter.rules.stations[station.kind]
  const procedure = charter.rules.procedures[proposal.procedure]
  const office = typeof effect.as === 'string' ? effect.as : String(proposal.answers[effect.as.field] ?? '')
  if (!kind?.offices[office] || !procedure)
    throw new Error(`The case ${proposal.id} gives an office ${office} that is not known`)
  const personId = personOf(carrying, effect.appoint)
  const { clause } = procedure.decide
  const end = { day, clause, ledgerSeq: seq }
  const left: EndedOffice[] = []
  const before = await endAppointments(
    trx,
    communityId,
    { personId, stationId: station.id },
    { ...end, because: 'promoted' },
  )
  left.push(...before)
  if (effect.succeeds)
    left.push(
      ...(await endAppointments(
        trx,
        communityId,
        { stationId: station.id, offices: [office] },
        { ...end, because: 'succeeded' },
      )),
    )
  const appointed = await appointPerson(trx, communityId, kind, {
    stationId: station.id,
    office,
    personId,
    firstDay: day,
    ledgerSeq: seq,
    acceptedAt: effect.appoint === 'applicant' ? proposal.filedAt : await agreedAt(trx, communityId, proposal.id),
    employer: effect.appoint === 'applicant' ? employerIn(carrying) : undefined,
  })
  // The gates of the charter forbid it; should a charter lack them, nothing is done by halves.
  if (!appointed.ok) throw new Error(`The office could not be given: ${appointed.reason}`)
  await closeSearches(trx, communityId, { stationId: station.id, office }, 'filled', now)
  const vacated = left.filter((one) => one.office !== office)
  await openSearchesFor(trx, communityId, charter.rules, vacated, seq, now)
  await afterTerms(carrying, left)
}

function employerIn({ inHand: { charter, proposal } }: Carrying): string | undefined {
  const field = charter.rules.procedures[proposal.procedure]?.form.find(({ is }) => is === 'employer')
  const answer = field && proposal.answers[field.field]
  return answer === undefined || answer === '' ? undefined : String(answer)
}
