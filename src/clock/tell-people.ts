import { currentHolders } from '../bodies/store.ts'
import { type CharterRules, splitRole } from '../charter/charter.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import type { Trx } from '../kit/db/database.ts'
import { writeLetters } from '../kit/mail/write-letter.ts'
import type { Day, Instant } from '../kit/time/time.ts'
import { onLeave } from '../offices/store.ts'
import { addressesOf } from '../people/address-store.ts'
import { reachableHoldersAt } from '../stations/appointment-store.ts'
import { notesLetter, sayingOnce } from './emails.ts'
import type { Note } from './note.ts'

/**
 * Writes to those whom notes are for: one letter a person, however much there is to tell. Where a station's office is vacant, or nobody
 * in it can be written to, those are told who see how every station stands. For somebody on leave, whoever stands in is told too.
 * Gives how many letters were written.
 */
export async function tellPeople(
  trx: Trx,
  communityId: string,
  charter: ShelvedCharter,
  notes: readonly Note[],
  today: Day,
  now: Instant,
): Promise<number> {
  if (notes.length === 0) return 0
  const { rules } = charter
  const stationIds = [...new Set(notes.map(({ station }) => station.id))]
  const [offices, ranks, away] = [
    await reachableHoldersAt(trx, communityId, stationIds),
    await currentHolders(trx, communityId),
    await onLeave(trx, communityId, stationIds, today),
  ]
  const people = [...new Set([...offices, ...ranks].map(({ person }) => person))]
  const addresses = await addressesOf(trx, communityId, people)
  const atStation = Map.groupBy(offices, ({ stationId }) => stationId)
  const awayAt = Map.groupBy(away, ({ stationId }) => stationId)
  const watching = ranks.filter(({ role }) => maySee(rules, role)).map(({ person }) => person)

  function toldOf({ station, roles }: Note): string[] {
    const standIns = (awayAt.get(station.id) ?? [])
      .filter(({ office }) => roles.includes(`station.${office}`))
      .flatMap(({ office }) => standInsFor(rules, office))
    const asked = new Set([...roles, ...standIns.map((office) => `station.${office}`)])
    const holders = (atStation.get(station.id) ?? []).filter(({ office }) => asked.has(`station.${office}`))
    const told = [...holders, ...ranks.filter(({ role }) => asked.has(role))].map(({ person }) => person)
    const reached = told.filter((person) => addresses.has(person))
    return [...new Set(reached.length > 0 ? reached : watching)]
  }

  const byPerson = new Map<string, Note[]>()
  for (const note of notes) {
    for (const person of toldOf(note)) {
      const own = byPerson.get(person)
      if (own) own.push(note)
      else byPerson.set(person, [note])
    }
  }
  const saying = sayingOnce(rules)
  const letters = [...byPerson].flatMap(([personId, own]) => {
    const to = addresses.get(personId)
    if (!to) return []
    const content = notesLetter(to.language, rules, own, saying)
    return [{ communityId, personId, address: to.address, language: to.language, content }]
  })
  await writeLetters(trx, letters, now)
  return letters.length
}

function maySee(rules: CharterRules, role: string): boolean {
  const { group, name } = splitRole(role)
  return rules.bodies[group]?.ranks[name]?.may.includes('see-stations') ?? false
}

function standInsFor(rules: CharterRules, office: string): string[] {
  return Object.values(rules.stations).flatMap(({ offices }) =>
    Object.entries(offices).flatMap(([name, rule]) => (rule['stands-in-for'] === office ? [name] : [])),
  )
}
