import type { CharterRules } from '../../charter/charter.ts'
import { statusTitles } from '../../charter/phrases.ts'
import { ClauseTag } from '../../kit/web/components/checklist.tsx'
import { type DataItem, DataList } from '../../kit/web/components/data-list.tsx'
import { Section } from '../../kit/web/components/layout.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { Reading } from '../how-to-page.tsx'
import { messages } from './messages.ts'
import { Rule } from './rule.tsx'

interface StatesProps {
  readonly visit: Visit
  readonly rules: CharterRules
}

type State = NonNullable<CharterRules['states']['inactive']>

/** In which states a station can be beside active, what each means, and the way back; when the clock stops and asks. */
export function StatesSection({ visit, rules }: StatesProps) {
  const { say } = visit
  const states = Object.entries(rules.states).flatMap(([id, rule]) => (rule ? [{ id, rule }] : []))
  const { brake, breaches } = rules
  const recorded = Object.entries(breaches)
  const acts = Object.values(rules.obligations).some(({ missed }) => missed.length > 0)
  if (states.length === 0 && recorded.length === 0 && !acts) return null
  return (
    <Section id="states" title={say(messages.states)} lead={say(messages.statesLead)}>
      {states.map(({ id, rule }) => (
        <Rule key={id} id={`state-${id}`} clause={rule.clause} title={titleOf(visit, id)}>
          <DataList items={itemsOf(visit, rules, id, rule)} />
        </Rule>
      ))}
      {acts && (
        <article class="charter-rule" id="brake">
          <h3>
            {brake.clause !== undefined && <ClauseTag clause={brake.clause} href={`#${brake.clause}`} />}{' '}
            {say(messages.brake)}
          </h3>
          <p>{say(messages.brakeWords, { share: brake.share, from: brake.from })}</p>
          {brake.interpretation && <Reading visit={visit} words={say(brake.interpretation)} />}
        </article>
      )}
      {recorded.length > 0 && (
        <article class="charter-rule" id="breaches">
          <h3>{say(messages.breaches)}</h3>
          <ul class="clause-titles">
            {recorded.map(([id, { name, clause }]) => (
              <li key={id} id={`breach-${id}`}>
                <ClauseTag clause={clause} href={`#${clause}`} /> {say(name)}
              </li>
            ))}
          </ul>
        </article>
      )}
    </Section>
  )
}

function titleOf({ language }: Visit, state: string): string {
  const title = statusTitles[state]?.[language] ?? state
  return title.charAt(0).toUpperCase() + title.slice(1)
}

function itemsOf(visit: Visit, rules: CharterRules, id: string, { meaning, listed, revive }: State): DataItem[] {
  const { say } = visit
  const procedure = revive === undefined ? undefined : rules.procedures[revive]
  const back = procedure ? <a href={href(visit, `/charter/${revive}`)}>{say(procedure.name)}</a> : undefined
  return [
    { term: say(messages.meaning), details: say(meaning) },
    { term: say(messages.listed), details: say(listed ? messages.isListed : messages.notListed) },
    ...(back === undefined && id !== 'at-risk'
      ? []
      : [{ term: say(messages.wayBack), details: back ?? say(messages.byItself) }]),
  ]
}
