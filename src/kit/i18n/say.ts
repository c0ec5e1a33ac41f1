import { IntlMessageFormat } from 'intl-messageformat'
import { joinParts } from './join-parts.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** One thing the software says, in every language it speaks. Values are filled in by ICU MessageFormat: `{count, plural, …}`. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Values = Readonly<Record<string, string | number>>

/** Says a text in one language. Throws when the text asks for a value that is not given. */
export type Say = (text: Text, values?: Values) => string

const compiled = new Map<string, IntlMessageFormat>()

/** BCP 47 tags: what goes into `lang` attributes and into `Intl`. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

export const languageName: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' }

export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh'
}

export function isLanguage(value: unknown): value is Language {
  return value === 'zh' || value === 'en'
}

export function speak(language: Language): Say {
  return (text, values) => {
    const pattern = text[language]
    if (!pattern.includes('{') && !pattern.includes("'")) return pattern
    const key = `${language} ${pattern}`
    let format = compiled.get(key)
    if (!format) {
      format = new IntlMessageFormat(pattern, languageTag[language], undefined, { ignoreTag: true })
      compiled.set(key, format)
    }
    if (language === 'en' || values === undefined) return String(format.format(values))
    return joinParts(format.formatToParts(keptApart(values)).map(({ value }) => String(value)))
  }
}

/** Values whose words stay parts of their own: strings would be merged with the words around them. */
function keptApart(values: Values): Record<string, number | { toString: () => string }> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? { toString: () => value } : value,
    ]),
  )
}

/** A text that a person wrote: in one language for certain, in the other perhaps. */
export interface WrittenText {
  readonly zh?: string | undefined
  readonly en?: string | undefined
  readonly original: Language
}

/** The written text for a reader, and the language it is in when that is not the reader's. */
export function read(text: WrittenText, reader: Language): { words: string; foreign?: Language } {
  const own = text[reader]
  if (own !== undefined) return { words: own }
  const foreign = text[text.original] === undefined ? otherLanguage(text.original) : text.original
  return { words: text[foreign] ?? '', foreign }
}

/**
 * A written text with what somebody wrote in a language put in. The other language stays as it is, and so does which of them is
 * the original. Without words the language goes; null when no words are left.
 */
export function rewrite(text: WrittenText | null, language: Language, words: string): WrittenText | null {
  const other = otherLanguage(language)
  const kept = text?.[other]
  if (kept === undefined) return words === '' ? null : { [language]: words, original: language }
  if (words === '') return { [other]: kept, original: other }
  return { [other]: kept, [language]: words, original: text?.original ?? other }
}
