import { type CharterRules, roleTitle } from '../charter/charter.ts'
import type { Day } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import type { Visit } from '../kit/web/visit.ts'
import { messages } from './messages.ts'

/** Somebody who gets what is written to a station. */
export interface Receiver {
  readonly personId: string
  /** By which role: `station.leader`, `sig.lead`. */
  readonly role: string
  /** Their own role, when they stand in for somebody on leave. */
  readonly standsInAs: string | undefined
  /** Their last day of leave, when they are on leave. */
  readonly awayUntil: Day | undefined
}

/** Who gets it, by office and never by name, and until when they are away: `站长（休假到 12月1日）、代行站长的副站长`. */
export function sayReceivers({ say, language }: Words, rules: CharterRules, receivers: readonly Receiver[]): string {
  const title = (role: string) => say(roleTitle(rules, role))
  const words = receivers.map(({ role, standsInAs, awayUntil }) => {
    const who =
      standsInAs === undefined ? title(role) : say(messages.standingIn, { office: title(role), own: title(standsInAs) })
    return awayUntil === undefined ? who : say(messages.awayUntil, { who, day: writeDay(awayUntil, language) })
  })
  return [...new Set(words)].join(say(messages.listJoiner))
}

/** What words are said with. */
export type Words = Pick<Visit, 'say' | 'language'>

/** Whether it goes past the station, because nobody there can be reached. */
export function goesPastStation(receivers: readonly Receiver[]): boolean {
  return receivers.length > 0 && receivers.every(({ role }) => !role.startsWith('station.'))
}
