import { sql } from 'kysely'
import type { Db } from '../kit/db/database.ts'
import type { Trouble } from '../kit/mail/letter.ts'
import type { LetterFacts } from './status.ts'

/** How the outbox stands. */
export async function readLetterFacts(db: Db, communityId: string): Promise<LetterFacts> {
  const { rows } = await sql<{ anySent: boolean; waiting: number; trouble: Trouble | null }>`
    select
      exists (select from letter where community_id = ${communityId} and sent_at is not null) as "anySent",
      (select count(*) from letter
        where community_id = ${communityId} and link is not null and sent_at is null and given_by_hand_at is null) as waiting,
      (select trouble from letter where community_id = ${communityId} and sent_at is null and trouble is not null
        order by written_at desc limit 1) as trouble`.execute(db)
  return rows[0] ?? { anySent: false, waiting: 0, trouble: null }
}

/** How many cities managers of this installation added. */
export async function countAddedPlaces(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('place')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('added_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}
