import type { CharterRules, Obligation } from '../../charter/charter.ts'
import { sayBefore, sayDuty } from '../../charter/compare/duty-words.ts'
import { statusTitles } from '../../charter/phrases.ts'
import { eitherOf } from '../../charter/say-phrase.ts'
import { sayEffect } from '../../charters/say-effect.ts'
import { writeDuration } from '../../kit/time/write-day.ts'
import { type DataItem, DataList } from '../../kit/web/components/data-list.tsx'
import { Prose, Section } from '../../kit/web/components/layout.tsx'
import type { Visit } from '../../kit/web/visit.ts'
import { Reading } from '../how-to-page.tsx'
import { messages } from './messages.ts'
import { Rule } from './rule.tsx'
import { listed, rolesSaid } from './said.ts'

interface SectionProps {
  readonly visit: Visit
  readonly rules: CharterRules
}

/** What stations owe, by the charter: asked how, of whom, from when, with which reminders, and what a miss does. */
export function OwedSection({ visit, rules }: SectionProps) {
  const { say } = visit
  const obligations = Object.entries(rules.obligations)
  return (
    <Section id="owed" title={say(messages.owed)} lead={say(messages.owedLead)}>
      {obligations.length === 0 && (
        <Prose>
          <p>{say(messages.nothingOwed)}</p>
        </Prose>
      )}
      {obligations.map(([id, rule]) => (
        <Rule key={id} id={`owed-${id}`} clause={rule.clause} title={say(rule.name)}>
          <DataList items={itemsOf(visit, rules, rule)} />
          {rule.interpretation && <Reading visit={visit} words={say(rule.interpretation)} />}
        </Rule>
      ))}
    </Section>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function itemsOf({ say, language }: Visit, rules: CharterRules, rule: Obligation): DataItem[] {
  const kinds = rule.of.map((kind) => rules.stations[kind]?.name[language] ?? kind)
  const states = rule.while.map((state) => statusTitles[state]?.[language] ?? state)
  const times = rule.remind.map((span) => sayBefore(span, language))
  const risk = rule['at-risk']
  const missed = rule.missed.map((effect) => sayEffect(rules, effect, language))
  return [
    { term: say(messages.asked), details: capital(sayDuty(rules, rule, language)) },
    {
      term: say(messages.owedBy),
      details: say(messages.owedByStations, { kinds: listed(kinds, language), states: eitherOf(states, language) }),
    },
    {
      term: say(messages.owedFrom),
      details: say(rule['owes-from'] === 'at-once' ? messages.fromAtOnce : messages.fromFirstPeriod),
    },
    {
      term: say(messages.reminders),
      details:
        times.length === 0
          ? say(messages.noReminders)
          : say(messages.remindedOf, { times: listed(times, language), who: rolesSaid(rules, rule.tell, language) }),
    },
    ...(risk === undefined
      ? []
      : [
          {
            term: say(messages.riskFrom),
            details: say(messages.riskWords, { span: writeDuration(risk, language) }),
          },
        ]),
    {
      term: say(messages.missed),
      details:
        missed.length === 0 ? (
          say(messages.missedNothing)
        ) : (
          <ul class="effect-list">
            {missed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ),
    },
  ]
}
