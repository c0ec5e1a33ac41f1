import type { Procedure } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import type { Place } from '../../places/place.ts'
import { findPlace } from '../../places/store.ts'
import { type Station, stationKey } from '../../stations/station.ts'
import { findStationByKey, findStationBySlug } from '../../stations/store.ts'
import { type ReadAnswers, readAnswers } from '../form.ts'
import type { Proposal } from '../proposal.ts'
import { findOpenByKey } from '../store.ts'

/** What an application is about, as far as it is known yet. */
export interface Subject {
  readonly place?: Place | undefined
  /** The station it names, or the one that there already is at the place. */
  readonly station?: Station | undefined
  /** What it would open. */
  readonly key: string | null
  /** Other applications for the same that are not ended; who filed them is nobody's business. */
  readonly others: readonly Proposal[]
}

/** The kind of station that a procedure opens; undefined when it opens none. */
export function kindOpened(procedure: Procedure): string | undefined {
  const effect = procedure.then.find((one) => 'open-station' in one)
  return effect && 'open-station' in effect ? effect['open-station'] : undefined
}

/** Finds what an application is about: the values of the form, or of the link that led to it (`?place=`, `?station=`). */
export async function findSubject(
  db: Db,
  communityId: string,
  procedure: Procedure,
  values: FormValues,
): Promise<Subject> {
  const named = (type: string) => values[procedure.form.find((field) => field.type === type)?.field ?? ''] ?? ''
  const kind = kindOpened(procedure)
  const placeSlug = values.place || named('place')
  const stationSlug = values.station || named('station')
  if (procedure.about === 'new-station' && kind) {
    const place = placeSlug === '' ? undefined : await findPlace(db, placeSlug)
    if (!place) return { key: null, others: [] }
    const key = stationKey(kind, place.slug)
    const [station, others] = [await findStationByKey(db, communityId, key), await findOpenByKey(db, communityId, key)]
    return { place, station, key, others: others.filter(({ state }) => state === 'open') }
  }
  const station =
    procedure.about === 'station' && stationSlug !== ''
      ? await findStationBySlug(db, communityId, stationSlug)
      : undefined
  return { station, key: null, others: [] }
}

/** Reads the form against what it is about. */
export function readFiling(
  procedure: Procedure,
  values: FormValues,
  subject: Subject,
  zone: string,
  now: Instant,
): ReadAnswers {
  const known = {
    hasPlace: subject.place !== undefined,
    hasStation: subject.station !== undefined,
    today: dayIn(zone, now),
  }
  return readAnswers(procedure.form, values, known)
}
