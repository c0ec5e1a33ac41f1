import { Hono } from 'hono'
import { z } from 'zod'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import { type Clock, dayIn } from '../kit/time/time.ts'
import { readForm } from '../kit/web/read-form.ts'
import { sendPage } from '../kit/web/send-page.ts'
import type { VisitContext } from '../kit/web/session-cookie.ts'
import { type Env, href } from '../kit/web/visit.ts'
import { loadStanding } from '../offices/load-standing.ts'
import { ranksWith } from '../offices/standing.ts'
import { toSignIn } from '../people/sign-in/routes.tsx'
import { findViewer } from '../people/viewer.ts'
import { loadStopped } from './brake/load-stopped.ts'
import { BrakePage, NotForYouPage, type Refused, RefusedPage } from './brake/pages.tsx'
import { releaseBrake } from './brake/release-brake.ts'
import { findBrake } from './brake/store.ts'

export interface ClockDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: CharterShelf
}

const releaseSchema = z.object({ seen: z.string().max(100).catch('') })

// Enough to judge by; the rest is counted.
const mostShown = 60

const statuses: Readonly<Record<Refused, 403 | 404 | 409>> = {
  'not-allowed': 403,
  'no-brake': 404,
  'changed-meanwhile': 409,
}

/** `/desk/brake`: what the clock stopped at, for those who see how all stations stand, and managers. */
export function clockRoutes(deps: ClockDeps): Hono<Env> {
  const { db, clock, shelf } = deps
  return new Hono<Env>()
    .get('/desk/brake', async (c) => {
      const entered = await enter(c, deps)
      if ('answer' in entered) return entered.answer
      const visit = c.get('visit')
      const { id } = visit.community
      const { rules } = await shelf.running(db, id)
      const brake = await findBrake(db, id)
      const stopped = brake ? await loadStopped(db, id, shelf, rules, brake, mostShown, clock()) : []
      const isDone = c.req.query('done') === 'released' && !brake
      return sendPage(c, <BrakePage {...{ visit, rules, brake, stopped, isDone }} mayRelease={entered.mayRelease} />)
    })
    .post('/desk/brake', async (c) => {
      const entered = await enter(c, deps)
      if ('answer' in entered) return entered.answer
      const visit = c.get('visit')
      const { seen } = releaseSchema.parse(await readForm(c))
      const charter = await shelf.running(db, visit.community.id)
      const release = { personId: entered.personId, seen }
      const outcome = await releaseBrake(db, visit.community.id, charter, release, clock())
      if (outcome.ok) return c.redirect(href(visit, '/desk/brake?done=released'), 303)
      return sendPage(c, <RefusedPage visit={visit} why={outcome.reason} />, statuses[outcome.reason])
    })
}

async function enter(
  c: VisitContext,
  { db, clock, shelf }: ClockDeps,
): Promise<{ readonly personId: string; readonly mayRelease: boolean } | { readonly answer: Response }> {
  const visit = c.get('visit')
  c.header('Cache-Control', 'no-store')
  const viewer = await findViewer(db, c, clock())
  if (!viewer) return { answer: toSignIn(c) }
  const { personId } = viewer
  const { rules } = await shelf.running(db, visit.community.id)
  const standing = await loadStanding(db, visit.community.id, rules, personId, dayIn(rules.zone, clock()))
  const mayRelease = ranksWith(rules, standing, 'release-brake').length > 0
  const maySee = mayRelease || viewer.isManager || ranksWith(rules, standing, 'see-stations').length > 0
  return maySee ? { personId, mayRelease } : { answer: sendPage(c, <NotForYouPage visit={visit} />, 403) }
}
