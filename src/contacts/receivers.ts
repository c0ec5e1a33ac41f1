import { type CharterRules, roleTitle } from '../charter/charter.ts'
import type { Say } from '../kit/i18n/say.ts'
import { messages } from './messages.ts'

/** Somebody who gets what is written to a station. */
export interface Receiver {
  readonly personId: string
  /** By which role: `station.leader`, `sig.lead`. */
  readonly role: string
  /** Their own role, when they stand in for somebody on leave. */
  readonly standsInAs: string | undefined
}

/** Who gets it, by office and never by name: `站长、代行站长的副站长`. */
export function sayReceivers(say: Say, rules: CharterRules, receivers: readonly Receiver[]): string {
  const title = (role: string) => say(roleTitle(rules, role))
  const words = receivers.map(({ role, standsInAs }) =>
    standsInAs === undefined ? title(role) : say(messages.standingIn, { office: title(role), own: title(standsInAs) }),
  )
  return [...new Set(words)].join(say(messages.listJoiner))
}

/** Whether it goes past the station, because nobody there can be reached. */
export function goesPastStation(receivers: readonly Receiver[]): boolean {
  return receivers.length > 0 && receivers.every(({ role }) => !role.startsWith('station.'))
}
