import type { Language } from '../../kit/i18n/say.ts'
import type { Instant } from '../../kit/time/time.ts'

/** Somebody says that a recorded person is them. */
export interface Claim {
  readonly id: string
  readonly personId: string
  /** The recorded person's name. */
  readonly personName: string
  /** Where the claimant can be reached. For managers only. */
  readonly email: string
  /** What the claimant says about it. */
  readonly words: string
  readonly language: Language
  readonly madeAt: Instant
  /** When the link in the letter to the claimant was used; null while nobody proved to read that mail. */
  readonly confirmedAddressAt: Instant | null
  readonly decidedAt: Instant | null
  readonly outcome: 'confirmed' | 'refused' | null
}

/** How much a claimant may say, and a manager in answer, in characters. */
export const mostWords = 2000
