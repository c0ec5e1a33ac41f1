import { Hono } from 'hono'
import { z } from 'zod'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { listStations, stationsById } from '../../stations/store.ts'
import { byId } from '../activity-words.ts'
import { activityYears, publicActivities } from '../list-store.ts'
import { findActivity } from '../store.ts'
import { ActivitiesPage, listPath } from './activities-page.tsx'
import { ActivityPage, NoActivityPage } from './activity-page.tsx'

export interface PublicDeps {
  readonly db: Db
  readonly shelf: Pick<CharterShelf, 'running'>
}

// A nonsensical choice is no choice: a link that somebody shortened still shows the list.
const filterSchema = z.object({
  station: z.string().min(1).max(100).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(9999).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

const pageLength = 30
const aheadShown = 60

/** `/activities`, `/activities/<slug>`: the same bytes for everybody. */
export function publicRoutes({ db, shelf }: PublicDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/activities', async (c) => {
      const visit = c.get('visit')
      const { id } = visit.community
      const { year, page, ...asked } = filterSchema.parse(c.req.query())
      const [stations, years] = [await listStations(db, id), await activityYears(db, id)]
      const station = stations.find(({ slug }) => slug === asked.station)
      const of = { stationId: station?.id, year }
      const all = { offset: 0, limit: aheadShown }
      const part = { offset: (page - 1) * pageLength, limit: pageLength }
      const [ahead, past] = await Promise.all([
        publicActivities(db, id, { ...of, side: 'ahead' }, all, visit.now),
        publicActivities(db, id, { ...of, side: 'past' }, part, visit.now),
      ])
      const filter = { station: station?.slug, year, page }
      if (page > 1 && past.count === 0) return c.redirect(href(visit, listPath({ ...filter, page: 1 })), 302)
      return sendPage(c, <ActivitiesPage {...{ visit, stations, years, filter, ahead, past, pageLength }} />)
    })
    .get('/activities/:slug', async (c) => {
      const visit = c.get('visit')
      const { id } = visit.community
      const activity = await findActivity(db, id, c.req.param('slug'))
      if (!activity) return sendPage(c, <NoActivityPage visit={visit} />, 404)
      const { rules } = await shelf.running(db, id)
      const named = [...activity.hosts, ...activity.confirmations].flatMap(({ stationId }) => stationId ?? [])
      const stations = byId(await stationsById(db, id, named))
      return sendPage(c, <ActivityPage {...{ visit, rules, activity, stations }} />)
    })
}
