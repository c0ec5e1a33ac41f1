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
  const away = new Set((await onLeave(db, communityId, [station.id], today)).map(({ office }) => office))
  const found = Object.entries(offices).flatMap(([office, { may }]) => {
    if (!may.includes(right)) return []
    const own = holders.filter((one) => one.office === office)
    const standIns = away.has(office) ? standInsFor(rules, station.kind, office) : []
    return [
      ...own.map(({ person }): Acting => ({ personId: person, office, standsInAs: undefined })),
      ...holders
        .filter((one) => standIns.includes(one.office))
        .map((one): Acting => ({ personId: one.person, office, standsInAs: one.office })),
    ]
  })
  return found.filter((one, place) => found.findIndex(({ personId }) => personId === one.personId) === place)
}
