import { type CharterRules, roleTitle } from '../charter/charter.ts'
import { Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { PageHeading, Section } from '../kit/web/components/layout.tsx'
import { Notice } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { Table } from '../kit/web/components/table.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import { canBeClaimed, type Person } from '../people/person.ts'
import type { Appointment } from '../stations/appointment.ts'
import type { Station } from '../stations/station.ts'
import { historyMessages } from './history-messages.ts'
import { messages } from './messages.ts'
import { Began, Ended, sayTerm } from './terms.tsx'

export interface PersonPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly person: Person
  /** The newest first; at least one. */
  readonly appointments: readonly Appointment[]
  /** The stations of these appointments, by id. */
  readonly stations: ReadonlyMap<string, Station>
}

/** Somebody who holds or held an office: the offices, and how each came about. Nothing by which to reach them. */
export function PersonPage(props: PersonPageProps) {
  const { visit, person, appointments } = props
  const { say } = visit
  const present = appointments.filter(({ lastDay }) => lastDay === null)
  const lead = present.map((one) => sayOffice(props, one)).join(say(messages.listComma))
  return (
    <Page visit={visit} title={person.name} description={lead === '' ? undefined : `${person.name} · ${lead}`}>
      <PageHeading kicker={person.latinName ?? undefined} title={person.name} lead={lead === '' ? undefined : lead} />
      {canBeClaimed(person) && <Unclaimed {...props} />}
      <Section title={say(messages.officesHeld)}>
        <Offices {...props} />
      </Section>
    </Page>
  )
}

function sayOffice({ visit, rules, stations }: PersonPageProps, appointment: Appointment): string {
  const station = stations.get(appointment.stationId)
  const office = visit.say(roleTitle(rules, `station.${appointment.office}`))
  return visit.say(messages.personAt, { office, station: station ? visit.say(station.names) : '' })
}

function Unclaimed({ visit, person }: PersonPageProps) {
  const { say, language } = visit
  const day = person.recordedIn === null ? '' : writeDay(Temporal.PlainDate.from(person.recordedIn), language)
  return (
    <div class="mb-8">
      <Notice kind="info" title={say(messages.unclaimedTitle)}>
        <p>{say(messages.unclaimedWords, { day })}</p>
        <div class="action-row">
          <ButtonLink kind="quiet" href={href(visit, `/people/${person.id}/claim`)}>
            {say(messages.thisIsMe)}
          </ButtonLink>
        </div>
      </Notice>
    </div>
  )
}

function Offices(props: PersonPageProps) {
  const { visit, rules, stations, appointments } = props
  const { say } = visit
  const heads = [messages.office, messages.station, messages.term, historyMessages.began, historyMessages.ended]
  return (
    <Table
      caption={say(messages.officesHeld)}
      head={heads.map((head) => say(head))}
      rows={appointments.map((appointment) => {
        const station = stations.get(appointment.stationId)
        return [
          say(roleTitle(rules, `station.${appointment.office}`)),
          station && (
            <a key="station" href={href(visit, `/stations/${station.slug}`)}>
              {say(station.names)}
            </a>
          ),
          sayTerm(visit, appointment),
          <Began key="began" visit={visit} appointment={appointment} />,
          <Ended key="ended" visit={visit} appointment={appointment} />,
        ]
      })}
    />
  )
}
