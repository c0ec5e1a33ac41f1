import type { Charter } from '../charter/charter.ts'
import { readCharter } from '../charter/read-charter.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { dayIn, type Instant, Temporal } from '../kit/time/time.ts'
import { lockChain } from '../ledger/store.ts'
import { adoptVersion } from './adopt-version.ts'
import { bringDue } from './bring-into-force.ts'
import {
  adoptedVersions,
  type Community,
  findCommunityBySlug,
  findRunningVersion,
  insertCommunity,
  lockCommunity,
} from './store.ts'
import { type AdoptedVersion, latestOf, type Obstacle, orderObstacles, runningOf } from './version.ts'

export type AdoptCharter =
  | {
      readonly ok: true
      readonly community: Community
      readonly isNew: boolean
      /** False for one whose day is still to come. */
      readonly isInForce: boolean
    }
  | {
      readonly ok: false
      readonly community: Community
      readonly reason: 'same-version-other-words' | 'older-version' | 'before-coming'
      /** The greatest version that was adopted. */
      readonly latest: string
    }

/** Why the operator's file is adopted although a charter is in force: it names no procedure, or too few hold the ranks to carry it out. */
export type Because = 'no-procedure' | 'nobody-decides'

/**
 * Adopts the charter of the operator's file: founds its community when it is not there yet. A later one comes into force on its
 * effective day, at once when that day has come. Nothing changes when it was adopted before. Refuses a file whose version is not
 * greater than every adopted one's: a changed charter has a new version.
 */
export async function adoptCharter(
  db: Db,
  charter: Charter,
  isDemo: boolean,
  now: Instant,
  because: Because = 'no-procedure',
): Promise<AdoptCharter> {
  return await db.transaction().execute(async (trx): Promise<AdoptCharter> => {
    const { rules, hash } = charter
    const community =
      (await findCommunityBySlug(trx, rules.community)) ?? (await insertCommunity(trx, rules.community, isDemo, now))
    await lockCommunity(trx, community.id)
    await lockChain(trx, community.id)
    const today = dayIn(await zoneOf(trx, community.id, rules.zone), now)
    await bringDue(trx, community.id, today, now)
    const versions = await adoptedVersions(trx, community.id)
    const known = versions.find((one) => one.hash === hash)
    const [latest, running] = [latestOf(versions), runningOf(versions)]
    if (known && known === latest) return { ok: true, community, isNew: false, isInForce: known.inForceSince !== null }
    const obstacle = orderObstacles(
      { version: rules.version, effective: Temporal.PlainDate.from(rules.effective) },
      versions,
    )[0]
    if (latest && obstacle)
      return { ok: false, community, reason: reasonOf(obstacle, rules.version, latest), latest: latest.version }
    const facts = running ? { because } : {}
    const by = [{ role: 'operator' }]
    const { isInForce } = await adoptVersion(
      trx,
      community.id,
      { charter, by, facts, clauses: [], former: running, today },
      now,
    )
    return { ok: true, community, isNew: true, isInForce }
  })
}

function reasonOf(obstacle: Obstacle, version: string, latest: AdoptedVersion) {
  if (obstacle === 'before-coming') return obstacle
  return version === latest.version ? 'same-version-other-words' : 'older-version'
}

/** The zone in which the community's days begin: the charter in force says, else the one to come. */
async function zoneOf(trx: Trx, communityId: string, otherwise: string): Promise<string> {
  const running = await findRunningVersion(trx, communityId)
  const read = running && readCharter(running.source)
  return read?.ok ? read.charter.rules.zone : otherwise
}
