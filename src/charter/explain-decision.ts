import { type Language, speak } from '../kit/i18n/say.ts'
import { Temporal } from '../kit/time/time.ts'
import { writeInstant } from '../kit/time/write-day.ts'
import { type Charter, clauseTitle, roleTitle } from './charter.ts'
import type { Check } from './check.ts'
import type { Decision } from './decide.ts'
import { messages, outcomeTitles } from './messages.ts'
import type { Phrase } from './phrase.ts'
import type { Tally } from './quorum.ts'
import { sayPhrase } from './say-phrase.ts'

/** A decision in lines of plain text: the outcome, every check, the votes, and what would change it. */
export function explainDecision({ rules }: Charter, decision: Decision, language: Language): string[] {
  const say = speak(language)
  const procedure = rules.procedures[decision.procedure]?.name[language] ?? decision.procedure
  const told = (phrase: Phrase) => sayPhrase({ rules, procedure: decision.procedure }, phrase, language)
  const named = (clause: string) => `${clause} ${clauseTitle(rules, clause)[language]}`
  const written = (instant: string) => writeInstant(Temporal.Instant.from(instant), language, rules.zone)

  function tellChecks(title: string, checks: readonly Check[]): string[] {
    if (checks.length === 0) return ['', say(messages.tally, { title, outcome: say(messages.none) })]
    return ['', title, ...checks.flatMap(tellCheck)]
  }

  function tellCheck({ clause, outcome, expected, actual, evidence, mend }: Check): string[] {
    return [
      `  ${say(messages.checked, { outcome: say(outcomeTitles[outcome]), clause: named(clause) })}`,
      `    ${say(messages.expected, { words: told(expected) })}`,
      `    ${say(messages.actual, { words: told(actual) })}`,
      ...evidence.map((one) => `    ${say(messages.evidence, { words: told(one) })}`),
      ...(mend ? [`    ${say(messages.mend, { words: told(mend) })}`] : []),
    ]
  }

  function tellTally(title: string, { ways, isReached }: Tally): string[] {
    const lines = ways.map(({ seats }) =>
      seats.map(({ role, have, need, able }) => {
        return `  ${say(messages.seat, { role: roleTitle(rules, role)[language], have, need, able })}`
      }),
    )
    const outcome = say(isReached ? messages.reached : messages.notReached)
    return [
      '',
      say(messages.tally, { title, outcome }),
      ...lines.flatMap((way, index) => (index === 0 ? way : [`  ${say(messages.otherWay)}`, ...way])),
    ]
  }

  const { version, name } = { ...rules, name: rules.name[language] }
  const outcome = say(outcomeTitles[decision.outcome])
  return [
    say(messages.about, { procedure, charter: name, version, at: written(decision.at) }),
    say(messages.byClause, { outcome, clause: named(decision.clause) }),
    ...(decision.closes ? [say(messages.closes, { at: written(decision.closes) })] : []),
    ...tellChecks(say(messages.gates), decision.gates),
    ...tellChecks(say(messages.findings), decision.findings),
    ...tellTally(say(messages.approvals), decision.approvals),
    ...(decision.objections
      ? tellTally(say(messages.objections), decision.objections)
      : ['', say(messages.tally, { title: say(messages.objections), outcome: say(messages.cannotDecline) })]),
    ...(decision.unanswered > 0 ? [say(messages.unanswered, { count: decision.unanswered })] : []),
    ...(decision.next.length > 0 ? ['', say(messages.next), ...decision.next.map((act) => `  - ${told(act)}`)] : []),
  ]
}
