import type { CharterRules, Office } from '../charter/charter.ts'
import { type NamedProcedure, procedureAbout } from '../charter/ways-in.ts'
import { sayEffect } from '../charters/say-effect.ts'
import { sayQuorum } from '../charters/say-quorum.ts'
import { otherLanguage } from '../kit/i18n/say.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { Card, Columns, PageHeading, Section } from '../kit/web/components/layout.tsx'
import { LineMap } from '../kit/web/components/line-map.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { Steps } from '../kit/web/components/steps.tsx'
import { StructureDrawing } from '../kit/web/components/structure-drawing.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { SaidEntry } from '../ledger/say-entry.ts'
import type { Appointment } from '../stations/appointment.ts'
import type { Station } from '../stations/station.ts'
import { sayStatus } from '../stations/status-words.ts'
import { ClauseList, ClauseTitles } from './clauses.tsx'
import { Decisions } from './decisions.tsx'
import { messages } from './messages.ts'
import { clauseTitles, conditionClauses } from './procedure-words.ts'
import { StationCards } from './station-cards.tsx'

export interface LandingPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly stations: readonly Station[]
  /** Who holds an office now, at any station. */
  readonly appointments: readonly Appointment[]
  /** The newest first. */
  readonly decisions: readonly SaidEntry[]
}

/** The front page: what the committee is, its structure, its stations, how to take part, and what was decided last. */
export function LandingPage(props: LandingPageProps) {
  const { visit, rules, stations, appointments } = props
  const { say } = visit
  const actions = (
    <>
      <ButtonLink href={href(visit, '/join')}>{say(messages.joinAction)}</ButtonLink>
      <ButtonLink href={href(visit, '/found')} kind="quiet">
        {say(messages.foundAction)}
      </ButtonLink>
    </>
  )
  return (
    <Page visit={visit} title={say(visit.community.name)} description={say(rules.summary)} wide>
      <PageHeading title={say(rules.name)} lead={say(rules.summary)} actions={actions} />
      <Line {...props} />
      <Told {...props} what="why" />
      <Structure {...props} />
      <Section
        title={say(messages.stations)}
        lead={say(messages.stationsCount, { stations: stations.length, people: appointments.length })}
      >
        <StationCards visit={visit} rules={rules} stations={stations.slice(0, 12)} appointments={appointments} />
        <p>
          <a href={href(visit, '/stations')}>{say(messages.allStations)}</a>
        </p>
        <p>
          <a href={href(visit, '/numbers')}>{say(messages.overTheYears)}</a>
        </p>
      </Section>
      <TakingPart {...props} />
      <Offices {...props} />
      <Told {...props} what="support" />
      <Section title={say(messages.latest)} lead={say(messages.latestLead)}>
        <Decisions
          visit={visit}
          decisions={props.decisions}
          empty={{ title: messages.noDecisions, next: messages.noDecisionsNext }}
        />
        <p>
          <a href={href(visit, '/ledger')}>{say(messages.wholeLedger)}</a>
        </p>
      </Section>
    </Page>
  )
}

function Line({ visit, stations }: LandingPageProps) {
  const { say, language } = visit
  return (
    <div class="landing-line">
      <LineMap
        label={say(messages.stationsOnLine)}
        stops={stations.map((station) => ({
          label: station.names[language],
          href: href(visit, `/stations/${station.slug}`),
          status: station.status,
          sub: say(messages.stopSub, {
            other: station.names[otherLanguage(language)],
            status: sayStatus(say, station),
          }),
        }))}
        next={{ label: say(messages.yourCity), sub: say(messages.yourCitySub), href: href(visit, '/found') }}
      />
    </div>
  )
}

/** The sections that the charter wants told on the front page. */
function Told({ visit, rules, what }: LandingPageProps & { readonly what: 'why' | 'support' }) {
  return rules.sections
    .filter((section) => section.tells === what)
    .map(({ section, title }) => (
      <Section key={section} title={visit.say(title)}>
        <ClauseList
          visit={visit}
          rules={rules}
          clauses={Object.keys(rules.clauses).filter((clause) => clause.startsWith(section))}
        />
      </Section>
    ))
}

function Structure({ visit, rules }: LandingPageProps) {
  const { say } = visit
  const body = Object.values(rules.bodies)[0]
  const kind = Object.values(rules.stations)[0]
  if (!body || !kind) return null
  const ranks = Object.values(body.ranks).map(({ name }) => say(name))
  return (
    <Section title={say(messages.structure)}>
      <StructureDrawing
        label={say(messages.structureLabel)}
        body={{ name: say(body.name), note: say(messages.ranksNote, { ranks: ranks.join(say(messages.listComma)) }) }}
        station={{
          name: say(kind.name),
          note: clauseTitles(rules, [kind.clause], visit.language),
          href: href(visit, '/stations'),
        }}
        offices={Object.values(kind.offices).map((office) => ({
          name: officeName(visit, office),
          note: office.does
            .flatMap((clause) => rules.clauses[clause]?.text ?? [])
            .map((text) => say(text))
            .join(' '),
        }))}
      />
      <p>
        <a href={href(visit, '/meetings')}>{say(messages.itsMeetings, { body: say(body.name) })}</a>
      </p>
    </Section>
  )
}

function officeName({ say }: Visit, office: Office): string {
  const name = say(office.name)
  return office.seats === undefined
    ? say(messages.manySeats, { office: name })
    : say(messages.oneSeat, { office: name, count: office.seats })
}

function TakingPart({ visit, rules }: LandingPageProps) {
  const { say } = visit
  const ways = [
    { named: procedureAbout(rules, 'station'), path: '/join' },
    { named: procedureAbout(rules, 'new-station'), path: '/found' },
  ]
  return (
    <Section title={say(messages.howTo)} lead={say(messages.howToLead)}>
      <Columns>
        {ways.map(
          ({ named, path }) =>
            named && (
              <Card key={path} title={say(named.procedure.name)}>
                <p>{say(named.procedure.summary)}</p>
                <ThreeSteps visit={visit} rules={rules} named={named} />
                <div class="action-row">
                  <ButtonLink href={href(visit, path)} kind="quiet">
                    {say(messages.readMore)}
                  </ButtonLink>
                </div>
              </Card>
            ),
        )}
      </Columns>
      <p>
        <a href={href(visit, '/charter#procedures')}>{say(messages.everything)}</a>
      </p>
    </Section>
  )
}

function ThreeSteps({
  visit,
  rules,
  named,
}: Pick<LandingPageProps, 'visit' | 'rules'> & { readonly named: NamedProcedure }) {
  const { say, language } = visit
  const { channels, decide, then: effects } = named.procedure
  const list = say(messages.listComma)
  return (
    <Steps
      steps={[
        { title: say(messages.stepConditions), details: clauseTitles(rules, conditionClauses(named), language) },
        {
          title: say(messages.stepApply),
          details: say(messages.stepApplyDetails, { channels: channels.map(({ name }) => say(name)).join(list) }),
        },
        {
          title: say(messages.stepDecision),
          details: say(messages.stepDecisionDetails, {
            quorum: sayQuorum(rules, decide.quorum, language),
            effects: effects.map((effect) => sayEffect(rules, effect, language)).join(say(messages.effectsJoiner)),
          }),
        },
      ]}
    />
  )
}

function Offices({ visit, rules }: LandingPageProps) {
  const { say } = visit
  const offices = Object.values(rules.stations).flatMap((kind) => Object.entries(kind.offices))
  return (
    <Section title={say(messages.offices)} lead={say(messages.officesLead)}>
      <Columns>
        {offices.map(([id, office]) => (
          <Card key={id} title={officeName(visit, office)}>
            <p>
              {office.does
                .flatMap((clause) => rules.clauses[clause]?.text ?? [])
                .map((text) => say(text))
                .join(' ')}
            </p>
            <h4 class="small-title">{say(messages.asks)}</h4>
            <p>{rules.clauses[office.clause] && say(rules.clauses[office.clause]?.text ?? office.name)}</p>
            <h4 class="small-title">{say(messages.gets)}</h4>
            <ClauseTitles visit={visit} rules={rules} clauses={office.gets} />
          </Card>
        ))}
      </Columns>
    </Section>
  )
}
