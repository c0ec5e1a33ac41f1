import { type CharterRules, type Right, splitRole } from '../charter/charter.ts'

/** An office by which somebody acts at a station. */
export interface ActingOffice {
  readonly stationId: string
  /** Kind of station, by the charter: `city`. */
  readonly kind: string
  readonly office: string
  /** Acts by it only while its holder is on leave. */
  readonly standsIn: boolean
}

/** By what somebody may act now: ranks (`sig.lead`) and offices. Nothing for somebody who is suspended. */
export interface Standing {
  readonly ranks: readonly string[]
  readonly offices: readonly ActingOffice[]
}

/** The roles (`sig.lead`, `station.leader`) by which somebody has a right of the charter at a station; none: they have not. */
export function rolesWith(rules: CharterRules, standing: Standing, right: Right, stationId: string | null): string[] {
  const offices = standing.offices.filter(
    (one) => one.stationId === stationId && rules.stations[one.kind]?.offices[one.office]?.may.includes(right),
  )
  return [...offices.map(({ office }) => `station.${office}`), ...ranksWith(rules, standing, right)]
}

/** Whether somebody may do something at a station, by an office there or by a rank of a body. */
export function mayDo(rules: CharterRules, standing: Standing, right: Right, stationId: string | null): boolean {
  return rolesWith(rules, standing, right, stationId).length > 0
}

/** The ranks that give somebody a right of the charter; of one body only, when it is named. */
export function ranksWith(rules: CharterRules, standing: Standing, right: Right, body?: string): string[] {
  return standing.ranks.filter((role) => {
    const { group, name } = splitRole(role)
    return (body === undefined || body === group) && rules.bodies[group]?.ranks[name]?.may.includes(right)
  })
}

/** The stations at which an office gives somebody a right. */
export function stationsWith(rules: CharterRules, standing: Standing, right: Right): string[] {
  const able = standing.offices.filter(({ kind, office }) => rules.stations[kind]?.offices[office]?.may.includes(right))
  return [...new Set(able.map(({ stationId }) => stationId))]
}

/** The offices of a kind of station whose holders act while that of `office` is on leave (B2). */
export function standInsFor(rules: CharterRules, kind: string, office: string): string[] {
  return Object.entries(rules.stations[kind]?.offices ?? {})
    .filter(([, one]) => one['stands-in-for'] === office)
    .map(([id]) => id)
}

/** Whether somebody belongs to a station: by an office there, or by a rank that sees how every station stands. */
export function belongsTo(rules: CharterRules, standing: Standing, stationId: string): boolean {
  return (
    standing.offices.some((one) => one.stationId === stationId) || mayDo(rules, standing, 'see-stations', stationId)
  )
}
