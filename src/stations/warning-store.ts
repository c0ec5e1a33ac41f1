import type { Generated } from 'kysely'
import type { Db, Trx } from '../kit/db/database.ts'
import type { Day } from '../kit/time/time.ts'

interface WarningTable {
  community_id: string
  id: Generated<string>
  station_id: string
  about: string
  given_on: Day
  proposal_id: string
  ledger_seq: number
}

declare module '../kit/db/database.ts' {
  interface Tables {
    warning: WarningTable
  }
}

/** The breaches that were recorded about a station, the first first. */
export async function warningsAt(
  db: Db,
  communityId: string,
  stationId: string,
): Promise<{ about: string; day: string }[]> {
  const rows = await db
    .selectFrom('warning')
    .select(['about', 'given_on as day'])
    .where('community_id', '=', communityId)
    .where('station_id', '=', stationId)
    .orderBy('given_on')
    .orderBy('ledger_seq')
    .execute()
  return rows.map(({ about, day }) => ({ about, day: day.toString() }))
}

/** Records a breach, by a decision in the ledger. */
export async function insertWarning(
  trx: Trx,
  communityId: string,
  warning: { stationId: string; about: string; day: Day; proposalId: string; ledgerSeq: number },
): Promise<void> {
  await trx
    .insertInto('warning')
    .values({
      community_id: communityId,
      station_id: warning.stationId,
      about: warning.about,
      given_on: warning.day,
      proposal_id: warning.proposalId,
      ledger_seq: warning.ledgerSeq,
    })
    .execute()
}
