import { Hono } from 'hono'
import { invitationsSince } from '../bodies/holding-store.ts'
import { readinessOf } from '../bodies/rank.ts'
import { currentHolders } from '../bodies/store.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { type Env, href, type Visit } from '../kit/web/visit.ts'
import { openClaims } from '../people/claims/store.ts'
import { claimsRoutes } from './claims/routes.tsx'
import type { ManagerEnv, SetupDeps } from './deps.ts'
import { footerRoutes } from './footer/routes.tsx'
import { lettersRoutes } from './letters/routes.tsx'
import { managersOnly } from './managers-only.tsx'
import { ManagePage } from './pages.tsx'
import { placesRoutes } from './places/routes.tsx'
import { ranksRoutes } from './ranks/routes.tsx'
import { sendTestLetter } from './send-test-letter.ts'
import type { SetupFacts } from './status.ts'
import { countAddedPlaces, readLetterFacts } from './store.ts'

/** `/manage` and all under it: the checklist and the tools of a manager. */
export function setupRoutes(deps: SetupDeps): Hono<Env> {
  const manage = new Hono<ManagerEnv>()
    .use('/manage/*', managersOnly(deps))
    .route('/', overviewRoutes(deps))
    .route('/', ranksRoutes(deps))
    .route('/', footerRoutes(deps))
    .route('/', claimsRoutes(deps))
    .route('/', placesRoutes(deps))
    .route('/', lettersRoutes(deps))
  return new Hono<Env>().route('/', manage)
}

function overviewRoutes(deps: SetupDeps): Hono<ManagerEnv> {
  const { db, clock } = deps
  const routes = new Hono<ManagerEnv>()

  routes.get('/manage', async (c) => {
    const visit = c.get('visit')
    const visitedHost = c.req.header('host') ?? new URL(c.req.url).host
    const facts = await readSetupFacts(deps, visit, visitedHost)
    const test = c.req.query('test')
    const testLetter = test === 'written' || test === 'no-address' ? test : undefined
    return sendPage(c, <ManagePage visit={visit} facts={facts} testLetter={testLetter} />)
  })

  routes.post('/manage/test-letters', async (c) => {
    const { communityId, personId } = c.get('manager')
    const isWritten = await sendTestLetter(db, communityId, personId, clock())
    return c.redirect(href(c.get('visit'), `/manage?test=${isWritten ? 'written' : 'no-address'}`), 303)
  })

  return routes
}

async function readSetupFacts(deps: SetupDeps, visit: Visit, visitedHost: string): Promise<SetupFacts> {
  const { db, clock, shelf, config } = deps
  const { id, footer } = visit.community
  const { rules } = await shelf.running(db, id)
  const procedures = readinessOf(rules, await currentHolders(db, id))
  const invitations = await invitationsSince(db, id, clock())
  return {
    baseUrl: config.baseUrl,
    visitedHost,
    hasMailServer: config.smtpUrl !== undefined,
    letters: await readLetterFacts(db, id),
    footer,
    undecidable: procedures.filter(({ readiness }) => !readiness.isReachable).length,
    openInvitations: invitations.filter(({ refusedAt }) => refusedAt === null).length,
    openClaims: (await openClaims(db, id)).length,
    addedPlaces: await countAddedPlaces(db),
  }
}
