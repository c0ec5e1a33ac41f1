import type { Text, Values } from '../../kit/i18n/say.ts'
import type { FormValues } from '../../kit/web/read-form.ts'
import { mailAddress, personName } from '../../people/person.ts'
import { messages } from './messages.ts'

/** What somebody writes to a station. */
export interface Message {
  readonly name: string
  /** Where an answer goes. Not proved to be theirs. */
  readonly address: string
  readonly words: string
}

export interface FieldError {
  readonly field: 'name' | 'address' | 'words' | 'privacy'
  readonly text: Text
  readonly values?: Values | undefined
}

export type ReadMessage =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/** Longest words, in characters. */
export const longestWords = 3000

/** Reads the form. Whatever could become a line of a letter's head (a line break in name or address) is refused, not mended. */
export function readMessage(values: FormValues): ReadMessage {
  const errors: FieldError[] = []
  const name = oneLine(values.name) ? personName.safeParse(values.name) : undefined
  if (!name?.success) errors.push({ field: 'name', text: messages.nameWrong })
  const address = oneLine(values.address) ? mailAddress.safeParse(values.address?.normalize('NFKC')) : undefined
  if (!address?.success) errors.push({ field: 'address', text: messages.addressWrong })
  const words = (values.words ?? '').trim()
  if (words === '') errors.push({ field: 'words', text: messages.wordsMissing })
  if (words.length > longestWords) {
    const size = { most: longestWords, length: words.length }
    errors.push({ field: 'words', text: messages.wordsTooLong, values: size })
  }
  if (values.privacy !== 'yes') errors.push({ field: 'privacy', text: messages.privacyNeeded })
  if (errors.length > 0 || !name?.success || !address?.success) return { ok: false, errors }
  return { ok: true, message: { name: name.data, address: address.data, words } }
}

function oneLine(value: string | undefined): boolean {
  return value !== undefined && !/[\p{Cc}\u2028\u2029]/u.test(value)
}
