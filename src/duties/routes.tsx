import { Hono } from 'hono'
import { activitiesAt } from '../activities/store.ts'
import { obligationsSince } from '../charters/obligations-since.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { ButtonLink } from '../kit/web/components/button.tsx'
import { PageHeading } from '../kit/web/components/layout.tsx'
import { EmptyState } from '../kit/web/components/notice.tsx'
import { Page } from '../kit/web/components/page.tsx'
import { sendPage } from '../kit/web/send-page.ts'
import { type Env, href, type Visit } from '../kit/web/visit.ts'
import { findMovedStation, findStationBySlug } from '../stations/store.ts'
import { sheetOf } from './load-sheet.ts'
import { messages } from './messages.ts'
import { SheetPage } from './sheet-page.tsx'

export interface DutyDeps {
  readonly db: Db
  readonly shelf: CharterShelf
}

/** `/stations/<slug>/duties`: what a station owes. The same bytes for everybody. */
export function dutyRoutes({ db, shelf }: DutyDeps): Hono<Env> {
  return new Hono<Env>().get('/stations/:slug/duties', async (c) => {
    const visit = c.get('visit')
    const { id } = visit.community
    const slug = c.req.param('slug')
    const station = await findStationBySlug(db, id, slug)
    if (!station) {
      const moved = await findMovedStation(db, id, slug)
      if (moved !== undefined) return c.redirect(href(visit, `/stations/${moved}/duties`), 301)
      return sendPage(c, <NoStationPage visit={visit} />, 404)
    }
    const [{ rules }, since, held] = await Promise.all([
      shelf.running(db, id),
      obligationsSince(db, id, shelf),
      activitiesAt(db, id, station.id),
    ])
    const sheet = await sheetOf(db, id, { rules, since }, station.id, visit.now)
    if (!sheet) return sendPage(c, <NoStationPage visit={visit} />, 404)
    const activities = new Map(held.map((activity) => [activity.slug, activity]))
    return sendPage(c, <SheetPage {...{ visit, rules, station, sheet, activities }} />)
  })
}

function NoStationPage({ visit }: { readonly visit: Visit }) {
  const { say } = visit
  return (
    <Page visit={visit} title={say(messages.noStation)}>
      <PageHeading title={say(messages.noStation)} />
      <EmptyState
        title={say(messages.noStation)}
        action={<ButtonLink href={href(visit, '/stations')}>{say(messages.toStations)}</ButtonLink>}
      >
        {say(messages.noStationWords)}
      </EmptyState>
    </Page>
  )
}
