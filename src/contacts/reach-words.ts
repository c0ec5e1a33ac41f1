import { type CharterRules, roleTitle } from '../charter/charter.ts'
import type { Station } from '../stations/station.ts'
import { messages } from './messages.ts'
import { goesPastStation, type Receiver, sayReceivers, type Words } from './receivers.ts'

/** Who gets what is written to a station, in a sentence. */
export function sayWhoGetsIt(
  visit: Words,
  rules: CharterRules,
  station: Station,
  receivers: readonly Receiver[],
): string {
  const { say } = visit
  if (receivers.length === 0) return say(messages.goesNowhere)
  const who = sayReceivers(visit, rules, receivers)
  if (!goesPastStation(receivers)) return say(messages.goesTo, { who })
  const keeping = Object.entries(rules.stations[station.kind]?.offices ?? {})
    .filter(([, { may }]) => may.includes('keep-contact'))
    .map(([office]) => say(roleTitle(rules, `station.${office}`)))
  return say(messages.goesPast, { who, offices: keeping.join(say(messages.listJoiner)) })
}
