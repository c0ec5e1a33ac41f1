import { type Generated, sql } from 'kysely'
import type { Db, JsonColumn, Maybe, Trx } from '../db/database.ts'
import type { Language } from '../i18n/say.ts'
import type { Instant } from '../time/time.ts'
import type { LetterContent, LetterLink, Trouble } from './letter.ts'

interface LetterTable {
  community_id: string
  id: Generated<string>
  person_id: string | null
  address: string
  reply_to: Maybe<string>
  language: Language
  content: JsonColumn<LetterContent>
  link: JsonColumn<LetterLink> | null
  written_at: Instant
  sent_at: Maybe<Instant>
  trouble: Maybe<Trouble>
  given_by_hand_at: Maybe<Instant>
}

declare module '../db/database.ts' {
  interface Tables {
    letter: LetterTable
  }
}

/** A letter on paper: to whom, in which language, with which words and which link. */
export interface Letter {
  readonly communityId: string
  readonly personId?: string | undefined
  readonly address: string
  /** Where an answer goes, when it is to go to whoever had it written, and not to the site. */
  readonly replyTo?: string | undefined
  readonly language: Language
  readonly content: LetterContent
  readonly link?: LetterLink | undefined
}

/** A letter as it is kept. Its link has no secret yet: `{secret}` stands in its place. */
export interface KeptLetter {
  readonly id: string
  readonly personId: string | null
  readonly address: string
  readonly replyTo: string | null
  readonly language: Language
  readonly content: LetterContent
  readonly link: LetterLink | null
  readonly writtenAt: Instant
  readonly sentAt: Instant | null
  readonly trouble: Trouble | null
  readonly givenByHandAt: Instant | null
}

const kept = [
  'id',
  'person_id as personId',
  'address',
  'reply_to as replyTo',
  'language',
  'content',
  'link',
  'written_at as writtenAt',
  'sent_at as sentAt',
  'trouble',
  'given_by_hand_at as givenByHandAt',
] as const

export async function insertLetter(trx: Db, letter: Letter, now: Instant): Promise<string> {
  const { id } = await trx
    .insertInto('letter')
    .values({
      community_id: letter.communityId,
      person_id: letter.personId ?? null,
      address: letter.address,
      reply_to: letter.replyTo ?? null,
      language: letter.language,
      content: JSON.stringify(letter.content),
      link: letter.link ? JSON.stringify(letter.link) : null,
      written_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Keeps many letters in one statement. */
export async function insertLetters(
  trx: Db,
  letters: readonly Letter[],
  now: Instant,
): Promise<{ communityId: string; id: string }[]> {
  if (letters.length === 0) return []
  const rows = letters.map(({ communityId, personId, address, language, content, link }) => ({
    community_id: communityId,
    person_id: personId ?? null,
    address,
    language,
    content,
    link: link ?? null,
  }))
  const { rows: kept } = await sql<{ communityId: string; id: string }>`
    insert into letter (community_id, person_id, address, language, content, link, written_at)
    select community_id, person_id, address, language, content, link, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as l (community_id uuid, person_id uuid, address text, language text, content jsonb, link jsonb)
    returning community_id as "communityId", id`.execute(trx)
  return kept
}

/** The letter, locked until the transaction ends: nobody else sends it or hands its link over meanwhile. */
export async function lockLetter(trx: Trx, communityId: string, id: string): Promise<KeptLetter | undefined> {
  return await trx
    .selectFrom('letter')
    .select(kept)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** One letter, for the community's manager only: it holds an address. */
export async function findLetter(db: Db, communityId: string, id: string): Promise<KeptLetter | undefined> {
  return await db
    .selectFrom('letter')
    .select(kept)
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export interface LetterPage {
  /** The id of the last letter of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** The letters of a community, newest first, for its manager only: they hold addresses. */
export async function newestLetters(db: Db, communityId: string, page: LetterPage): Promise<KeptLetter[]> {
  let letters = db.selectFrom('letter').select(kept).where('community_id', '=', communityId)
  if (page.after !== undefined) {
    letters = letters.where(
      sql<boolean>`(written_at, id) < (select written_at, id from letter where community_id = ${communityId} and id = ${page.after})`,
    )
  }
  return await letters.orderBy('written_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute()
}

/** The letters written to one person. */
export async function lettersTo(db: Db, communityId: string, personId: string): Promise<KeptLetter[]> {
  return await db
    .selectFrom('letter')
    .select(kept)
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .orderBy('written_at')
    .execute()
}

/** What others had written to a person, by a form of the site: the newest first. */
export async function messagesTo(db: Db, communityId: string, personId: string): Promise<KeptLetter[]> {
  return await db
    .selectFrom('letter')
    .select(kept)
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('reply_to', 'is not', null)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .execute()
}

/** What a person had written to others, by a form of the site: those of their addresses say so. Never to whom. */
export async function lettersFrom(db: Db, communityId: string, addresses: readonly string[]) {
  if (addresses.length === 0) return []
  return await db
    .selectFrom('letter')
    .select(['reply_to as replyTo', 'language', 'content', 'written_at as writtenAt'])
    .where('community_id', '=', communityId)
    .where('reply_to', 'in', [...addresses])
    .orderBy('written_at')
    .execute()
}

/** Removes the letters to a person, by their id or to an address of theirs, and those that they had written to others. */
export async function deleteLettersTo(
  trx: Trx,
  communityId: string,
  person: { id: string; addresses: readonly string[] },
): Promise<void> {
  await trx
    .deleteFrom('letter')
    .where('community_id', '=', communityId)
    .where((where) =>
      person.addresses.length === 0
        ? where('person_id', '=', person.id)
        : where.or([
            where('person_id', '=', person.id),
            where('address', 'in', [...person.addresses]),
            where('reply_to', 'in', [...person.addresses]),
          ]),
    )
    .execute()
}

/** Removes the letters that were written before a moment, sent or not, in all communities. */
export async function deleteLettersBefore(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('letter').where('written_at', '<', before).execute()
}

export async function markSent(trx: Trx, communityId: string, id: string, now: Instant): Promise<void> {
  await change(trx, communityId, id, { sent_at: now, trouble: null })
}

export async function keepTrouble(db: Db, communityId: string, id: string, trouble: Trouble): Promise<void> {
  await change(db, communityId, id, { trouble })
}

export async function markGivenByHand(trx: Trx, communityId: string, id: string, now: Instant): Promise<void> {
  await change(trx, communityId, id, { given_by_hand_at: now })
}

type Change = { sent_at: Instant; trouble: null } | { trouble: Trouble } | { given_by_hand_at: Instant }

async function change(db: Db, communityId: string, id: string, values: Change): Promise<void> {
  await db.updateTable('letter').set(values).where('community_id', '=', communityId).where('id', '=', id).execute()
}
