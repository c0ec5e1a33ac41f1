import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Clock } from '../kit/time/time.ts'
import { readForm } from '../kit/web/read-form.ts'
import { guardSecretPaths } from '../kit/web/secret-path.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { writeSessionCookie } from '../kit/web/session-cookie.ts'
import { type Env, href } from '../kit/web/visit.ts'
import { personName } from '../people/person.ts'
import { toSignIn } from '../people/sign-in/routes.tsx'
import { findViewer } from '../people/viewer.ts'
import { acceptInvitation, readInvitation, refuseInvitation } from './answer-invitation.ts'
import { DeparturePage, MyRanksPage, NotYourRankPage } from './holding-pages.tsx'
import { findHolding, holdingsOf } from './holding-store.ts'
import { leaveRank } from './leave-rank.ts'
import { InvitationPage, NoInvitationPage, RefusedPage } from './pages.tsx'

export interface BodyDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: Pick<CharterShelf, 'running'>
}

/** `/ranks/<secret>`: an invitation. `/desk/ranks`: one's own ranks, and giving one up. */
export function bodyRoutes(deps: BodyDeps): Hono<Env> {
  return new Hono<Env>().route('/', invitationRoutes(deps)).route('/', holdingRoutes(deps))
}

function invitationRoutes({ db, clock, shelf }: BodyDeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use('/ranks/:secret/*', guardSecretPaths)

  routes.get('/ranks/:secret', async (c) => {
    const visit = c.get('visit')
    const invitation = await readInvitation(db, visit.community.id, c.req.param('secret'), clock())
    if (!invitation) return sendPage(c, <NoInvitationPage visit={visit} why="void" />, 410)
    return await sendInvitation(c, c.req.param('secret'), { ...invitation, isNameWrong: false })
  })

  routes.post('/ranks/:secret', async (c) => {
    const visit = c.get('visit')
    const secret = c.req.param('secret')
    const { name = '' } = await readForm(c)
    const invitation = await readInvitation(db, visit.community.id, secret, clock())
    if (!invitation) return sendPage(c, <NoInvitationPage visit={visit} why="void" />, 410)
    const read = personName.safeParse(name)
    if (!read.success) return await sendInvitation(c, secret, { ...invitation, name, isNameWrong: true })
    const charter = await shelf.running(db, visit.community.id)
    const outcome = await acceptInvitation(db, visit.community.id, charter, { secret, name: read.data }, clock())
    if (!outcome.ok) {
      const why = outcome.reason === 'link-void' ? 'void' : 'gone'
      return sendPage(c, <NoInvitationPage visit={visit} why={why} />, 410)
    }
    writeSessionCookie(c, outcome.session)
    return c.redirect(href(visit, '/desk'), 303)
  })

  routes.post('/ranks/:secret/refusal', async (c) => {
    const visit = c.get('visit')
    const outcome = await refuseInvitation(db, visit.community.id, c.req.param('secret'), clock())
    if (!outcome.ok) return sendPage(c, <NoInvitationPage visit={visit} why="void" />, 410)
    return sendPage(c, <RefusedPage visit={visit} />)
  })

  type Shown = NonNullable<Awaited<ReturnType<typeof readInvitation>>> & { isNameWrong: boolean }
  async function sendInvitation(c: Context<Env>, secret: string, shown: Shown): Promise<Response> {
    const visit = c.get('visit')
    const { rules } = await shelf.running(db, visit.community.id)
    const { role, offeredDay } = shown.holding
    const page = (
      <InvitationPage {...shown} {...{ visit, rules, role, offeredDay }} action={href(visit, `/ranks/${secret}`)} />
    )
    return sendPage(c, page, shown.isNameWrong ? 422 : 200)
  }

  return routes
}

const reasonText = z.string().trim().min(1).max(1000)

function holdingRoutes({ db, clock, shelf }: BodyDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/desk/ranks', async (c) => {
    const visit = c.get('visit')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    const holdings = await holdingsOf(db, visit.community.id, viewer.personId)
    const { rules } = await shelf.running(db, visit.community.id)
    return sendPage(c, <MyRanksPage visit={visit} rules={rules} holdings={holdings} />)
  })

  routes.on(['GET', 'POST'], '/desk/ranks/:id/departure', async (c) => {
    const visit = c.get('visit')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    const { data: holdingId } = z.uuid().safeParse(c.req.param('id'))
    const holding = holdingId === undefined ? undefined : await findHolding(db, visit.community.id, holdingId)
    if (!holding?.acceptedAt || holding.lastDay || holding.personId !== viewer.personId)
      return sendPage(c, <NotYourRankPage visit={visit} />, 404)
    const charter = await shelf.running(db, visit.community.id)
    const page = { visit, rules: charter.rules, holding }
    if (c.req.method === 'GET') return sendPage(c, <DeparturePage {...page} reason="" />)
    const { reason = '' } = await readForm(c)
    const read = reasonText.safeParse(reason)
    if (!read.success) return sendPage(c, <DeparturePage {...page} reason={reason} isReasonWrong />, 422)
    const leaving = { holdingId: holding.id, personId: viewer.personId, reason: read.data }
    const outcome = await leaveRank(db, visit.community.id, charter, leaving, clock())
    if (!outcome.ok) return sendPage(c, <NotYourRankPage visit={visit} />, 404)
    return c.redirect(href(visit, '/desk/ranks'), 303)
  })

  return routes
}
