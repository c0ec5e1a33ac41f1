import { currentHolders } from '../../bodies/store.ts'
import { type CharterRules, splitRole } from '../../charter/charter.ts'
import type { ShelvedCharter } from '../../charters/shelf.ts'
import { changedByMissSince } from '../../duties/store.ts'
import type { Db, Trx } from '../../kit/db/database.ts'
import { writeLetters } from '../../kit/mail/write-letter.ts'
import type { Instant } from '../../kit/time/time.ts'
import { appendEntry } from '../../ledger/append-entry.ts'
import { addressesOf } from '../../people/address-store.ts'
import { managersOf } from '../../people/store.ts'
import { changedByClockSince } from '../../stations/state-store.ts'
import { countByStatus } from '../../stations/store.ts'
import { type Change, keyOf, mostAtOnce, printOf, stationsOf } from '../change.ts'
import { brakeLetter } from '../emails.ts'
import { type Brake, endBrake, findBrake, insertBrake, lockClock, releasedSince, saveChanges } from './store.ts'

/**
 * Lets the clock go on, or stops it: where more stations would change than the charter's brake lets at once, those of the last day
 * counted with them, nobody's changes are carried out until somebody who may has looked at them. Gives the keys of the changes that
 * may be carried out. A brake that is no longer needed ends by itself.
 */
export async function holdBrake(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  changes: readonly Change[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const brake = await findBrake(db, communityId)
  if (changes.length === 0 && !brake) return new Set()
  const released = new Set((await releasedSince(db, communityId, now.subtract({ hours: 24 * 31 }))).map(keyOf))
  const planned = changes.filter((change) => !released.has(keyOf(change)))
  const { most } = mostAtOnce(charter.rules, await countByStatus(db, communityId))
  const lately = await changedLately(db, communityId, released, now)
  const atOnce = new Set([...stationsOf(planned), ...lately])
  if (planned.length > 0 && atOnce.size > most) {
    await pull(db, communityId, charter, { most, changes: planned }, now)
    return new Set(changes.map(keyOf).filter((key) => released.has(key)))
  }
  if (brake) await letGo(db, communityId, charter, now)
  return new Set(changes.map(keyOf))
}

/** A day's changes come at once: midnight comes to each zone at its own hour. */
async function changedLately(
  db: Db,
  communityId: string,
  released: ReadonlySet<string>,
  now: Instant,
): Promise<string[]> {
  const since = now.subtract({ hours: 24 })
  const [missed, risky] = [
    await changedByMissSince(db, communityId, since),
    await changedByClockSince(db, communityId, since),
  ]
  const seen = new Set([...released].map((key) => key.split(' ')[0]))
  return [...missed, ...risky].filter((station) => !seen.has(station))
}

async function pull(
  db: Db,
  communityId: string,
  charter: ShelvedCharter,
  stopped: Pick<Brake, 'most' | 'changes'>,
  now: Instant,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockClock(trx, communityId)
    const on = await findBrake(trx, communityId)
    if (on) {
      const isNews = on.most !== stopped.most || printOf(on.changes) !== printOf(stopped.changes)
      if (isNews) await saveChanges(trx, communityId, on.id, stopped)
      return
    }
    const { changes, most } = stopped
    const stations = stationsOf(changes).size
    await tellOfBrake(trx, communityId, charter.rules, stations, most, now)
    const entry = brakeEntry(charter, 'brake-pulled', 'pulled', { stations, most })
    const { seq } = await appendEntry(trx, communityId, { ...entry, by: [{ role: 'clock' }] }, now)
    await insertBrake(trx, communityId, { ...stopped, pulledSeq: seq }, now)
  })
}

async function letGo(db: Db, communityId: string, charter: ShelvedCharter, now: Instant): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockClock(trx, communityId)
    const on = await findBrake(trx, communityId)
    if (!on) return
    const facts = { stations: stationsOf(on.changes).size, most: on.most }
    const entry = brakeEntry(charter, 'brake-released', 'over', facts)
    const { seq } = await appendEntry(trx, communityId, { ...entry, by: [{ role: 'clock' }] }, now)
    await endBrake(trx, communityId, on.id, { because: 'over', ledgerSeq: seq }, now)
  })
}

/** What the ledger says of the brake, but by whom. */
export function brakeEntry(
  { rules, hash }: ShelvedCharter,
  kind: 'brake-pulled' | 'brake-released',
  outcome: 'pulled' | 'released' | 'over',
  facts: { readonly stations: number; readonly most: number },
) {
  return {
    kind,
    subject: 'clock:brake',
    outcome,
    clauses: rules.brake.clause ? [rules.brake.clause] : [],
    charter: { id: rules.id, version: rules.version, hash },
    facts,
  }
}

/** Writes to whoever may release the brake, and to the managers. */
async function tellOfBrake(
  trx: Trx,
  communityId: string,
  rules: CharterRules,
  stations: number,
  most: number,
  now: Instant,
): Promise<void> {
  const holders = (await currentHolders(trx, communityId)).filter(({ role }) => mayRelease(rules, role))
  const people = [...new Set([...holders.map(({ person }) => person), ...(await managersOf(trx, communityId))])]
  const addresses = await addressesOf(trx, communityId, people)
  const letters = people.flatMap((personId) => {
    const to = addresses.get(personId)
    if (!to) return []
    const isHolder = holders.some(({ person }) => person === personId)
    const content = brakeLetter(to.language, { stations, most, isHolder })
    return [{ communityId, personId, address: to.address, language: to.language, content }]
  })
  await writeLetters(trx, letters, now)
}

/** Whether a rank may release the brake. */
export function mayRelease(rules: CharterRules, role: string): boolean {
  const { group, name } = splitRole(role)
  return rules.bodies[group]?.ranks[name]?.may.includes('release-brake') ?? false
}
