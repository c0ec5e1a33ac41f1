import { ButtonLink } from '../kit/web/components/button.tsx'
import { Section } from '../kit/web/components/layout.tsx'
import { href, type Visit } from '../kit/web/visit.ts'
import type { DeskActivities } from './load-desk.ts'
import { messages } from './messages.ts'

/** What waits for somebody about activities, and the way there. Nothing for those who neither record nor confirm any. */
export function ActivitySection({ visit, activities }: { readonly visit: Visit; readonly activities: DeskActivities }) {
  const { say } = visit
  const { toConfirm, recordsAt, asked } = activities
  if (toConfirm === undefined && recordsAt.length === 0) return null
  return (
    <Section title={say(messages.activities)} lead={say(messages.activitiesWords)}>
      {toConfirm !== undefined && <p>{say(messages.activitiesToConfirm, { count: toConfirm })}</p>}
      {asked > 0 && <p>{say(messages.activitiesAsked, { count: asked })}</p>}
      <ButtonLink kind="quiet" href={href(visit, '/desk/activities')}>
        {say(messages.openActivities)}
      </ButtonLink>
    </Section>
  )
}
