import { sql } from 'kysely'
import type { Db } from '../kit/db/database.ts'

/** Every version of the applications that a person filed. */
export async function revisionsOf(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('proposal_revision')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.community_id', '=', 'proposal_revision.community_id')
        .onRef('proposal.id', '=', 'proposal_revision.proposal_id'),
    )
    .select([
      'proposal_revision.proposal_id as proposalId',
      'proposal_revision.revision',
      'proposal_revision.answers',
      'proposal_revision.made_at as madeAt',
    ])
    .where('proposal.community_id', '=', communityId)
    .where('proposal.applicant_id', '=', personId)
    .orderBy('proposal_revision.made_at')
    .execute()
}

/** Every ballot that a person cast, those they replaced too. */
export async function ballotsBy(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('ballot')
    .select(['id', 'proposal_id as proposalId', 'revision', 'choice', 'reason', 'vouches', 'cast_at as castAt'])
    .select('superseded_at as supersededAt')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('cast_at')
    .execute()
}

export async function remarksBy(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('remark')
    .select(['id', 'proposal_id as proposalId', 'kind', 'ballot_id as ballotId', 'words', 'said_at as saidAt'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('said_at')
    .execute()
}

export async function suspensionsOf(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('suspension')
    .select(['reason', 'suspended_at as suspendedAt', 'lifted_at as liftedAt'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('suspended_at')
    .execute()
}

/** The texts of the ledger that concern a person, each with its entry's place in the chain. */
export async function ledgerTextsAbout(db: Db, communityId: string, personId: string) {
  const { rows } = await sql<{ seq: number; name: string; words: string }>`
    select t.seq, t.name, t.words from ledger_text t
    where t.community_id = ${communityId} and t.person_id = ${personId} and t.words is not null
    order by t.seq, t.name`.execute(db)
  return rows
}
