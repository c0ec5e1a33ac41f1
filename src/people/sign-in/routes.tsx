import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../../kit/db/database.ts'
import type { Clock } from '../../kit/time/time.ts'
import { clientAddress, rateLimit } from '../../kit/web/rate-limit.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { guardSecretPaths } from '../../kit/web/secret-path.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../kit/web/session-cookie.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { mailAddress } from '../person.ts'
import { findViewer } from '../viewer.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { localPath } from './local-path.ts'
import { AskedPage, ConfirmSignInPage, SignInPage, TooOftenPage, VoidSignInPage } from './pages.tsx'
import { leaveSession, readSessionKey } from './session.ts'
import { canSignIn, signIn } from './sign-in.ts'
import { endSession } from './store.ts'

export interface SignInDeps {
  readonly db: Db
  readonly clock: Clock
  /** How many proxies of ours stand before the server; none when left out. */
  readonly proxies?: number | undefined
}

/** `/sign-in`, `/sign-in/<secret>`, `/sign-out`. */
export function signInRoutes({ db, clock, proxies = 0 }: SignInDeps): Hono<Env> {
  const routes = new Hono<Env>()
  // An office or a campus shares one network address; a mailbox is one person's.
  const byClient = rateLimit({ points: 60, seconds: 600 })
  const byAddress = rateLimit({ points: 6, seconds: 900 })

  routes.get('/sign-in', (c) =>
    sendPage(c, <SignInPage visit={c.get('visit')} next={localPath(c.req.query('next'))} />),
  )

  routes.post('/sign-in', async (c) => {
    const visit = c.get('visit')
    const next = localPath(c.req.query('next'))
    const { email = '' } = await readForm(c)
    const { data: address } = mailAddress.safeParse(email)
    if (address === undefined) return sendPage(c, <SignInPage visit={visit} email={email} isWrong next={next} />, 422)
    const seconds = await byClient(clientAddress(c, proxies))
    if (seconds > 0) return sendTooOften(c, seconds)
    // A refusal would let anybody lock the address's owner out; the letters that were written before still work.
    const mayWrite = (await byAddress(address)) === 0
    if (mayWrite) await askToSignIn(db, visit.community.id, { address, language: visit.language, next })
    return c.redirect(href(visit, '/sign-in/asked'), 303)
  })

  routes.get('/sign-in/asked', (c) => sendPage(c, <AskedPage visit={c.get('visit')} />))

  routes.use('/sign-in/:secret', guardSecretPaths)

  routes.get('/sign-in/:secret', async (c) => {
    const visit = c.get('visit')
    const next = localPath(c.req.query('next'))
    const isGood = await canSignIn(db, visit.community.id, c.req.param('secret'), clock())
    if (!isGood) return sendPage(c, <VoidSignInPage visit={visit} next={next} />, 410)
    return sendPage(c, <ConfirmSignInPage visit={visit} action={href(visit, visit.path)} />)
  })

  routes.post('/sign-in/:secret', async (c) => {
    const visit = c.get('visit')
    const next = localPath(c.req.query('next'))
    const outcome = await signIn(db, visit.community.id, c.req.param('secret'), clock())
    if (!outcome.ok) return sendPage(c, <VoidSignInPage visit={visit} next={next} />, 410)
    await leaveFormerSession(c, db)
    writeSessionCookie(c, outcome.session)
    return c.redirect(next ?? href(visit, '/desk'), 303)
  })

  // With a `session` it ends that one of one's own, from the list on `/me`; else the one that asks.
  routes.post('/sign-out', async (c) => {
    const { session } = await readForm(c)
    if (session !== undefined) {
      const viewer = await findViewer(db, c, clock())
      const { data: id } = z.uuid().safeParse(session)
      if (viewer && id !== undefined) await endSession(db, viewer.accountId, id)
      return c.redirect(href(c.get('visit'), '/me'), 303)
    }
    await leaveFormerSession(c, db)
    clearSessionCookie(c)
    return c.redirect(href(c.get('visit'), '/'), 303)
  })

  return routes
}

/** Answers that somebody asked too often, in words and with `Retry-After`. */
export function sendTooOften(c: Context<Env>, seconds: number): Response {
  c.header('Retry-After', String(seconds))
  return sendPage(c, <TooOftenPage visit={c.get('visit')} seconds={seconds} />, 429)
}

/** Sends somebody who is not signed in to sign in, and afterwards back: to `path`, else to the page they looked at. */
export function toSignIn(c: Context<Env>, path?: string): Response {
  const visit = c.get('visit')
  const next = path ?? (c.req.method === 'GET' ? visit.path : undefined)
  const back = next === undefined ? '' : `?next=${encodeURIComponent(href(visit, next))}`
  return c.redirect(href(visit, `/sign-in${back}`), 303)
}

async function leaveFormerSession(c: Context<Env>, db: Db): Promise<void> {
  const key = readSessionKey(readSessionCookie(c))
  if (key) await leaveSession(db, key)
}
