import { z } from 'zod'
import type { Language } from '../kit/i18n/say.ts'
import type { Instant } from '../kit/time/time.ts'

/** Somebody in one community. Who was recorded by a charter has no account until the claim is confirmed. */
export interface Person {
  readonly id: string
  readonly accountId: string | null
  readonly name: string
  /** The name in Latin letters, where the person gave one. */
  readonly latinName: string | null
  /** The date of the charter that recorded this person (`2022-06-01`). */
  readonly recordedIn: string | null
  readonly createdAt: Instant
  readonly erasedAt: Instant | null
}

/** Where letters to a person go, and the language they are in. */
export interface PostalAddress {
  readonly address: string
  readonly language: Language
  /** Somebody proved to receive mail there. */
  readonly verified: boolean
}

/** A mail address, brought to lower case: one address, one spelling. */
export const mailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())

// One is seen: not every letter is (U+3164).
const seenLetter = /[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]/v
// Joiners shape letters of some scripts; other characters of these classes hide, or turn around what stands beside them.
const hiddenCharacter =
  /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])|[[\p{Cc}\p{Cf}]--[\u200c\u200d]]/v

/** A person's name: one line that can be read, at most 120 characters. */
export const personName = z
  .string()
  .transform((name) => name.trim().replaceAll(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .min(1)
      .max(120)
      .regex(seenLetter)
      .refine((name) => !hiddenCharacter.test(name)),
  )

/** A name in Latin letters, at most 120 characters; null when it is left empty. */
export const latinName = z
  .string()
  .transform((name) => name.trim().replaceAll(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .max(120)
      .regex(/^[\p{Script=Latin}\p{M} .,'’-]*$/u),
  )
  .transform((name) => (name === '' ? null : name))

/** A recorded person whom nobody has claimed yet. */
export function canBeClaimed(person: Person): boolean {
  return person.recordedIn !== null && person.accountId === null && person.erasedAt === null
}
