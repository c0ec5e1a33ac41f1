import {
  type CharterRules,
  clauseTitle,
  type Effect,
  type Procedure,
  type Quorum,
  roleTitle,
} from '../charter/charter.ts'
import { check } from '../charter/conditions/judge.ts'
import type { Moment } from '../charter/conditions/word.ts'
import { factsSchema } from '../charter/facts.ts'
import { waysOf } from '../charter/quorum.ts'
import { sayPhrase } from '../charter/say-phrase.ts'
import { type Language, speak } from '../kit/i18n/say.ts'
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

/** The clauses that a procedure's conditions rest on, each once. */
export function conditionClauses({ procedure }: NamedProcedure): string[] {
  return [...new Set([...procedure.gates, ...procedure.findings].map(({ clause }) => clause))]
}

/** `1 位SIG 负责人和 2 位SIG 成员`; ways of which any will do are joined by “or”. */
export function sayQuorum(rules: CharterRules, quorum: Quorum, language: Language): string {
  const say = speak(language)
  return waysOf(quorum)
    .map((way) =>
      Object.entries(way)
        .map(([role, need]) => {
          const title = roleTitle(rules, role)[language]
          if (typeof need === 'string') return say(messages.shareOfRole, { share: need, role: title })
          return say(messages.countOfRole, { count: need, role: title })
        })
        .join(say(messages.and)),
    )
    .join(say(messages.or))
}

/** What follows when it is granted. */
export function sayEffect(rules: CharterRules, effect: Effect, language: Language): string {
  const say = speak(language)
  if ('open-station' in effect) {
    return say(messages.stationOpens, { kind: rules.stations[effect['open-station']]?.name[language] ?? '' })
  }
  if ('appoint' in effect) {
    return say(messages.applicantBecomes, { role: roleTitle(rules, `station.${effect.as}`)[language] })
  }
  return say(messages.applicantBecomes, { role: roleTitle(rules, effect.as)[language] })
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
  return clauses.map((clause) => clauseTitle(rules, clause)[language]).join(speak(language)(messages.listComma))
}
