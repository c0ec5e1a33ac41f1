import { grantCapability } from '../crypto/capability.ts'
import type { Db } from '../db/database.ts'
import type { Language } from '../i18n/say.ts'
import { type Instant, shift } from '../time/time.ts'
import type { LetterContent, LetterLink } from './letter.ts'

interface LinkedLetter {
  readonly language: Language
  readonly content: LetterContent
  readonly link: LetterLink | null
}

/**
 * Where a letter's button leads: a path with its language and, when the letter has a link, a secret made now. The secret
 * cannot be read again. Undefined when the letter has no button.
 */
export async function makeLetterPath(
  db: Db,
  communityId: string,
  letter: LinkedLetter,
  given: { byHand: boolean },
  now: Instant,
): Promise<string | undefined> {
  const { action } = letter.content
  if (!action) return undefined
  const path = `/${letter.language}${action.path}`
  if (!letter.link) return path
  const { purpose, subject, lives } = letter.link
  const expiresAt = lives === undefined ? undefined : shift(now, lives, 'UTC')
  const secret = await grantCapability(db, communityId, { purpose, subject, expiresAt, byHand: given.byHand }, now)
  return path.replace('{secret}', secret)
}
