import { type CharterRules, clauseTitle, type Procedure, roleTitle } from '../charter/charter.ts'
import { check } from '../charter/conditions/judge.ts'
import type { Moment } from '../charter/conditions/word.ts'
import { factsSchema } from '../charter/facts.ts'
import { sayPhrase } from '../charter/say-phrase.ts'
import type { NamedProcedure } from '../charter/ways-in.ts'
import { type Language, speak } from '../kit/i18n/say.ts'
import { writeDuration } from '../kit/time/write-day.ts'
import { messages } from './messages.ts'

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
