import { type Generated, sql } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import type { TextSubject } from './text-subject.ts'

interface HiddenTextTable {
  community_id: string
  subject: string
  reason: string
  hidden_by: string
  hidden_at: Instant
  ledger_seq: number
}

interface SuspensionTable {
  community_id: string
  id: Generated<string>
  person_id: string
  reason: string
  suspended_by: string
  suspended_at: Instant
  lifted_at: Maybe<Instant>
  ledger_seq: number
}

declare module '../kit/db/database.ts' {
  interface Tables {
    hidden_text: HiddenTextTable
    suspension: SuspensionTable
  }
}

/** One act of conduct at a time in a community: of two people who suspend each other at once, one does. */
export async function lockConduct(trx: Trx, communityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`conduct ${communityId}`}, 0))`.execute(trx)
}

/** A text as it was written, and by whom. */
export interface WrittenText {
  readonly words: string
  readonly authorId: string
  readonly proposalId: string
}

/** Finds a text by its subject; undefined when nobody wrote such a one. */
export async function findText(db: Db, communityId: string, subject: TextSubject): Promise<WrittenText | undefined> {
  const { rows } = await select(communityId, subject).execute(db)
  return rows.find(({ words }) => words !== null && words !== '')
}

function select(communityId: string, subject: TextSubject) {
  switch (subject.kind) {
    case 'proposal':
      return sql<WrittenText>`select answers ->> ${subject.field} as words, applicant_id as "authorId", id as "proposalId"
        from proposal where community_id = ${communityId} and id = ${subject.id}`
    case 'ballot':
      return sql<WrittenText>`select reason as words, person_id as "authorId", proposal_id as "proposalId"
        from ballot where community_id = ${communityId} and id = ${subject.id}`
    case 'remark':
      return sql<WrittenText>`select words, person_id as "authorId", proposal_id as "proposalId"
        from remark where community_id = ${communityId} and id = ${subject.id}`
  }
}

/** Why a text is not shown. */
export interface HiddenText {
  readonly subject: string
  readonly reason: string
  readonly hiddenAt: Instant
}

/** Those of some texts that are hidden, by subject: for pages that would show them. */
export async function hiddenTexts(
  db: Db,
  communityId: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, HiddenText>> {
  if (subjects.length === 0) return new Map()
  const rows = await db
    .selectFrom('hidden_text')
    .select(['subject', 'reason', 'hidden_at as hiddenAt'])
    .where('community_id', '=', communityId)
    .where('subject', 'in', [...subjects])
    .execute()
  return new Map(rows.map((row) => [row.subject, row]))
}

/** A hidden text with its words, and who hid it: for the governing body. Words and case are null once the text is gone. */
export interface ListedText extends HiddenText {
  readonly by: string
  readonly words: string | null
  readonly proposalId: string | null
}

/** Every hidden text of a community, the latest first. */
export async function allHiddenTexts(db: Db, communityId: string): Promise<ListedText[]> {
  const { rows } = await sql<ListedText>`
    select h.subject, h.reason, h.hidden_at as "hiddenAt", person.name as by,
      coalesce(p.answers ->> split_part(h.subject, ':', 3), b.reason, r.words) as words,
      coalesce(p.id, b.proposal_id, r.proposal_id) as "proposalId"
    from hidden_text h
    join person on person.community_id = h.community_id and person.id = h.hidden_by
    left join proposal p on p.community_id = h.community_id and h.subject like 'proposal:' || p.id || ':%'
    left join ballot b on b.community_id = h.community_id and h.subject = 'ballot:' || b.id
    left join remark r on r.community_id = h.community_id and h.subject = 'remark:' || r.id
    where h.community_id = ${communityId}
    order by h.hidden_at desc, h.subject`.execute(db)
  return rows
}

export interface NewHiddenText {
  readonly subject: string
  readonly reason: string
  readonly hiddenBy: string
  readonly ledgerSeq: number
}

export async function insertHiddenText(
  trx: Trx,
  communityId: string,
  text: NewHiddenText,
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('hidden_text')
    .values({
      community_id: communityId,
      subject: text.subject,
      reason: text.reason,
      hidden_by: text.hiddenBy,
      hidden_at: now,
      ledger_seq: text.ledgerSeq,
    })
    .execute()
}

/** Forgets that texts were hidden: they are shown again, or are gone themselves. */
export async function deleteHiddenTexts(trx: Trx, communityId: string, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  await trx
    .deleteFrom('hidden_text')
    .where('community_id', '=', communityId)
    .where('subject', 'in', [...subjects])
    .execute()
}

/** Somebody who may read, but not act. */
export interface Suspension {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly reason: string
  readonly suspendedAt: Instant
  /** Its entry in the ledger. */
  readonly ledgerSeq: number
}

const suspensionColumns = [
  'suspension.id',
  'suspension.person_id as personId',
  'person.name',
  'suspension.reason',
  'suspension.suspended_at as suspendedAt',
  'suspension.ledger_seq as ledgerSeq',
] as const

function suspensions(db: Db, communityId: string) {
  return db
    .selectFrom('suspension')
    .innerJoin('person', (join) =>
      join.onRef('person.community_id', '=', 'suspension.community_id').onRef('person.id', '=', 'suspension.person_id'),
    )
    .select(suspensionColumns)
    .where('suspension.community_id', '=', communityId)
    .where('suspension.lifted_at', 'is', null)
}

export async function findSuspension(db: Db, communityId: string, personId: string): Promise<Suspension | undefined> {
  return await suspensions(db, communityId).where('suspension.person_id', '=', personId).executeTakeFirst()
}

/** Everybody who is suspended now, with who did it; the latest first. */
export async function allSuspensions(db: Db, communityId: string): Promise<(Suspension & { readonly by: string })[]> {
  return await suspensions(db, communityId)
    .innerJoin('person as actor', (join) =>
      join
        .onRef('actor.community_id', '=', 'suspension.community_id')
        .onRef('actor.id', '=', 'suspension.suspended_by'),
    )
    .select('actor.name as by')
    .orderBy('suspension.suspended_at', 'desc')
    .orderBy('suspension.id')
    .execute()
}

export interface NewSuspension {
  readonly personId: string
  readonly reason: string
  readonly suspendedBy: string
  readonly ledgerSeq: number
}

export async function insertSuspension(
  trx: Trx,
  communityId: string,
  suspension: NewSuspension,
  now: Instant,
): Promise<void> {
  await trx
    .insertInto('suspension')
    .values({
      community_id: communityId,
      person_id: suspension.personId,
      reason: suspension.reason,
      suspended_by: suspension.suspendedBy,
      suspended_at: now,
      ledger_seq: suspension.ledgerSeq,
    })
    .execute()
}

export async function markLifted(trx: Trx, communityId: string, id: string, now: Instant): Promise<void> {
  await trx
    .updateTable('suspension')
    .set({ lifted_at: now })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** Erases why a person was suspended, and forgets that texts of theirs were hidden: the texts are gone. */
export async function eraseConductAbout(trx: Trx, communityId: string, personId: string, words: string): Promise<void> {
  await trx
    .updateTable('suspension')
    .set({ reason: words })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute()
  await sql`
    delete from hidden_text h where h.community_id = ${communityId} and exists (
      select from proposal p where p.community_id = h.community_id and p.applicant_id = ${personId}
        and h.subject like 'proposal:' || p.id || ':%'
      union all select from ballot b where b.community_id = h.community_id and b.person_id = ${personId}
        and h.subject = 'ballot:' || b.id
      union all select from remark r where r.community_id = h.community_id and r.person_id = ${personId}
        and h.subject = 'remark:' || r.id)`.execute(trx)
}
