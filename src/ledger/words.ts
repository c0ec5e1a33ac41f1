import type { Language, Text } from '../kit/i18n/say.ts'
import type { Check } from '../kit/web/components/checklist.tsx'
import type { CharterReference } from './entry.ts'

/**
 * What the ledger cannot say by itself, because charters and stations stand to its right: given by the program that puts
 * them together. Every function may answer undefined; then the id itself is shown.
 */
export interface LedgerWords {
  /** The name of a procedure of the charter. */
  readonly kind: (kind: string, charter: CharterReference | null) => Text | undefined
  /** The title of a role: `sig.lead` → Lead. */
  readonly role: (role: string, charter: CharterReference | null) => Text | undefined
  readonly clause: (clause: string, charter: CharterReference | null) => Named | undefined
  /** The recorded checks in words; undefined when their format is not known. */
  readonly checks: (checks: unknown, of: Decided, language: Language) => readonly Check[] | undefined
  /** What an entry is about: `station:<id>` → 杭州站. Only what the public may know. */
  readonly subject: (subject: string) => Named | undefined
}

/** What an entry decided, and by which charter: checks name the fields of its procedure's form. */
export interface Decided {
  readonly kind: string
  readonly charter: CharterReference | null
}

/** `path` is inside the site, without its language: `/stations/hangzhou`. */
export interface Named {
  readonly name: Text
  readonly path?: string | undefined
}

/** Fetches the words for a page's entries in one go. */
export type FindWords = (communityId: string, wanted: Wanted) => Promise<LedgerWords>

export interface Wanted {
  readonly subjects: readonly string[]
  readonly charters: readonly CharterReference[]
}

/** Words for a program that has none: every id is shown as it is. */
export const noWords: LedgerWords = {
  kind: () => undefined,
  role: () => undefined,
  clause: () => undefined,
  checks: () => undefined,
  subject: () => undefined,
}
