import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CharterRules } from '../../charter/charter.ts'
import { readDay } from '../../kit/time/read-day.ts'
import { type Day, dayIn } from '../../kit/time/time.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer, type Viewer } from '../../people/viewer.ts'
import { stationsById } from '../../stations/store.ts'
import type { OfficeDeps } from '../enter-station.tsx'
import { loadStanding } from '../load-standing.ts'
import { onLeave } from '../store.ts'
import { announceLeave } from './announce-leave.ts'
import { changeLeave, endLeave } from './change-leave.ts'
import { messages } from './messages.ts'
import { OfficesPage, type StoodIn } from './offices-page.tsx'
import { fieldName, type LeaveError, LeavePage, NotYourOfficePage } from './pages.tsx'
import { leavesFrom, type OwnOffice, ownOffices } from './store.ts'
import { findStandIns } from './tell-stand-ins.ts'

interface Signed {
  readonly viewer: Viewer
  readonly rules: CharterRules
  readonly today: Day
}

/** `/desk/offices`: one's offices, and leave of absence from them. */
export function leaveRoutes(deps: OfficeDeps): Hono<Env> {
  const { db, clock } = deps
  const routes = new Hono<Env>()

  routes.get('/desk/offices', async (c) => {
    const visit = c.get('visit')
    const signed = await signIn(c, deps)
    if (!signed) return toSignIn(c)
    const { viewer, rules, today } = signed
    const offices = await ownOffices(db, visit.community.id, viewer.personId)
    const leaves = await leavesFrom(
      db,
      visit.community.id,
      offices.map(({ appointmentId }) => appointmentId),
      today,
    )
    const standingIn = await stoodIn(deps, visit.community.id, signed)
    return sendPage(c, <OfficesPage {...{ visit, rules, offices, leaves, standingIn, today }} />)
  })

  routes.get('/desk/offices/:appointment/leave', async (c) => {
    const found = await findOffice(c, deps)
    if ('answer' in found) return found.answer
    const { data: told } = z.coerce.number().int().nonnegative().safeParse(c.req.query('told'))
    return await sendLeave(c, deps, found, { told })
  })

  routes.post('/desk/offices/:appointment/leave', async (c) => {
    const found = await findOffice(c, deps)
    if ('answer' in found) return found.answer
    const values = await readForm(c)
    const written = { firstDay: values['first-day'] ?? '', lastDay: values['last-day'] ?? '' }
    const [firstDay, lastDay] = [readDay(written.firstDay), readDay(written.lastDay)]
    if (!firstDay || !lastDay) {
      const error: LeaveError = firstDay
        ? { field: 'last-day', text: messages['no-last-day'] }
        : { field: 'first-day', text: messages['no-first-day'] }
      return await sendLeave(c, deps, found, { ...written, error })
    }
    const asked = { ...idsOf(found), firstDay, lastDay }
    const outcome = await announceLeave(db, c.get('visit').community.id, found.rules, asked, clock())
    if (outcome.ok) return toLeave(c, found.office, outcome.told)
    if (outcome.reason === 'not-yours') return sendPage(c, <NotYourOfficePage visit={c.get('visit')} />, 404)
    const field = outcome.reason === 'ends-before-it-begins' ? 'last-day' : 'first-day'
    return await sendLeave(c, deps, found, { ...written, error: { field, text: messages[outcome.reason] } })
  })

  routes.post('/desk/offices/:appointment/leave/:leave', async (c) => {
    const found = await findOffice(c, deps)
    if ('answer' in found) return found.answer
    const { data: leaveId } = z.uuid().safeParse(c.req.param('leave'))
    if (leaveId === undefined) return sendPage(c, <NotYourOfficePage visit={c.get('visit')} />, 404)
    const written = (await readForm(c))[fieldName('last-day', leaveId)] ?? ''
    const lastDay = readDay(written)
    const refuse = async (text: LeaveError['text']) =>
      await sendLeave(c, deps, found, { lastDay: written, error: { leave: leaveId, field: 'last-day', text } })
    if (!lastDay) return await refuse(messages['no-last-day'])
    const change = { ...idsOf(found), leaveId, lastDay }
    const outcome = await changeLeave(db, c.get('visit').community.id, found.rules, change, clock())
    if (outcome.ok) return toLeave(c, found.office, outcome.told)
    if (outcome.reason === 'not-yours') return sendPage(c, <NotYourOfficePage visit={c.get('visit')} />, 404)
    return await refuse(messages[outcome.reason])
  })

  routes.post('/desk/offices/:appointment/leave/:leave/end', async (c) => {
    const found = await findOffice(c, deps)
    if ('answer' in found) return found.answer
    const { data: leaveId } = z.uuid().safeParse(c.req.param('leave'))
    if (leaveId === undefined) return sendPage(c, <NotYourOfficePage visit={c.get('visit')} />, 404)
    const which = { ...idsOf(found), leaveId }
    const outcome = await endLeave(db, c.get('visit').community.id, found.rules, which, clock())
    // Somebody who ends what is over already, on a second press, has what they wanted.
    if (outcome.ok || outcome.reason === 'over') return toLeave(c, found.office, outcome.ok ? outcome.told : 0)
    return sendPage(c, <NotYourOfficePage visit={c.get('visit')} />, 404)
  })

  return routes
}

async function signIn(c: Context<Env>, { db, clock, shelf }: OfficeDeps): Promise<Signed | undefined> {
  c.header('Cache-Control', 'no-store')
  const viewer = await findViewer(db, c, clock())
  if (!viewer) return undefined
  const { rules } = await shelf.running(db, viewer.communityId)
  return { viewer, rules, today: dayIn(rules.zone, clock()) }
}

async function stoodIn({ db }: OfficeDeps, communityId: string, { viewer, rules, today }: Signed): Promise<StoodIn[]> {
  const { offices } = await loadStanding(db, communityId, rules, viewer.personId, today)
  const acting = offices.filter(({ standsIn }) => standsIn)
  const ids = acting.map(({ stationId }) => stationId)
  const [stations, away] = [await stationsById(db, communityId, ids), await onLeave(db, communityId, ids, today)]
  return acting.flatMap(({ stationId, kind, office }) => {
    const station = stations.find(({ id }) => id === stationId)
    const leave = away.find((one) => one.stationId === stationId && one.office === office)
    return station && leave ? [{ kind, office, slug: station.slug, names: station.names, lastDay: leave.lastDay }] : []
  })
}

interface FoundOffice extends Signed {
  readonly office: OwnOffice
}

async function findOffice(c: Context<Env>, deps: OfficeDeps): Promise<FoundOffice | { readonly answer: Response }> {
  const visit = c.get('visit')
  const signed = await signIn(c, deps)
  if (!signed) return { answer: toSignIn(c) }
  const own = await ownOffices(deps.db, visit.community.id, signed.viewer.personId)
  const office = own.find(({ appointmentId }) => appointmentId === c.req.param('appointment'))
  return office ? { ...signed, office } : { answer: sendPage(c, <NotYourOfficePage visit={visit} />, 404) }
}

function idsOf({ office, viewer }: FoundOffice) {
  return { appointmentId: office.appointmentId, personId: viewer.personId }
}

async function sendLeave(
  c: Context<Env>,
  { db }: OfficeDeps,
  { office, rules, today }: FoundOffice,
  shown: { firstDay?: string; lastDay?: string; error?: LeaveError; told?: number | undefined },
): Promise<Response> {
  const visit = c.get('visit')
  const leaves = await leavesFrom(db, visit.community.id, [office.appointmentId], today)
  const standIns = await findStandIns(db, visit.community.id, rules, office)
  const page = { visit, rules, office, leaves, standIns, today, firstDay: today.toString(), lastDay: '', ...shown }
  return sendPage(c, <LeavePage {...page} />, shown.error ? 422 : 200)
}

function toLeave(c: Context<Env>, { appointmentId }: OwnOffice, told: number): Response {
  return c.redirect(href(c.get('visit'), `/desk/offices/${appointmentId}/leave?told=${told}`), 303)
}
