import { type CharterRules, roleTitle } from '../charter/charter.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { Section } from '../kit/web/components/layout.tsx'
import { Table } from '../kit/web/components/table.tsx'
import type { Visit } from '../kit/web/visit.ts'
import type { Appointment } from '../stations/appointment.ts'
import type { StationState } from '../stations/state-store.ts'
import type { Station } from '../stations/station.ts'
import { sayStatus } from '../stations/status-words.ts'
import { historyMessages } from './history-messages.ts'
import { messages } from './messages.ts'
import { Began, Ended, HolderName, RestsOn, sayTerm } from './terms.tsx'

interface PastProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly appointments: readonly Appointment[]
}

/** Who held which office at a station before, from when to when, how it began and how it ended (J4). */
export function PastTerms({ visit, rules, appointments }: PastProps) {
  const { say } = visit
  const past = appointments.filter(({ lastDay }) => lastDay !== null)
  if (past.length === 0) return null
  const heads = [messages.person, messages.office, messages.term, historyMessages.began, historyMessages.ended]
  return (
    <Section title={say(historyMessages.past)}>
      <Table
        caption={say(historyMessages.past)}
        head={heads.map((head) => say(head))}
        rows={past.map((one) => [
          <HolderName key="person" visit={visit} appointment={one} />,
          say(roleTitle(rules, `station.${one.office}`)),
          sayTerm(visit, one),
          <Began key="began" visit={visit} appointment={one} />,
          <Ended key="ended" visit={visit} appointment={one} />,
        ])}
      />
    </Section>
  )
}

interface StatesProps {
  readonly visit: Visit
  readonly station: Station
  /** The present one first. */
  readonly states: readonly StationState[]
  /** The entry that founded or recorded it; null where the ledger has none. */
  readonly firstSeq: number | null
}

/** The states that a station was in, the latest first, each with what it rests on. */
export function StationHistory({ visit, station, states, firstSeq }: StatesProps) {
  const { say, language } = visit
  const heads = [historyMessages.state, historyMessages.when, historyMessages.why]
  return (
    <Section title={say(historyMessages.history)} lead={say(historyMessages.historyLead)} id="history">
      <Table
        caption={say(historyMessages.history)}
        head={heads.map((head) => say(head))}
        rows={states.map((state) => {
          const isFirst = state.because === 'founded' || state.because === 'recorded'
          // Known no more exactly than the founding.
          const from = writeDay(state.firstDay, language, isFirst ? station.foundedPrecision : 'day')
          const until = state.lastDay && writeDay(state.lastDay, language)
          return [
            state.status === 'active' && !isFirst ? say(historyMessages.again) : sayStatus(say, state),
            sayWhen(visit, from, until),
            <>
              {say(historyMessages[state.because])}{' '}
              <RestsOn visit={visit} clause={state.clause} seq={state.ledgerSeq ?? (isFirst ? firstSeq : null)} />
            </>,
          ]
        })}
      />
    </Section>
  )
}

function sayWhen({ say }: Visit, from: string, until: string | null): string {
  if (from === '') return say(historyMessages.stateUnknown)
  return until === null ? say(historyMessages.stateFrom, { from }) : say(historyMessages.stateUntil, { from, until })
}
