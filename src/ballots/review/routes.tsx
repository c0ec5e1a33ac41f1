import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { showToSubject } from '../agreement/routes.tsx'
import { answerObjection } from '../answer-objection.ts'
import { NoCasePage } from '../case/case-page.tsx'
import { type Case, loadCase } from '../case/load-case.ts'
import { readAnswer } from '../case/read-answer.ts'
import { castBallot } from '../cast-ballot.ts'
import { answerOwn, type CaseDeps, showOwnCase } from '../follow/routes.tsx'
import { takeNote } from '../take-note.ts'
import { clausesToConfirm } from './ballot-form.tsx'
import { messages } from './messages.ts'
import { longestNote } from './notes.tsx'
import { OutcomePage } from './outcome-page.tsx'
import { readBallot, vouchReasonField } from './read-ballot.ts'
import {
  deskPath,
  refuseEnded,
  refuseNonDecider,
  refuseOthers,
  refuseOwnCase,
  refuseStranger,
  showAnew,
  showReview,
  type Visited,
  visitCase,
} from './visit-routes.tsx'

/** `/desk/cases/<id>`: where a case is read and decided by those who may, and followed by who filed it. */
export function reviewRoutes(deps: CaseDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/desk/cases/:id', async (c) => {
    const visited = await visitCase(c, deps)
    if (visited instanceof Response) return visited
    const { one, viewer, reader } = visited
    if (reader === 'applicant') return await showOwnCase(c, { one, applicantId: viewer.personId, base: deskPath(one) })
    if (reader === 'subject') return await showToSubject(c, deps, visited)
    return reader === 'decider' ? await showReview(c, deps, visited) : refuseStranger(c, one)
  })

  routes.get('/desk/cases/:id/outcome', async (c) => {
    const visited = await visitCase(c, deps)
    if (visited instanceof Response) return visited
    const { one, reader } = visited
    const visit = c.get('visit')
    if (reader === 'stranger' || reader === 'subject') return refuseStranger(c, one)
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
    const { one, viewer, reader } = visited
    if (reader === 'applicant')
      return await answerOwn(c, deps, { one, applicantId: viewer.personId, base: deskPath(one) })
    return await answerAsDecider(c, deps, visited, await readForm(c))
  })

  routes.post('/desk/cases/:id/notes', async (c) => {
    const visited = await visitCase(c, deps)
    return visited instanceof Response ? visited : await noteOn(c, deps, visited, await readForm(c))
  })

  return routes
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
      return refuseOwnCase(c, one, kept)
    case 'not-a-decider':
      return refuseNonDecider(c, one, kept)
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
      return refuseNonDecider(c, one, kept)
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
  if (!outcome.ok) return refuseNonDecider(c, one, [written])
  return c.redirect(href(visit, `${deskPath(one)}?done=note#notes`), 303)
}
