import type { Text } from '../kit/i18n/say.ts'

/** Something a rule says, before it is said in a language: the name of a sentence in `phrases.ts`, and its values. */
export interface Phrase {
  readonly say: string
  readonly values?: Readonly<Record<string, PhraseValue>>
}

/** A plain value, or a thing that is called differently in each language. */
export type PhraseValue =
  | string
  | number
  | { readonly duration: string }
  | { readonly day: string }
  | { readonly role: string }
  | { readonly body: string }
  | { readonly status: string }
  | { readonly field: string }
  | { readonly clause: string }
  | { readonly procedure: string }
  | { readonly breach: string }
  | { readonly obligation: string }
  /** How it stands with an obligation. */
  | { readonly duty: string }
  /** A kind of activity. */
  | { readonly activity: string }
  /** A text of the charter itself, in both languages. */
  | { readonly text: Text }
  | { readonly list: readonly PhraseValue[] }
  /** Of which any will do: joined by “or”. */
  | { readonly either: readonly PhraseValue[] }
  | Phrase

export function phrase(say: string, values?: Readonly<Record<string, PhraseValue>>): Phrase {
  return values ? { say, values } : { say }
}
