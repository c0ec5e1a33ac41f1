import { Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { href } from '../../kit/web/visit.ts'
import { type DecideClaimRefusal, decideClaim } from '../../people/claims/decide-claim.ts'
import { openClaims } from '../../people/claims/store.ts'
import type { ManagerEnv, SetupDeps } from '../deps.ts'
import { ClaimsPage, type NotTaken, reasonField } from './pages.tsx'

const outcome = z.enum(['confirmed', 'refused'])

/** `/manage/claims`: who says that a recorded person is them. */
export function claimsRoutes({ db, clock }: Pick<SetupDeps, 'db' | 'clock'>): Hono<ManagerEnv> {
  const routes = new Hono<ManagerEnv>()

  routes.get('/manage/claims', async (c) => {
    const visit = c.get('visit')
    const claims = await openClaims(db, visit.community.id)
    return sendPage(c, <ClaimsPage visit={visit} claims={claims} isDecided={c.req.query('decided') !== undefined} />)
  })

  routes.post('/manage/claims/:id', async (c) => {
    const visit = c.get('visit')
    const { id: communityId } = visit.community
    const { data: claimId } = z.uuid().safeParse(c.req.param('id'))
    const form = await readForm(c)
    const chosen = outcome.safeParse(form.outcome)
    if (claimId === undefined || !chosen.success) return c.redirect(href(visit, '/manage/claims'), 303)
    const reason = form[reasonField(claimId)] ?? ''
    const decision = { claimId, managerId: c.get('manager').personId, outcome: chosen.data, reason }
    const decided = await decideClaim(db, communityId, decision, clock())
    if (decided.ok) return c.redirect(href(visit, '/manage/claims?decided'), 303)
    const claims = await openClaims(db, communityId)
    const notTaken: NotTaken = { claimId, reason, why: whyNot(decided.reason) }
    return sendPage(c, <ClaimsPage visit={visit} claims={claims} notTaken={notTaken} isDecided={false} />, 422)
  })

  return routes
}

function whyNot(reason: DecideClaimRefusal): NotTaken['why'] {
  return reason === 'reason-needed' || reason === 'already-claimed' || reason === 'has-own-record' ? reason : 'gone'
}
