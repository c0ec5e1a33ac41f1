import { type Instant, shift, Temporal } from '../kit/time/time.ts'

/** What a charter says of a case that nobody decides. */
export interface SilenceRule {
  readonly after: string
  readonly every: string
}

/**
 * The latest moment up to `now` at which people are to be told of a silent case; undefined when it has not been silent for long
 * enough. After a downtime only the latest is told, not each one that was missed. Calendar spans, in the community's zone.
 */
export function latestReminder(
  rule: SilenceRule,
  silentSince: Instant,
  now: Instant,
  zone: string,
): Instant | undefined {
  let due = shift(silentSince, rule.after, zone)
  if (Temporal.Instant.compare(due, now) > 0) return undefined
  for (;;) {
    const next = shift(due, rule.every, zone)
    if (Temporal.Instant.compare(next, now) > 0) return due
    due = next
  }
}

/** Whole days from one instant to another. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.floor(to.since(from).total('hours') / 24)
}
