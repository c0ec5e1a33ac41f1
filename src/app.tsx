import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { Logger } from 'pino'
import { caseRoutes } from './ballots/routes.tsx'
import { bodyRoutes } from './bodies/routes.tsx'
import type { CharterShelf } from './charters/shelf.ts'
import { showCommunity } from './charters/show-community.ts'
import { conductRoutes, suspendedOnlyRead } from './conduct/routes.tsx'
import { deskRoutes } from './dashboards/routes.tsx'
import type { Db } from './kit/db/database.ts'
import { isDatabaseAway } from './kit/db/is-away.ts'
import { chooseLanguage } from './kit/i18n/choose-language.ts'
import { isLanguage, type Language, speak } from './kit/i18n/say.ts'
import type { Clock } from './kit/time/time.ts'
import { assetRoutes, themeCss } from './kit/web/assets.ts'
import { guardForms } from './kit/web/guard-forms.ts'
import { limitBody, shutOut } from './kit/web/guards.ts'
import { healthRoutes } from './kit/web/health.ts'
import { guardSecretPaths, isSecretPath } from './kit/web/secret-path.ts'
import { sendPage } from './kit/web/send-page.ts'
import { troubleMessages } from './kit/web/trouble-messages.ts'
import { AwayPage, BrokenPage, ForeignFormPage, NothingHerePage, TooLargePage } from './kit/web/trouble-pages.tsx'
import type { Env, Visit } from './kit/web/visit.ts'
import { ledgerRoutes } from './ledger/routes.tsx'
import { peopleRoutes } from './people/routes.tsx'
import { ownRecords } from './personal-data/own-records.ts'
import { personalDataRoutes } from './personal-data/routes.tsx'
import { policyRoutes } from './policies/routes.tsx'
import { applyRoutes } from './proposals/routes.tsx'
import { setupRoutes } from './setup/routes.tsx'
import { siteRoutes } from './site/routes.tsx'
import { ledgerWords } from './stations/ledger-words.ts'

/** All that the site is made of. Everything is built once, where the program starts, and handed in. */
export interface Site {
  readonly db: Db
  readonly shelf: CharterShelf
  readonly clock: Clock
  readonly log: Logger
  /** Where people reach the site, no slash at the end. */
  readonly baseUrl: string
  readonly smtpUrl: string | undefined
  /** How many proxies of ours stand before the server. */
  readonly proxies?: number | undefined
  /** The folder that the build made. */
  readonly built: string
  readonly assets: Visit['assets']
  /** What keeps the program from its work; nothing when all is well. */
  readonly whyNotReady: () => Promise<string | undefined>
}

/** The whole site: what happens to every request, in order, then every feature at its place. */
export function createApp(site: Site): Hono<Env> {
  const { db, shelf, clock, baseUrl, smtpUrl, proxies } = site
  const words = ledgerWords(db, shelf)
  const app = new Hono<Env>()

  app.route('/', healthRoutes(site.whyNotReady))
  app.use(logRequests(site.log), compress(), trimTrailingSlash(), guardSecretPaths, shutOut(baseUrl))
  app.route('/', assetRoutes(site.built))
  app.get('/theme.css', async (c) => {
    const { accent } = await showCommunity(db, shelf, hostOf(c))
    return c.body(themeCss(accent), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    })
  })
  app.get('/robots.txt', (c) =>
    c.text('User-agent: *\nDisallow: /*/desk\nDisallow: /*/manage\nDisallow: /*/me\nDisallow: /language/\n'),
  )
  app.get('/language/:language', chooseOwnLanguage)

  app.use('/:language{(?:zh|en)}/*', openVisit(site))
  app.use('/:language{(?:zh|en)}', openVisit(site))
  app.use(limitBody((c) => sendPage(c, <TooLargePage visit={visitOf(c, site)} />, 413)))
  app.use(guardForms(baseUrl), keepFresh, etag())

  const pages = new Hono<Env>()
    .use(suspendedOnlyRead({ db, clock }))
    .route('/', siteRoutes({ db, shelf, words }))
    .route('/', ledgerRoutes({ db, words }))
    .route('/', peopleRoutes({ db, clock, proxies, ownRecords }))
    .route('/', personalDataRoutes({ db, shelf, clock }))
    .route('/', applyRoutes({ db, shelf, clock, canMail: smtpUrl !== undefined, proxies }))
    .route('/', caseRoutes({ db, shelf, clock }))
    .route('/', deskRoutes({ db, shelf, clock }))
    .route('/', bodyRoutes({ db, shelf, clock }))
    .route('/', conductRoutes({ db, shelf, clock }))
    .route('/', policyRoutes())
    .route('/', setupRoutes({ db, shelf, clock, config: { baseUrl, smtpUrl } }))
  app.route('/:language{(?:zh|en)}', pages)

  app.get('*', async (c, next) => {
    if (c.get('visit')) return await next()
    return c.redirect(`/${languageOf(c)}${pathOf(c)}`, 302)
  })
  app.notFound((c) => sendPage(c, <NothingHerePage visit={visitOf(c, site)} />, 404))
  app.onError((error, c) => answerTrouble(site, error, c))
  return app
}

function openVisit(site: Site): MiddlewareHandler<Env> {
  return async (c, next) => {
    const language = c.req.param('language')
    if (!isLanguage(language)) return await next()
    const community = await showCommunity(site.db, site.shelf, hostOf(c))
    c.set('visit', {
      language,
      say: speak(language),
      path: pathOf(c).slice(`/${language}`.length),
      now: site.clock(),
      community,
      baseUrl: site.baseUrl,
      assets: site.assets,
    })
    return await next()
  }
}

/** Public pages are asked for again each time, cheaply by their ETag; what is one person's is never kept. */
const keepFresh: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.res.headers.has('Cache-Control')) return
  const isOwn = /^\/(zh|en)\/(desk|manage|me)(\/|$)/.test(c.req.path) || !['GET', 'HEAD'].includes(c.req.method)
  c.header('Cache-Control', isOwn ? 'private, no-store' : 'no-cache')
}

/** Remembers a reader's language, and shows the page they were at in it. */
function chooseOwnLanguage(c: Context<Env>): Response {
  const chosen = c.req.param('language')
  const language = isLanguage(chosen) ? chosen : 'zh'
  const to = c.req.query('to') ?? ''
  const isLocal = to === '' || /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)
  setCookie(c, 'language', language, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
  return c.redirect(`/${language}${isLocal ? to : ''}`, 303)
}

function languageOf(c: Context): Language {
  c.header('Vary', 'Accept-Language, Cookie')
  return chooseLanguage(getCookie(c, 'language'), c.req.header('accept-language'))
}

function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    await next()
    const path = isSecretPath(c.req.path) ? '(secret)' : c.req.path
    log.info({ method: c.req.method, path, status: c.res.status, ms: Math.round(performance.now() - started) })
  }
}

async function answerTrouble(site: Site, error: Error, c: Context<Env>): Promise<Response> {
  const visit = visitOf(c, site)
  if (error instanceof HTTPException) {
    return error.status === 403 ? sendPage(c, <ForeignFormPage visit={visit} />, 403) : error.getResponse()
  }
  if (isDatabaseAway(error)) {
    c.header('Retry-After', '5')
    return sendPage(c, <AwayPage visit={visit} />, 503)
  }
  site.log.error({ err: error, method: c.req.method, path: isSecretPath(c.req.path) ? '(secret)' : c.req.path })
  return sendPage(c, <BrokenPage visit={visit} />, 500)
}

/** The visit of a request. One that never got so far (the database is away, no language in its path) has enough to say so. */
function visitOf(c: Context<Env>, site: Site): Visit {
  const known: Visit | undefined = c.get('visit')
  if (known) return known
  const language = c.req.path.startsWith('/en') ? 'en' : c.req.path.startsWith('/zh') ? 'zh' : languageOf(c)
  const community = {
    id: '',
    slug: '',
    name: troubleMessages.program,
    zone: 'UTC',
    isDemo: false,
    footer: {},
  }
  return {
    language,
    say: speak(language),
    path: '',
    now: site.clock(),
    community,
    baseUrl: site.baseUrl,
    assets: site.assets,
  }
}

function hostOf(c: Context): string {
  return (c.req.header('host') ?? '').toLowerCase()
}

function pathOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname === '/' ? search : pathname + search
}
