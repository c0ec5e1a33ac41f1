import { joinParts } from '../../kit/i18n/join-parts.ts'
import { type Language, speak, type Text } from '../../kit/i18n/say.ts'
import { Temporal } from '../../kit/time/time.ts'
import { writeDay, writeDuration } from '../../kit/time/write-day.ts'
import { type CharterRules, clauseTitle, roleTitle } from '../charter.ts'
import { statusTitles } from '../phrases.ts'
import type { ValueKind } from './keys.ts'
import { messages, rightNames, wordNames } from './messages.ts'
import { isText } from './walk.ts'
import { writeValue } from './write-value.ts'

/** What stands at a key of a charter, in a reader's words; undefined where nothing does. */
export function sayValue(rules: CharterRules, kind: ValueKind, value: unknown, language: Language): string | undefined {
  const say = speak(language)
  if (value === undefined) return kind === 'seats' ? say(messages.anyNumber) : undefined
  if (isText(value)) return value[language]
  if (typeof value === 'boolean') return say(value ? messages.yes : messages.no)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return sayWord(rules, kind, value, language)
  const words = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  if (!Array.isArray(value) || words.length < value.length) return writeValue(value)
  return sayList(
    words.map((one) => sayWord(rules, kind, one, language)),
    language,
  )
}

export function sayList(items: readonly string[], language: Language): string {
  const say = speak(language)
  return items.length === 0 ? say(messages.nothing) : items.join(say(messages.comma))
}

/** Words with a word between them; in Chinese with a space where Latin letters or figures meet it. */
export function joinWith(items: readonly string[], joiner: Text, language: Language): string {
  if (language === 'en') return items.join(joiner.en)
  return joinParts(items.flatMap((item, index) => (index === 0 ? [item] : [joiner.zh, item])))
}

export function sayRoles(rules: CharterRules, roles: readonly string[], language: Language): string {
  return sayList(
    roles.map((role) => roleTitle(rules, role)[language]),
    language,
  )
}

export function sayWord(rules: CharterRules, kind: ValueKind, word: string, language: Language): string {
  switch (kind) {
    case 'clause':
      return `${word} ${clauseTitle(rules, word)[language]}`
    case 'role':
      return roleTitle(rules, word)[language]
    case 'office':
      return roleTitle(rules, `station.${word}`)[language]
    case 'station-kind':
      return rules.stations[word]?.name[language] ?? word
    case 'procedure':
      return rules.procedures[word]?.name[language] ?? word
    case 'status':
      return named(statusTitles, word, language)
    case 'right':
      return named(rightNames, word, language)
    case 'word':
      return named(wordNames, word, language)
    case 'duration':
      return writeDuration(word, language)
    case 'before':
      return speak(language)(messages.before, { span: writeDuration(word, language) })
    case 'day':
      return writeDay(Temporal.PlainDate.from(word), language)
    case 'plain':
    case 'seats':
      return word
  }
}

function named(names: Readonly<Record<string, Text>>, word: string, language: Language): string {
  return (Object.hasOwn(names, word) ? names[word]?.[language] : undefined) ?? word
}
