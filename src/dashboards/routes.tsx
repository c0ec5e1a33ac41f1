import { Hono } from 'hono'
import { loadRights } from '../amendments/load-rights.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { findSuspension } from '../conduct/store.ts'
import type { Db } from '../kit/db/database.ts'
import type { Clock } from '../kit/time/time.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { type Env, href } from '../kit/web/visit.ts'
import { findViewer } from '../people/viewer.ts'
import { DeskPage } from './desk.tsx'
import { loadDesk } from './load-desk.ts'

export interface DeskDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: CharterShelf
}

/** `/desk`: where everybody who is signed in begins. */
export function deskRoutes({ db, clock, shelf }: DeskDeps): Hono<Env> {
  return new Hono<Env>().get('/desk', async (c) => {
    const visit = c.get('visit')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return c.redirect(href(visit, `/sign-in?next=${encodeURIComponent(href(visit, '/desk'))}`), 303)
    const desk = await loadDesk(db, visit.community.id, shelf, viewer.personId, clock())
    const suspension = viewer.isSuspended ? await findSuspension(db, visit.community.id, viewer.personId) : undefined
    const { mayRead: amends } = await loadRights(db, visit.community.id, desk.charter, viewer, clock())
    return sendPage(c, <DeskPage {...{ visit, viewer, desk, amends }} suspended={suspension?.reason} />)
  })
}
