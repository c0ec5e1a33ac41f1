import type { Facts } from '../charter/facts.ts'
import type { Db, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'

interface ConfirmationTable {
  community_id: string
  proposal_id: string
  by: string
  person_id: string
  revision: number
  confirmed_at: Instant
}

declare module '../kit/db/database.ts' {
  interface Tables {
    confirmation: ConfirmationTable
  }
}

/** Who has confirmed a case as it stands in a revision. */
export async function confirmationsOf(
  db: Db,
  communityId: string,
  proposalId: string,
  revision: number,
): Promise<Facts['confirmations']> {
  const rows = await db
    .selectFrom('confirmation')
    .select(['by', 'confirmed_at as at'])
    .where('community_id', '=', communityId)
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .orderBy('confirmed_at')
    .execute()
  return rows.map(({ by, at }) => ({ by, at: at.toString() }))
}

/** When the person whom a case concerns agreed to it, last. */
export async function agreedAt(db: Db, communityId: string, proposalId: string): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('confirmation')
    .select('confirmed_at as at')
    .where('community_id', '=', communityId)
    .where('proposal_id', '=', proposalId)
    .where('by', '=', 'subject')
    .orderBy('confirmed_at', 'desc')
    .executeTakeFirst()
  return row?.at
}

/** Keeps a confirmation; false when it was given before. */
export async function insertConfirmation(
  trx: Trx,
  communityId: string,
  confirmation: { proposalId: string; by: string; personId: string; revision: number },
  now: Instant,
): Promise<boolean> {
  const result = await trx
    .insertInto('confirmation')
    .values({
      community_id: communityId,
      proposal_id: confirmation.proposalId,
      by: confirmation.by,
      person_id: confirmation.personId,
      revision: confirmation.revision,
      confirmed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
