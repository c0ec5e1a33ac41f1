import type { Trx } from '../../kit/db/database.ts'
import type { Day, Instant } from '../../kit/time/time.ts'
import type { Station } from '../../stations/station.ts'
import type { CaseInHand } from '../take-in-hand.ts'

/** A granted case whose effects are being carried out, in one transaction. */
export interface Carrying {
  readonly trx: Trx
  readonly inHand: CaseInHand
  /** The station that it opened or is about. */
  readonly station: Station | undefined
  /** Today, in the community's zone. */
  readonly day: Day
  /** The decision in the ledger. */
  readonly seq: number
  readonly now: Instant
}

/** The person whom an effect names. Throws where a case has none: the charter is checked for that. */
export function personOf({ inHand: { proposal } }: Carrying, who: 'applicant' | 'subject'): string {
  const personId = who === 'applicant' ? proposal.applicantId : proposal.subjectId
  if (personId === null) throw new Error(`The case ${proposal.id} has no ${who}`)
  return personId
}

export function stationOf({ inHand: { proposal }, station }: Carrying): Station {
  if (!station) throw new Error(`The case ${proposal.id} is about a station that is not known`)
  return station
}
