import { type Activity, stageOf } from '../activities/activity.ts'
import type { StationsById } from '../activities/activity-words.ts'
import { ActivityCards, ActivityTable } from '../activities/public/activity-rows.tsx'
import { dayIn, Temporal } from '../kit/time/time.ts'
import { Section } from '../kit/web/components/layout.tsx'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { Station } from '../stations/station.ts'
import { messages } from './messages.ts'
import { countsOf, heldPerYear, yearsOf } from './numbers/numbers.ts'
import { StationHeldPlot } from './numbers/plots.tsx'

export interface StationActivitiesProps {
  readonly visit: Visit
  readonly station: Station
  /** What it is credited with, the latest first. */
  readonly activities: readonly Activity[]
  /** The stations that hold these. */
  readonly hosts: StationsById
}

const [nextShown, pastShown] = [3, 6]

/** What a station holds next and what it held, on its page. */
export function StationActivities({ visit, station, activities, hosts }: StationActivitiesProps) {
  const { say } = visit
  if (activities.length === 0) {
    return (
      <Section title={say(messages.activities)}>
        <EmptyState title={say(messages.noActivities)}>{say(messages.noActivitiesNext)}</EmptyState>
      </Section>
    )
  }
  const [ahead, past] = part(visit, activities)
  const caption = say(messages.pastActivities)
  return (
    <>
      <Section title={say(messages.nextActivity)}>
        {ahead.length === 0 ? (
          <p class="small-note">{say(messages.nothingPlanned)}</p>
        ) : (
          <ActivityCards visit={visit} activities={ahead.slice(0, nextShown)} stations={hosts} />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={caption}>
          <ActivityTable visit={visit} activities={past.slice(0, pastShown)} stations={hosts} caption={caption} />
          <p>
            <a href={href(visit, `/activities?station=${station.slug}`)}>
              {say(messages.allActivities, { count: activities.length })}
            </a>
          </p>
          <OverTheYears visit={visit} activities={past} />
        </Section>
      )}
    </>
  )
}

/** How much it held in each year since its first. Nothing before it held anything. */
function OverTheYears({ visit, activities }: Pick<StationActivitiesProps, 'visit' | 'activities'>) {
  const held = countsOf(activities)
  if (held.length === 0) return null
  const years = heldPerYear(held, yearsOf(held, [], dayIn(visit.community.zone, visit.now)))
  return <StationHeldPlot visit={visit} years={years} />
}

/** What is ahead at its place, the nearest first, and what is past, the latest first. */
function part({ now }: Visit, activities: readonly Activity[]): [Activity[], Activity[]] {
  const isAhead = (activity: Activity) => {
    const stage = stageOf(activity, now)
    const today = dayIn(activity.zone, now)
    const isToCome = Temporal.PlainDate.compare(activity.localDate, today) >= 0
    return stage === 'planned' || (stage === 'cancelled' && isToCome)
  }
  return [activities.filter(isAhead).reverse(), activities.filter((activity) => !isAhead(activity))]
}
