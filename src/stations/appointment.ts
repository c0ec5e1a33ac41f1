import type { Day, Instant, Precision } from '../kit/time/time.ts'

/** Why a term ended. `reset`: everybody's in that office ended, by the charter. */
export type EndedBecause = 'stepped-down' | 'succeeded' | 'promoted' | 'removed' | 'reset' | 'term-over' | 'erased'

/** A person holding an office at a station from one day to another. */
export interface Appointment {
  readonly id: string
  readonly stationId: string
  readonly office: string
  readonly personId: string
  readonly personName: string
  readonly personLatinName: string | null
  /** Whether the person can be reached here: has an account. */
  readonly hasAccount: boolean
  readonly clause: string
  readonly firstDay: Day
  readonly firstPrecision: Precision
  readonly lastDay: Day | null
  /** The decision in the ledger; null for what a charter recorded. */
  readonly ledgerSeq: number | null
  readonly recordedIn: string | null
  /** When the person agreed; null for what a charter recorded, and for whoever applied themself before agreeing was kept. */
  readonly acceptedAt: Instant | null
  readonly endedBecause: EndedBecause | null
  readonly endedClause: string | null
  /** The decision in the ledger that ended it. */
  readonly endedSeq: number | null
  /** The day on which it will end, once that is decided. */
  readonly endsOn: Day | null
  /** Where the person works, where the charter asks for it: for counting shares, and for nobody's eyes. */
  readonly employer: string | null
}

/** The lowest seat of an office that nobody has; undefined when all are taken, null where seats are not counted. */
export function freeSeat(seats: number | undefined, taken: readonly (number | null)[]): number | null | undefined {
  if (seats === undefined) return null
  for (let seat = 1; seat <= seats; seat++) if (!taken.includes(seat)) return seat
  return undefined
}
