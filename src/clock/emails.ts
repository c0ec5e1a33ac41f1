import { type CharterRules, type ClockEffect, roleTitle } from '../charter/charter.ts'
import { dutyCheck } from '../charter/duties/explain.ts'
import type { Phrase } from '../charter/phrase.ts'
import { listJoiner, statusTitles } from '../charter/phrases.ts'
import { sayPhrase } from '../charter/say-phrase.ts'
import { type Language, type Say, speak } from '../kit/i18n/say.ts'
import type { LetterContent } from '../kit/mail/letter.ts'
import { letterMessages as messages } from './letter-messages.ts'
import type { Note } from './note.ts'

// A letter is no list of everything: the rest is on the desk.
const mostTold = 30

/** How the sentences of rules are said. */
export type Saying = (phrase: Phrase, language: Language) => string

/** Says the sentences of a charter's rules, each once: many stations are told the same. */
export function sayingOnce(rules: CharterRules): Saying {
  const said = new Map<string, string>()
  return (phrase, language) => {
    const key = language + JSON.stringify(phrase)
    let words = said.get(key)
    if (words === undefined) {
      words = sayPhrase({ rules }, phrase, language)
      said.set(key, words)
    }
    return words
  }
}

/** Tells somebody all that there is to tell: in full when it is one thing, as a list when it is more. */
export function notesLetter(
  language: Language,
  rules: CharterRules,
  notes: readonly Note[],
  saying: Saying,
): LetterContent {
  const [only] = notes
  return only && notes.length === 1
    ? noteLetter(language, rules, only, saying)
    : listLetter(language, rules, notes, saying)
}

const subjects = {
  remind: messages.remindSubject,
  ask: messages.askSubject,
  missed: messages.missedSubject,
  'at-risk': messages.riskSubject,
  safe: messages.safeSubject,
  'to-decide': messages.decideSubject,
} as const

const bodies = {
  remind: messages.remind,
  ask: messages.ask,
  missed: messages.missed,
  'at-risk': messages.risk,
  safe: messages.safe,
  'to-decide': messages.missed,
} as const

function noteLetter(language: Language, rules: CharterRules, note: Note, saying: Saying): LetterContent {
  const say = speak(language)
  const { about, rule, row, station, effects } = note
  const told = (phrase: Phrase) => saying(phrase, language)
  const { expected, actual, mend } = dutyCheck(rule, row)
  const forecast = told(row.forecast)
  const values = { station: say(station.names), name: say(rule.name), clause: rule.clause, forecast }
  const isDeciders = about === 'to-decide'
  return {
    subject: say(subjects[about], values),
    paragraphs: [
      say(messages.asked, { ...values, expected: told(expected) }),
      say(bodies[about], { ...values, actual: told(actual) }),
      ...(isDeciders ? [say(messages.decide, { procedure: procedureOf(say, rules, effects) })] : []),
      ...(about === 'missed' ? effects.flatMap((effect) => sayEffect(say, rules, effect, language)) : []),
      ...(mend && about !== 'safe' && !isDeciders ? [say(messages.mend, { mend: told(mend) })] : []),
    ],
    action: isDeciders
      ? { label: say(messages.deskButton), path: '/desk' }
      : { label: say(messages.sheetButton), path: `/stations/${station.slug}/duties` },
    closing: [say(messages.why)],
  }
}

function listLetter(language: Language, rules: CharterRules, notes: readonly Note[], saying: Saying): LetterContent {
  const say = speak(language)
  const slugs = new Set(notes.map(({ station }) => station.slug))
  const [slug] = slugs
  const rest = notes.length - mostTold
  return {
    subject: say(messages.manySubject, { count: notes.length }),
    paragraphs: [
      say(messages.manyLead),
      ...notes.slice(0, mostTold).map((note) => sayInList(say, rules, note, saying(note.row.forecast, language))),
      ...(rest > 0 ? [say(messages.manyMore, { count: rest })] : []),
    ],
    action:
      slug !== undefined && slugs.size === 1 && notes.every(({ about }) => about !== 'to-decide')
        ? { label: say(messages.sheetButton), path: `/stations/${slug}/duties` }
        : { label: say(messages.deskButton), path: '/desk' },
    closing: [say(messages.why)],
  }
}

function sayInList(say: Say, rules: CharterRules, { about, rule, station, effects }: Note, forecast: string) {
  const values = {
    station: say(station.names),
    name: say(rule.name),
    forecast,
    procedure: procedureOf(say, rules, effects),
  }
  if (about === 'missed') return say(messages.manyMissed, values)
  if (about === 'safe') return say(messages.manySafe, values)
  return say(about === 'to-decide' ? messages.manyDecide : messages.manyRemind, values)
}

function procedureOf(say: Say, rules: CharterRules, effects: readonly ClockEffect[]): string {
  const opened = effects.flatMap((effect) => ('open' in effect ? [effect.open] : []))
  return opened.map((name) => say(rules.procedures[name]?.name ?? { zh: name, en: name })).join(say(listJoiner))
}

/** What follows from a miss; whom it tells is told by this very letter. */
function sayEffect(say: Say, rules: CharterRules, effect: ClockEffect, language: Language): string[] {
  if ('status' in effect) {
    const status = statusTitles[effect.status]?.[language] ?? effect.status
    return [say(messages.becomes, { status })]
  }
  if ('end-offices' in effect) {
    const offices = effect['end-offices'].map((office) => say(roleTitle(rules, `station.${office}`)))
    return [say(messages.officesEnd, { offices: offices.join(say(listJoiner)) })]
  }
  if ('open' in effect) return [say(messages.opens, { procedure: procedureOf(say, rules, [effect]) })]
  if ('put-on-agenda' in effect) {
    const body = rules.bodies[effect['put-on-agenda']]?.name
    return body ? [say(messages.onAgenda, { body: say(body) })] : []
  }
  return []
}

/** Tells that the clock stopped: whoever may release the brake, and the managers. */
export function brakeLetter(
  language: Language,
  brake: { readonly stations: number; readonly most: number; readonly isHolder: boolean },
): LetterContent {
  const say = speak(language)
  const { stations, most, isHolder } = brake
  return {
    subject: say(messages.brakeSubject, { stations }),
    paragraphs: [
      say(messages.brakeBody, { stations, most }),
      say(isHolder ? messages.brakeHolder : messages.brakeManager),
    ],
    action: { label: say(messages.brakeButton), path: '/desk/brake' },
  }
}
