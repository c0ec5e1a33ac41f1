import { type CharterRules, roleTitle } from '../charter/charter.ts'
import type { Say } from '../kit/i18n/say.ts'
import type { Station } from '../stations/station.ts'
import { type Activity, type Confirmation, creditedWith, peopleAt } from './activity.ts'
import { messages, peopleKnown } from './messages.ts'

/** The stations that pages name, by their ids. */
export type StationsById = ReadonlyMap<string, Station>

export function byId(stations: readonly Station[]): StationsById {
  return new Map(stations.map((station) => [station.id, station]))
}

/** The stations that are credited with an activity, the one that leads first. */
export function hostsOf(activity: Activity, stations: StationsById): Station[] {
  return creditedWith(activity).flatMap((id) => stations.get(id) ?? [])
}

/** `杭州站、上海站` */
export function sayHosts(say: Say, activity: Activity, stations: StationsById): string {
  return hostsOf(activity, stations)
    .map(({ names }) => say(names))
    .join(say(messages.joiner))
}

/** `32 人，由他人确认`; undefined when nobody counted. */
export function sayPeople(say: Say, activity: Activity): string | undefined {
  const known = peopleAt(activity)
  return known && say(peopleKnown[known.known], { people: known.people })
}

/** `申红磊（上海站副站长）` */
export function sayConfirmer(
  say: Say,
  rules: CharterRules,
  confirmation: Confirmation,
  stations: StationsById,
): string {
  const title = say(roleTitle(rules, confirmation.role))
  const station = confirmation.stationId === null ? undefined : stations.get(confirmation.stationId)
  const role = station ? say(messages.officeAt, { office: title, station: say(station.names) }) : title
  return say(messages.confirmedBy, { name: confirmation.personName, role })
}

/** The words of a link, with the site it leads to: so that nobody is led by words alone. */
export function sayLink(say: Say, { url, words }: { readonly url: string; readonly words: string }): string {
  return say(messages.linkTo, { words, site: new URL(url).host })
}
