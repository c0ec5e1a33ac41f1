import { sayTally } from '../../ballots/case/case-words.ts'
import type { NamedProcedure } from '../../charter/ways-in.ts'
import { DutyBrief } from '../../duties/duty-brief.tsx'
import type { Day } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { Card, Columns, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Person } from '../../kit/web/components/person.tsx'
import { StatusSign } from '../../kit/web/components/status-sign.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { StateNotice } from '../../stations/state-notice.tsx'
import { sayStatusSince } from '../../stations/status-words.ts'
import { DueList } from './due-list.tsx'
import type { StationCase, StationDesk } from './load-station-desk.ts'
import { messages } from './messages.ts'

export interface StationDeskPageProps {
  readonly visit: Visit
  readonly desk: StationDesk
  readonly today: Day
}

/** A station's own page: what is due and who does it, who holds what, and what the reader can do. */
export function StationDeskPage(props: StationDeskPageProps) {
  const { visit, desk } = props
  const { say } = visit
  const { station, mayRecord } = desk
  return (
    <Page visit={visit} title={say(station.names)} private wide>
      <PageHeading
        kicker={say(messages.kicker)}
        title={say(station.names)}
        actions={
          <>
            {mayRecord && (
              <ButtonLink href={href(visit, `/desk/stations/${station.slug}/activities/new`)}>
                {say(messages.plan)}
              </ButtonLink>
            )}
            <a href={href(visit, `/stations/${station.slug}`)}>{say(messages.publicPage)}</a>
          </>
        }
      >
        <StatusSign status={station.status} label={sayStatusSince(visit, station)} />
      </PageHeading>
      <StateNotice visit={visit} rules={desk.rules} station={station} />
      <ToDo {...props} />
      {desk.sheet && <DutyBrief visit={visit} rules={desk.rules} slug={station.slug} sheet={desk.sheet} />}
      <Cases {...props} />
      <People {...props} />
      <Acts {...props} />
    </Page>
  )
}

function ToDo(props: StationDeskPageProps) {
  const { visit, desk } = props
  const { say } = visit
  const { due, mayRecord, station } = desk
  if (due.length > 0) {
    return (
      <Section title={say(messages.due)} lead={say(messages.dueCount, { count: due.length })}>
        <DueList {...props} />
      </Section>
    )
  }
  return (
    <Section title={say(messages.due)}>
      <EmptyState
        title={say(messages.dueNone)}
        action={
          mayRecord ? (
            <ButtonLink href={href(visit, `/desk/stations/${station.slug}/activities/new`)}>
              {say(messages.plan)}
            </ButtonLink>
          ) : undefined
        }
      >
        {say(mayRecord ? messages.dueNoneWords : messages.dueNoneOther)}
      </EmptyState>
    </Section>
  )
}

function Cases({ visit, desk: { cases } }: StationDeskPageProps) {
  const { say } = visit
  if (cases.length === 0) {
    return (
      <Section title={say(messages.cases)}>
        <EmptyState title={say(messages.casesNone)}>
          <a href="#acts">{say(messages.casesNoneWords)}</a>
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title={say(messages.cases)}>
      <ul class="case-rows">
        {cases.map((one) => (
          <CaseRow key={one.one.proposal.id} visit={visit} one={one} />
        ))}
      </ul>
    </Section>
  )
}

function CaseRow({
  visit,
  one: { one, needsBallot, needsAnswer },
}: {
  readonly visit: Visit
  readonly one: StationCase
}) {
  const { say, language } = visit
  const { rules } = one.charter
  return (
    <li class="case-row">
      <p class="case-row-head">
        <a href={href(visit, `/desk/cases/${one.proposal.id}`)}>{say(one.procedure.name)}</a>
        <span class="case-row-mark">{say(messages.age, { days: one.days })}</span>
      </p>
      <p class="case-row-facts">
        {one.decision && one.procedure.decide.quorum !== 'none' && (
          <span>{sayTally(rules, one.decision.approvals, language)}</span>
        )}
        {one.proposal.openedBy === 'clock' && <span>{say(messages.byClock)}</span>}
        {needsBallot && <span class="case-row-warning">{say(messages.needsBallot)}</span>}
        {needsAnswer && <span class="case-row-warning">{say(messages.needsAnswer)}</span>}
      </p>
    </li>
  )
}

function People(props: StationDeskPageProps) {
  const { visit, desk } = props
  const { say } = visit
  const { rules, station, holders } = desk
  const offices = Object.keys(rules.stations[station.kind]?.offices ?? {})
  return (
    <Section title={say(messages.people)}>
      {holders.length === 0 && desk.vacancies.length === 0 ? (
        <EmptyState title={say(messages.nobody)}>{say(messages.nobodyWords)}</EmptyState>
      ) : (
        <Columns>
          {offices.map((office) => (
            <OfficeOf key={office} {...props} office={office} />
          ))}
        </Columns>
      )}
      <p>
        <a href={href(visit, `/desk/stations/${station.slug}/people`)}>{say(messages.toPeople)}</a>
      </p>
    </Section>
  )
}

function OfficeOf({ visit, desk, office }: StationDeskPageProps & { readonly office: string }) {
  const { say, language } = visit
  const { rules, station, holders, away, vacancies, searches } = desk
  const rule = rules.stations[station.kind]?.offices[office]
  const search = searches.find((one) => one.office === office)
  const own = holders.filter((one) => one.office === office)
  const name = rule ? say(rule.name) : office
  return (
    <>
      {own.map((holder) => {
        const since = writeDay(holder.firstDay, language, holder.firstPrecision)
        const leave = away.find((one) => one.personId === holder.personId && one.office === office)
        const notes = [
          ...(since === '' ? [] : [say(messages.since, { day: since })]),
          ...(leave ? [say(messages.away, { day: writeDay(leave.lastDay, language) })] : []),
          ...(holder.endsOn ? [say(messages.leaves, { day: writeDay(holder.endsOn, language) })] : []),
        ]
        return (
          <Card key={holder.id}>
            <Person
              name={holder.personName}
              latinName={holder.personLatinName ?? undefined}
              office={name}
              href={href(visit, `/people/${holder.personId}`)}
              note={notes.join(' · ')}
            />
          </Card>
        )
      })}
      {(vacancies.includes(office) || search) && (
        <div class="vacancy">
          <p class="person-office">{name}</p>
          <p class="person-name">{say(messages.vacant)}</p>
          {search && (
            <p class="person-note">
              <a href={href(visit, `/desk/searches/${search.id}`)}>{say(messages.search)}</a>
            </p>
          )}
        </div>
      )}
    </>
  )
}

function Acts({ visit, desk: { acts, station } }: StationDeskPageProps) {
  const { say } = visit
  return (
    <Section id="acts" title={say(messages.acts)} lead={say(messages.actsLead)}>
      <Columns>
        {acts.open.map(({ id, procedure }) => (
          <Card
            key={id}
            title={say(procedure.name)}
            href={href(visit, `/apply/${id}?station=${encodeURIComponent(station.slug)}`)}
          >
            <p>{say(procedure.summary)}</p>
          </Card>
        ))}
      </Columns>
      {acts.shut.length > 0 && (
        <details class="acts-shut">
          <summary>{say(messages.actsShut)}</summary>
          <p class="small-note">{say(messages.actsShutWords)}</p>
          <ul class="clause-titles">
            {acts.shut.map((one) => (
              <ShutAct key={one.id} visit={visit} act={one} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function ShutAct({ visit, act: { id, procedure } }: { readonly visit: Visit; readonly act: NamedProcedure }) {
  const { say } = visit
  return (
    <li>
      <span>
        {say(procedure.name)}: <a href={href(visit, `/charter/${id}`)}>{say(messages.howItGoes)}</a>
      </span>
    </li>
  )
}
