import { type Language, speak, type Text } from '../kit/i18n/say.ts'
import { Temporal } from '../kit/time/time.ts'
import { writeDay, writeDuration } from '../kit/time/write-day.ts'
import { type CharterRules, clauseTitle, kindsOpened, roleTitle } from './charter.ts'
import type { Phrase, PhraseValue } from './phrase.ts'
import { activityTitles, clauseJoiner, dutyTitles, listJoiner, orJoiner, phrases, statusTitles } from './phrases.ts'

/** What a phrase is said about: the charter whose names it uses, and the procedure whose fields it names. */
export interface Speaking {
  readonly rules: CharterRules
  readonly procedure?: string | undefined
}

/** Says a phrase in a reader's language. One that a later version no longer knows is said by its name. */
export function sayPhrase(about: Speaking, phrase: Phrase, language: Language): string {
  const text = Object.hasOwn(phrases, phrase.say) ? phrases[phrase.say as keyof typeof phrases] : undefined
  if (!text) return phrase.say
  const values = Object.entries(phrase.values ?? {}).map(
    ([name, value]) => [name, sayValue(about, value, language)] as const,
  )
  return spaced(speak(language)(text, { ...stationWords(about, language), ...Object.fromEntries(values) }), language)
}

function sayValue(about: Speaking, value: PhraseValue, language: Language): string | number {
  if (typeof value !== 'object') return value
  if ('say' in value) return sayPhrase(about, value, language)
  if ('list' in value)
    return joined(
      value.list.map((one) => String(sayValue(about, one, language))),
      language,
    )
  if ('either' in value)
    return eitherOf(
      value.either.map((one) => String(sayValue(about, one, language))),
      language,
    )
  if ('text' in value) return value.text[language]
  if ('duration' in value) return writeDuration(value.duration, language)
  if ('day' in value) return writeDay(Temporal.PlainDate.from(value.day), language)
  if ('body' in value) return about.rules.bodies[value.body]?.name[language] ?? value.body
  if ('role' in value) return roleTitle(about.rules, value.role)[language]
  if ('status' in value) return statusTitles[value.status]?.[language] ?? value.status
  if ('clause' in value) return `${value.clause} ${clauseTitle(about.rules, value.clause)[language]}`
  if ('procedure' in value) return nameOf(about.rules.procedures, value.procedure, language)
  if ('breach' in value) return nameOf(about.rules.breaches, value.breach, language)
  if ('obligation' in value) return nameOf(about.rules.obligations, value.obligation, language)
  if ('duty' in value) return dutyTitles[value.duty]?.[language] ?? value.duty
  if ('activity' in value) return activityTitles[value.activity]?.[language] ?? value.activity
  return fieldTitle(about, value.field)[language]
}

/** What the charter calls a thing; its id when it has no such thing any more. */
function nameOf(things: Readonly<Record<string, { name: Text }>>, id: string, language: Language): string {
  return Object.hasOwn(things, id) ? (things[id]?.name[language] ?? id) : id
}

/** Words of which any will do: `a, b or c`. */
export function eitherOf(items: readonly string[], language: Language): string {
  const [last = '', ...before] = items.toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(listJoiner[language])}${orJoiner[language]}${last}`
}

function joined(items: readonly string[], language: Language): string {
  return items.join(items.some((one) => /[,:;，：；、]/.test(one)) ? clauseJoiner[language] : listJoiner[language])
}

/** A space between a Chinese character and a Latin letter, where a name was put into a sentence. */
function spaced(words: string, language: Language): string {
  return language === 'zh' ? words.replace(/(\p{Script=Han})(?=[A-Za-z])/gu, '$1 ') : words
}

/** What a station is called in this charter, and what makes it unique: every sentence may use them. */
function stationWords({ rules, procedure }: Speaking, language: Language): { station: string; unique: string } {
  const asked = procedure === undefined ? undefined : rules.procedures[procedure]
  const opened = asked ? kindsOpened(rules, asked) : []
  const kinds = opened.length > 0 ? opened : Object.values(rules.stations)
  return {
    station: kinds.map(({ name }) => withinSentence(name[language])).join(orJoiner[language]),
    unique: kinds[0]?.unique ?? 'place',
  }
}

/** `City station` → `city station`; a name with capitals of its own stays as it is. */
function withinSentence(name: string): string {
  return /^[A-Z][a-z]*( |$)/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

function fieldTitle({ rules, procedure }: Speaking, name: string) {
  const field =
    procedure === undefined ? undefined : rules.procedures[procedure]?.form.find((one) => one.field === name)
  return field?.label ?? { zh: name, en: name }
}
