import type { CharterRules, Procedure, StationKind } from '../charter.ts'
import { rolesOf } from '../quorum.ts'
import { lintBreaches } from './lint-breaches.ts'
import { lintCel, lintCelShare } from './lint-cel.ts'
import { lintConditions } from './lint-conditions.ts'
import { lintDeciding } from './lint-deciding.ts'
import { lintDuties } from './lint-duties.ts'
import { lintEffects, stationsOpened } from './lint-effects.ts'
import { lintForm } from './lint-form.ts'
import { lintOffices } from './lint-offices.ts'
import { lintOpened } from './lint-opened.ts'
import { lintStates } from './lint-states.ts'
import { error, type Remark, warning } from './remark.ts'

export type { Remark } from './remark.ts'

/** What the shape cannot tell: names that point nowhere, procedures nobody can reach, quorums nobody can fill. */
export function lintCharter(rules: CharterRules): Remark[] {
  return [
    ...lintSections(rules),
    ...lintClauses(rules),
    ...lintGroups(rules),
    ...Object.entries(rules.procedures).flatMap(([name, procedure]) => {
      const at = ['procedures', name]
      return [
        ...lintForm(rules, procedure, at),
        ...lintConditions(rules, procedure, at),
        ...lintCel(procedure, at),
        ...lintDeciding(rules, procedure, at),
        ...lintEffects(rules, procedure, at),
      ]
    }),
    ...lintBreaches(rules),
    ...lintDuties(rules),
    ...lintOffices(rules),
    ...lintStates(rules),
    ...lintOpened(rules),
    ...lintReach(rules),
    ...lintUnused(rules),
    ...lintCelShare(rules),
  ]
}

function lintSections(rules: CharterRules): Remark[] {
  const sections = new Set(rules.sections.map(({ section }) => section))
  return Object.keys(rules.clauses)
    .filter((clause) => !sections.has(clause.charAt(0)))
    .map((clause) =>
      error(
        ['clauses', clause],
        `clause ${clause} belongs to section ${clause.charAt(0)}, which is not among the sections`,
      ),
    )
}

/** Every `clause` anywhere names a clause that the charter has. */
function lintClauses(rules: CharterRules): Remark[] {
  const remarks: Remark[] = []
  walk(rules, [], (key, value, path) => {
    const named =
      key === 'clause' ? [value] : ['does', 'gets', 'gives'].includes(String(key)) && Array.isArray(value) ? value : []
    for (const clause of named) {
      if (typeof clause === 'string' && !Object.hasOwn(rules.clauses, clause))
        remarks.push(error(path, `there is no clause ${clause} in this charter`))
    }
  })
  return remarks
}

function lintGroups(rules: CharterRules): Remark[] {
  const taken = Object.keys(rules.bodies).filter((body) => body === 'station')
  return [
    ...taken.map((body) => error(['bodies', body], 'a body cannot be called station: station.… is an office')),
    ...Object.entries(rules.stations).flatMap(([name, kind]) => lintTitle(kind, ['stations', name, 'title'])),
  ]
}

/** A title holds what makes the station unique, else two would be called the same. */
function lintTitle({ unique, title }: StationKind, path: string[]): Remark[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const text = title[language]
    const strange = text
      .replaceAll('{place}', '')
      .replaceAll('{name}', '')
      .match(/[{}].*/)
    if (strange) return [error([...path, language], `a title knows {place} and {name}, not ${strange[0]}`)]
    const isDistinct = text.includes(`{${unique}}`)
    return isDistinct
      ? []
      : [error([...path, language], `stations are unique by ${unique}, so the title holds {${unique}}`)]
  })
}

/** A station has to be opened before anything can be about one. */
function lintReach(rules: CharterRules): Remark[] {
  if (stationsOpened(rules).size > 0) return []
  return Object.entries(rules.procedures)
    .filter(([, { about }]) => about === 'station')
    .map(([name]) =>
      error(['procedures', name], `nobody can ever use ${name}: it is about a station, and no procedure opens one`),
    )
}

/** A kind that nothing opens and an office that nothing leads to are probably slips. */
function lintUnused(rules: CharterRules): Remark[] {
  const procedures = Object.values(rules.procedures)
  const given = new Set(procedures.flatMap(officesGiven).map((office) => `station.${office}`))
  const opened = stationsOpened(rules)
  const kinds = Object.keys(rules.stations).filter((kind) => !opened.has(kind))
  const deciding = new Set(procedures.flatMap(({ decide }) => rolesOf(decide.quorum)))
  const needsOffice = [...deciding].filter((role) => role.startsWith('station.') && !given.has(role))
  return [
    ...kinds.map((kind) => warning(['stations', kind], `no procedure opens a station of the kind ${kind}`)),
    ...needsOffice.map((role) => warning(['procedures'], `${role} decides, but no procedure appoints one`)),
  ]
}

/** The offices that a procedure gives: those it names, and those that its form offers. */
function officesGiven({ then, form }: Procedure): string[] {
  return then.flatMap((effect) => {
    if (!('appoint' in effect)) return []
    const { as } = effect
    if (typeof as === 'string') return [as]
    return (form.find(({ field }) => field === as.field)?.options ?? []).map(({ value }) => value)
  })
}

function walk(
  value: unknown,
  path: PropertyKey[],
  visit: (key: PropertyKey, value: unknown, path: PropertyKey[]) => void,
): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key
    visit(step, inner, [...path, step])
    walk(inner, [...path, step], visit)
  }
}
