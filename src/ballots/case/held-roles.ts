import { holdingsOf } from '../../bodies/holding-store.ts'
import type { Db } from '../../kit/db/database.ts'
import { appointmentsOf } from '../../stations/appointment-store.ts'

/** The ranks that somebody holds now, and the offices at stations, suspended or not. */
export interface HeldRoles {
  readonly ranks: readonly string[]
  readonly offices: readonly { readonly office: string; readonly stationId: string }[]
}

export async function heldRoles(db: Db, communityId: string, personId: string): Promise<HeldRoles> {
  const [holdings, appointments] = await Promise.all([
    holdingsOf(db, communityId, personId),
    appointmentsOf(db, communityId, personId),
  ])
  return {
    ranks: holdings.filter(({ lastDay }) => lastDay === null).map(({ role }) => role),
    offices: appointments.filter(({ lastDay }) => lastDay === null),
  }
}

/** The roles by which somebody stands to a case about a station, or about none. */
export function rolesToward(held: HeldRoles, stationId: string | null): string[] {
  const offices = held.offices.filter((one) => one.stationId === stationId)
  return [...held.ranks, ...offices.map(({ office }) => `station.${office}`)]
}
