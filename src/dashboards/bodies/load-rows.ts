import type { CharterRules } from '../../charter/charter.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { attendanceOf } from '../../meetings/duty-store.ts'
import { openSearches } from '../../offices/search-store.ts'
import { placesBySlug } from '../../places/store.ts'
import { presentAppointments } from '../../stations/appointment-store.ts'
import { filterStations } from '../../stations/station-filter.ts'
import { listStations } from '../../stations/store.ts'
import { loadDuties } from '../load-duties.ts'
import { dutiesInRow, meetingsInRow, type StationRow, vacanciesOf } from './station-row.ts'
import { countOpenCases, lastActivities } from './store.ts'

export interface LoadedRows {
  readonly rows: readonly StationRow[]
  /** Those whose city, country or region is searched for. */
  readonly matching: readonly StationRow[]
}

/** Every station of a community as a governing body sees it. One query for each source, however many stations there are. */
export async function loadRows(
  db: Db,
  communityId: string,
  charter: { readonly shelf: CharterShelf; readonly rules: CharterRules },
  query: string,
  now: Instant,
): Promise<LoadedRows> {
  const { rules } = charter
  const since = dayIn(rules.zone, now).subtract({ years: 1 })
  const [stations, present, last, cases, searches, duties, attendance] = await Promise.all([
    listStations(db, communityId),
    presentAppointments(db, communityId),
    lastActivities(db, communityId),
    countOpenCases(db, communityId),
    openSearches(db, communityId),
    loadDuties(db, communityId, charter, now),
    attendanceOf(db, communityId, undefined, { since }),
  ])
  const places =
    query === ''
      ? new Map()
      : await placesBySlug(
          db,
          stations.flatMap(({ placeSlug }) => placeSlug ?? []),
        )
  const holders = Map.groupBy(present, ({ stationId }) => stationId)
  const owed = Map.groupBy(attendance, ({ stationId }) => stationId)
  const searched = Map.groupBy(searches, ({ stationId }) => stationId)
  const rows = stations.map((station): StationRow => {
    const { id, kind, status } = station
    return {
      station,
      last: last.get(id),
      vacancies: vacanciesOf(rules, kind, holders.get(id) ?? []).length,
      searches: searched.get(id)?.length ?? 0,
      openCases: cases.get(id) ?? 0,
      ...meetingsInRow(owed.get(id) ?? []),
      ...dutiesInRow(rules, duties.get(id), status),
    }
  })
  const wanted = new Set(filterStations(stations, places, { query }))
  return { rows, matching: rows.filter(({ station }) => wanted.has(station)) }
}
