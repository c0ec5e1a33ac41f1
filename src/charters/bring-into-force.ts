import { readCharter } from '../charter/read-charter.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import { type Day, dayIn, type Instant, Temporal } from '../kit/time/time.ts'
import { appendEntry } from '../ledger/append-entry.ts'
import { lockChain } from '../ledger/store.ts'
import { adoptedVersions, findVersion, setInForce } from './store.ts'
import { type AdoptedVersion, comingOf, runningOf } from './version.ts'

/**
 * Brings the adopted charters into force whose day has come in the community's zone (IANA), in the order of their days, each with an
 * entry in the ledger. Safe to run twice and on several processes; after a downtime it catches up. Gives the versions that came.
 */
export async function bringIntoForce(db: Db, communityId: string, zone: string, now: Instant): Promise<string[]> {
  const today = dayIn(zone, now)
  if (dueOf(await adoptedVersions(db, communityId), today).length === 0) return []
  return await db.transaction().execute(async (trx) => {
    await lockChain(trx, communityId)
    return await bringDue(trx, communityId, today, now)
  })
}

/** The same within a transaction that holds the ledger's chain. */
export async function bringDue(trx: Trx, communityId: string, today: Day, now: Instant): Promise<string[]> {
  const versions = await adoptedVersions(trx, communityId)
  const due = dueOf(versions, today)
  let former = runningOf(versions)?.version ?? null
  for (const { id, version, hash, effective } of due) {
    const row = await findVersion(trx, communityId, id)
    const read = row && readCharter(row.source)
    const charter = { id: read?.ok ? read.charter.rules.id : '', version, hash }
    const facts = { effective: effective.toString(), former }
    const entry = { kind: 'charter-in-force', subject: `charter:${charter.id}`, outcome: 'in-force', charter, facts }
    await appendEntry(trx, communityId, { ...entry, clauses: [], by: [{ role: 'clock' }] }, now)
    await setInForce(trx, communityId, id, now)
    former = version
  }
  return due.map(({ version }) => version)
}

function dueOf(versions: readonly AdoptedVersion[], today: Day): AdoptedVersion[] {
  return comingOf(versions).filter(({ effective }) => Temporal.PlainDate.compare(effective, today) <= 0)
}
