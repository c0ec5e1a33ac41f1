import type { Effect } from '../../charter/charter.ts'
import { insertWaiver } from '../../duties/store.ts'
import { dayIn, Temporal } from '../../kit/time/time.ts'
import { type Carrying, stationOf } from './carrying.ts'

/** The station does not owe a duty (H1: an epidemic or the like), from the day on which it asked until the day that the form names. */
export async function giveWaiver(carrying: Carrying, effect: Extract<Effect, { waive: unknown }>): Promise<void> {
  const { trx, inHand, day, seq, now } = carrying
  const { communityId, charter, proposal } = inHand
  const lastDay = Temporal.PlainDate.from(String(proposal.answers[effect.until]))
  const asked = proposal.openedAt ? dayIn(charter.rules.zone, proposal.openedAt) : day
  const waiver = {
    stationId: stationOf(carrying).id,
    obligation: effect.waive,
    // One that was asked for a day in the past is for that day.
    firstDay: Temporal.PlainDate.compare(asked, lastDay) < 0 ? asked : lastDay,
    lastDay,
    clause: charter.rules.procedures[proposal.procedure]?.clause ?? '',
    ledgerSeq: seq,
  }
  const isGiven = await insertWaiver(trx, communityId, waiver, now)
  // A decision that says so and does not do so must not stand.
  if (!isGiven) throw new Error(`The exception of the case ${proposal.id} could not be kept`)
}
