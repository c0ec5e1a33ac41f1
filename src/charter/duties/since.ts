import type { CharterRules, Obligation } from '../charter.ts'
import type { IsoDay } from './days.ts'
import type { ObligationsSince } from './duty-facts.ts'

/** A charter and the day on which it came into force. */
export interface InForce {
  readonly rules: CharterRules
  readonly since: IsoDay
}

/**
 * From which day on each obligation of the latest charter is in force, given all that were, in their order. One that is asked in
 * another rhythm is another obligation, and so is a span that asks for another number. What the first charter asks was always asked, and is left out.
 */
export function sinceWhen(history: readonly InForce[]): ObligationsSince {
  const latest = history.at(-1)
  const days = Object.entries(latest?.rules.obligations ?? {}).flatMap(([name, rule]) => {
    const before = history.findLastIndex(({ rules }) => !isSame(rules.obligations[name], rule))
    const since = history[before + 1]?.since
    return before < 0 || since === undefined ? [] : [[name, since] as const]
  })
  return Object.fromEntries(days)
}

function isSame(one: Obligation | undefined, other: Obligation): boolean {
  return (
    one !== undefined &&
    one.per === other.per &&
    one.within === other.within &&
    one.attend?.body === other.attend?.body &&
    // A span that asks for more would be over long before anybody knew of it.
    (one.within === undefined || one.count?.['at-least'] === other.count?.['at-least'])
  )
}
