import { localDays } from '../charter/duty.ts'
import { judgingCharters } from '../charters/judging-charters.ts'
import type { CharterShelf, ShelvedCharter } from '../charters/shelf.ts'
import type { DutyMoment } from '../duties/load-duty-facts.ts'
import { insertOutcomes } from '../duties/store.ts'
import type { Db } from '../kit/db/database.ts'
import { chunked, eachOf } from '../kit/each-of.ts'
import type { Instant } from '../kit/time/time.ts'
import { actOnStations, type Done } from './act-on-stations.ts'
import { holdBrake } from './brake/hold-brake.ts'
import { keyOf } from './change.ts'
import { type Survey, surveyStations } from './survey-stations.ts'

/** What a sweep did. */
export interface Swept {
  /** Letters written. */
  readonly told: number
  /** Duties recorded as met, waived, or not to be told. */
  readonly recorded: number
  /** Decisions in the ledger. */
  readonly decided: number
  /** Changes that wait for somebody to release the brake. */
  readonly stopped: number
}

// As many stations as one transaction holds: it has the ledger's lock while it writes them.
const stationsAtOnce = 500
// One waits for the ledger while another looks at its stations.
const chunksAtOnce = 2
const recordsAtOnce = 2000

/**
 * Does all that is due by now at a community's stations (H1, H2): reminders, states, what was missed and what the charter says of it. It
 * may run at any time and on several processes at once; what was done is not done again, and after days of downtime only the latest of
 * several reminders is sent. Chunk by chunk: should it be cut off, the next goes on where it was.
 */
export async function sweepDuties(db: Db, communityId: string, shelf: CharterShelf, now: Instant): Promise<Swept> {
  const passes: Pass[] = []
  for (const { charter, since, dueBefore, dueFrom } of await judgingCharters(db, communityId, shelf, now)) {
    const moment = { today: localDays(now), since, dueBefore, dueFrom }
    passes.push({ charter, moment, survey: await surveyStations(db, communityId, charter.rules, moment) })
  }
  const changes = passes.flatMap(({ survey }) => survey.due.flatMap((one) => one.changes))
  const allowed = await holdBrake(db, communityId, await shelf.running(db, communityId), changes, now)
  const swept = { told: 0, recorded: 0, decided: 0, stopped: changes.filter((one) => !allowed.has(keyOf(one))).length }
  for (const pass of passes) {
    const done = await carryOut(db, communityId, pass, allowed, now)
    swept.told += done.told
    swept.recorded += done.recorded
    swept.decided += done.decided
  }
  return swept
}

/** What is due by one charter. */
interface Pass {
  readonly charter: ShelvedCharter
  readonly moment: DutyMoment
  readonly survey: Survey
}

async function carryOut(
  db: Db,
  communityId: string,
  { charter, moment, survey: { due, records } }: Pass,
  allowed: ReadonlySet<string>,
  now: Instant,
): Promise<Done> {
  const swept = { told: 0, recorded: records.length, decided: 0 }
  for (const some of chunked(records, recordsAtOnce))
    await db.transaction().execute((trx) => insertOutcomes(trx, communityId, charter.versionId, some, now))
  const ready = due.filter((one) => one.hasMore || one.changes.some((change) => allowed.has(keyOf(change))))
  const chunks = [false, true].flatMap((isVague) => {
    const ids = ready.filter((one) => one.isVague === isVague).map(({ station }) => station)
    return chunked(ids, stationsAtOnce).map((some) => ({ ids: some, isVague }))
  })
  await eachOf(chunks, chunksAtOnce, async ({ ids, isVague }) => {
    const done = await actOnStations(db, communityId, charter, ids, allowed, moment, isVague, now)
    swept.told += done.told
    swept.recorded += done.recorded
    swept.decided += done.decided
  })
  return swept
}
