import { allRoles, type CharterRules, type Office, type Procedure, type StationKind } from '../charter.ts'
import { error, type Remark } from './remark.ts'

/** An office can be filled as it should be, stood in for, searched for and handed over. */
export function lintOffices(rules: CharterRules): Remark[] {
  return Object.entries(rules.stations).flatMap(([name, kind]) =>
    Object.entries(kind.offices).flatMap(([id, office]) => {
      const at = ['stations', name, 'offices', id]
      return [
        ...lintSeats(office, at),
        ...lintStandIn(kind, id, at),
        ...lintSearch(rules, id, office, at),
        ...lintHandOver(office, at),
      ]
    }),
  )
}

function lintSeats({ seats, 'at-least': least }: Office, at: string[]): Remark[] {
  if (seats === undefined || least === undefined || least <= seats) return []
  return [
    error(
      [...at, 'at-least'],
      `at least ${least} should hold it, and it has ${seats} ${seats === 1 ? 'seat' : 'seats'}`,
    ),
  ]
}

function lintStandIn({ offices }: StationKind, id: string, at: string[]): Remark[] {
  const path = [...at, 'stands-in-for']
  const seen = [id]
  for (let next = offices[id]?.['stands-in-for']; next !== undefined; ) {
    if (!Object.hasOwn(offices, next))
      return seen.length > 1 ? [] : [error(path, `this kind of station has no office ${next}`)]
    if (next === id) return [error(path, `${[...seen, id].join(' stands in for ')}: nobody would be left`)]
    // A circle further on is told where it begins.
    if (seen.includes(next)) return []
    seen.push(next)
    next = offices[next]?.['stands-in-for']
  }
  return []
}

function lintSearch(rules: CharterRules, id: string, { search }: Office, at: string[]): Remark[] {
  if (!search) return []
  const path = [...at, 'search']
  const known = allRoles(rules)
  const strange = [...new Set([...search.prefers, ...search.tell])].filter((role) => !known.includes(role))
  const roles = strange.map((role) => error(path, `${role} is no role of this charter; it knows ${known.join(', ')}`))
  const procedure = Object.hasOwn(rules.procedures, search.by) ? rules.procedures[search.by] : undefined
  if (!procedure) return [...roles, error([...path, 'by'], `there is no procedure ${search.by}`)]
  if (appoints(procedure, id)) return roles
  return [...roles, error([...path, 'by'], `${search.by} does not appoint anybody as ${id}`)]
}

/** Whether it appoints to an office of a station there is: by name, or chosen in the form. */
function appoints({ about, form, then }: Procedure, office: string): boolean {
  return then.some((effect) => {
    if (about !== 'station' || !('appoint' in effect)) return false
    const { as } = effect
    if (typeof as === 'string') return as === office
    return form.some(({ field, options }) => field === as.field && options?.some(({ value }) => value === office))
  })
}

function lintHandOver({ 'hand-over': items }: Office, at: string[]): Remark[] {
  const names = items.map(({ item }) => item)
  return names.flatMap((item, index) =>
    names.indexOf(item) < index ? [error([...at, 'hand-over', index], `${item} is handed over twice`)] : [],
  )
}
