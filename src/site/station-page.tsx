import type { Activity } from '../activities/activity.ts'
import type { StationsById } from '../activities/activity-words.ts'
import { type CharterRules, roleTitle } from '../charter/charter.ts'
import { procedureAbout } from '../charter/ways-in.ts'
import type { Reach } from '../contacts/load-reach.ts'
import { ReachSection } from '../contacts/reach.tsx'
import { DutyBrief } from '../duties/duty-brief.tsx'
import type { Sheet } from '../duties/sheet.ts'
import { joinParts } from '../kit/i18n/join-parts.ts'
import { otherLanguage } from '../kit/i18n/say.ts'
import { type Day, Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { Card, Columns, Section } from '../kit/web/components/layout.tsx'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { Person } from '../kit/web/components/person.tsx'
import { type BoardNeighbour, StationBoard } from '../kit/web/components/station-board.tsx'
import { StatusSign } from '../kit/web/components/status-sign.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { SaidEntry } from '../ledger/say-entry.ts'
import { standInsFor } from '../offices/standing.ts'
import { countryName } from '../places/countries.ts'
import type { Place } from '../places/place.ts'
import type { Appointment } from '../stations/appointment.ts'
import { StateNotice } from '../stations/state-notice.tsx'
import type { StationState } from '../stations/state-store.ts'
import type { Station } from '../stations/station.ts'
import { sayStatusSince } from '../stations/status-words.ts'
import { Decisions } from './decisions.tsx'
import { historyMessages } from './history-messages.ts'
import { messages } from './messages.ts'
import { StationActivities } from './station-activities.tsx'
import { PastTerms, StationHistory } from './station-history.tsx'

/** Somebody on leave from an office, until a day. */
export interface Away {
  readonly office: string
  readonly personId: string
  readonly lastDay: Day
}

export interface StationPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly station: Station
  readonly place: Place | undefined
  /** Present ones first. */
  readonly appointments: readonly Appointment[]
  readonly decisions: readonly SaidEntry[]
  /** Who is on leave today. */
  readonly away: readonly Away[]
  readonly reach: Reach
  /** The present one first. */
  readonly states: readonly StationState[]
  readonly firstSeq: number | null
  /** What it is credited with, the latest first, and the stations that hold these with it. */
  readonly activities: readonly Activity[]
  readonly hosts: StationsById
  /** What it owes. */
  readonly sheet: Sheet | undefined
  /** The stations before and after it. */
  readonly previous?: Station | undefined
  readonly next?: Station | undefined
}

/** A station as everybody may see it: its board, its people, what was decided about it, and the way in. */
export function StationPage(props: StationPageProps) {
  const { visit, station } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(station.names)} description={describe(props)} wide>
      <Board {...props} />
      <StateNotice {...props} />
      <People {...props} />
      <StationActivities {...props} />
      {props.sheet && <DutyBrief visit={visit} rules={props.rules} slug={station.slug} sheet={props.sheet} />}
      <ReachSection {...props} />
      <PastTerms {...props} />
      <Section title={say(messages.stationDecisions)}>
        <Decisions
          visit={visit}
          decisions={props.decisions}
          empty={{ title: messages.noStationDecisions, next: messages.noStationDecisionsNext }}
        />
        <p>
          <a href={href(visit, `/ledger?station=${station.id}`)}>{say(messages.wholeLedger)}</a>
        </p>
      </Section>
      <StationHistory {...props} />
    </Page>
  )
}

function describe({ visit, station }: StationPageProps): string {
  return `${visit.say(station.names)} · ${sayStatusSince(visit, station)}`
}

function Board(props: StationPageProps) {
  const { visit, station, place, previous, next } = props
  const { say, language } = visit
  const other = otherLanguage(language)
  const founded = writeDay(station.foundedOn, language, station.foundedPrecision)
  return (
    <StationBoard
      name={say(station.names)}
      otherName={{ words: station.names[other], language: other }}
      status={station.status}
      previous={neighbour(visit, previous)}
      next={neighbour(visit, next)}
      neighboursLabel={say(messages.neighbours)}
      actions={<JoinActions {...props} />}
    >
      <StatusSign status={station.status} label={sayStatusSince(visit, station)} />
      {place && <span>{whereIs(visit, place)}</span>}
      {founded !== '' && <span>{say(messages.foundedOn, { day: founded })}</span>}
      {station.recordedIn !== null && (
        <a href={href(visit, '/charter')}>
          {say(messages.recordedIn, { day: writeDay(Temporal.PlainDate.from(station.recordedIn), language) })}
        </a>
      )}
    </StationBoard>
  )
}

function neighbour(visit: Visit, station: Station | undefined): BoardNeighbour | undefined {
  return station && { name: visit.say(station.names), href: href(visit, `/stations/${station.slug}`) }
}

/** `中国江苏苏州`, `Suzhou, Jiangsu, China`: from the large to the small in Chinese, the other way in English. */
function whereIs({ say, language }: Visit, place: Place): string {
  const parts = [say(place.names), say(place.region), countryName(place.country, language)]
  const distinct = [...new Set(parts.filter((part) => part !== ''))]
  return language === 'zh' ? joinParts(distinct.reverse()) : distinct.join(', ')
}

function People(props: StationPageProps) {
  const { visit, rules, station, appointments } = props
  const { say } = visit
  const present = appointments.filter(({ lastDay }) => lastDay === null)
  const offices = Object.entries(rules.stations[station.kind]?.offices ?? {})
  if (present.length === 0) {
    return (
      <Section title={say(messages.people)}>
        <EmptyState title={say(messages.nobody)}>{say(messages.nobodyNext)}</EmptyState>
      </Section>
    )
  }
  return (
    <Section title={say(messages.people)} lead={say(messages.peopleLead)}>
      <Columns>
        {offices.flatMap(([id, office]) => {
          const holders = present.filter((appointment) => appointment.office === id)
          if (holders.length === 0) return [<Vacancy key={id} visit={visit} office={say(office.name)} />]
          return holders.map((holder) => (
            <Holder key={holder.id} {...props} office={say(office.name)} appointment={holder} />
          ))
        })}
      </Columns>
    </Section>
  )
}

function Holder(props: StationPageProps & { readonly office: string; readonly appointment: Appointment }) {
  const { visit, office, appointment } = props
  const { say, language } = visit
  const since = writeDay(appointment.firstDay, language, appointment.firstPrecision)
  const notes = [
    since !== '' && say(messages.since, { day: since }),
    appointment.endsOn !== null && say(messages.until, { day: writeDay(appointment.endsOn, language) }),
    !appointment.hasAccount && appointment.recordedIn !== null && say(messages.unclaimed),
    sayAway(props, appointment),
  ]
  return (
    <Card>
      <Person
        name={appointment.personName}
        latinName={appointment.personLatinName ?? undefined}
        office={office}
        href={href(visit, `/people/${appointment.personId}`)}
        note={notes.filter(Boolean).join(' · ')}
      />
    </Card>
  )
}

/** Until when somebody is on leave, and who acts: only where somebody does. Never why. */
function sayAway({ visit, rules, station, appointments, away }: StationPageProps, holder: Appointment): string | false {
  const { say, language } = visit
  const isAway = ({ personId, office }: Pick<Appointment, 'personId' | 'office'>) =>
    away.find((one) => one.personId === personId && one.office === office)
  const leave = isAway(holder)
  if (!leave) return false
  const day = writeDay(leave.lastDay, language)
  const acts = standInsFor(rules, station.kind, holder.office).find((office) =>
    appointments.some((one) => one.office === office && one.lastDay === null && !isAway(one)),
  )
  if (acts === undefined) return say(historyMessages.onLeave, { day })
  return say(historyMessages.onLeaveStoodIn, { day, standIn: say(roleTitle(rules, `station.${acts}`)) })
}

function Vacancy({ visit, office }: { readonly visit: Visit; readonly office: string }) {
  const { say } = visit
  return (
    <div class="vacancy">
      <p class="person-office">{office}</p>
      <p class="person-name">{say(messages.vacant)}</p>
      <p class="person-note">{say(messages.vacantNext)}</p>
    </div>
  )
}

/** The way in, and what is asked first. Nothing where the charter has no procedure for it. */
function JoinActions({ visit, rules, station }: StationPageProps) {
  const { say } = visit
  const joining = procedureAbout(rules, 'station')
  if (!joining) return null
  return (
    <>
      <ButtonLink href={href(visit, `/apply/${joining.id}?station=${station.slug}`)}>
        {say(messages.joinThis, { station: say(station.names) })}
      </ButtonLink>
      <a href={href(visit, '/join')}>{say(messages.howToJoin)}</a>
    </>
  )
}
