import type { CharterRules } from '../charter/charter.ts'
import { firstOfDays, minus } from '../charter/duties/days.ts'
import { mattersFrom } from '../charter/duties/matters.ts'
import {
  type DutyStation,
  dutiesOf,
  type IsoDay,
  type LocalDay,
  localDays,
  type ObligationsSince,
} from '../charter/duty.ts'
import type { Facts } from '../charter/facts.ts'
import type { Db } from '../kit/db/database.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { meetingsForDuties } from '../meetings/duty-store.ts'
import { lately, loadActivities, loadStationsOwing, type WhichStations } from './facts-store.ts'

export interface DutyMoment {
  /** Which day it is at a place. */
  readonly today: LocalDay
  /** From which day obligations are in force (`obligationsSince`). */
  readonly since: ObligationsSince
  /** Only what is due before that day, or from it on: on either side of a change another charter judges. */
  readonly dueBefore?: IsoDay | undefined
  readonly dueFrom?: IsoDay | undefined
}

/**
 * What has to be known of stations to say what they owe (`evaluateDuties`): a few queries, however many they are. `whole`: with
 * everything they ever held; else with what changes how they stand today, which is less.
 */
export async function loadDutyFacts(
  db: Db,
  communityId: string,
  rules: CharterRules,
  which: WhichStations,
  { today, since }: DutyMoment,
  whole = false,
): Promise<DutyStation[]> {
  const stations = await loadStationsOwing(db, communityId, rules.zone, which, today(rules.zone))
  if (stations.length === 0) return []
  const from = whole
    ? firstOfDays
    : stations
        .map((station) => mattersFrom(rules, station, today(station.zone), since))
        .reduce((first, day) => (day < first ? day : first))
  const ids = stations.map(({ station }) => station)
  const activities = await loadActivities(db, communityId, ids, from)
  const meetings = await loadMeetings(db, communityId, rules, ids, today(rules.zone))
  return stations.map((station) => ({
    ...station,
    activities: activities.get(station.station) ?? [],
    meetings: meetings.get(station.station) ?? [],
  }))
}

/** The meetings of the last months that name some stations (H3): as far back as it is known which of them were decided. */
async function loadMeetings(
  db: Db,
  communityId: string,
  rules: CharterRules,
  ids: readonly string[],
  today: string,
): Promise<Awaited<ReturnType<typeof meetingsForDuties>>> {
  if (Object.values(rules.obligations).every(({ attend }) => attend === undefined)) return new Map()
  return await meetingsForDuties(db, communityId, ids, { since: Temporal.PlainDate.from(minus(today, lately)) })
}

/** How a station stands with each obligation that it owes now: for the facts of a case. */
export async function dutiesFacts(
  db: Db,
  communityId: string,
  rules: CharterRules,
  stationId: string,
  since: ObligationsSince,
  now: Instant,
): Promise<NonNullable<NonNullable<Facts['station']>['duties']>> {
  const today = localDays(now)
  const [station] = await loadDutyFacts(db, communityId, rules, { ids: [stationId] }, { today, since }, true)
  if (!station) return []
  return dutiesOf(rules, station, today, since).rows.map(({ obligation, outcome, due }) => ({
    obligation,
    outcome,
    due,
  }))
}
