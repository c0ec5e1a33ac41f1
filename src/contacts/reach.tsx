import type { CharterRules } from '../charter/charter.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { Actions, ButtonLink } from '../kit/web/components/button.tsx'
import { Section } from '../kit/web/components/layout.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { Station } from '../stations/station.ts'
import { type ContactCard, lastDayOf } from './cards/card.ts'
import type { Reach } from './load-reach.ts'
import { messages } from './messages.ts'
import { sayWhoGetsIt } from './reach-words.ts'

export interface ReachSectionProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly station: Station
  readonly reach: Reach
}

/** How to reach a station, as its public page says it (J2): who gets what is written, the form, and the cards that work. */
export function ReachSection({ visit, rules, station, reach }: ReachSectionProps) {
  const { say } = visit
  const { receivers, cards } = reach
  return (
    <Section title={say(messages.title)} id="contact">
      <p>{sayWhoGetsIt(visit, rules, station, receivers)}</p>
      {receivers.length > 0 ? (
        <>
          <p class="small-note">{say(messages.noAddress)}</p>
          <Actions>
            <ButtonLink href={href(visit, `/stations/${station.slug}/contact`)}>
              {say(messages.write, { station: say(station.names) })}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <p>{say(messages.goesNowhereNext)}</p>
      )}
      <ReachCards visit={visit} station={station} cards={cards} />
    </Section>
  )
}

interface ReachCardsProps {
  readonly visit: Visit
  readonly station: Station
  /** Only those that work. */
  readonly cards: readonly ContactCard[]
}

export function ReachCards({ visit, station, cards }: ReachCardsProps) {
  if (cards.length === 0) return null
  return (
    <div class="reach-cards">
      {cards.map((card) => (
        <ReachCard key={card.id} visit={visit} station={station} card={card} />
      ))}
    </div>
  )
}

function ReachCard({ visit, station, card }: Omit<ReachCardsProps, 'cards'> & { readonly card: ContactCard }) {
  const { say, language } = visit
  const values = { station: say(station.names), name: card.personName ?? '' }
  const isGroup = card.kind === 'group'
  const last = lastDayOf(card)
  return (
    <figure class="reach-card">
      <img
        src={`/files/${card.fileId}`}
        alt={say(isGroup ? messages.groupAlt : messages.personAlt, values)}
        width={card.width}
        height={card.height}
        decoding="async"
      />
      <figcaption>
        <strong>{say(isGroup ? messages.groupTitle : messages.personTitle, values)}</strong>
        {last && <span>{say(messages.validUntil, { day: writeDay(last, language) })}</span>}
        <span>{say(messages.scan)}</span>
      </figcaption>
    </figure>
  )
}
