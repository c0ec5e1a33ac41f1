import type { CharterRules, ClockEffect } from '../../charter/charter.ts'
import type { Check } from '../../charter/check.ts'
import { dutyCheck } from '../../charter/duties/explain.ts'
import { dutiesOf, localDays } from '../../charter/duty.ts'
import { obligationsSince } from '../../charters/obligations-since.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import { loadDutyFacts } from '../../duties/load-duty-facts.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'
import type { Station } from '../../stations/station.ts'
import { stationsById } from '../../stations/store.ts'
import type { Brake } from './store.ts'

/** A change that waits, with the station and why. */
export interface Stopped {
  readonly station: Station
  readonly obligation: string
  readonly due: string
  readonly effects: readonly ClockEffect[]
  /** What was expected and found, as it stands now; absent when it would no longer come. */
  readonly check?: Check | undefined
}

/** The first so many changes that the brake stopped, each with its reason. */
export async function loadStopped(
  db: Db,
  communityId: string,
  shelf: CharterShelf,
  rules: CharterRules,
  brake: Brake,
  limit: number,
  now: Instant,
): Promise<Stopped[]> {
  const changes = brake.changes.slice(0, limit)
  const ids = [...new Set(changes.map(({ station }) => station))]
  const moment = { today: localDays(now), since: await obligationsSince(db, communityId, shelf) }
  const [facts, stations] = [
    await loadDutyFacts(db, communityId, rules, { ids }, moment, true),
    await stationsById(db, communityId, ids),
  ]
  const rows = new Map(
    facts.map((one) => [one.station, dutiesOf(rules, one, moment.today, moment.since).rows] as const),
  )
  return changes.flatMap(({ station: id, obligation, due, effects }) => {
    const station = stations.find((one) => one.id === id)
    if (!station) return []
    const rule = rules.obligations[obligation]
    const row = rows.get(id)?.find((one) => one.obligation === obligation && one.due === due)
    const isDue = row?.outcome === 'missed' || row?.outcome === 'at-risk'
    return [{ station, obligation, due, effects, check: rule && row && isDue ? dutyCheck(rule, row) : undefined }]
  })
}
