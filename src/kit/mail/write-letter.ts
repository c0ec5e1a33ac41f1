import type { Generated } from 'kysely'
import type { Db, JsonColumn, Maybe } from '../db/database.ts'
import type { Language } from '../i18n/say.ts'
import { enqueue } from '../jobs/jobs.ts'
import type { Instant } from '../time/time.ts'
import type { LetterContent, LetterLink } from './letter.ts'

interface LetterTable {
  community_id: string
  id: Generated<string>
  person_id: string | null
  address: string
  language: Language
  content: JsonColumn<LetterContent>
  link: JsonColumn<LetterLink> | null
  written_at: Instant
  sent_at: Maybe<Instant>
  trouble: string | null
  given_by_hand_at: Maybe<Instant>
}

declare module '../db/database.ts' {
  interface Tables {
    letter: LetterTable
  }
}

export interface Letter {
  readonly communityId: string
  readonly personId?: string | undefined
  readonly address: string
  readonly language: Language
  readonly content: LetterContent
  readonly link?: LetterLink | undefined
}

/** Writes a letter and enqueues its sending, in the transaction of the change that it tells of. Returns its id. */
export async function writeLetter(trx: Db, letter: Letter, now: Instant): Promise<string> {
  const { id } = await trx
    .insertInto('letter')
    .values({
      community_id: letter.communityId,
      person_id: letter.personId ?? null,
      address: letter.address,
      language: letter.language,
      content: JSON.stringify(letter.content),
      link: letter.link ? JSON.stringify(letter.link) : null,
      written_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(trx, 'send-letter', { communityId: letter.communityId, letterId: id })
  return id
}
