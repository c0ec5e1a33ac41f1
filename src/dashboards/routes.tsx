import { Hono } from 'hono'
import { loadRights } from '../amendments/load-rights.ts'
import { mayRelease } from '../clock/brake/hold-brake.ts'
import { findBrake } from '../clock/brake/store.ts'
import { findSuspension } from '../conduct/store.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { type Env, href } from '../kit/web/visit.ts'
import { findViewer } from '../people/viewer.ts'
import { bodyDeskRoutes } from './bodies/routes.tsx'
import { DeskPage } from './desk.tsx'
import type { DeskDeps } from './enter-desk.tsx'
import { loadDesk } from './load-desk.ts'
import { searchRoutes } from './searches/routes.tsx'
import { stationDeskRoutes } from './station/routes.tsx'

/** `/desk`: where everybody who is signed in begins. */
export function deskRoutes(deps: DeskDeps): Hono<Env> {
  const { db, clock, shelf } = deps
  return new Hono<Env>()
    .route('/', searchRoutes(deps))
    .route('/', bodyDeskRoutes(deps))
    .route('/', stationDeskRoutes(deps))
    .get('/desk', async (c) => {
      const visit = c.get('visit')
      const viewer = await findViewer(db, c, clock())
      if (!viewer) return c.redirect(href(visit, `/sign-in?next=${encodeURIComponent(href(visit, '/desk'))}`), 303)
      const desk = await loadDesk(db, visit.community.id, shelf, viewer.personId, clock())
      const suspension = viewer.isSuspended ? await findSuspension(db, visit.community.id, viewer.personId) : undefined
      const { mayRead: amends } = await loadRights(db, visit.community.id, desk.charter, viewer, clock())
      const isTold = viewer.isManager || desk.ranks.some(({ role }) => mayRelease(desk.charter.rules, role))
      const brake = isTold ? await findBrake(db, visit.community.id) : undefined
      return sendPage(c, <DeskPage {...{ visit, viewer, desk, amends, brake }} suspended={suspension?.reason} />)
    })
}
