import { Hono } from 'hono'
import { sendPage } from '../kit/web/send-page.ts'
import type { Env } from '../kit/web/visit.ts'
import { agreementRoutes } from './agreement/routes.tsx'
import { CasePage, NoCasePage } from './case/case-page.tsx'
import { loadCase } from './case/load-case.ts'
import { type CaseDeps, followRoutes } from './follow/routes.tsx'
import { reviewRoutes } from './review/routes.tsx'

/** The pages of a case: for everybody, for its applicant, for those who decide it. */
export function caseRoutes(deps: CaseDeps): Hono<Env> {
  return new Hono<Env>()
    .route('/', publicRoutes(deps))
    .route('/', agreementRoutes(deps))
    .route('/', followRoutes(deps))
    .route('/', reviewRoutes(deps))
}

/** Anonymous, and the same bytes for every reader. A case that nobody confirmed is not there. */
function publicRoutes({ db, clock, shelf }: CaseDeps): Hono<Env> {
  return new Hono<Env>().get('/cases/:id', async (c) => {
    const visit = c.get('visit')
    const one = await loadCase(db, visit.community.id, shelf, c.req.param('id'), clock())
    if (!one?.proposal.openedAt) return sendPage(c, <NoCasePage visit={visit} />, 404)
    return sendPage(c, <CasePage visit={visit} one={one} />)
  })
}
