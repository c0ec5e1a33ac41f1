import type { z } from 'zod'
import type { Instant } from '../../kit/time/time.ts'
import type { Verdict } from '../check.ts'
import type { Facts } from '../facts.ts'

/** What a word may look at beside the facts: the moment, and what the charter says of the case and its station. */
export interface Moment {
  readonly now: Instant
  /** Where days begin and end (IANA name). */
  readonly zone: string
  readonly about?: 'new-station' | 'station' | 'body' | 'charter' | undefined
  /** How many may hold an office, `Infinity` without a limit; undefined when it hangs on the kind of station and that is not known. */
  readonly seats?: ((office: string, kind: string | undefined) => number | undefined) | undefined
}

/** One word of the vocabulary. `judge` answers “unknown” where the facts do not say: never met, never not met. */
export interface Word<Takes> {
  readonly takes: z.ZodType<Takes>
  readonly judge: (takes: Takes, facts: Facts, moment: Moment) => Verdict
  /** What it names in the charter around it; nothing when absent. */
  readonly names?: (takes: Takes) => Names
}

/** What a condition names elsewhere in its charter. All of it has to be there. */
export interface Names {
  /** Fields of the form that it reads. */
  readonly fields?: readonly NamedField[]
  readonly roles?: readonly string[]
  readonly offices?: readonly string[]
  readonly procedures?: readonly string[]
  readonly obligations?: readonly string[]
  readonly breaches?: readonly string[]
  /** Whether it looks at the person whom the case concerns. */
  readonly subject?: boolean
  /** What a case has to be about for the facts to say anything. */
  readonly about?: 'station' | 'new-station' | undefined
}

export interface NamedField {
  readonly field: string
  /** Which types of field it can read; any when absent. */
  readonly types?: readonly string[] | undefined
  /** Whether it looks at the answer itself, and not only at whether there is one. */
  readonly weighs: boolean
  /** An answer that it compares with: one of the field's options, where the field has any. */
  readonly option?: string | undefined
  /** What every option of the field has to name. */
  readonly options?: 'offices' | undefined
}
