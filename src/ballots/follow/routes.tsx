import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CharterShelf } from '../../charters/shelf.ts'
import { findSuspension } from '../../conduct/store.ts'
import { checkCapability } from '../../kit/crypto/capability.ts'
import type { Db } from '../../kit/db/database.ts'
import { type Clock, dayIn } from '../../kit/time/time.ts'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { guardSecretPaths } from '../../kit/web/secret-path.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer } from '../../people/viewer.ts'
import { editProposal } from '../../proposals/edit-proposal.ts'
import { readAnswers } from '../../proposals/form.ts'
import { countDecidersTold } from '../../proposals/tell-deciders.ts'
import { withdrawProposal } from '../../proposals/withdraw-proposal.ts'
import { answerObjection } from '../answer-objection.ts'
import { SuspendedPage } from '../case/blocked-pages.tsx'
import { NoCasePage } from '../case/case-page.tsx'
import { type Case, loadCase } from '../case/load-case.ts'
import { readAnswer } from '../case/read-answer.ts'
import { EditPage, editableFields, writtenAnswers } from './edit-page.tsx'
import { FollowPage, type FollowPageProps } from './follow-page.tsx'
import { messages } from './messages.ts'
import { VoidLinkPage, WithdrawPage } from './withdraw-page.tsx'

export interface CaseDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: CharterShelf
}

/** A case in its applicant's hands, and where its pages begin: `/follow/<secret>` or `/desk/cases/<id>`. */
export interface OwnCase {
  readonly one: Case
  readonly applicantId: string
  readonly base: string
}

/** Who may come in: the applicant's case, or the answer for everybody else. */
type Door = (c: Context<Env>) => Promise<OwnCase | Response>

/** The applicant's pages, behind the link of the letter and, for somebody signed in, on the desk. */
export function followRoutes(deps: CaseDeps): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use('/follow/:secret/*', guardSecretPaths, async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  routes.get('/follow/:secret', within(secretDoor(deps), showOwnCase))
  routes.post(
    '/follow/:secret/answers',
    within(secretDoor(deps), async (c, own) => await answerOwn(c, deps, own)),
  )
  for (const [path, door] of [
    ['/follow/:secret', secretDoor(deps)],
    ['/desk/cases/:id', sessionDoor(deps)],
  ] as const) {
    routes.get(
      `${path}/edit`,
      within(door, async (c, own) => await showEdit(c, deps, own)),
    )
    routes.post(
      `${path}/edit`,
      within(door, async (c, own) => await editOwn(c, deps, own)),
    )
    routes.get(
      `${path}/withdrawal`,
      within(door, async (c, own) => await showWithdrawal(c, deps, own)),
    )
    routes.post(
      `${path}/withdrawal`,
      within(door, async (c, own) => await withdrawOwn(c, deps, own)),
    )
  }
  return routes
}

function within(door: Door, answer: (c: Context<Env>, own: OwnCase) => Promise<Response>) {
  return async (c: Context<Env>): Promise<Response> => {
    const own = await door(c)
    return own instanceof Response ? own : await answer(c, own)
  }
}

function secretDoor({ db, clock, shelf }: CaseDeps): Door {
  return async (c) => {
    const visit = c.get('visit')
    const secret = c.req.param('secret') ?? ''
    const link = await checkCapability(db, visit.community.id, 'follow-proposal', secret, clock())
    const one = link && (await loadCase(db, visit.community.id, shelf, link.subject, clock()))
    const applicantId = one?.proposal.applicantId
    return one && applicantId
      ? { one, applicantId, base: `/follow/${secret}` }
      : sendPage(c, <VoidLinkPage visit={visit} />, 410)
  }
}

function sessionDoor({ db, clock, shelf }: CaseDeps): Door {
  return async (c) => {
    const visit = c.get('visit')
    const id = c.req.param('id') ?? ''
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c, `/desk/cases/${id}`)
    const one = await loadCase(db, visit.community.id, shelf, id, clock())
    if (one?.proposal.applicantId !== viewer.personId) return sendPage(c, <NoCasePage visit={visit} />, 404)
    return { one, applicantId: viewer.personId, base: `/desk/cases/${id}` }
  }
}

const doneSchema = z
  .enum(['answer', 'edit', 'material', 'withdrawal', 'filed', 'filed-signed-in'])
  .optional()
  .catch(undefined)

export async function showOwnCase(
  c: Context<Env>,
  own: OwnCase,
  more: Pick<FollowPageProps, 'wrong' | 'refusal'> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const done = c.req.method === 'GET' ? doneSchema.parse(c.req.query('done')) : undefined
  return sendPage(c, <FollowPage visit={c.get('visit')} {...own} {...more} done={done} />, status)
}

/** The applicant answers an objection. */
export async function answerOwn(c: Context<Env>, deps: CaseDeps, own: OwnCase): Promise<Response> {
  const visit = c.get('visit')
  const { applicantId } = own
  const { id } = own.one.proposal
  const form = await readForm(c)
  const read = readAnswer(form, visit.say)
  const suspended = await refuseSuspended(c, deps, own, [read.ok ? read.words : read.wrong.words])
  if (suspended) return suspended
  if (!read.ok) return await showOwnCase(c, own, { wrong: read.wrong }, 422)
  const answer = { proposalId: id, ballotId: read.ballotId, personId: applicantId, words: read.words }
  const outcome = await answerObjection(deps.db, visit.community.id, deps.shelf, answer, deps.clock())
  if (outcome.ok) return c.redirect(href(visit, `${own.base}?done=answer`), 303)
  const refusal = visit.say(outcome.reason === 'ended' ? messages.endedMeanwhile : messages.noSuchObjection)
  return await showOwnCase(c, own, { refusal, wrong: { ...read, error: refusal } }, 409)
}

async function showEdit(c: Context<Env>, { db }: CaseDeps, { one, base }: OwnCase): Promise<Response> {
  const visit = c.get('visit')
  if (one.proposal.state !== 'open') return c.redirect(href(visit, base), 303)
  const people = await countDecidersTold(db, visit.community.id, one.charter, one.proposal)
  const values = writtenAnswers(one.proposal.answers)
  return sendPage(c, <EditPage visit={visit} one={one} base={base} values={values} errors={[]} people={people} />)
}

const seenSchema = z.coerce.number().int().positive().catch(0)

async function editOwn(c: Context<Env>, deps: CaseDeps, own: OwnCase): Promise<Response> {
  const visit = c.get('visit')
  const { one, base } = own
  const values = await readForm(c)
  const suspended = await refuseSuspended(c, deps, own, wordsOf(one, values))
  if (suspended) return suspended
  const today = dayIn(visit.community.zone, deps.clock())
  const read = readAnswers(editableFields(one), values, { hasPlace: true, hasStation: true, today })
  const people = await countDecidersTold(deps.db, visit.community.id, one.charter, one.proposal)
  const page = { visit, one, base, values, people }
  if (!read.ok) return sendPage(c, <EditPage {...page} errors={read.errors} />, 422)
  const edit = { answers: read.answers, seen: seenSchema.parse(values.seen) }
  const outcome = await editProposal(deps.db, visit.community.id, deps.shelf, one.proposal.id, edit, deps.clock())
  if (outcome.ok) return c.redirect(href(visit, `${base}?done=${outcome.isMaterial ? 'material' : 'edit'}`), 303)
  if (outcome.reason === 'changed-meanwhile')
    return sendPage(c, <EditPage {...page} errors={[]} isChangedMeanwhile />, 409)
  return await showOwnCase(c, own, { refusal: visit.say(messages.endedMeanwhile) }, 409)
}

function wordsOf(one: Case, values: FormValues): string[] {
  return editableFields(one).flatMap(({ field, type }) => (type === 'text' ? [values[field] ?? ''] : []))
}

async function showWithdrawal(c: Context<Env>, { db }: CaseDeps, { one, base }: OwnCase): Promise<Response> {
  const visit = c.get('visit')
  const { proposal, charter } = one
  if (proposal.endedAt !== null) return c.redirect(href(visit, base), 303)
  const people = proposal.state === 'open' ? await countDecidersTold(db, visit.community.id, charter, proposal) : 0
  return sendPage(c, <WithdrawPage visit={visit} one={one} base={base} people={people} />)
}

async function withdrawOwn(c: Context<Env>, deps: CaseDeps, own: OwnCase): Promise<Response> {
  const visit = c.get('visit')
  const suspended = await refuseSuspended(c, deps, own, [])
  if (suspended) return suspended
  const { id } = own.one.proposal
  const outcome = await withdrawProposal(deps.db, visit.community.id, deps.shelf, id, deps.clock())
  if (outcome.ok) return c.redirect(href(visit, `${own.base}?done=withdrawal`), 303)
  return await showOwnCase(c, own, { refusal: visit.say(messages.endedMeanwhile) }, 409)
}

/** Suspended people read their case, but do not act in it. */
async function refuseSuspended(
  c: Context<Env>,
  { db }: CaseDeps,
  { applicantId, base }: OwnCase,
  kept: readonly string[],
): Promise<Response | undefined> {
  const visit = c.get('visit')
  const suspension = await findSuspension(db, visit.community.id, applicantId)
  if (!suspension) return undefined
  return sendPage(c, <SuspendedPage visit={visit} reason={suspension.reason} kept={kept} back={base} />, 403)
}
