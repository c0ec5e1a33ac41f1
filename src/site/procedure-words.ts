import {
  type CharterRules,
  clauseTitle,
  type Effect,
  type Office,
  type Procedure,
  type Quorum,
  roleTitle,
  splitRole,
} from '../charter/charter.ts'
import { check } from '../charter/conditions/judge.ts'
import type { Moment } from '../charter/conditions/word.ts'
import { factsSchema } from '../charter/facts.ts'
import { waysOf } from '../charter/quorum.ts'
import { sayPhrase } from '../charter/say-phrase.ts'
import { type Language, speak, type Text } from '../kit/i18n/say.ts'
import { writeDuration } from '../kit/time/write-day.ts'
import { messages } from './messages.ts'

/** A procedure with the name it has in the charter. */
export interface NamedProcedure {
  readonly id: string
  readonly procedure: Procedure
}

/** The charter's procedure about a thing: founding is about a new station, joining about a station there is. */
export function procedureAbout(rules: CharterRules, about: Procedure['about']): NamedProcedure | undefined {
  const found = Object.entries(rules.procedures).find(([, procedure]) => procedure.about === about)
  return found && { id: found[0], procedure: found[1] }
}

/** A condition as somebody reads it who has not applied yet. */
export interface ReadCondition {
  readonly clause: string
  /** What the rule looks for, in the words of the check that an application gets. */
  readonly expected: string
  /** Nothing can prove it: a decider confirms it. */
  readonly isConfirmed: boolean
}

/** Every condition of a procedure, weighed against nothing: what is left is what it expects. */
export function conditionsOf(
  rules: CharterRules,
  named: NamedProcedure,
  moment: Moment,
  language: Language,
): ReadCondition[] {
  const nothing = factsSchema.parse({ applicant: { person: 'somebody' } })
  const { gates, findings } = named.procedure
  return [...gates, ...findings].map((condition) => {
    const { clause, expected, confirmable } = check(condition, nothing, moment, new Set())
    return {
      clause,
      expected: sayPhrase({ rules, procedure: named.id }, expected, language),
      isConfirmed: confirmable,
    }
  })
}

/** The clauses that a newcomer has to know, each once. A gate that only shuts out is left to the full list. */
export function conditionClauses({ procedure }: NamedProcedure): string[] {
  const gates = procedure.gates.filter(({ test }) => !('not' in test))
  return [...new Set([...gates, ...procedure.findings].map(({ clause }) => clause))]
}

/** `1 位 SIG 负责人和 2 位 SIG 成员`; ways of which any will do are joined by “or”. */
export function sayQuorum(rules: CharterRules, quorum: Quorum, language: Language): string {
  const say = speak(language)
  const ways = waysOf(quorum).map((way) =>
    Object.entries(way)
      .map(([role, need]) => saySeats(rules, role, need, language))
      .join(say(messages.and)),
  )
  return spaced(ways.join(say(messages.or)))
}

function saySeats(rules: CharterRules, role: string, need: number | string, language: Language): string {
  const say = speak(language)
  const office = officeOf(rules, role)
  const title = office ? inSentence(office.name, language) : roleTitle(rules, role)[language]
  if (typeof need === 'string') return say(messages.shareOfRole, { share: need, role: title })
  if (office?.seats === need && need === 1) return say(messages.holderAtStation, { role: title })
  return say(messages.countOfRole, { count: need, role: title })
}

/** What follows when it is granted. */
export function sayEffect(rules: CharterRules, effect: Effect, language: Language): string {
  const say = speak(language)
  if ('open-station' in effect) {
    const kind = rules.stations[effect['open-station']]
    return say(messages.stationOpens, { kind: kind ? inSentence(kind.name, language) : effect['open-station'] })
  }
  if ('rank' in effect) return spaced(say(messages.applicantBecomes, { role: roleTitle(rules, effect.as)[language] }))
  if (!('appoint' in effect) || typeof effect.as !== 'string') return ''
  const office = officeOf(rules, `station.${effect.as}`)
  const role = office ? inSentence(office.name, language) : effect.as
  return say(office?.seats === 1 ? messages.applicantBecomesThe : messages.applicantBecomesOne, { role })
}

function officeOf(rules: CharterRules, role: string): Office | undefined {
  const { group, name } = splitRole(role)
  if (group !== 'station') return undefined
  return Object.values(rules.stations).flatMap((kind) => kind.offices[name] ?? [])[0]
}

/** Offices and kinds of station are common nouns in English: `Leader` on a badge, `the leader` in a sentence. */
function inSentence(name: Text, language: Language): string {
  return name[language].charAt(0).toLowerCase() + name[language].slice(1)
}

/** Chinese is set with a space between Han and Latin letters or figures, wherever values were put together. */
function spaced(text: string): string {
  return text.replace(/(\p{sc=Han})(?=[A-Za-z0-9])|([A-Za-z0-9])(?=\p{sc=Han})/gu, '$1$2 ')
}

/** What silence does, in words; undefined where the charter does not say. */
export function saySilence(rules: CharterRules, { decide }: Procedure, language: Language): string | undefined {
  if (!decide.silence) return undefined
  const say = speak(language)
  const { after, every, tell } = decide.silence
  return say(messages.silence, {
    after: writeDuration(after, language),
    every: writeDuration(every, language),
    who: tell.map((role) => roleTitle(rules, role)[language]).join(say(messages.listComma)),
  })
}

export function clauseTitles(rules: CharterRules, clauses: readonly string[], language: Language): string {
  return clauses.map((clause) => clauseTitle(rules, clause)[language]).join(speak(language)(messages.titlesJoiner))
}
