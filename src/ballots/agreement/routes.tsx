import { type Context, Hono } from 'hono'
import { checkCapability } from '../../kit/crypto/capability.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { guardSecretPaths } from '../../kit/web/secret-path.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer } from '../../people/viewer.ts'
import { agreeToCase } from '../../proposals/announce-case.ts'
import { answerAgreement, type Door } from '../../proposals/answer-agreement.ts'
import { asksSubject } from '../../proposals/office-asked.ts'
import { type Case, loadCase } from '../case/load-case.ts'
import type { CaseDeps } from '../follow/routes.tsx'
import type { Visited } from '../review/visit-routes.tsx'
import { settleCase } from '../settle-case.ts'
import { messages } from './messages.ts'
import { AgreementPage, AnsweredPage, NothingToAnswerPage } from './pages.tsx'

/** `/agree/<secret>`: the link of the letter. `/desk/cases/<id>/agreement`: signed in. */
export function agreementRoutes(deps: CaseDeps): Hono<Env> {
  const { db, clock, shelf } = deps
  const routes = new Hono<Env>()
  routes.use('/agree/:secret', guardSecretPaths, async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })

  routes.get('/agree/:secret', async (c) => {
    const visit = c.get('visit')
    const secret = c.req.param('secret')
    const link = await checkCapability(db, visit.community.id, agreeToCase, secret, clock())
    const one = link && (await loadCase(db, visit.community.id, shelf, link.subject, clock()))
    if (one?.proposal.state !== 'open') return sendPage(c, <NothingToAnswerPage visit={visit} />, 410)
    return sendPage(c, <AgreementPage visit={visit} one={one} action={`/agree/${secret}`} hasAgreed={false} />)
  })

  routes.post('/agree/:secret', async (c) => {
    return await takeAnswer(c, deps, { by: 'link', secret: c.req.param('secret') })
  })

  routes.post('/desk/cases/:id/agreement', async (c) => {
    const id = c.req.param('id')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c, `/desk/cases/${id}`)
    return await takeAnswer(c, deps, { by: 'session', id, personId: viewer.personId })
  })

  return routes
}

async function takeAnswer(c: Context<Env>, { db, clock, shelf }: CaseDeps, door: Door): Promise<Response> {
  const visit = c.get('visit')
  const { answer } = await readForm(c)
  const agrees = answer === 'agree'
  // A form sent without either button says nothing.
  if (!agrees && answer !== 'refuse') return c.redirect(href(visit, backTo(door)), 303)
  const taken = await answerAgreement(db, visit.community.id, shelf, { door, agrees }, clock(), settleCase)
  if (taken.ok) return sendPage(c, <AnsweredPage visit={visit} agrees={agrees} />)
  if (taken.reason !== 'suspended')
    return sendPage(c, <NothingToAnswerPage visit={visit} />, taken.reason === 'not-yours' ? 404 : 410)
  const one = door.by === 'session' ? await loadCase(db, visit.community.id, shelf, door.id, clock()) : undefined
  if (!one) return sendPage(c, <NothingToAnswerPage visit={visit} />, 403)
  const refusal = visit.say(messages.suspended)
  return sendPage(
    c,
    <AgreementPage visit={visit} one={one} action={undefined} hasAgreed={false} refusal={refusal} />,
    403,
  )
}

function backTo(door: Door): string {
  return door.by === 'link' ? `/agree/${door.secret}` : `/desk/cases/${door.id}`
}

/** The case as whoever it concerns sees it who is signed in. */
export async function showToSubject(c: Context<Env>, _deps: CaseDeps, { one, viewer }: Visited): Promise<Response> {
  const visit = c.get('visit')
  const hasAgreed = one.facts.confirmations.some(({ by }) => by === 'subject')
  const isAsked = isWaitingFor(one) && !viewer.isSuspended
  const action = isAsked ? `/desk/cases/${one.proposal.id}/agreement` : undefined
  return sendPage(c, <AgreementPage visit={visit} one={one} action={action} hasAgreed={hasAgreed} />)
}

/** Whether an open case waits for the word of whom it concerns. */
export function isWaitingFor({ proposal, procedure, facts }: Case): boolean {
  return proposal.state === 'open' && asksSubject(procedure) && !facts.confirmations.some(({ by }) => by === 'subject')
}
