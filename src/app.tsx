import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { Logger } from 'pino'
import { activityRoutes } from './activities/routes.tsx'
import { amendmentRoutes } from './amendments/routes.tsx'
import { caseRoutes } from './ballots/routes.tsx'
import { settleCase } from './ballots/settle-case.ts'
import { bodyRoutes } from './bodies/routes.tsx'
import type { CharterShelf } from './charters/shelf.ts'
import { showCommunity } from './charters/show-community.ts'
import { clockRoutes } from './clock/routes.tsx'
import { conductRoutes, suspendedOnlyRead } from './conduct/routes.tsx'
import { contactRoutes } from './contacts/routes.tsx'
import { withRail } from './dashboards/rail/routes.tsx'
import { deskRoutes } from './dashboards/routes.tsx'
import { dutyRoutes } from './duties/routes.tsx'
import type { Db } from './kit/db/database.ts'
import type { Clock } from './kit/time/time.ts'
import { answerTrouble } from './kit/web/answer-trouble.tsx'
import { assetRoutes, themeCss } from './kit/web/assets.ts'
import { fileRoutes } from './kit/web/file-routes.ts'
import { guardForms } from './kit/web/guard-forms.ts'
import { keepFresh, limitBody, logRequests, shutOut } from './kit/web/guards.ts'
import { healthRoutes } from './kit/web/health.ts'
import { hostOf, keepLanguage, leadToLanguage, openVisit, tidyAddress, visitOf } from './kit/web/open-visit.ts'
import { guardSecretPaths } from './kit/web/secret-path.ts'
import { sendPage } from './kit/web/send-page.ts'
import { NothingHerePage, TooLargePage } from './kit/web/trouble-pages.tsx'
import type { Env, Visit } from './kit/web/visit.ts'
import { ledgerRoutes } from './ledger/routes.tsx'
import { meetingSubjects } from './meetings/ledger-subjects.ts'
import { meetingRoutes } from './meetings/routes.tsx'
import { officeRoutes } from './offices/routes.tsx'
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
  const words = ledgerWords(db, shelf, [meetingSubjects(db, shelf)])
  const findCommunity = async (host: string) => await showCommunity(db, shelf, host)
  const house = { clock, baseUrl, sendsMail: smtpUrl !== undefined, assets: site.assets, findCommunity }
  const app = new Hono<Env>()

  app.route('/', healthRoutes(site.whyNotReady))
  app.use(logRequests(site.log), compress(), tidyAddress, guardSecretPaths, shutOut(baseUrl))
  app.route('/', assetRoutes(site.built))
  app.get('/theme.css', async (c) => {
    const { accent } = await findCommunity(hostOf(c))
    return c.body(themeCss(accent), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    })
  })
  app.route('/', fileRoutes({ db, clock, findCommunity: async (c) => await findCommunity(hostOf(c)) }))
  app.get('/robots.txt', (c) =>
    c.text('User-agent: *\nDisallow: /*/desk\nDisallow: /*/manage\nDisallow: /*/me\nDisallow: /language/\n'),
  )
  app.get('/language/:language', keepLanguage)

  app.use('/:language{(?:zh|en)}/*', openVisit(house))
  app.use('/:language{(?:zh|en)}', openVisit(house))
  app.use(limitBody(isUpload, (c, most) => sendPage(c, <TooLargePage visit={visitOf(c, house)} most={most} />, 413)))
  app.use(guardForms(baseUrl), keepFresh(isOwn), etag())

  const pages = new Hono<Env>()
    .use(suspendedOnlyRead({ db, clock }), withRail({ db, shelf, clock }))
    .route('/', siteRoutes({ db, shelf, words }))
    .route('/', activityRoutes({ db, shelf, clock }))
    .route('/', dutyRoutes({ db, shelf }))
    .route('/', ledgerRoutes({ db, words }))
    .route('/', peopleRoutes({ db, clock, proxies, ownRecords }))
    .route('/', personalDataRoutes({ db, shelf, clock }))
    .route('/', applyRoutes({ db, shelf, clock, canMail: smtpUrl !== undefined, proxies, settle: settleCase }))
    .route('/', caseRoutes({ db, shelf, clock }))
    .route('/', amendmentRoutes({ db, shelf, clock }))
    .route('/', deskRoutes({ db, shelf, clock }))
    .route('/', clockRoutes({ db, shelf, clock }))
    .route('/', bodyRoutes({ db, shelf, clock }))
    .route('/', officeRoutes({ db, shelf, clock }))
    .route('/', contactRoutes({ db, shelf, clock, proxies }))
    .route('/', conductRoutes({ db, shelf, clock }))
    .route('/', meetingRoutes({ db, shelf, clock }))
    .route('/', policyRoutes())
    .route('/', setupRoutes({ db, shelf, clock, config: { baseUrl, smtpUrl } }))
  app.route('/:language{(?:zh|en)}', pages)

  app.get('*', leadToLanguage)
  app.notFound((c) => sendPage(c, <NothingHerePage visit={visitOf(c, house)} />, 404))
  app.onError(answerTrouble(house, site.log))
  return app
}

function isOwn(path: string): boolean {
  return /^\/(zh|en)\/(desk|manage|me)(\/|$)/.test(path)
}

/** The forms that may carry a picture or a charter. */
function isUpload(path: string): boolean {
  return /^\/(zh|en)\/desk\/(stations\/[^/]+\/contact|charters)$/.test(path)
}
