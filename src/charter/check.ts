import type { Phrase } from './phrase.ts'

/** Three-valued, and a fourth: what no data could tell and a decider confirmed. */
export type Outcome = 'met' | 'not-met' | 'unknown' | 'vouched'

/** One condition, weighed: what was expected, what was found, what shows it, and what would mend it. */
export interface Check {
  readonly clause: string
  readonly outcome: Outcome
  readonly expected: Phrase
  readonly actual: Phrase
  readonly evidence: readonly Phrase[]
  readonly mend?: Phrase | undefined
  /** Whether a decider may confirm it when nothing can tell. */
  readonly confirmable: boolean
}

/** What a condition word answers, before the clause is put to it. */
export interface Verdict {
  readonly outcome: 'met' | 'not-met' | 'unknown'
  readonly expected: Phrase
  readonly actual: Phrase
  readonly evidence?: readonly Phrase[] | undefined
  readonly mend?: Phrase | undefined
}
