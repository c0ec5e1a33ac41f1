import type { CharterRules } from '../../charter/charter.ts'
import { languageTag, read } from '../../kit/i18n/say.ts'
import { dayIn } from '../../kit/time/time.ts'
import { writeDay, writeDayIn } from '../../kit/time/write-day.ts'
import { ButtonLink } from '../../kit/web/components/button.tsx'
import { DataList } from '../../kit/web/components/data-list.tsx'
import { PageHeading, Prose, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { WrittenWords } from '../../kit/web/components/written-words.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { type Activity, type Confirmation, stageOf } from '../activity.ts'
import { DayInZone, EvidenceLink, StageSign } from '../activity-parts.tsx'
import { hostsOf, type StationsById, sayConfirmer, sayHosts, sayPeople } from '../activity-words.ts'
import { kindNames, placeNames, messages as shared } from '../messages.ts'
import { messages } from './messages.ts'

export interface ActivityPageProps {
  readonly visit: Visit
  readonly rules: CharterRules
  readonly activity: Activity
  readonly stations: StationsById
}

/** An activity as everybody may see it: what, when, where, by whom, who came, and how that is known. */
export function ActivityPage(props: ActivityPageProps) {
  const { visit, activity, stations } = props
  const { say, language } = visit
  const title = read(activity.title, language).words
  const values = {
    kind: say(kindNames[activity.kind]),
    day: writeDayIn(activity.localDate, language, activity.zone),
    hosts: sayHosts(say, activity, stations),
  }
  return (
    <Page visit={visit} title={title} description={say(messages.description, values)}>
      <PageHeading kicker={values.kind} title={title}>
        <StageSign visit={visit} activity={activity} />
      </PageHeading>
      <Standing {...props} />
      <DataList items={factsOf(props)} />
      {activity.summary && (
        <Section title={say(messages.summary)}>
          <Summary {...props} />
        </Section>
      )}
      {activity.state === 'held' && <HowKnown {...props} />}
      <div class="action-row">
        <ButtonLink kind="quiet" href={href(visit, '/activities')}>
          {say(messages.toList)}
        </ButtonLink>
      </div>
    </Page>
  )
}

function Standing({ visit, activity }: ActivityPageProps) {
  const { say } = visit
  const stage = stageOf(activity, visit.now)
  if (stage === 'cancelled') {
    return (
      <Notice kind="warning" title={say(messages.cancelledTitle)}>
        {say(messages.cancelledWords)}
      </Notice>
    )
  }
  if (stage !== 'overdue') return null
  return (
    <Notice kind="info" title={say(messages.overdueTitle)}>
      {say(messages.overdueWords)}
    </Notice>
  )
}

/** What is said of an activity, by name. */
export function factsOf({ visit, activity, stations }: Pick<ActivityPageProps, 'visit' | 'activity' | 'stations'>) {
  const { say } = visit
  const { venue, place, state } = activity
  const hosts = hostsOf(activity, stations)
  return [
    { term: say(messages.day), details: <DayInZone visit={visit} activity={activity} /> },
    { term: say(messages.place), details: say(placeNames[place]) },
    ...(venue === null ? [] : [{ term: say(messages.venue), details: venue }]),
    {
      term: say(messages.hosts),
      details: hosts.map(({ slug, names }, index) => (
        <span key={slug}>
          {index > 0 && say(shared.joiner)}
          <a href={href(visit, `/stations/${slug}`)}>{say(names)}</a>
        </span>
      )),
    },
    ...(state === 'held'
      ? [{ term: say(messages.came), details: sayPeople(say, activity) ?? say(messages.unknown) }]
      : []),
  ]
}

function Summary({ visit, activity }: ActivityPageProps) {
  if (!activity.summary) return null
  const { words, foreign } = read(activity.summary, visit.language)
  return (
    <div lang={foreign && languageTag[foreign]}>
      <WrittenWords>{words}</WrittenWords>
    </div>
  )
}

function HowKnown(props: ActivityPageProps) {
  const { visit, activity } = props
  const { say } = visit
  const { evidence, confirmations, attendance } = activity
  if (stageOf(activity, visit.now) === 'claimed') {
    return (
      <Section title={say(messages.known)}>
        <Notice kind="warning" title={say(messages.claimedTitle)}>
          {say(messages.claimedWords)}
        </Notice>
      </Section>
    )
  }
  return (
    <Section title={say(messages.known)}>
      {attendance?.counted === 'checked-in' && <p>{say(messages.checkedIn)}</p>}
      {evidence.length > 0 && (
        <>
          <h3>{say(messages.links)}</h3>
          <Prose>
            <ul>
              {evidence.map((link) => (
                <li key={link.id}>
                  <EvidenceLink visit={visit} link={link} />
                </li>
              ))}
            </ul>
          </Prose>
        </>
      )}
      {confirmations.length > 0 && (
        <>
          <h3>{say(messages.confirmations)}</h3>
          <ul class="condition-list">
            {confirmations.map((one) => (
              <Confirmed key={one.personId} {...props} confirmation={one} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** One confirmation: who, by which rank or office, when, how many, and how they know. */
export function Confirmed(props: Omit<ActivityPageProps, 'activity'> & { readonly confirmation: Confirmation }) {
  const { visit, rules, stations, confirmation } = props
  const { say, language, community } = visit
  const { people, words, confirmedAt } = confirmation
  const values = {
    who: sayConfirmer(say, rules, confirmation, stations),
    day: writeDay(dayIn(community.zone, confirmedAt), language),
  }
  return (
    <li>
      <p>
        {people === null ? say(messages.confirmedOnly, values) : say(messages.confirmedPeople, { ...values, people })}
      </p>
      <WrittenWords>{words}</WrittenWords>
    </li>
  )
}

export function NoActivityPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.notFoundTitle)} private>
      <PageHeading title={say(messages.title)} />
      <EmptyState
        title={say(messages.notFoundTitle)}
        action={<ButtonLink href={href(visit, '/activities')}>{say(messages.toList)}</ButtonLink>}
      >
        {say(messages.notFoundWords)}
      </EmptyState>
    </Page>
  )
}
