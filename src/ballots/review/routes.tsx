import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ranksOf } from '../../bodies/store.ts'
import { roleTitle } from '../../charter/charter.ts'
import { orJoiner } from '../../charter/phrases.ts'
import { rolesOf } from '../../charter/quorum.ts'
import { standing } from '../../conduct/standing.ts'
import { findSuspension } from '../../conduct/store.ts'
import type { Text, Values } from '../../kit/i18n/say.ts'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { findViewer, type Viewer } from '../../people/viewer.ts'
import { answerObjection } from '../answer-objection.ts'
import { BlockedPage, SuspendedPage } from '../blocked-pages.tsx'
import { NoCasePage } from '../case-page.tsx'
import { castBallot } from '../cast-ballot.ts'
import { answerOwn, type CaseDeps, showOwnCase, toSignIn } from '../follow/routes.tsx'
import { heldRoles, rolesToward } from '../held-roles.ts'
import { type Case, loadCase } from '../load-case.ts'
import { readAnswer } from '../read-answer.ts'
import { type CaseReader, readerOf } from '../reader.ts'
import { namesOf, remarksOn } from '../store.ts'
import { takeNote } from '../take-note.ts'
import { clausesToConfirm } from './ballot-form.tsx'
import { loadHints } from './load-hints.ts'
import { messages } from './messages.ts'
import { longestNote } from './notes.tsx'
import { OutcomePage } from './outcome-page.tsx'
import { readBallot, vouchReasonField } from './read-ballot.ts'
import { ReviewPage, type ReviewPageProps } from './review-page.tsx'

/** A case that somebody signed in came to, and who they are to it. */
interface Visited {
  readonly one: Case
  readonly viewer: Viewer
  readonly reader: CaseReader
}

type More = Pick<ReviewPageProps, 'values' | 'errors' | 'wrongAnswer' | 'wrongNote' | 'refusal' | 'kept'>

/** `/desk/cases/<id>`: where a case is read and decided by those who may, and followed by who filed it. */
export function reviewRoutes(deps: CaseDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/desk/cases/:id', async (c) => {
    const visited = await visitCase(c, deps)
    if (visited instanceof Response) return visited
    const { one, reader } = visited
    if (reader === 'applicant') return await showOwnCase(c, { one, base: deskPath(one) })
    return reader === 'decider' ? await showReview(c, deps, visited) : refuseStranger(c, one)
  })

  routes.get('/desk/cases/:id/outcome', async (c) => {
    const visited = await visitCase(c, deps)
    if (visited instanceof Response) return visited
    const { one, reader } = visited
    const visit = c.get('visit')
    if (reader === 'stranger') return refuseStranger(c, one)
    const isDecided = ['granted', 'declined', 'overtaken'].includes(one.proposal.state)
    if (!isDecided) return c.redirect(href(visit, deskPath(one)), 303)
    return sendPage(c, <OutcomePage visit={visit} one={one} />)
  })

  routes.post('/desk/cases/:id/ballots', async (c) => {
    const visited = await visitCase(c, deps)
    return visited instanceof Response ? visited : await voteOn(c, deps, visited, await readForm(c))
  })

  routes.post('/desk/cases/:id/answers', async (c) => {
    const visited = await visitCase(c, deps)
    if (visited instanceof Response) return visited
    const { one, reader } = visited
    if (reader === 'applicant') return await answerOwn(c, deps, { one, base: deskPath(one) })
    return await answerAsDecider(c, deps, visited, await readForm(c))
  })

  routes.post('/desk/cases/:id/notes', async (c) => {
    const visited = await visitCase(c, deps)
    return visited instanceof Response ? visited : await noteOn(c, deps, visited, await readForm(c))
  })

  return routes
}

function deskPath({ proposal }: Case): string {
  return `/desk/cases/${proposal.id}`
}

/** Who comes to which case. A case that was never opened is there for its applicant only. */
async function visitCase(c: Context<Env>, { db, clock, shelf }: CaseDeps): Promise<Visited | Response> {
  const visit = c.get('visit')
  const id = c.req.param('id') ?? ''
  const viewer = await findViewer(db, c, clock())
  if (!viewer) return toSignIn(c, `/desk/cases/${id}`)
  const one = await loadCase(db, visit.community.id, shelf, id, clock())
  const isThere = one && (one.proposal.openedAt !== null || one.proposal.applicantId === viewer.personId)
  if (!isThere) return sendPage(c, <NoCasePage visit={visit} />, 404)
  const held = await heldRoles(db, visit.community.id, viewer.personId)
  return { one, viewer, reader: readerOf(one, viewer.personId, rolesToward(held, one.proposal.stationId)) }
}

const doneSchema = z.enum(['ballot', 'same', 'note', 'answer']).optional().catch(undefined)

async function showReview(
  c: Context<Env>,
  { db, shelf }: CaseDeps,
  { one, viewer }: Visited,
  more: More = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const visit = c.get('visit')
  const { id } = visit.community
  const [remarks, hints, names, ranks, suspension] = await Promise.all([
    remarksOn(db, id, one.proposal.id),
    loadHints(db, id, shelf, one),
    namesOf(
      db,
      id,
      one.able.map(({ person }) => person),
    ),
    ranksOf(db, id, viewer.personId),
    viewer.isSuspended ? findSuspension(db, id, viewer.personId) : undefined,
  ])
  const notes = remarks.filter(({ kind }) => kind === 'note')
  const done = c.req.method === 'GET' ? doneSchema.parse(c.req.query('done')) : undefined
  const isKeeper = standing(one.charter.rules, ranks) !== undefined
  const page = {
    visit,
    one,
    readerId: viewer.personId,
    notes,
    hints,
    names,
    isKeeper,
    suspended: suspension?.reason,
    done,
  }
  return sendPage(c, <ReviewPage {...page} {...more} />, status)
}

async function voteOn(c: Context<Env>, deps: CaseDeps, visited: Visited, values: FormValues): Promise<Response> {
  const visit = c.get('visit')
  const { one, viewer } = visited
  const clauses = clausesToConfirm(one)
  const kept = [values.reason ?? '', ...clauses.map((clause) => values[vouchReasonField(clause)] ?? '')]
  const refused = await refuseOthers(c, deps, visited, kept)
  if (refused) return refused
  if (one.proposal.state !== 'open') return await refuseEnded(c, deps, visited, kept)
  const read = readBallot(values, clauses)
  if (!read.ok) return await showReview(c, deps, visited, { values, errors: read.errors }, 422)
  const ballot = { proposalId: one.proposal.id, personId: viewer.personId, ...read.ballot }
  const outcome = await castBallot(deps.db, visit.community.id, deps.shelf, ballot, deps.clock())
  if (outcome.ok) {
    if (outcome.decision.outcome !== 'open') return c.redirect(href(visit, `${deskPath(one)}/outcome`), 303)
    return c.redirect(href(visit, `${deskPath(one)}?done=${outcome.isNew ? 'ballot' : 'same'}`), 303)
  }
  switch (outcome.reason) {
    case 'no-such-case':
      return sendPage(c, <NoCasePage visit={visit} />, 404)
    case 'own-case':
      return refuse(c, one, messages.ownCase, {}, kept)
    case 'not-a-decider':
      return refuse(c, one, messages.notDecider, { roles: decidingRoles(c, one) }, kept)
    case 'ended':
      return await refuseEnded(c, deps, visited, kept)
    case 'changed-meanwhile':
      return await showAnew(c, deps, visited, { values, refusal: visit.say(messages.changedMeanwhile) })
  }
}

async function answerAsDecider(
  c: Context<Env>,
  deps: CaseDeps,
  visited: Visited,
  values: FormValues,
): Promise<Response> {
  const visit = c.get('visit')
  const { one, viewer } = visited
  const read = readAnswer(values, visit.say)
  const kept = [read.ok ? read.words : read.wrong.words]
  const refused = await refuseOthers(c, deps, visited, kept)
  if (refused) return refused
  if (!read.ok) return await showReview(c, deps, visited, { wrongAnswer: read.wrong }, 422)
  const answer = {
    proposalId: one.proposal.id,
    ballotId: read.ballotId,
    personId: viewer.personId,
    words: read.words,
  }
  const outcome = await answerObjection(deps.db, visit.community.id, deps.shelf, answer, deps.clock())
  if (outcome.ok) return await afterAnswer(c, deps, one)
  switch (outcome.reason) {
    case 'not-yours':
      return refuse(c, one, messages.notDecider, { roles: decidingRoles(c, one) }, kept)
    case 'ended':
      return await refuseEnded(c, deps, visited, kept)
    case 'own-objection':
      return await showReview(c, deps, visited, { refusal: visit.say(messages.ownObjection), kept }, 409)
    case 'no-such-objection':
      return await showReview(c, deps, visited, { refusal: visit.say(messages.noSuchObjection), kept }, 409)
  }
}

/** The answer may have been what the case waited for. */
async function afterAnswer(c: Context<Env>, { db, clock, shelf }: CaseDeps, one: Case): Promise<Response> {
  const visit = c.get('visit')
  const after = await loadCase(db, visit.community.id, shelf, one.proposal.id, clock())
  const next = after?.proposal.state === 'open' ? '?done=answer' : '/outcome'
  return c.redirect(href(visit, deskPath(one) + next), 303)
}

const noteSchema = z.string().trim().min(1).max(longestNote)

async function noteOn(c: Context<Env>, deps: CaseDeps, visited: Visited, values: FormValues): Promise<Response> {
  const visit = c.get('visit')
  const { one, viewer } = visited
  const written = values.note ?? ''
  const refused = await refuseOthers(c, deps, visited, [written])
  if (refused) return refused
  const read = noteSchema.safeParse(written)
  if (!read.success) {
    const isEmpty = written.trim() === ''
    const error = isEmpty
      ? visit.say(messages.noteEmpty)
      : visit.say(messages.tooLong, { most: longestNote, length: written.length })
    return await showReview(c, deps, visited, { wrongNote: { words: written, error } }, 422)
  }
  const note = { proposalId: one.proposal.id, personId: viewer.personId, words: read.data }
  const outcome = await takeNote(deps.db, visit.community.id, deps.shelf, note, deps.clock())
  if (!outcome.ok) return refuse(c, one, messages.notDecider, { roles: decidingRoles(c, one) }, [written])
  return c.redirect(href(visit, `${deskPath(one)}?done=note#notes`), 303)
}

/** Everybody but those who decide: the suspended, the applicant, strangers; managers by that office are strangers too. */
async function refuseOthers(
  c: Context<Env>,
  { db }: CaseDeps,
  { one, viewer, reader }: Visited,
  kept: readonly string[],
): Promise<Response | undefined> {
  const visit = c.get('visit')
  if (reader === 'applicant') return refuse(c, one, messages.ownCase, {}, kept)
  if (reader === 'stranger') return refuse(c, one, messages.notDecider, { roles: decidingRoles(c, one) }, kept)
  if (!viewer.isSuspended) return undefined
  const reason = (await findSuspension(db, visit.community.id, viewer.personId))?.reason ?? ''
  return sendPage(c, <SuspendedPage visit={visit} reason={reason} kept={kept} back={deskPath(one)} />, 403)
}

async function refuseEnded(c: Context<Env>, deps: CaseDeps, visited: Visited, kept: string[]): Promise<Response> {
  return await showAnew(c, deps, visited, { refusal: c.get('visit').say(messages.endedMeanwhile), kept })
}

/** The case as it is by now: it changed since it was read for this request. */
async function showAnew(c: Context<Env>, deps: CaseDeps, visited: Visited, more: More): Promise<Response> {
  const { db, shelf, clock } = deps
  const { id } = visited.one.proposal
  const one = (await loadCase(db, c.get('visit').community.id, shelf, id, clock())) ?? visited.one
  return await showReview(c, deps, { ...visited, one }, more, 409)
}

function refuseStranger(c: Context<Env>, one: Case): Response {
  return refuse(c, one, messages.notDecider, { roles: decidingRoles(c, one) }, [], messages.strangerTitle)
}

function refuse(
  c: Context<Env>,
  one: Case,
  words: Text,
  values: Values,
  kept: readonly string[],
  title: Text = messages.notDoneTitle,
): Response {
  const back = { path: `/cases/${one.proposal.id}`, label: messages.seePublic }
  return sendPage(c, <BlockedPage {...{ visit: c.get('visit'), title, words, values, kept, back }} />, 403)
}

function decidingRoles(c: Context<Env>, { charter, procedure }: Case): string {
  const { language } = c.get('visit')
  return rolesOf(procedure.decide.quorum)
    .map((role) => roleTitle(charter.rules, role)[language])
    .join(orJoiner[language])
}
