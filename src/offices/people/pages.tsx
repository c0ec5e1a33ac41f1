import type { CharterRules, Office } from '../../charter/charter.ts'
import type { Day } from '../../kit/time/time.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Appointment } from '../../stations/appointment.ts'
import type { Station } from '../../stations/station.ts'
import { type Leave, leaveOn } from '../leave/leave.ts'
import { standInsFor } from '../standing.ts'
import { messages } from './messages.ts'

export interface StationPeoplePageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly station: Station
  /** Those in office now. */
  readonly appointments: readonly Appointment[]
  /** Of these people, not over yet. */
  readonly leaves: readonly Leave[]
  readonly today: Day
  /** How many hand-over lists are open; undefined for somebody who does not see them. */
  readonly openLists: number | undefined
}

/** A station's people as those who belong there see them: by office, with leave and what is vacant. */
export function StationPeoplePage(props: StationPeoplePageProps) {
  const { visit, rules, station, openLists } = props
  const { say } = visit
  const offices = Object.entries(rules.stations[station.kind]?.offices ?? {})
  return (
    <Page visit={visit} title={`${say(messages.title)} · ${say(station.names)}`} private wide>
      <PageHeading kicker={say(station.names)} title={say(messages.title)} lead={say(messages.lead)} />
      {offices.map(([id, office]) => (
        <OfficeSection key={id} {...props} id={id} office={office} />
      ))}
      {openLists !== undefined && (
        <Section title={say(messages.handOver)}>
          <p>{openLists > 0 ? say(messages.handOverOpen, { count: openLists }) : say(messages.handOverNone)}</p>
          <Actions>
            <ButtonLink kind="quiet" href={href(visit, `/desk/stations/${station.slug}/hand-over`)}>
              {say(messages.openLists)}
            </ButtonLink>
          </Actions>
        </Section>
      )}
      <Actions>
        <ButtonLink kind="quiet" href={href(visit, `/stations/${station.slug}`)}>
          {say(messages.publicPage)}
        </ButtonLink>
        <ButtonLink kind="quiet" href={href(visit, '/desk/offices')}>
          {say(messages.toOffices)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

function OfficeSection(props: StationPeoplePageProps & { readonly id: string; readonly office: Office }) {
  const { visit, appointments, id, office } = props
  const { say } = visit
  const holders = appointments.filter((one) => one.office === id)
  const name = say(office.name)
  const least = office['at-least']
  const isTooFew = least !== undefined && holders.length < least
  const lead = [
    office.seats !== undefined && say(messages.seats, { seats: office.seats }),
    isTooFew && say(messages.tooFew, { least, count: holders.length }),
  ].filter((words) => words !== false)
  return (
    <Section title={name} lead={lead.length > 0 ? lead.join(' · ') : undefined}>
      {holders.length === 0 ? (
        <div class="vacancy">
          <p class="person-name">{say(messages.vacant)}</p>
          <p class="person-note">{say(messages.vacantWords, { office: name })}</p>
        </div>
      ) : (
        <Table
          caption={name}
          head={[messages.person, messages.term, messages.leave, messages.reach].map((head) => say(head))}
          rows={holders.map((holder) => [
            <a key="person" href={href(visit, `/people/${holder.personId}`)}>
              {holder.personName}
            </a>,
            sayTerm(visit, holder),
            sayLeave(props, holder),
            say(holder.hasAccount ? messages.reached : messages.notReached),
          ])}
        />
      )}
    </Section>
  )
}

function sayTerm({ say, language, community }: Visit, appointment: Appointment): string {
  const { firstDay, firstPrecision, endsOn, acceptedAt } = appointment
  const day = writeDay(firstDay, language, firstPrecision)
  const accepted = acceptedAt && writeDay(dayIn(community.zone, acceptedAt), language)
  return [
    day === '' ? say(messages.sinceUnknown) : say(messages.since, { day }),
    ...(endsOn ? [say(messages.until, { day: writeDay(endsOn, language) })] : []),
    ...(accepted ? [say(messages.accepted, { day: accepted })] : []),
  ].join(' · ')
}

function sayLeave(props: StationPeoplePageProps, holder: Appointment): string {
  const { visit, leaves, today } = props
  const { say, language } = visit
  const own = leaves.filter(({ appointmentId }) => appointmentId === holder.id)
  const now = leaveOn(own, today)
  const words = own.map((leave) => {
    const values = { first: writeDay(leave.firstDay, language), last: writeDay(leave.lastDay, language) }
    return leave === now ? sayAway(props, holder, values.last) : say(messages.awayAhead, values)
  })
  return words.length > 0 ? words.join(' · ') : say(messages.here)
}

function sayAway({ visit, rules, station, appointments }: StationPeoplePageProps, holder: Appointment, last: string) {
  const { say } = visit
  const offices = standInsFor(rules, station.kind, holder.office)
  if (offices.length === 0) return say(messages.awayNow, { last })
  const standIns = appointments.filter((one) => offices.includes(one.office)).map(({ personName }) => personName)
  if (standIns.length === 0) return say(messages.awayNowAlone, { last })
  return say(messages.awayNowStoodIn, { last, standIns: standIns.join(say(messages.listJoiner)) })
}
