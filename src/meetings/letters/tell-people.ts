import { currentHolders } from '../../bodies/store.ts'
import { type CharterRules, splitRole } from '../../charter/charter.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Language } from '../../kit/i18n/say.ts'
import type { LetterContent } from '../../kit/mail/letter.ts'
import { writeLetter } from '../../kit/mail/write-letter.ts'
import type { Instant } from '../../kit/time/time.ts'
import { addressOf } from '../../people/address-store.ts'
import { reachableHolders } from '../../stations/appointment-store.ts'
import { topicsOf } from '../agenda/store.ts'
import { type NamedStation, namedStations } from '../agenda/topic.ts'
import type { Meeting } from '../meeting.ts'
import { topicLetter } from './emails.ts'

/** Who was written to, and of which stations at least one person knows it now. */
export interface Told {
  readonly people: readonly string[]
  readonly stationIds: readonly string[]
}

/** Who holds a rank of a body now and is not suspended; only who may hold its meetings, when that is asked. */
export async function rankHolders(
  db: Db,
  communityId: string,
  rules: CharterRules,
  body: string,
  onlyWhoHolds = false,
): Promise<string[]> {
  const holders = (await currentHolders(db, communityId)).filter(({ role }) => {
    const { group, name } = splitRole(role)
    const isOne = group === body && rules.bodies[group]?.ranks[name] !== undefined
    return isOne && (!onlyWhoHolds || rules.bodies[group]?.ranks[name]?.may.includes('hold-meetings') === true)
  })
  return [...new Set(holders.map(({ person }) => person))]
}

/** Writes one letter to each of some people, in their language; gives whom it could be written to. */
export async function writeToAll(
  trx: Trx,
  communityId: string,
  personIds: readonly string[],
  content: (language: Language, personId: string) => LetterContent,
  now: Instant,
): Promise<string[]> {
  const told: string[] = []
  for (const personId of personIds) {
    const to = await addressOf(trx, communityId, personId)
    if (!to) continue
    const { address, language } = to
    await writeLetter(trx, { communityId, personId, address, language, content: content(language, personId) }, now)
    told.push(personId)
  }
  return told
}

/** How many of some people a letter could be written to: what somebody is told before an act. */
export async function countReachable(db: Db, communityId: string, personIds: readonly string[]): Promise<number> {
  const addresses = await Promise.all(personIds.map((personId) => addressOf(db, communityId, personId)))
  return addresses.filter((to) => to !== undefined).length
}

/** Everybody who is invited to a meeting and can be reached, with the stations by which the agenda concerns them. */
export async function invitedTo(
  db: Db,
  communityId: string,
  rules: CharterRules,
  meeting: Pick<Meeting, 'id' | 'body'>,
): Promise<ReadonlyMap<string, readonly NamedStation[]>> {
  const invited = new Map<string, NamedStation[]>()
  for (const personId of await rankHolders(db, communityId, rules, meeting.body)) invited.set(personId, [])
  for (const named of namedStations(await topicsOf(db, communityId, [meeting.id]))) {
    for (const personId of await peopleOf(db, communityId, named.station.id))
      invited.set(personId, [...(invited.get(personId) ?? []), named])
  }
  return invited
}

/** Who holds an office at a station now and can be reached, each once. */
export async function peopleOf(db: Db, communityId: string, stationId: string): Promise<string[]> {
  return [...new Set((await reachableHolders(db, communityId, stationId)).map(({ person }) => person))]
}

/**
 * Writes to everybody who is invited to a meeting, but to `except`, who does what they are told of. A station knows it when one of its
 * people was written to, or did it themself.
 */
export async function tellInvited(
  trx: Trx,
  communityId: string,
  about: { readonly rules: CharterRules; readonly meeting: Meeting; readonly except?: string | undefined },
  content: (language: Language, stations: readonly NamedStation[]) => LetterContent,
  now: Instant,
): Promise<Told> {
  const invited = await invitedTo(trx, communityId, about.rules, about.meeting)
  const others = [...invited.keys()].filter((personId) => personId !== about.except)
  const stationsOf = (personId: string) => invited.get(personId) ?? []
  const people = await writeToAll(
    trx,
    communityId,
    others,
    (language, personId) => content(language, stationsOf(personId)),
    now,
  )
  const know = [...people, ...(about.except === undefined ? [] : [about.except])]
  return { people, stationIds: [...new Set(know.flatMap(stationsOf).map(({ station }) => station.id))] }
}

/** Tells the people of a station that a meeting talks about it (H3); false when nobody there could be written to, or knows it. */
export async function tellStation(
  trx: Trx,
  communityId: string,
  about: { readonly rules: CharterRules; readonly meeting: Meeting; readonly except?: string | undefined },
  named: NamedStation,
  now: Instant,
): Promise<boolean> {
  const people = await peopleOf(trx, communityId, named.station.id)
  const others = people.filter((personId) => personId !== about.except)
  const told = await writeToAll(trx, communityId, others, (language) => topicLetter(language, about, named), now)
  return told.length > 0 || people.some((personId) => personId === about.except)
}
