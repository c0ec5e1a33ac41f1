import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { ranksOf } from '../bodies/store.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import type { Db } from '../kit/db/database.ts'
import type { Clock } from '../kit/time/time.ts'
import { readForm } from '../kit/web/read-form.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { type Env, href } from '../kit/web/visit.ts'
import { findPerson } from '../people/store.ts'
import { findViewer } from '../people/viewer.ts'
import { hideText } from './hide-text.ts'
import { liftSuspension } from './lift-suspension.ts'
import { type Act, ActPage, acts, ConductPage, type Refusal, RefusedPage, SuspendedPage } from './pages.tsx'
import { showText } from './show-text.ts'
import { standing } from './standing.ts'
import { allHiddenTexts, allSuspensions, findSuspension, findText } from './store.ts'
import { suspendPerson } from './suspend-person.ts'
import { readSubject } from './text-subject.ts'

export interface ConductDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: Pick<CharterShelf, 'running'>
}

interface KeeperEnv extends Env {
  Variables: Env['Variables'] & { keeper: string }
}

/** `/desk/conduct`: what the governing body hid and whom it suspended, and the forms of its four acts. */
export function conductRoutes(deps: ConductDeps): Hono<Env> {
  const routes = new Hono<KeeperEnv>()
  routes.use('/desk/conduct', keepersOnly(deps))
  routes.use('/desk/conduct/*', keepersOnly(deps))

  routes.get('/desk/conduct', async (c) => {
    const visit = c.get('visit')
    const { id } = visit.community
    const [texts, suspensions] = [await allHiddenTexts(deps.db, id), await allSuspensions(deps.db, id)]
    const done = acts.find((act) => act === c.req.query('done'))
    return sendPage(c, <ConductPage {...{ visit, texts, suspensions, done }} />)
  })

  const methods = ['GET', 'POST']
  for (const act of ['hide', 'show'] as const)
    routes.on(methods, `/desk/conduct/${act}`, async (c) => await actOnText(c, deps, act))
  for (const act of ['suspend', 'lift'] as const)
    routes.on(methods, `/desk/conduct/${act}`, async (c) => await actOnPerson(c, deps, act))

  return new Hono<Env>().route('/', routes)
}

/** Lets those through who hold a rank of the governing body now. */
function keepersOnly({ db, clock, shelf }: ConductDeps): MiddlewareHandler<KeeperEnv> {
  return async (c, next) => {
    const visit = c.get('visit')
    c.header('Cache-Control', 'no-store')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) {
      const back = c.req.method === 'GET' ? visit.path : '/desk/conduct'
      return c.redirect(href(visit, `/sign-in?next=${encodeURIComponent(href(visit, back))}`), 303)
    }
    const { rules } = await shelf.running(db, visit.community.id)
    const role = standing(rules, await ranksOf(db, visit.community.id, viewer.personId))
    if (role === undefined) return sendPage(c, <RefusedPage visit={visit} why="not-allowed" />, 403)
    c.set('keeper', viewer.personId)
    return await next()
  }
}

async function actOnText(c: Context<KeeperEnv>, { db, clock, shelf }: ConductDeps, act: 'hide' | 'show') {
  const visit = c.get('visit')
  const { id } = visit.community
  const asked = c.req.query('subject') ?? ''
  const subject = readSubject(asked)
  const text = subject && (await findText(db, id, subject))
  if (!text) return refuse(c, 'no-such-text')
  const page = { act, path: `/desk/conduct/${act}?subject=${encodeURIComponent(asked)}`, words: text.words }
  if (c.req.method === 'GET') return sendPage(c, <ActPage visit={visit} {...page} reason="" />)
  const { reason = '' } = await readForm(c)
  const charter = await shelf.running(db, id)
  const verb = act === 'hide' ? hideText : showText
  const outcome = await verb(db, id, charter, { subject: asked, personId: c.get('keeper'), reason }, clock())
  return answer(c, outcome, { ...page, reason })
}

async function actOnPerson(c: Context<KeeperEnv>, { db, clock, shelf }: ConductDeps, act: 'suspend' | 'lift') {
  const visit = c.get('visit')
  const { id } = visit.community
  const { data: personId } = z.uuid().safeParse(c.req.query('person'))
  const person = personId === undefined ? undefined : await findPerson(db, id, personId)
  if (!person || person.erasedAt !== null) return refuse(c, 'no-such-person')
  const page = { act, path: `/desk/conduct/${act}?person=${person.id}`, name: person.name }
  if (c.req.method === 'GET') return sendPage(c, <ActPage visit={visit} {...page} reason="" />)
  const { reason = '' } = await readForm(c)
  const charter = await shelf.running(db, id)
  const keeper = c.get('keeper')
  const outcome =
    act === 'suspend'
      ? await suspendPerson(db, id, charter, { personId: person.id, suspendedBy: keeper, reason }, clock())
      : await liftSuspension(db, id, charter, { personId: person.id, liftedBy: keeper, reason }, clock())
  return answer(c, outcome, { ...page, reason })
}

interface Asked {
  readonly act: Act
  readonly path: string
  readonly reason: string
  readonly name?: string
  readonly words?: string
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal | 'reason-needed' }

function answer(c: Context<KeeperEnv>, outcome: Outcome, asked: Asked): Response {
  const visit = c.get('visit')
  if (outcome.ok) return c.redirect(href(visit, `/desk/conduct?done=${asked.act}`), 303)
  if (outcome.reason === 'reason-needed') return sendPage(c, <ActPage visit={visit} {...asked} isReasonWrong />, 422)
  return refuse(c, outcome.reason)
}

function refuse(c: Context<KeeperEnv>, why: Refusal): Response {
  return sendPage(c, <RefusedPage visit={c.get('visit')} why={why} />, statusOf(why))
}

function statusOf(why: Refusal): 403 | 404 | 409 {
  if (why === 'no-such-text' || why === 'no-such-person') return 404
  return why === 'hidden-already' || why === 'not-hidden' || why === 'suspended-already' || why === 'not-suspended'
    ? 409
    : 403
}

// What stays open to everybody: to leave, and what the law gives them over their own data.
const ownPaths = /^\/(sign-in|sign-out|me)(\/|$)/

/**
 * Somebody suspended may read, but not act: whatever they send is refused with the reason, but for what concerns only their own
 * session and data. Stands before all pages; the verbs that count on a rank or office refuse by themselves as well.
 */
export function suspendedOnlyRead({ db, clock }: Pick<ConductDeps, 'db' | 'clock'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const visit = c.get('visit')
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (isReading || ownPaths.test(visit.path.split('?', 1)[0] ?? '')) return await next()
    const viewer = await findViewer(db, c, clock())
    if (!viewer?.isSuspended) return await next()
    const suspension = await findSuspension(db, visit.community.id, viewer.personId)
    return sendPage(c, <SuspendedPage visit={visit} reason={suspension?.reason ?? ''} />, 403)
  }
}
