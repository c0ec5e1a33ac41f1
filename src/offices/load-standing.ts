import { ranksOf } from '../bodies/store.ts'
import type { CharterRules } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import type { Day } from '../kit/time/time.ts'
import type { ActingOffice, Standing } from './standing.ts'
import { officesHeld, onLeave } from './store.ts'

/**
 * By what somebody may act on a day (in the community's zone): their ranks, their offices, and the offices of those on leave for whom
 * the charter has them stand in (B2). Nothing for somebody who is suspended.
 */
export async function loadStanding(
  db: Db,
  communityId: string,
  rules: CharterRules,
  personId: string,
  today: Day,
): Promise<Standing> {
  const [ranks, held] = [await ranksOf(db, communityId, personId), await officesHeld(db, communityId, personId)]
  const own = held.map((one): ActingOffice => ({ ...one, standsIn: false }))
  const away = await onLeave(
    db,
    communityId,
    own.map(({ stationId }) => stationId),
    today,
  )
  const standIns = own.flatMap(({ stationId, kind, office }) => {
    const other = rules.stations[kind]?.offices[office]?.['stands-in-for']
    const isAway = away.some((one) => one.stationId === stationId && one.office === other)
    return other !== undefined && isAway ? [{ stationId, kind, office: other, standsIn: true }] : []
  })
  return { ranks, offices: [...own, ...standIns] }
}
