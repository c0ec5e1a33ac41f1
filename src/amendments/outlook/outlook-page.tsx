import { listJoiner } from '../../charter/phrases.ts'
import { clauseHref } from '../../charters/say-checks.ts'
import { Temporal } from '../../kit/time/time.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Actions, Button, ButtonLink } from '../../kit/web/components/button.tsx'
import { ClauseTag } from '../../kit/web/components/checklist.tsx'
import { Form } from '../../kit/web/components/form.tsx'
import { PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { TextField } from '../../kit/web/components/text-fields.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import { type OutlookLine, outlookLines } from './event-words.ts'
import type { LoadedOutlook } from './load-outlook.ts'
import { messages } from './messages.ts'

export interface OutlookPageProps {
  readonly visit: Visit
  readonly outlook: LoadedOutlook
  readonly stations: ReadonlyMap<string, Station>
  /** The last day that is looked at. */
  readonly until: Temporal.PlainDate
  /** The day that was asked for, as it was written, and what is wrong with it. */
  readonly asked: string
  readonly error?: string | undefined
  /** The station that the page is about; all of them when absent. */
  readonly station?: Station | undefined
}

// A page that nobody reads to its end helps nobody.
const linesShown = 300
const stationsNamed = 8

/** What will come with nothing done, month by month, each line with its clause. */
export function OutlookPage(props: OutlookPageProps) {
  const { visit, outlook, until, asked, error, station } = props
  const { say, language } = visit
  const lead = station ? say(messages.stationLead, { station: say(station.names) }) : say(messages.lead)
  const lines = outlookLines({ ...outlook, language }, outlook.events)
  const shown = lines.slice(0, linesShown)
  const values = { day: writeDay(until, language), count: outlook.events.length }
  return (
    <Page visit={visit} title={say(messages.title)} private>
      <PageHeading kicker={station && say(station.names)} title={say(messages.title)} lead={lead} />
      <Form action="" method="get">
        <TextField
          name="until"
          type="date"
          label={say(messages.until)}
          hint={say(messages.untilHint)}
          value={asked}
          error={error}
        />
        <Button kind="quiet">{say(messages.look)}</Button>
      </Form>
      {shown.length === 0 ? (
        <EmptyState title={say(messages.nothing, values)}>{say(messages.nothingWords)}</EmptyState>
      ) : (
        <p>{say(messages.count, values)}</p>
      )}
      {[...Map.groupBy(shown, ({ day }) => day.slice(0, 7))].map(([month, some]) => (
        <Section key={month} title={writeDay(Temporal.PlainDate.from(`${month}-01`), language, 'month')}>
          <ol class="outlook-list">
            {some.map((one) => (
              <li key={`${one.day} ${one.clause} ${one.words}`}>
                <Line {...props} line={one} />
              </li>
            ))}
          </ol>
        </Section>
      ))}
      {lines.length > shown.length && <p>{say(messages.more, { count: lines.length - shown.length })}</p>}
      <Actions>
        {station && (
          <ButtonLink kind="quiet" href={href(visit, `/stations/${station.slug}`)}>
            {say(messages.toStation, { station: say(station.names) })}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={href(visit, '/desk')}>
          {say(messages.toDesk)}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

function Line({ visit, stations, station, line }: OutlookPageProps & { readonly line: OutlookLine }) {
  const { say, language } = visit
  const named = station ? [] : line.stations.flatMap((id) => stations.get(id) ?? [])
  return (
    <>
      <span class="outlook-day">
        <Time day={Temporal.PlainDate.from(line.day)} />
        {line.clause !== undefined && <ClauseTag clause={line.clause} href={clauseHref(line.clause, language)} />}
      </span>
      <span class="outlook-words">
        {named.slice(0, stationsNamed).map((one, place) => (
          <>
            {place > 0 && listJoiner[language]}
            <a href={href(visit, `/desk/stations/${one.slug}/outlook`)}>{say(one.names)}</a>
          </>
        ))}
        {named.length > stationsNamed && <> {say(messages.moreStations, { count: named.length - stationsNamed })}</>}
        {named.length > 0 && ' · '}
        {line.words}
      </span>
    </>
  )
}
