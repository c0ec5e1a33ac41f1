import { type Language, speak } from '../kit/i18n/say.ts'
import { Temporal } from '../kit/time/time.ts'
import { writeDay, writeDuration } from '../kit/time/write-day.ts'
import { type CharterRules, clauseTitle, roleTitle } from './charter.ts'
import type { Phrase, PhraseValue } from './phrase.ts'
import { listJoiner, phrases, statusTitles } from './phrases.ts'

/** What a phrase is said about: the charter whose names it uses, and the procedure whose fields it names. */
export interface Speaking {
  readonly rules: CharterRules
  readonly procedure?: string | undefined
}

/** Says a phrase in a reader's language. One that a later version no longer knows is said by its name. */
export function sayPhrase(about: Speaking, phrase: Phrase, language: Language): string {
  const text = phrases[phrase.say as keyof typeof phrases]
  if (!text) return phrase.say
  const values = Object.entries(phrase.values ?? {}).map(
    ([name, value]) => [name, sayValue(about, value, language)] as const,
  )
  return speak(language)(text, Object.fromEntries(values))
}

function sayValue(about: Speaking, value: PhraseValue, language: Language): string | number {
  if (typeof value !== 'object') return value
  if ('say' in value) return sayPhrase(about, value, language)
  if ('list' in value) return value.list.map((one) => sayValue(about, one, language)).join(listJoiner[language])
  if ('duration' in value) return writeDuration(value.duration, language)
  if ('day' in value) return writeDay(Temporal.PlainDate.from(value.day), language)
  if ('role' in value) return roleTitle(about.rules, value.role)[language]
  if ('status' in value) return statusTitles[value.status]?.[language] ?? value.status
  if ('clause' in value) return `${value.clause} ${clauseTitle(about.rules, value.clause)[language]}`
  return fieldTitle(about, value.field)[language]
}

function fieldTitle({ rules, procedure }: Speaking, name: string) {
  const field =
    procedure === undefined ? undefined : rules.procedures[procedure]?.form.find((one) => one.field === name)
  return field?.label ?? { zh: name, en: name }
}
