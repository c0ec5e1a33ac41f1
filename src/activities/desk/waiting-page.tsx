import { ButtonLink } from '../../kit/web/components/button.tsx'
import { Card, Columns, PageHeading, Section } from '../../kit/web/components/layout.tsx'
import { EmptyState } from '../../kit/web/components/notice.tsx'
import { Page } from '../../kit/web/components/page.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import type { Station } from '../../stations/station.ts'
import type { Activity } from '../activity.ts'
import { Written } from '../activity-parts.tsx'
import { type StationsById, sayHosts, sayPeople } from '../activity-words.ts'
import { messages } from './messages.ts'
import { recordPath } from './record-page.tsx'
import { listPath } from './station-page.tsx'

export interface WaitingPageProps {
  readonly visit: Visit
  /** What waits for the reader to confirm it, the earliest first; absent for somebody who confirms nothing. */
  readonly waiting?: { readonly activities: readonly Activity[]; readonly count: number } | undefined
  /** The stations for which the reader records, and how many requests of other stations each has not answered. */
  readonly own: readonly { readonly station: Station; readonly asked: number }[]
  readonly stations: StationsById
}

/** Where somebody begins who records or confirms activities. */
export function WaitingPage(props: WaitingPageProps) {
  const { visit, waiting, own } = props
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.deskTitle)} private>
      <PageHeading
        title={say(messages.deskTitle)}
        lead={say(messages.deskLead)}
        actions={<a href={href(visit, '/activities')}>{say(messages.publicList)}</a>}
      />
      {!waiting && own.length === 0 && (
        <EmptyState
          title={say(messages.noStations)}
          action={<ButtonLink href={href(visit, '/join')}>{say(messages.join)}</ButtonLink>}
        >
          {say(messages.noStationsNext)}
        </EmptyState>
      )}
      {own.length > 0 && (
        <Section title={say(messages.yourStations)}>
          <Columns>
            {own.map(({ station, asked }) => (
              <Card key={station.id} title={say(station.names)} href={href(visit, listPath(station))}>
                {asked > 0 && <p>{say(messages.askedCount, { count: asked })}</p>}
              </Card>
            ))}
          </Columns>
        </Section>
      )}
      {waiting && <Waiting {...props} waiting={waiting} />}
    </Page>
  )
}

type WaitingProps = WaitingPageProps & { readonly waiting: NonNullable<WaitingPageProps['waiting']> }

function Waiting({ visit, waiting, stations }: WaitingProps) {
  const { say } = visit
  const { activities, count } = waiting
  if (count === 0) {
    return (
      <Section title={say(messages.waiting)}>
        <EmptyState title={say(messages.waitingNone)}>{say(messages.waitingNoneNext)}</EmptyState>
      </Section>
    )
  }
  return (
    <Section title={say(messages.waiting)} lead={say(messages.waitingLead, { count })}>
      <Table
        caption={say(messages.waiting)}
        head={[say(messages.day), say(messages.activity), say(messages.station), say(messages.came)]}
        rows={activities.map((activity) => [
          <Time key="day" day={activity.localDate} />,
          <a key="activity" href={href(visit, recordPath(activity))}>
            <Written visit={visit} text={activity.title} />
          </a>,
          sayHosts(say, activity, stations),
          sayPeople(say, activity) ?? '',
        ])}
      />
      {activities.length < count && (
        <p class="small-note">{say(messages.waitingShown, { shown: activities.length })}</p>
      )}
    </Section>
  )
}
