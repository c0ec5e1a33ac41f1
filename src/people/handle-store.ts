import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'

interface ClaimedHandleTable {
  community_id: string
  person_id: string
  kind: 'github'
  value: string
  claimed_at: Instant
  proved_at: Maybe<Instant>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    claimed_handle: ClaimedHandleTable
  }
}

/** Keeps a GitHub account as claimed. A proved one is not replaced by a claim. */
export async function claimGithub(
  trx: Trx,
  communityId: string,
  personId: string,
  handle: string,
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('claimed_handle')
    .values({ community_id: communityId, person_id: personId, kind: 'github', value: handle, claimed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'person_id', 'kind'])
        .doUpdateSet({ value: handle, claimed_at: now })
        .where('claimed_handle.proved_at', 'is', null),
    )
    .execute()
}

/** The GitHub account that a person claims; `isProved` when it was shown to be theirs. */
export async function githubOf(
  db: Db,
  communityId: string,
  personId: string,
): Promise<{ handle: string; isProved: boolean } | undefined> {
  const row = await db
    .selectFrom('claimed_handle')
    .select(['value', 'proved_at as provedAt'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('kind', '=', 'github')
    .executeTakeFirst()
  return row && { handle: row.value, isProved: row.provedAt !== null }
}

/** Names that a person goes by elsewhere, as claimed; `provedAt` is null until that is proved. */
export async function handlesOf(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('claimed_handle')
    .select(['kind', 'value', 'claimed_at as claimedAt', 'proved_at as provedAt'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute()
}
