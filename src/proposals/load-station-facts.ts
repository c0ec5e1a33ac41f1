import { heldFacts } from '../activities/activity.ts'
import { activitiesAt } from '../activities/store.ts'
import type { CharterRules, Procedure } from '../charter/charter.ts'
import { wordsIn } from '../charter/conditions/condition.ts'
import type { Facts } from '../charter/facts.ts'
import { obligationsSince } from '../charters/obligations-since.ts'
import { openShelf } from '../charters/shelf.ts'
import { dutiesFacts } from '../duties/load-duty-facts.ts'
import type { Db } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import { findPlace } from '../places/store.ts'
import { appointmentsAt, reachableHolders } from '../stations/appointment-store.ts'
import { findStation } from '../stations/store.ts'
import { warningsAt } from '../stations/warning-store.ts'
import { openProceduresAt } from './station-case-store.ts'

export type StationFacts = NonNullable<Facts['station']>

/** What a rule may know of the station that a case is about, and by whom it can be decided there. */
export interface LoadedStation {
  readonly facts: StationFacts
  /** Where those in office work, where that is known. */
  readonly employers: readonly { person: string; employer: string | null }[]
  readonly deciders: readonly { person: string; role: string }[]
}

/** The charter by which duties are reckoned, and the moment at which. */
export interface FactsMoment {
  readonly rules: CharterRules
  readonly now: Instant
}

/**
 * Reads the facts about a station that the conditions of a procedure ask for: what none of them looks at is not read. `id`: the case
 * itself, which is not one of the others that are open.
 */
export async function loadStationFacts(
  db: Db,
  communityId: string,
  stationId: string,
  {
    id: caseId,
    procedure,
    moment,
  }: { id?: string | undefined; procedure: Procedure; moment?: FactsMoment | undefined },
): Promise<LoadedStation | undefined> {
  const station = await findStation(db, communityId, stationId)
  if (!station) return undefined
  const [appointments, reachable, warnings, pending, activities, place, duties] = await Promise.all([
    appointmentsAt(db, communityId, stationId),
    reachableHolders(db, communityId, stationId),
    asksFor(procedure, 'warned') ? warningsAt(db, communityId, stationId) : undefined,
    asksFor(procedure, 'pending') ? openProceduresAt(db, communityId, stationId, caseId) : undefined,
    asksFor(procedure, 'held') ? activitiesAt(db, communityId, stationId) : undefined,
    asksFor(procedure, 'near') && station.placeSlug ? findPlace(db, station.placeSlug) : undefined,
    asksFor(procedure, 'duty') && moment ? loadDuties(db, communityId, stationId, moment) : undefined,
  ])
  const present = appointments.filter(({ lastDay }) => lastDay === null)
  return {
    facts: {
      station: station.id,
      kind: station.kind,
      status: station.status,
      since: station.statusSince.toString(),
      holders: present.map(({ personId, office, firstDay }) => ({
        person: personId,
        office,
        since: firstDay.toString(),
      })),
      ...(warnings && { warnings }),
      ...(pending && { pending }),
      ...(activities && { activities: heldFacts(activities) }),
      // What a recorded station held before it was recorded, nobody wrote down; before a founded one was, there was nothing.
      ...(station.recordedIn !== null && { knownFrom: station.countsFrom.toString() }),
      ...(duties && { duties }),
      ...(place && { place: { latitude: place.latitude, longitude: place.longitude } }),
    },
    employers: present.map(({ personId, employer }) => ({ person: personId, employer })),
    // An office held by somebody without an account cannot decide here: requests to it go to the parent.
    deciders: reachable.map(({ person, office }) => ({ person, role: `station.${office}` })),
  }
}

/** How the station stands with what it owes. Few charters ask for it in a case, so their history is read anew each time. */
async function loadDuties(db: Db, communityId: string, stationId: string, { rules, now }: FactsMoment) {
  const since = await obligationsSince(db, communityId, openShelf())
  return await dutiesFacts(db, communityId, rules, stationId, since, now)
}

/** Whether a condition uses a word; an expression may look at anything. */
export function asksFor({ gates, findings }: Procedure, word: string): boolean {
  return [...gates, ...findings].some(({ test }) =>
    wordsIn(test).some((one) => one.word === word || one.word === 'cel'),
  )
}
