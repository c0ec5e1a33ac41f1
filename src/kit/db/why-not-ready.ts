import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What keeps the program from its work, in a few words: the database does not answer, or its tables are not there yet. */
export async function whyNotReady(db: Db): Promise<string | undefined> {
  try {
    await sql`select from migration limit 1`.execute(db)
    return undefined
  } catch {
    return 'the database does not answer'
  }
}
