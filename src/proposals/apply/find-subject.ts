import type { CharterRules, Procedure } from '../../charter/charter.ts'
import type { Db } from '../../kit/db/database.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import type { Place } from '../../places/place.ts'
import { findPlace } from '../../places/store.ts'
import type { Appointment } from '../../stations/appointment.ts'
import { appointmentsAt } from '../../stations/appointment-store.ts'
import { namedKey, type Station, stationKey } from '../../stations/station.ts'
import { findStationByKey, findStationBySlug } from '../../stations/store.ts'
import { type ReadAnswers, readAnswers } from '../form.ts'
import { officeAsked, seatKey } from '../office-asked.ts'
import type { Proposal } from '../proposal.ts'
import { findOpenByKey } from '../store.ts'

/** What an application is about, as far as it is known yet. */
export interface Subject {
  readonly place?: Place | undefined
  /** The station it names, or the one that there already is at the place. */
  readonly station?: Station | undefined
  /** Who holds an office at the station it names, and may be whom it concerns. */
  readonly holders?: readonly Appointment[] | undefined
  /** What it would open, or which seat it would fill. */
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
  { rules, procedureId, procedure }: AskedProcedure,
  values: FormValues,
): Promise<Subject> {
  const named = (type: string) => values[procedure.form.find((field) => field.type === type)?.field ?? ''] ?? ''
  const kind = kindOpened(procedure)
  const placeSlug = values.place || named('place')
  const stationSlug = values.station || named('station')
  if (procedure.about === 'new-station' && kind) {
    const place = placeSlug === '' ? undefined : await findPlace(db, placeSlug)
    const nameField = procedure.form.find(({ is }) => is === 'station-name')?.field
    const name = nameField === undefined ? '' : (values[nameField] ?? '').trim()
    const isByName = rules.stations[kind]?.unique === 'name'
    if (isByName ? name === '' : !place) return { place, key: null, others: [] }
    const key = isByName ? namedKey(kind, name) : stationKey(kind, place?.slug ?? '')
    const station = await findStationByKey(db, communityId, key)
    return { place, station, key, others: await openOthers(db, communityId, key) }
  }
  if (procedure.about !== 'station' || stationSlug === '') return { key: null, others: [] }
  const station = await findStationBySlug(db, communityId, stationSlug)
  if (!station) return { key: null, others: [] }
  const holders = await namableAt(db, communityId, procedure, station)
  const key = seatKey(rules, procedureId, station, officeAsked(procedure, values)) ?? null
  return { station, holders, key, others: key === null ? [] : await openOthers(db, communityId, key) }
}

/** A procedure, as the charter in force has it. */
export interface AskedProcedure {
  readonly rules: CharterRules
  readonly procedureId: string
  readonly procedure: Procedure
}

async function openOthers(db: Db, communityId: string, key: string): Promise<Proposal[]> {
  return (await findOpenByKey(db, communityId, key)).filter(({ state }) => state === 'open')
}

/** Those in office at a station whom the form may name. */
async function namableAt(db: Db, communityId: string, procedure: Procedure, station: Station): Promise<Appointment[]> {
  const field = procedure.form.find(({ type }) => type === 'person')
  if (!field) return []
  const present = (await appointmentsAt(db, communityId, station.id)).filter(({ lastDay }) => lastDay === null)
  return present.filter(({ office }) => !field.among || field.among.includes(office))
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
    people: subject.holders?.map(({ personId }) => personId),
    today: dayIn(zone, now),
  }
  return readAnswers(procedure.form, values, known)
}
