import type { Text } from '../../kit/i18n/say.ts'
import { Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Pager, type PagerLink } from '../../kit/web/components/pager.tsx'
import { SelectField } from '../../kit/web/components/text-fields.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import type { Activity } from '../activity.ts'
import { byId } from '../activity-words.ts'
import { ActivityCards, ActivityTable } from './activity-rows.tsx'
import { messages } from './messages.ts'

/** What a reader looks for. */
export interface ListFilter {
  /** The slug of a station. */
  readonly station?: string | undefined
  readonly year?: number | undefined
  /** Of what was held; from 1. */
  readonly page: number
}

interface Part {
  readonly activities: readonly Activity[]
  /** How many there are in all. */
  readonly count: number
}

export interface ActivitiesPageProps {
  readonly visit: Visit
  readonly stations: readonly Station[]
  readonly years: readonly number[]
  readonly filter: ListFilter
  readonly ahead: Part
  readonly past: Part
  /** How many of what was held stand on a page. */
  readonly pageLength: number
}

/** What the stations plan and held, by station and year. */
export function ActivitiesPage(props: ActivitiesPageProps) {
  const { visit, filter, ahead, past, years } = props
  const { say } = visit
  const isFiltered = filter.station !== undefined || filter.year !== undefined
  const isEmpty = ahead.count + past.count === 0
  return (
    <Page visit={visit} title={say(messages.title)} description={say(messages.lead)} wide>
      <PageHeading title={say(messages.title)} lead={say(messages.lead)} />
      {years.length > 0 && <Search {...props} />}
      {isFiltered && isEmpty ? (
        <EmptyState
          title={say(messages.nothingFound)}
          action={<ButtonLink href={href(visit, '/activities')}>{say(messages.showAll)}</ButtonLink>}
        >
          {say(messages.nothingFoundNext)}
        </EmptyState>
      ) : (
        <>
          {filter.page === 1 && (ahead.count > 0 || !isFiltered) && <Ahead {...props} />}
          {(past.count > 0 || !isFiltered) && <Past {...props} />}
        </>
      )}
    </Page>
  )
}

function Search({ visit, stations, years, filter }: ActivitiesPageProps) {
  const { say } = visit
  return (
    <form class="filter-bar" action={href(visit, '/activities')}>
      <SelectField
        name="station"
        label={say(messages.station)}
        value={filter.station ?? ''}
        options={[
          { value: '', label: say(messages.anyStation) },
          ...stations.map(({ slug, names }) => ({ value: slug, label: say(names) })),
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

function Ahead({ visit, stations, ahead }: ActivitiesPageProps) {
  const { say } = visit
  const shown = ahead.activities.length
  if (ahead.count === 0) {
    return (
      <Section title={say(messages.ahead)}>
        <EmptyState
          title={say(messages.aheadNone)}
          action={<ButtonLink href={href(visit, '/join')}>{say(messages.join)}</ButtonLink>}
        >
          {say(messages.aheadNoneNext)}
        </EmptyState>
      </Section>
    )
  }
  const lead =
    shown < ahead.count
      ? say(messages.aheadMore, { shown, count: ahead.count })
      : say(messages.aheadCount, { count: ahead.count })
  return (
    <Section title={say(messages.ahead)} lead={lead}>
      <ActivityCards visit={visit} activities={ahead.activities} stations={byId(stations)} />
    </Section>
  )
}

function Past({ visit, stations, past, filter, pageLength }: ActivitiesPageProps) {
  const { say } = visit
  if (past.count === 0) {
    return (
      <Section title={say(messages.past)}>
        <EmptyState
          title={say(messages.pastNone)}
          action={
            <ButtonLink kind="quiet" href={href(visit, '/desk')}>
              {say(messages.desk)}
            </ButtonLink>
          }
        >
          {say(messages.pastNoneNext)}
        </EmptyState>
      </Section>
    )
  }
  const pages = Math.ceil(past.count / pageLength)
  const { page } = filter
  return (
    <Section title={say(messages.past)} lead={say(messages.pastCount, { count: past.count })}>
      <ActivityTable
        visit={visit}
        activities={past.activities}
        stations={byId(stations)}
        caption={say(messages.past)}
      />
      <Pager
        previous={page > 1 ? pagerLink(visit, filter, page - 1, messages.newer) : undefined}
        next={page < pages ? pagerLink(visit, filter, page + 1, messages.older) : undefined}
        here={say(messages.here, { page, pages })}
      />
    </Section>
  )
}

function pagerLink(visit: Visit, { station, year }: ListFilter, page: number, label: Text): PagerLink {
  return { href: href(visit, listPath({ station, year, page })), label: visit.say(label) }
}

/** The address of a part of the list, without its language. */
export function listPath({ station, year, page }: Partial<ListFilter>): string {
  const kept = { station, year, page: page === 1 ? undefined : page }
  const query = Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return query.length === 0 ? '/activities' : `/activities?${new URLSearchParams(query)}`
}
