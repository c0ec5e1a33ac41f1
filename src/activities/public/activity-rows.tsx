import { read } from '../../kit/i18n/say.ts'
import { writeDay } from '../../kit/time/write-day.ts'
import { Card, Columns } from '../../kit/web/components/layout.tsx'
import { Table } from '../../kit/web/components/table.tsx'
import { Time } from '../../kit/web/components/time.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { type Activity, stageOf } from '../activity.ts'
import { Written } from '../activity-parts.tsx'
import { type StationsById, sayHosts, sayPeople } from '../activity-words.ts'
import { kindNames, placeNames, stageNames } from '../messages.ts'
import { messages } from './messages.ts'

export interface ActivityRowsProps {
  readonly visit: Visit
  readonly activities: readonly Activity[]
  readonly stations: StationsById
}

/** What is coming, as cards. */
export function ActivityCards({ visit, activities, stations }: ActivityRowsProps) {
  const { say, language } = visit
  return (
    <Columns>
      {activities.map((activity) => {
        const { slug, title, localDate, kind, place, venue, state } = activity
        const facts = [say(kindNames[kind]), say(placeNames[place]), sayHosts(say, activity, stations)]
        return (
          <Card key={slug} title={read(title, language).words} href={href(visit, `/activities/${slug}`)}>
            <p>
              <time datetime={localDate.toString()}>{writeDay(localDate, language)}</time>
              {state === 'cancelled' && ` · ${say(stageNames.cancelled)}`}
            </p>
            {venue !== null && <p>{venue}</p>}
            <p class="small-note">{facts.join(' · ')}</p>
          </Card>
        )
      })}
    </Columns>
  )
}

/** What was held, as a table. */
export function ActivityTable({
  visit,
  activities,
  stations,
  caption,
}: ActivityRowsProps & { readonly caption: string }) {
  const { say } = visit
  const heads = [messages.day, messages.activity, messages.hosts, messages.came, messages.state]
  return (
    <Table
      caption={caption}
      head={heads.map((head) => say(head))}
      rows={activities.map((activity) => [
        <Time key="day" day={activity.localDate} />,
        <a key="activity" href={href(visit, `/activities/${activity.slug}`)}>
          <Written visit={visit} text={activity.title} />
        </a>,
        sayHosts(say, activity, stations),
        activity.state === 'held' ? (sayPeople(say, activity) ?? say(messages.unknown)) : null,
        say(stageNames[stageOf(activity, visit.now)]),
      ])}
    />
  )
}
