import { type Context, Hono } from 'hono'
import type { Db } from '../../kit/db/database.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { callMeeting } from '../call-meeting.ts'
import { cancelMeeting } from '../cancel-meeting.ts'
import { changeMeeting } from '../change-meeting.ts'
import { countReachable, invitedTo, rankHolders } from '../letters/tell-people.ts'
import { common } from '../messages.ts'
import { formMessages as messages } from './form-messages.ts'
import { CallPage, type CallPageProps, CancelPage, ChangePage, type ChangePageProps } from './form-pages.tsx'
import { emptyForm, type FormErrors, formOf, longestWords, parseMeeting, readMeetingForm } from './meeting-form.ts'
import {
  type AtDesk,
  type AtMeeting,
  type DeskMeetingDeps,
  refuse,
  refuseBody,
  refuseGone,
  toMeeting,
  visitAsHolder,
  visitDesk,
} from './visit-routes.tsx'

/** Calling a single meeting, changing it or putting it off, cancelling it. */
export function callRoutes(deps: DeskMeetingDeps): Hono<Env> {
  return new Hono<Env>()
    .on(['GET', 'POST'], '/desk/meetings/new', async (c) => await call(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/:id/change', async (c) => await change(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/:id/cancellation', async (c) => await cancel(c, deps))
}

async function call(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitDesk(c, deps)
  if (at instanceof Response) return at
  const bodies = heldBodies(at)
  const [first] = bodies
  if (!first) return refuseNobody(c, at)
  const told = await othersIn(db, at, first.id)
  const show = (page: Pick<CallPageProps, 'form' | 'errors'>, status: 200 | 422) =>
    sendPage(c, <CallPage {...{ visit, bodies, told }} {...page} />, status)
  if (c.req.method === 'GET') {
    const form = { ...emptyForm(visit.language, at.rules.zone, common.regular), body: first.id }
    return show({ form, errors: {} }, 200)
  }
  const form = readMeetingForm(await readForm(c))
  const read = parseMeeting(form, visit.language, null)
  if (!read.ok) return show({ form, errors: read.errors }, 422)
  const { personId, communityId } = at.viewer
  const asked = { ...read.value, body: form.body || first.id, personId }
  const outcome = await callMeeting(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return toMeeting(c, outcome.meetingId, 'called', outcome.told)
  if (outcome.reason === 'past') return show({ form, errors: { day: messages.dayPast } }, 422)
  return refuseBody(c, at.rules, asked.body, 'not-allowed')
}

async function change(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting } = at.shown
  if (meeting.state !== 'planned') return refuse(c, at, meeting.state)
  const told = await othersInvited(db, at)
  const show = (page: Pick<ChangePageProps, 'form' | 'errors' | 'refusal'>, status: 200 | 409 | 422) =>
    sendPage(c, <ChangePage {...{ visit, told }} meetingId={meeting.id} {...page} />, status)
  if (c.req.method === 'GET') {
    const form = { ...formOf(meeting, visit.language), day: meeting.day.toString() }
    return show({ form, errors: {} }, 200)
  }
  const form = readMeetingForm(await readForm(c))
  const read = parseMeeting(form, visit.language, meeting.title)
  if (!read.ok) return show({ form, errors: read.errors }, 422)
  const { personId, communityId } = at.viewer
  const asked = { ...read.value, meetingId: meeting.id, personId }
  const outcome = await changeMeeting(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return toMeeting(c, meeting.id, 'changed', outcome.told)
  switch (outcome.reason) {
    case 'past':
      return show({ form, errors: { day: messages.dayPast } }, 422)
    case 'nothing-changed':
      return show({ form, errors: {}, refusal: messages.nothingChanged }, 422)
    case 'roll-taken':
      return show({ form, errors: {}, refusal: messages.rollTaken }, 409)
    case 'no-such-meeting':
      return refuseGone(c)
    default:
      return refuse(c, at, outcome.reason)
  }
}

async function cancel(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitAsHolder(c, deps)
  if (at instanceof Response) return at
  const { meeting } = at.shown
  if (meeting.state !== 'planned') return refuse(c, at, meeting.state)
  const told = await othersInvited(db, at)
  const form = readMeetingForm(c.req.method === 'GET' ? {} : await readForm(c))
  const show = (errors: FormErrors, status: 200 | 422) =>
    sendPage(c, <CancelPage {...{ visit, told, form, errors }} meetingId={meeting.id} />, status)
  if (c.req.method === 'GET') return show({}, 200)
  if (form.words.length > longestWords) return show({ words: messages.wordsWrong }, 422)
  const { personId, communityId } = at.viewer
  const asked = { meetingId: meeting.id, personId, words: form.words }
  const outcome = await cancelMeeting(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return toMeeting(c, meeting.id, 'cancelled', outcome.told)
  return outcome.reason === 'no-such-meeting' ? refuseGone(c) : refuse(c, at, outcome.reason)
}

/** The bodies whose meetings somebody may hold, by name. */
export function heldBodies({ rules, access }: AtDesk) {
  return access.holds.flatMap((id) => {
    const body = rules.bodies[id]
    return body ? [{ id, name: body.name }] : []
  })
}

/** For somebody who may hold no meetings at all: of which body, they cannot say. */
export function refuseNobody(c: Context<Env>, { rules }: AtDesk): Response {
  return refuseBody(c, rules, Object.keys(rules.bodies)[0] ?? '', 'not-allowed')
}

/** How many other holders of a rank would be written to. */
export async function othersIn(db: Db, { viewer, rules }: AtDesk, body: string): Promise<number> {
  const holders = await rankHolders(db, viewer.communityId, rules, body)
  return await countReachable(
    db,
    viewer.communityId,
    holders.filter((personId) => personId !== viewer.personId),
  )
}

async function othersInvited(db: Db, { viewer, rules, shown }: AtMeeting): Promise<number> {
  const invited = [...(await invitedTo(db, viewer.communityId, rules, shown.meeting)).keys()]
  return await countReachable(
    db,
    viewer.communityId,
    invited.filter((personId) => personId !== viewer.personId),
  )
}

/** The day in a zone after which a date lies ahead for certain. */
export function tomorrowIn(zone: string, now: Instant): string {
  return dayIn(zone, now).add({ days: 1 }).toString()
}
