import type { Context } from 'hono'
import { z } from 'zod'
import { ranksOf } from '../../bodies/store.ts'
import { roleTitle } from '../../charter/charter.ts'
import { orJoiner } from '../../charter/phrases.ts'
import { rolesOf } from '../../charter/quorum.ts'
import { standing } from '../../conduct/standing.ts'
import { findSuspension } from '../../conduct/store.ts'
import type { Text, Values } from '../../kit/i18n/say.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer, type Viewer } from '../../people/viewer.ts'
import { BlockedPage, SuspendedPage } from '../case/blocked-pages.tsx'
import { NoCasePage } from '../case/case-page.tsx'
import { heldRoles, rolesToward } from '../case/held-roles.ts'
import { type Case, loadCase } from '../case/load-case.ts'
import { type CaseReader, readerOf } from '../case/reader.ts'
import type { CaseDeps } from '../follow/routes.tsx'
import { namesOf, remarksOn } from '../store.ts'
import { loadHints } from './load-hints.ts'
import { messages } from './messages.ts'
import { ReviewPage, type ReviewPageProps } from './review-page.tsx'

/** A case that somebody signed in came to, and who they are to it. */
export interface Visited {
  readonly one: Case
  readonly viewer: Viewer
  readonly reader: CaseReader
}

export type More = Pick<ReviewPageProps, 'values' | 'errors' | 'wrongAnswer' | 'wrongNote' | 'refusal' | 'kept'>

export function deskPath({ proposal }: Case): string {
  return `/desk/cases/${proposal.id}`
}

/** Who comes to which case. A case that was never opened is there for its applicant only. */
export async function visitCase(c: Context<Env>, { db, clock, shelf }: CaseDeps): Promise<Visited | Response> {
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

export async function showReview(
  c: Context<Env>,
  { db, shelf }: CaseDeps,
  { one, viewer }: Visited,
  more: More = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const visit = c.get('visit')
  const { id } = visit.community
  const [remarks, hints, names, ranks, suspension, applicantSuspension] = await Promise.all([
    remarksOn(db, id, one.proposal.id),
    loadHints(db, id, shelf, one),
    namesOf(
      db,
      id,
      one.able.map(({ person }) => person),
    ),
    ranksOf(db, id, viewer.personId),
    viewer.isSuspended ? findSuspension(db, id, viewer.personId) : undefined,
    one.proposal.applicantId ? findSuspension(db, id, one.proposal.applicantId) : undefined,
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
    isApplicantSuspended: applicantSuspension !== undefined,
    suspended: suspension?.reason,
    done,
  }
  return sendPage(c, <ReviewPage {...page} {...more} />, status)
}

/** Everybody but those who decide: the suspended, the applicant, strangers; managers by that office are strangers too. */
export async function refuseOthers(
  c: Context<Env>,
  { db }: CaseDeps,
  { one, viewer, reader }: Visited,
  kept: readonly string[],
): Promise<Response | undefined> {
  const visit = c.get('visit')
  if (reader === 'applicant') return refuseOwnCase(c, one, kept)
  if (reader === 'stranger' || reader === 'subject') return refuseNonDecider(c, one, kept)
  if (!viewer.isSuspended) return undefined
  const reason = (await findSuspension(db, visit.community.id, viewer.personId))?.reason ?? ''
  return sendPage(c, <SuspendedPage visit={visit} reason={reason} kept={kept} back={deskPath(one)} />, 403)
}

export async function refuseEnded(
  c: Context<Env>,
  deps: CaseDeps,
  visited: Visited,
  kept: string[],
): Promise<Response> {
  return await showAnew(c, deps, visited, { refusal: c.get('visit').say(messages.endedMeanwhile), kept })
}

/** The case as it is by now: it changed since it was read for this request. */
export async function showAnew(c: Context<Env>, deps: CaseDeps, visited: Visited, more: More): Promise<Response> {
  const { db, shelf, clock } = deps
  const { id } = visited.one.proposal
  const one = (await loadCase(db, c.get('visit').community.id, shelf, id, clock())) ?? visited.one
  return await showReview(c, deps, { ...visited, one }, more, 409)
}

export function refuseStranger(c: Context<Env>, one: Case): Response {
  return refuse(c, one, messages.notDecider, { roles: decidingRoles(c, one) }, [], messages.strangerTitle)
}

export function refuseOwnCase(c: Context<Env>, one: Case, kept: readonly string[]): Response {
  return refuse(c, one, messages.ownCase, {}, kept)
}

export function refuseNonDecider(c: Context<Env>, one: Case, kept: readonly string[]): Response {
  return refuse(c, one, messages.notDecider, { roles: decidingRoles(c, one) }, kept)
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
