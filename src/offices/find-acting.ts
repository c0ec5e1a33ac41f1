import type { CharterRules, Right } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Day } from '../kit/time/time.ts'
import { reachableHolders } from '../stations/appointment-store.ts'
import type { Station } from '../stations/station.ts'
import { standInsFor } from './standing.ts'
import { onLeave } from './store.ts'

/** Somebody who acts at a station by an office, and can be written to. */
export interface Acting {
  readonly personId: string
  /** The office by which they act. */
  readonly office: string
  /** Their own office, when they act by that of somebody on leave. */
  readonly standsInAs: string | undefined
  /** Their last day of leave from their own office, when they are on leave. */
  readonly awayUntil: Day | undefined
}

/**
 * Who has a right of the charter at a station by an office on a day (in the community's zone), and can be reached: each holder, also
 * one who is on leave, and with them whoever stands in. Nobody twice.
 */
export async function findActing(
  db: Db,
  communityId: string,
  rules: CharterRules,
  station: Pick<Station, 'id' | 'kind'>,
  right: Right,
  today: Day,
): Promise<Acting[]> {
  const offices = rules.stations[station.kind]?.offices ?? {}
  const holders = await reachableHolders(db, communityId, station.id)
  const leaves = await onLeave(db, communityId, [station.id], today)
  const away = new Set(leaves.map(({ office }) => office))
  const awayUntil = (personId: string) => leaves.find((leave) => leave.personId === personId)?.lastDay
  const found = Object.entries(offices).flatMap(([office, { may }]) => {
    if (!may.includes(right)) return []
    const own = holders.filter((one) => one.office === office)
    const standIns = away.has(office) ? standInsFor(rules, station.kind, office) : []
    return [
      ...own.map(
        ({ person }): Acting => ({ personId: person, office, standsInAs: undefined, awayUntil: awayUntil(person) }),
      ),
      ...holders
        .filter((one) => standIns.includes(one.office))
        .map(
          ({ person, office: own }): Acting => ({
            personId: person,
            office,
            standsInAs: own,
            awayUntil: awayUntil(person),
          }),
        ),
    ]
  })
  return found.filter((one, place) => found.findIndex(({ personId }) => personId === one.personId) === place)
}
