import type { Effect } from '../../charter/charter.ts'
import { Temporal } from '../../kit/time/time.ts'
import { openHandOvers } from '../../offices/hand-over/open-hand-overs.ts'
import { openSearchesFor } from '../../offices/open-search.ts'
import type { EndedBecause } from '../../stations/appointment.ts'
import { type EndedOffice, endAppointments, scheduleEnd } from '../../stations/appointment-store.ts'
import { type Carrying, personOf, stationOf } from './carrying.ts'

/** The office ends that a person holds at the station (D1): at once, or on the day that the form names. */
export async function endTerm(carrying: Carrying, effect: Extract<Effect, { end: unknown }>): Promise<void> {
  const { trx, inHand, day, seq, now } = carrying
  const { communityId, charter, proposal } = inHand
  const personId = personOf(carrying, effect.end)
  const stationId = stationOf(carrying).id
  const clause = charter.rules.procedures[proposal.procedure]?.clause ?? ''
  const because: EndedBecause = isOwnWish(carrying, personId) ? 'stepped-down' : 'removed'
  const answer = effect.on === undefined ? undefined : proposal.answers[effect.on]
  const last = typeof answer === 'string' && answer !== '' ? Temporal.PlainDate.from(answer) : day
  const ending = { day: last, because, clause, ledgerSeq: seq }
  if (Temporal.PlainDate.compare(last, day) > 0) {
    await scheduleEnd(trx, communityId, { personId, stationId }, ending)
    return
  }
  const ended = await endAppointments(trx, communityId, { personId, stationId }, ending)
  await openSearchesFor(trx, communityId, charter.rules, ended, seq, now)
  await afterTerms(carrying, ended)
}

/** Everybody's term in some offices of the station ends. */
export async function endOffices(carrying: Carrying, offices: readonly string[]): Promise<void> {
  const { trx, inHand, day, seq } = carrying
  const { communityId, charter, proposal } = inHand
  const clause = charter.rules.procedures[proposal.procedure]?.clause ?? ''
  const ending = { day, because: 'reset' as const, clause, ledgerSeq: seq }
  const ended = await endAppointments(trx, communityId, { stationId: stationOf(carrying).id, offices }, ending)
  await afterTerms(carrying, ended)
}

/** Whether the person said so themself: filed it, or agreed to it. */
function isOwnWish({ inHand: { proposal, facts } }: Carrying, personId: string): boolean {
  return proposal.applicantId === personId || facts.confirmations.some(({ by }) => by === 'subject')
}

/** What follows when terms have ended: the list of what is handed over. */
export async function afterTerms({ trx, inHand, now }: Carrying, ended: readonly EndedOffice[]): Promise<void> {
  await openHandOvers(trx, inHand.communityId, inHand.charter.rules, ended, now)
}
