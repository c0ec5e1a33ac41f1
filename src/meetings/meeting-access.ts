import { type CharterRules, splitRole } from '../charter/charter.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, type Instant } from '../kit/time/time.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { ranksWith } from '../offices/standing.ts'

/** What somebody has to do with meetings. Nothing for somebody who is suspended. */
export interface MeetingAccess {
  /** Bodies in which they hold a rank: they see everything about the meetings. */
  readonly bodies: readonly string[]
  /** Bodies whose meetings they may call, change and hold, by a right of the charter. */
  readonly holds: readonly string[]
  /** Stations at which they hold an office: they see the meetings whose agenda names one. */
  readonly stationIds: readonly string[]
}

export async function accessOf(
  db: Db,
  communityId: string,
  rules: CharterRules,
  personId: string,
  now: Instant,
): Promise<MeetingAccess> {
  const standing = await loadStanding(db, communityId, rules, personId, dayIn(rules.zone, now))
  const bodies = standing.ranks.map((role) => splitRole(role).group).filter((body) => rules.bodies[body] !== undefined)
  return {
    bodies: [...new Set(bodies)],
    holds: [...new Set(bodies)].filter((body) => ranksWith(rules, standing, 'hold-meetings', body).length > 0),
    stationIds: [...new Set(standing.offices.map(({ stationId }) => stationId))],
  }
}

/** The rank by which somebody may hold the meetings of a body now (`sig.lead`); undefined: they may not. */
export async function rankToHold(
  db: Db,
  communityId: string,
  rules: CharterRules,
  personId: string,
  body: string,
  now: Instant,
): Promise<string | undefined> {
  const standing = await loadStanding(db, communityId, rules, personId, dayIn(rules.zone, now))
  return ranksWith(rules, standing, 'hold-meetings', body)[0]
}
