import type { Procedure } from '../charter/charter.ts'
import type { Standing } from '../offices/standing.ts'

/**
 * Whether the charter lets somebody file a case by a procedure, about a station where it is about one: they hold one of the roles that
 * it names, or stand in for who holds it. Where it names none everybody may.
 */
export function canFile(procedure: Procedure, standing: Standing, stationId: string | null): boolean {
  const asked = procedure['filed-by']
  if (!asked) return true
  const offices = standing.offices.filter((one) => one.stationId === stationId)
  const roles = [...standing.ranks, ...offices.map(({ office }) => `station.${office}`)]
  return asked.some((role) => roles.includes(role))
}
