import type { ComponentChildren } from 'preact'
import { type CharterRules, roleTitle } from '../charter/charter.ts'
import { type ReminderReason, stateOf } from '../contacts/cards/card.ts'
import type { CardToRenew } from '../contacts/cards/load-cards.ts'
import type { Day } from '../kit/time/time.ts'
import { Section } from '../kit/web/components/layout.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { choreMessages as messages } from './chore-messages.ts'
import type { Chores as Loaded } from './load-chores.ts'

interface ChoresProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly chores: Loaded
  readonly today: Day
}

/** What an office leaves somebody to do: codes to renew, lists to hand over, messages to answer. Nothing when there is nothing. */
export function Chores({ visit, rules, chores, today }: ChoresProps) {
  const { say } = visit
  const { handOvers, cards } = chores
  if (handOvers.length + cards.length + chores.messages === 0) return null
  return (
    <Section title={say(messages.title)}>
      <ul class="case-rows">
        {cards.map((one) => (
          <Chore
            key={one.card.id}
            title={say(one.card.kind === 'group' ? messages.cardGroup : messages.cardPerson, {
              station: say(one.station.names),
            })}
            to={href(visit, `/desk/stations/${one.station.slug}/contact`)}
          >
            {one.reasons.map((reason) => (
              <span key={reason} class="case-row-warning">
                {sayReason(visit, one, reason, today)}
              </span>
            ))}
          </Chore>
        ))}
        {handOvers.map((list) => (
          <Chore
            key={list.id}
            title={say(messages.handOver, {
              station: say(list.stationNames),
              office: say(roleTitle(rules, `station.${list.office}`)),
            })}
            to={href(visit, `/desk/stations/${list.stationSlug}/hand-over`)}
          >
            <span>
              {say(messages.handOverLeft, {
                done: list.items.filter(({ doneAt }) => doneAt !== null).length,
                all: list.items.length,
              })}
            </span>
          </Chore>
        ))}
        {chores.messages > 0 && (
          <Chore title={say(messages.messages)} to={href(visit, '/desk/messages')}>
            <span>{say(messages.messagesCount, { count: chores.messages })}</span>
          </Chore>
        )}
      </ul>
    </Section>
  )
}

function sayReason({ say }: Visit, { card }: CardToRenew, reason: ReminderReason, today: Day): string {
  const values = { members: card.members ?? 0 }
  if (reason === 'filling') return say(messages.cardFilling, values)
  if (reason === 'full') return say(messages.cardFull, values)
  return say(stateOf({ ...card, members: null }, today) === 'expired' ? messages.cardExpired : messages.cardLastDay)
}

function Chore({ title, to, children }: { title: string; to: string; children: ComponentChildren }) {
  return (
    <li class="case-row">
      <p class="case-row-head">
        <a href={to}>{title}</a>
      </p>
      <p class="case-row-facts">{children}</p>
    </li>
  )
}
