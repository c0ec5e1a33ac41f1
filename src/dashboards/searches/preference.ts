/** Somebody who stands for an office, or could: with the roles that they hold now (`station.deputy`, `sig.member`). */
export interface Considered {
  readonly roles: readonly string[]
  /** What comes first among equals, by the alphabet: a day, a moment. */
  readonly since: string
}

/** Which of the charter's preferences somebody fills, the best one from 0; its length for whoever fills none. */
export function placeOf(prefers: readonly string[], roles: readonly string[]): number {
  const place = prefers.findIndex((role) => roles.includes(role))
  return place === -1 ? prefers.length : place
}

/** The charter's word by which somebody is preferred: `station.deputy`. */
export function preferredAs(prefers: readonly string[], roles: readonly string[]): string | undefined {
  return prefers[placeOf(prefers, roles)]
}

/** People in the order in which the charter looks at them (D1: first of all among the committee), among equals the earliest first. */
export function byPreference<Person extends Considered>(
  prefers: readonly string[],
  people: readonly Person[],
): Person[] {
  return [...people].sort(
    (one, other) => placeOf(prefers, one.roles) - placeOf(prefers, other.roles) || compare(one.since, other.since),
  )
}

/** Those who hold a role that the charter prefers and do not stand for the office yet, in its order. */
export function couldBeAsked<Person extends Considered & { readonly personId: string }>(
  prefers: readonly string[],
  people: readonly Person[],
  standing: readonly (string | null)[],
): Person[] {
  const others = people.filter(({ personId, roles }) => preferredAs(prefers, roles) && !standing.includes(personId))
  return byPreference(prefers, others)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
