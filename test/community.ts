import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { giveRank } from '../src/bodies/give-rank.ts'
import type { Charter } from '../src/charter/charter.ts'
import { readCharter } from '../src/charter/read-charter.ts'
import { adoptCharter } from '../src/charters/adopt-charter.ts'
import { type CharterShelf, openShelf, type ShelvedCharter } from '../src/charters/shelf.ts'
import type { Db } from '../src/kit/db/database.ts'
import { type Instant, Temporal } from '../src/kit/time/time.ts'
import { personForAddress } from '../src/people/find-or-create-person.ts'
import { loadPlaces } from '../src/places/load-places.ts'
import { insertAppointment } from '../src/stations/appointment-store.ts'
import { readSeed } from '../src/stations/read-seed.ts'
import { recordFirstStations } from '../src/stations/record-first-stations.ts'
import { findStationBySlug } from '../src/stations/store.ts'
import { testNow } from './visit.ts'

const charters = join(import.meta.dirname, '..', 'charters')

export async function charterFile(name: string): Promise<Charter> {
  const read = readCharter(await readFile(join(charters, name), 'utf8'))
  if (!read.ok) throw new Error(read.problems.map(({ line, message }) => `${name}:${line} ${message}`).join('\n'))
  return read.charter
}

export interface TestCommunity {
  readonly id: string
  readonly charter: ShelvedCharter
  readonly shelf: CharterShelf
}

/** The KubeSphere community as `npm start` prepares it: its charter adopted, places loaded, the first three stations recorded. */
export async function testCommunity(db: Db, now: Instant = testNow): Promise<TestCommunity> {
  const charter = await charterFile('kubesphere.yaml')
  await loadPlaces(db)
  const adopted = await adoptCharter(db, charter, false, now)
  if (!adopted.ok) throw new Error(adopted.reason)
  const { id } = adopted.community
  const seed = readSeed(await readFile(join(charters, 'kubesphere.seed.yaml'), 'utf8'), charter.rules)
  if (!seed.ok) throw new Error(seed.problem)
  await recordFirstStations(db, id, charter, seed.seed, now)
  const shelf = openShelf()
  return { id, shelf, charter: await shelf.running(db, id) }
}

/** An invented person with an account, reached at `<name>@example.org`. */
export async function testPerson(db: Db, communityId: string, name: string, now: Instant = testNow): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  return await db
    .transaction()
    .execute((trx) => personForAddress(trx, communityId, { name, email, language: 'en', verified: true }, now))
}

/** An invented person who holds a rank, `sig.lead` or `sig.member`, from a day on. */
export async function testHolder(
  db: Db,
  communityId: string,
  role: string,
  name: string,
  now: Instant = testNow,
): Promise<string> {
  const personId = await testPerson(db, communityId, name, now)
  const day = Temporal.PlainDate.from('2026-01-05')
  await db.transaction().execute((trx) => giveRank(trx, communityId, { personId, role, day }, now))
  return personId
}

/** An invented person who holds an office without seats (`committee-member`) at a station, from a day on. */
export async function testOfficer(
  db: Db,
  communityId: string,
  slug: string,
  name: string,
  office = 'committee-member',
  now: Instant = testNow,
): Promise<string> {
  const personId = await testPerson(db, communityId, name, now)
  const station = await findStationBySlug(db, communityId, slug)
  if (!station) throw new Error(`There is no station ${slug}.`)
  const firstDay = Temporal.PlainDate.from('2026-01-05')
  const record = { clause: 'A2', firstDay, firstPrecision: 'day', recordedIn: '2022-06-01' } as const
  const appointment = { stationId: station.id, office, seat: null, personId, ...record }
  await db.transaction().execute((trx) => insertAppointment(trx, communityId, appointment))
  return personId
}
