import type { Charter, StationKind } from '../charter/charter.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { dayIn, type Instant, Temporal } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { insertPerson } from '../people/store.ts'
import { findPlace } from '../places/store.ts'
import { insertAppointment } from './appointment-store.ts'
import type { Seed } from './read-seed.ts'
import { stationKey, stationNames } from './station.ts'
import { hasStations, insertStation } from './store.ts'

/**
 * Records the stations that the charter itself names (J4), once, in a community that has none yet. Their people are recorded
 * without an account and can be claimed. Returns how many stations were recorded.
 */
export async function recordFirstStations(
  db: Db,
  communityId: string,
  charter: Charter,
  seed: Seed,
  now: Instant,
): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    if (await hasStations(trx, communityId)) return 0
    // A microsecond apart, so that they stay in the charter's order.
    for (const [place, station] of seed.stations.entries()) {
      await recordStation(trx, communityId, charter, seed, station, now.add({ microseconds: place }))
    }
    return seed.stations.length
  })
}

async function recordStation(
  trx: Trx,
  communityId: string,
  charter: Charter,
  seed: Seed,
  station: Seed['stations'][number],
  now: Instant,
) {
  const kind = charter.rules.stations[station.kind]
  const place = await findPlace(trx, station.place)
  if (!kind || !place) throw new Error(`The seed names ${station.kind} ${station.place}, which is not known here`)
  const foundedOn = Temporal.PlainDate.from({ year: station.founded, month: 1, day: 1 })
  const recordedIn = seed['recorded-in']
  const stationId = await insertStation(
    trx,
    communityId,
    {
      kind: station.kind,
      key: stationKey(station.kind, place.slug),
      slug: place.slug,
      placeSlug: place.slug,
      names: stationNames(kind.title, { place: place.names }),
      foundedOn,
      foundedPrecision: 'year',
      recordedIn,
      countsFrom: dayIn(charter.rules.zone, now),
      clause: seed.clause,
    },
    now,
  )
  if (!stationId) throw new Error(`The seed names ${station.place} twice`)
  const persons: string[] = []
  for (const [index, { name, office }] of station.people.entries()) {
    const personId = await insertPerson(trx, communityId, { accountId: null, name, recordedIn }, now)
    if (!personId) throw new Error(`${name} could not be recorded`)
    persons.push(personId)
    const seat = seatOf(kind, office, station.people.slice(0, index).filter((one) => one.office === office).length)
    const clause = kind.offices[office]?.clause ?? seed.clause
    await insertAppointment(trx, communityId, {
      stationId,
      office,
      seat,
      personId,
      clause,
      firstDay: foundedOn,
      firstPrecision: 'year',
      recordedIn,
    })
  }
  await appendEntry(
    trx,
    communityId,
    {
      kind: 'station-recorded',
      subject: `station:${stationId}`,
      outcome: 'recorded',
      clauses: [seed.clause],
      charter: { id: charter.rules.id, version: charter.rules.version, hash: charter.hash },
      by: [{ role: 'charter' }],
      persons,
      facts: { kind: station.kind, place: station.place, founded: String(station.founded), recordedIn },
    },
    now,
  )
}

function seatOf(kind: StationKind, office: string, before: number): number | null {
  const seats = kind.offices[office]?.seats
  if (seats === undefined) return null
  if (before >= seats) throw new Error(`The seed gives the office ${office} to more people than it has seats`)
  return before + 1
}
