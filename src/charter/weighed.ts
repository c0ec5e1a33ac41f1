import type { Check } from './check.ts'
import type { Tally } from './quorum.ts'

/** A case weighed: what its conditions answer, and how its votes stand. */
export interface Weighed {
  readonly gates: readonly Check[]
  readonly findings: readonly Check[]
  readonly approvals: Tally
  readonly objections?: Tally | undefined
  readonly unanswered: number
  /** Whether the time for votes is over. */
  readonly isClosed: boolean
}
