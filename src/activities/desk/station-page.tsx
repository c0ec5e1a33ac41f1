import { read } from '../../kit/i18n/say.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { Form, HiddenField } from '../../kit/web/components/form.tsx'
import { Card, Columns, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState, Notice } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { SelectField, TextField } from '../../kit/web/components/text-fields.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { type Activity, activityStates, leadingStation, stageOf } from '../activity.ts'
import { Written } from '../activity-parts.tsx'
import { type StationsById, sayPeople } from '../activity-words.ts'
import type { ActivityFilter } from '../list-store.ts'
import { stageNames } from '../messages.ts'
import { messages } from './messages.ts'

export interface StationActivitiesPageProps {
  readonly visit: Visit
  readonly station: Station
  /** Those that the filter leaves, the latest first. */
  readonly activities: readonly Activity[]
  /** How many there are without the filter, and in which years. */
  readonly count: number
  readonly years: readonly number[]
  readonly filter: ActivityFilter
  /** Those that the station is asked to hold together with others. */
  readonly asked: readonly Activity[]
  readonly stations: StationsById
  readonly done?: string | undefined
}

/** What a station plans, held and is asked to hold: for its own people. */
export function StationActivitiesPage(props: StationActivitiesPageProps) {
  const { visit, station, count, done, asked, filter } = props
  const { say } = visit
  const title = say(messages.listTitle, { station: say(station.names) })
  const isFiltered = filter.state !== undefined || filter.year !== undefined || filter.query !== undefined
  return (
    <Page visit={visit} title={title} private wide>
      <PageHeading
        title={title}
        lead={say(messages.listLead, { count })}
        actions={
          <>
            <NewLinks {...props} />
            <a href={href(visit, `/stations/${station.slug}`)}>{say(messages.stationPage)}</a>
          </>
        }
      />
      {done !== undefined && <Notice kind="good">{done}</Notice>}
      {asked.length > 0 && <Asked {...props} />}
      {count === 0 ? (
        <EmptyState title={say(messages.listEmpty)} action={<NewLinks {...props} />}>
          {say(messages.listEmptyNext)}
        </EmptyState>
      ) : (
        <Section title={isFiltered ? say(messages.found, { count: props.activities.length }) : say(messages.all)}>
          <Search {...props} />
          {isFiltered && (
            <p>
              <a href={href(visit, listPath(station))}>{say(messages.showAll)}</a>
            </p>
          )}
          <Found {...props} />
        </Section>
      )}
    </Page>
  )
}

export function listPath({ slug }: Station): string {
  return `/desk/stations/${slug}/activities`
}

function NewLinks({ visit, station }: StationActivitiesPageProps) {
  const { say } = visit
  return (
    <>
      <ButtonLink href={href(visit, `${listPath(station)}/new?state=held`)}>{say(messages.recordHeld)}</ButtonLink>
      <ButtonLink kind="quiet" href={href(visit, `${listPath(station)}/new?state=planned`)}>
        {say(messages.recordPlanned)}
      </ButtonLink>
    </>
  )
}

function Asked({ visit, station, asked, stations }: StationActivitiesPageProps) {
  const { say, language } = visit
  return (
    <Section title={say(messages.asked)} lead={say(messages.askedLead)}>
      <Columns>
        {asked.map((activity) => {
          const leading = stations.get(leadingStation(activity) ?? '')
          const day = writeDay(activity.localDate, language)
          return (
            <Card key={activity.slug} title={read(activity.title, language).words}>
              <p class="small-note">{leading ? say(messages.askedBy, { station: say(leading.names), day }) : day}</p>
              <p>
                <a href={href(visit, `/activities/${activity.slug}`)}>{say(messages.publicPage)}</a>
              </p>
              <HostAnswer visit={visit} activity={activity} station={station} from="list" agree refuse />
            </Card>
          )
        })}
      </Columns>
    </Section>
  )
}

interface HostAnswerProps {
  readonly visit: Visit
  readonly activity: Activity
  /** The station that answers. */
  readonly station: Station
  /** The page it is answered on, to which the answer leads back. */
  readonly from: 'list' | 'activity'
  readonly agree?: boolean
  readonly refuse?: boolean
  /** What refusing is called. */
  readonly refuseWords?: string | undefined
}

/** The buttons by which a station says that it holds an activity too, or does not. */
export function HostAnswer({ visit, activity, station, from, agree, refuse, refuseWords }: HostAnswerProps) {
  const { say } = visit
  return (
    <Form action={href(visit, `/desk/activities/${activity.slug}/hosts/${station.slug}`)}>
      <HiddenField name="from" value={from} />
      <Actions>
        {agree && (
          <Button name="answer" value="agree">
            {say(messages.agree)}
          </Button>
        )}
        {refuse && (
          <Button kind="quiet" name="answer" value="refuse">
            {refuseWords ?? say(messages.refuse)}
          </Button>
        )}
      </Actions>
    </Form>
  )
}

function Search({ visit, station, years, filter }: StationActivitiesPageProps) {
  const { say } = visit
  return (
    <form class="filter-bar filter-bar-three" action={href(visit, listPath(station))}>
      <TextField name="q" type="search" label={say(messages.search)} value={filter.query} maxlength={100} />
      <SelectField
        name="state"
        label={say(messages.state)}
        value={filter.state ?? ''}
        options={[
          { value: '', label: say(messages.anyState) },
          ...activityStates.map((state) => ({ value: state, label: say(messages[state]) })),
        ]}
      />
      <SelectField
        name="year"
        label={say(messages.year)}
        value={filter.year === undefined ? '' : String(filter.year)}
        options={[
          { value: '', label: say(messages.anyYear) },
          ...years.map((year) => ({ value: String(year), label: say(messages.yearOf, { year: String(year) }) })),
        ]}
      />
      <Button kind="quiet">{say(messages.show)}</Button>
    </form>
  )
}

function Found({ visit, station, activities }: StationActivitiesPageProps) {
  const { say } = visit
  if (activities.length === 0) {
    return <EmptyState title={say(messages.nothingFound)}>{say(messages.nothingFoundNext)}</EmptyState>
  }
  const heads = [messages.day, messages.activity, messages.state, messages.came, messages.role]
  return (
    <Table
      caption={say(messages.all)}
      head={heads.map((head) => say(head))}
      rows={activities.map((activity) => [
        <Time key="day" day={activity.localDate} />,
        <a key="activity" href={href(visit, `/desk/activities/${activity.slug}`)}>
          <Written visit={visit} text={activity.title} />
        </a>,
        say(stageNames[stageOf(activity, visit.now)]),
        activity.state === 'held' ? (sayPeople(say, activity) ?? '') : '',
        sayPart(visit, station, activity),
      ])}
    />
  )
}

function sayPart({ say }: Visit, station: Station, activity: Activity): string {
  const host = activity.hosts.find(({ stationId }) => stationId === station.id)
  if (host?.leads) return say(messages.leads)
  return say(host?.agreedAt ? messages.coHosts : messages.isAsked)
}
