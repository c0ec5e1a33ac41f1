import type { Db } from '../kit/db/database.ts'

/** The first entry of the ledger about something: of a station, that which founded or recorded it. */
export async function firstEntryAbout(db: Db, communityId: string, subject: string): Promise<number | null> {
  const row = await db
    .selectFrom('ledger_entry')
    .select('seq')
    .where('community_id', '=', communityId)
    .where('subject', '=', subject)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? null
}
