import type { Context } from 'hono'
import { z } from 'zod'
import type { CharterRules } from '../../charter/charter.ts'
import type { CharterShelf, ShelvedCharter } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import type { Clock } from '../../kit/time/time.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer, type Viewer } from '../../people/viewer.ts'
import { type ShownMeeting, withAgendas } from '../load-agendas.ts'
import { attendClause, isDropped } from '../meeting.ts'
import { accessOf, type MeetingAccess } from '../meeting-access.ts'
import { NoMeetingPage } from '../public/meeting-page.tsx'
import { findMeeting } from '../store.ts'
import { type Refusal, RefusedPage } from './refused-page.tsx'

export interface DeskMeetingDeps {
  readonly db: Db
  readonly clock: Clock
  readonly shelf: CharterShelf
}

/** Somebody signed in, with what they have to do with meetings. */
export interface AtDesk {
  readonly viewer: Viewer
  readonly charter: ShelvedCharter
  readonly rules: CharterRules
  readonly access: MeetingAccess
}

/** The same, at a meeting to which they are invited. */
export interface AtMeeting extends AtDesk {
  readonly shown: ShownMeeting
}

export async function visitDesk(c: Context<Env>, { db, clock, shelf }: DeskMeetingDeps): Promise<AtDesk | Response> {
  const viewer = await findViewer(db, c, clock())
  if (!viewer) return toSignIn(c, c.req.method === 'GET' ? undefined : '/desk/meetings')
  const charter = await shelf.running(db, viewer.communityId)
  const { rules } = charter
  return { viewer, charter, rules, access: await accessOf(db, viewer.communityId, rules, viewer.personId, clock()) }
}

/** A meeting for those who are invited to it: by a rank in its body, or by an office at a station on its agenda. */
export async function visitMeeting(c: Context<Env>, deps: DeskMeetingDeps): Promise<AtMeeting | Response> {
  const at = await visitDesk(c, deps)
  if (at instanceof Response) return at
  const { communityId } = at.viewer
  const meeting = await findMeeting(deps.db, communityId, c.req.param('id') ?? '')
  const [shown] = meeting && !isDropped(meeting) ? await withAgendas(deps.db, communityId, [meeting]) : []
  if (!shown) return sendPage(c, <NoMeetingPage visit={c.get('visit')} />, 404)
  const isInvited =
    at.access.bodies.includes(shown.meeting.body) ||
    shown.topics.some(({ station }) => station && at.access.stationIds.includes(station.id))
  return isInvited ? { ...at, shown } : refuse(c, { ...at, shown }, 'not-invited')
}

/** A meeting for those who may hold it. */
export async function visitAsHolder(c: Context<Env>, deps: DeskMeetingDeps): Promise<AtMeeting | Response> {
  const at = await visitMeeting(c, deps)
  if (at instanceof Response) return at
  return at.access.holds.includes(at.shown.meeting.body) ? at : refuse(c, at, 'not-allowed')
}

const statuses: Readonly<Record<Refusal, 403 | 404 | 409>> = {
  'not-allowed': 403,
  'not-invited': 403,
  'no-such-topic': 404,
  'not-begun': 409,
  cancelled: 409,
  held: 409,
  begun: 409,
  'nobody-present': 409,
  'not-in-office': 409,
  'not-held': 409,
  ended: 409,
}

/** Says why something about a meeting was not done, by which clause. */
export function refuse(c: Context<Env>, { rules, shown }: AtMeeting, why: Refusal): Response {
  const { id, body } = shown.meeting
  const isShut = why === 'not-invited'
  return refuseBody(c, rules, body, why, isShut ? `/meetings/${id}` : `/desk/meetings/${id}`)
}

export function refuseBody(c: Context<Env>, rules: CharterRules, body: string, why: Refusal, back?: string): Response {
  const name = rules.bodies[body]?.name ?? { zh: body, en: body }
  const page = { visit: c.get('visit'), why, body: name, clause: attendClause(rules, body), back }
  return sendPage(c, <RefusedPage {...page} />, statuses[why])
}

/** There is no such meeting any more: it was there when it was looked for. */
export function refuseGone(c: Context<Env>): Response {
  return sendPage(c, <NoMeetingPage visit={c.get('visit')} />, 404)
}

/** Back to a meeting's page, which says once what was done. `count`: how many were told. */
export function toMeeting(c: Context<Env>, id: string, done: string, count?: number): Response {
  const told = count === undefined ? '' : `&told=${count}`
  return c.redirect(href(c.get('visit'), `/desk/meetings/${id}?done=${done}${told}`), 303)
}

const doneSchema = z.object({
  done: z.string().optional().catch(undefined),
  told: z.coerce.number().int().min(0).catch(0),
})

/** What the page before says was done. */
export function doneIn(c: Context<Env>): { done: string | undefined; count: number } {
  const { done, told } = doneSchema.parse(c.req.query())
  return { done, count: told }
}
