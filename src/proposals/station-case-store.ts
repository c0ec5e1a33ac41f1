import type { Db, Trx } from '../kit/db/database.ts'
import type { Language } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'
import type { CaseToOpen } from './open-case.ts'
import type { Proposal } from './proposal.ts'
import { proposalColumns } from './store.ts'

/** Keeps open cases that nobody filed; those that there are already are left out. Gives what is new. */
export async function insertOpened(
  trx: Trx,
  communityId: string,
  under: { charterVersionId: string; language: Language; openedBy: 'clock' | 'case' },
  cases: readonly CaseToOpen[],
  now: Instant,
): Promise<{ id: string; stationId: string }[]> {
  if (cases.length === 0) return []
  const rows = await trx
    .insertInto('proposal')
    .values(
      cases.map((one) => ({
        community_id: communityId,
        procedure: one.procedure,
        charter_version_id: under.charterVersionId,
        channel: under.openedBy,
        language: under.language,
        state: 'open' as const,
        applicant_id: null,
        station_id: one.stationId,
        key: null,
        place_slug: null,
        answers: '{}',
        filed_at: now,
        opened_at: now,
        opened_by: under.openedBy,
        subject_id: one.subjectId ?? null,
        office: one.office ?? null,
        cause: one.cause ? JSON.stringify(one.cause) : null,
        parent_id: one.parentId ?? null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'station_id'])
    .execute()
  const opened = rows.flatMap(({ id, station_id }) => (station_id === null ? [] : [{ id, stationId: station_id }]))
  if (opened.length === 0) return []
  await trx
    .insertInto('proposal_revision')
    .values(
      opened.map(({ id }) => ({
        community_id: communityId,
        proposal_id: id,
        revision: 1,
        answers: '{}',
        made_at: now,
      })),
    )
    .execute()
  return opened
}

/** Open cases about a station, the oldest first. */
export async function openProposalsAt(db: Db, communityId: string, stationId: string): Promise<Proposal[]> {
  return await db
    .selectFrom('proposal')
    .select(proposalColumns)
    .where('community_id', '=', communityId)
    .where('station_id', '=', stationId)
    .where('state', '=', 'open')
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
}

/** The procedures of the open cases about a station, but for one case. */
export async function openProceduresAt(
  db: Db,
  communityId: string,
  stationId: string,
  exceptId: string | undefined,
): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal')
    .select('procedure')
    .distinct()
    .where('community_id', '=', communityId)
    .where('station_id', '=', stationId)
    .where('state', '=', 'open')
    .$if(exceptId !== undefined, (query) => query.where('id', '!=', exceptId ?? ''))
    .orderBy('procedure')
    .execute()
  return rows.map(({ procedure }) => procedure)
}

/** Open cases that concern a person whom somebody else named, by id. */
export async function openCasesAbout(db: Db, communityId: string, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal')
    .select('id')
    .where('community_id', '=', communityId)
    .where('subject_id', '=', personId)
    .where('state', 'in', ['unconfirmed', 'open'])
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
