import { longestReason } from './standing.ts'

/** A reason in somebody's words; undefined when there is none, or it is too long. */
export function readReason(given: string): string | undefined {
  const reason = given.trim()
  return reason === '' || reason.length > longestReason ? undefined : reason
}
