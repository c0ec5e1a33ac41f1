import type { Generated } from 'kysely'
import type { Db, Trx } from '../../kit/db/database.ts'
import type { Instant } from '../../kit/time/time.ts'

export type CorrectionKind = 'present' | 'absent'

interface MeetingCorrectionTable {
  community_id: string
  id: Generated<string>
  meeting_id: string
  person_id: string
  kind: CorrectionKind
  reason: string
  corrected_by: string
  corrected_at: Instant
  ledger_seq: number
}

declare module '../../kit/db/database.ts' {
  interface Tables {
    meeting_correction: MeetingCorrectionTable
  }
}

/** A change of a roll that was closed: who was there after all, or was not. */
export interface Correction {
  readonly name: string
  readonly kind: CorrectionKind
  readonly reason: string
  readonly by: string
  readonly correctedAt: Instant
}

/** The corrections of a roll, the latest first: for holders of a rank in the body. */
export async function correctionsOf(db: Db, communityId: string, meetingId: string): Promise<Correction[]> {
  return await db
    .selectFrom('meeting_correction as correction')
    .innerJoin('person', (join) =>
      join.onRef('person.community_id', '=', 'correction.community_id').onRef('person.id', '=', 'correction.person_id'),
    )
    .innerJoin('person as actor', (join) =>
      join
        .onRef('actor.community_id', '=', 'correction.community_id')
        .onRef('actor.id', '=', 'correction.corrected_by'),
    )
    .select([
      'person.name',
      'correction.kind',
      'correction.reason',
      'actor.name as by',
      'correction.corrected_at as correctedAt',
    ])
    .where('correction.community_id', '=', communityId)
    .where('correction.meeting_id', '=', meetingId)
    .orderBy('correction.corrected_at', 'desc')
    .orderBy('correction.id')
    .execute()
}

export interface NewCorrection {
  readonly meetingId: string
  readonly personId: string
  readonly kind: CorrectionKind
  readonly reason: string
  readonly correctedBy: string
  readonly ledgerSeq: number
}

export async function insertCorrection(
  trx: Trx,
  communityId: string,
  correction: NewCorrection,
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('meeting_correction')
    .values({
      community_id: communityId,
      meeting_id: correction.meetingId,
      person_id: correction.personId,
      kind: correction.kind,
      reason: correction.reason,
      corrected_by: correction.correctedBy,
      corrected_at: now,
      ledger_seq: correction.ledgerSeq,
    })
    .execute()
}

/** What was corrected about a person, and what they corrected, for that person. */
export async function correctionsAbout(db: Db, communityId: string, personId: string) {
  return await db
    .selectFrom('meeting_correction')
    .select(['meeting_id as meetingId', 'kind', 'reason', 'corrected_at as correctedAt'])
    .where('community_id', '=', communityId)
    .where(({ or, eb }) => or([eb('person_id', '=', personId), eb('corrected_by', '=', personId)]))
    .orderBy('corrected_at')
    .execute()
}

/** Removes what was corrected about a person, and the reasons that they wrote. */
export async function eraseCorrectionsOf(
  trx: Trx,
  communityId: string,
  personId: string,
  words: string,
): Promise<void> {
  await trx
    .deleteFrom('meeting_correction')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute()
  await trx
    .updateTable('meeting_correction')
    .set({ reason: words })
    .where('community_id', '=', communityId)
    .where('corrected_by', '=', personId)
    .execute()
}
