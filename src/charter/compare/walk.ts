/** Where something stands in a charter: the real names, and the same with a star for each name of a thing. */
export interface Place {
  readonly path: readonly string[]
  /** `procedures.*.form.*.max` */
  readonly pattern: string
  /** The names at the stars. */
  readonly names: readonly string[]
}

/** Two charters say different things at a place. Of an order: the names of what both have, as they follow each other. */
export interface Change extends Place {
  readonly change: 'added' | 'removed' | 'changed' | 'order'
  readonly before: unknown
  readonly after: unknown
}

/** What a charter names freely: everything below is a thing of its own. */
const collections: ReadonlySet<string> = new Set([
  'bodies',
  'bodies.*.ranks',
  'stations',
  'stations.*.offices',
  'stations.*.offices.*.hand-over',
  'sections',
  'clauses',
  'procedures',
  'procedures.*.channels',
  'procedures.*.form',
  'procedures.*.form.*.options',
  'procedures.*.gates',
  'procedures.*.findings',
  'procedures.*.then',
  'obligations',
  'obligations.*.missed',
  'breaches',
])

/**
 * Every place at which two values differ, down to single words and numbers. `isWhole` says of a place that what stands there is told
 * as a whole; it is not looked into then. Things in lists are known by their names, so that moving one is not changing all.
 */
export function findChanges(before: unknown, after: unknown, isWhole: (place: Place) => boolean): Change[] {
  return walk({ path: [], pattern: '', names: [] }, before, after)

  function walk(place: Place, one: unknown, other: unknown): Change[] {
    if (isSame(one, other)) return []
    if (one === undefined) return [{ ...place, change: 'added', before: one, after: other }]
    if (other === undefined) return [{ ...place, change: 'removed', before: one, after: other }]
    const [inOne, inOther] = [partsOf(one), partsOf(other)]
    if (!inOne || !inOther || isWhole(place)) return [{ ...place, change: 'changed', before: one, after: other }]
    const names = [...new Set([...inOne.keys(), ...inOther.keys()])]
    return [
      ...names.flatMap((name) => walk(into(place, name), inOne.get(name), inOther.get(name))),
      ...changedOrder(place, [...inOne.keys()], [...inOther.keys()]),
    ]
  }
}

/** Whether two parts of a charter say the same, the order of their names included. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Of a list the element with a name, as `findChanges` calls it. */
export function elementNamed<T>(list: readonly T[], name: string): T | undefined {
  return namedElements(list).get(name)
}

function into({ path, pattern, names }: Place, name: string): Place {
  const step = collections.has(pattern) ? '*' : name
  return {
    path: [...path, name],
    pattern: pattern === '' ? step : `${pattern}.${step}`,
    names: step === '*' ? [...names, name] : names,
  }
}

function changedOrder(place: Place, before: readonly string[], after: readonly string[]): Change[] {
  if (!collections.has(place.pattern)) return []
  const kept = before.filter((name) => after.includes(name))
  const keptToo = after.filter((name) => before.includes(name))
  return isSame(kept, keptToo) ? [] : [{ ...place, change: 'order', before: kept, after: keptToo }]
}

/** What may differ by itself within a value: nothing in words, numbers, lists of them, and texts in both languages. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) return value.every(isThing) && value.length > 0 ? namedElements<unknown>(value) : undefined
  if (!isThing(value) || isText(value)) return undefined
  return new Map(Object.entries(value).filter(([, inner]) => inner !== undefined))
}

function namedElements<T>(list: readonly T[]): Map<string, T> {
  const named = new Map<string, T>()
  for (const element of list) {
    const name = nameOf(element)
    let unique = name
    for (let count = 2; named.has(unique); count++) unique = `${name}#${count}`
    named.set(unique, element)
  }
  return named
}

const naming = ['field', 'channel', 'section', 'item', 'value', 'test']

/** What an element of a list goes by: its own name, the clause of a condition, else all of it. */
function nameOf(element: unknown): string {
  if (!isThing(element)) return String(element)
  const key = naming.find((one) => one in element)
  const name = element[key === 'test' ? 'clause' : (key ?? '')]
  return typeof name === 'string' ? name : JSON.stringify(element)
}

export function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isText(value: unknown): value is { readonly zh: string; readonly en: string } {
  return (
    isThing(value) && typeof value.zh === 'string' && typeof value.en === 'string' && Object.keys(value).length === 2
  )
}
