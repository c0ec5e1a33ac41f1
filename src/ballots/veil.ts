import { randomUUID } from 'node:crypto'
import type { Facts } from '../charter/facts.ts'
import type { NewText } from '../ledger/entry.ts'
import { nobody } from '../proposals/load-facts.ts'

/**
 * Other ids for people, in one entry of the ledger only. Entries are public and for ever, and a person's own id stands in the
 * address of their public page: without a veil everybody could read off who voted how. Who is behind an id lies beside the entry as
 * a text that the deciders can read and that an erasure takes away.
 */
export interface Veil {
  readonly veiled: (person: string) => string
  /** The facts with every person veiled: they replay to the same decision. */
  readonly over: (facts: Facts) => Facts
  readonly key: () => NewText[]
}

export function openVeil(): Veil {
  const ids = new Map<string, string>()
  function veiled(person: string): string {
    if (person === nobody) return person
    const known = ids.get(person)
    if (known) return known
    const id = randomUUID()
    ids.set(person, id)
    return id
  }
  // In no order but the veiled ids' own: the order in which people were read would tell who they are.
  const byPerson = (one: { person: string }, other: { person: string }) => (one.person < other.person ? -1 : 1)
  const veilEach = <Row extends { person: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, person: veiled(row.person) })).sort(byPerson)
  return {
    veiled,
    over: (facts) => ({
      ...facts,
      applicant: { ...facts.applicant, person: veiled(facts.applicant.person) },
      ...(facts.subject && { subject: { ...facts.subject, person: veiled(facts.subject.person) } }),
      holders: veilEach(facts.holders),
      ballots: veilEach(facts.ballots),
      concerned: facts.concerned.map(veiled).sort(),
      ...(facts.station && { station: { ...facts.station, holders: veilEach(facts.station.holders) } }),
    }),
    key: () =>
      [...ids].map(([person, id]) => ({ name: `person.${id}`, words: person, visibility: 'deciders', person })),
  }
}
