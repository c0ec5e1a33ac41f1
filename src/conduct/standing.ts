import { holdsAtLeast, ranksIn } from '../bodies/rank.ts'
import type { CharterRules } from '../charter/charter.ts'

/** How long a reason may be, in characters. */
export const longestReason = 1000

/** Of the ranks that somebody holds, the highest by which they keep the code of conduct; undefined for none. */
export function standing(rules: CharterRules, held: readonly string[]): string | undefined {
  return ranksIn(rules).find((role) => held.includes(role))
}

/**
 * Whether somebody may suspend another, or lift it: nobody above their own rank. So a Lead can only be suspended by another
 * Lead. The charter is silent on this; it is how it is read here, and the code of conduct says so.
 */
export function standsAtLeast(rules: CharterRules, held: readonly string[], theirs: readonly string[]): boolean {
  const present = theirs.filter((role) => ranksIn(rules).includes(role))
  return present.every((their) => held.some((own) => holdsAtLeast(rules, own, their)))
}
