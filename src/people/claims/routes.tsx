import { Hono } from 'hono'
import { z } from 'zod'
import { clientAddress, rateLimit } from '../../kit/web/rate-limit.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { guardSecretPaths } from '../../kit/web/secret-path.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { canBeClaimed, mailAddress } from '../person.ts'
import { type SignInDeps, sendTooOften } from '../sign-in/routes.tsx'
import { findPerson } from '../store.ts'
import { mostWords } from './claim.ts'
import { canConfirmClaim, confirmClaimAddress } from './confirm-claim-address.ts'
import { makeClaim } from './make-claim.ts'
import {
  ClaimArrivedPage,
  ClaimAskedPage,
  ClaimPage,
  ConfirmClaimPage,
  NotClaimablePage,
  VoidClaimPage,
} from './pages.tsx'

const claimSchema = z.object({ email: mailAddress, words: z.string().trim().min(1).max(mostWords) })
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** `/people/<id>/claim` and `/claims/<secret>`. */
export function claimRoutes({ db, clock, proxies = 0 }: SignInDeps): Hono<Env> {
  const routes = new Hono<Env>()
  const byClient = rateLimit({ points: 30, seconds: 3600 })
  const byAddress = rateLimit({ points: 6, seconds: 3600 })

  routes.get(`/people/:id{${uuid}}/claim`, async (c) => {
    const visit = c.get('visit')
    const person = await findPerson(db, visit.community.id, c.req.param('id'))
    if (!person) return await c.notFound()
    if (!canBeClaimed(person)) return sendPage(c, <NotClaimablePage visit={visit} />, 410)
    return sendPage(c, <ClaimPage visit={visit} person={person} form={{ email: '', words: '' }} wrong={[]} />)
  })

  routes.post(`/people/:id{${uuid}}/claim`, async (c) => {
    const visit = c.get('visit')
    const personId = c.req.param('id')
    const person = await findPerson(db, visit.community.id, personId)
    if (!person) return await c.notFound()
    if (!canBeClaimed(person)) return sendPage(c, <NotClaimablePage visit={visit} />, 410)
    const { email = '', words = '' } = await readForm(c)
    const parsed = claimSchema.safeParse({ email, words })
    if (!parsed.success) {
      const { fieldErrors } = z.flattenError(parsed.error)
      const wrong = (['email', 'words'] as const).filter((field) => fieldErrors[field] !== undefined)
      return sendPage(c, <ClaimPage visit={visit} person={person} form={{ email, words }} wrong={wrong} />, 422)
    }
    const seconds = (await byClient(clientAddress(c, proxies))) || (await byAddress(parsed.data.email))
    if (seconds > 0) return sendTooOften(c, seconds)
    const claim = { ...parsed.data, personId, language: visit.language }
    const outcome = await makeClaim(db, visit.community.id, claim, clock())
    if (!outcome.ok) return sendPage(c, <NotClaimablePage visit={visit} />, 410)
    return c.redirect(href(visit, '/claims/asked'), 303)
  })

  routes.get('/claims/asked', (c) => sendPage(c, <ClaimAskedPage visit={c.get('visit')} />))
  routes.get('/claims/arrived', (c) => sendPage(c, <ClaimArrivedPage visit={c.get('visit')} />))

  routes.use('/claims/:secret', guardSecretPaths)

  routes.get('/claims/:secret', async (c) => {
    const visit = c.get('visit')
    const isGood = await canConfirmClaim(db, visit.community.id, c.req.param('secret'), clock())
    if (!isGood) return sendPage(c, <VoidClaimPage visit={visit} />, 410)
    return sendPage(c, <ConfirmClaimPage visit={visit} action={href(visit, visit.path)} />)
  })

  routes.post('/claims/:secret', async (c) => {
    const visit = c.get('visit')
    const isGood = await confirmClaimAddress(db, visit.community.id, c.req.param('secret'), clock())
    return isGood ? c.redirect(href(visit, '/claims/arrived'), 303) : sendPage(c, <VoidClaimPage visit={visit} />, 410)
  })

  return routes
}
