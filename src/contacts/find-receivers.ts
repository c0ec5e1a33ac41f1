import { currentHolders } from '../bodies/store.ts'
import { allRoles, type CharterRules, splitRole } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Day } from '../kit/time/time.ts'
import { findActing } from '../offices/find-acting.ts'
import { addressOf } from '../people/address-store.ts'
import type { Station } from '../stations/station.ts'
import type { Receiver } from './receivers.ts'

/**
 * Who gets what somebody writes to a station on a day (J2): whoever may keep its contact and can be reached, with whoever stands in
 * for them; where there is nobody, or all of them are on leave, also whoever sees by a rank how every station stands. Nobody twice; none
 * where nobody can be reached.
 */
export async function findReceivers(
  db: Db,
  communityId: string,
  rules: CharterRules,
  station: Pick<Station, 'id' | 'kind'>,
  today: Day,
): Promise<Receiver[]> {
  const acting = await findActing(db, communityId, rules, station, 'keep-contact', today)
  const keepers = acting.map(({ personId, office, standsInAs, awayUntil }): Receiver => {
    const standsIn = standsInAs === undefined ? undefined : `station.${standsInAs}`
    return { personId, role: `station.${office}`, standsInAs: standsIn, awayUntil }
  })
  const reached = await withAddress(db, communityId, keepers)
  if (reached.some(({ awayUntil }) => awayUntil === undefined)) return reached
  const seeing = allRoles(rules).filter((role) => {
    const { group, name } = splitRole(role)
    return rules.bodies[group]?.ranks[name]?.may.includes('see-stations')
  })
  const holders = await currentHolders(db, communityId)
  const ranked = seeing.flatMap((role) => holders.filter((one) => one.role === role))
  const others = ranked.map(
    ({ person, role }): Receiver => ({
      personId: person,
      role,
      standsInAs: undefined,
      awayUntil: undefined,
    }),
  )
  const all = [...reached, ...(await withAddress(db, communityId, others))]
  return all.filter((one, at) => all.findIndex(({ personId }) => personId === one.personId) === at)
}

async function withAddress(db: Db, communityId: string, receivers: readonly Receiver[]): Promise<Receiver[]> {
  const found = await Promise.all(
    receivers.map(async (one) => ((await addressOf(db, communityId, one.personId)) ? [one] : [])),
  )
  return found.flat()
}
