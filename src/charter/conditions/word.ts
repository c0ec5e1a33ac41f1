import type { z } from 'zod'
import type { Instant } from '../../kit/time/time.ts'
import type { Verdict } from '../check.ts'
import type { Facts } from '../facts.ts'

/** What a word may look at beside the facts: the moment, and the zone in which days begin. */
export interface Moment {
  readonly now: Instant
  readonly zone: string
}

/** One word of the vocabulary. `judge` answers “unknown” where the facts do not say: never met, never not met. */
export interface Word<Takes> {
  readonly takes: z.ZodType<Takes>
  readonly judge: (takes: Takes, facts: Facts, moment: Moment) => Verdict
}
