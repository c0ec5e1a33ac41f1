import { type Context, Hono } from 'hono'
import { type Day, dayIn, Temporal } from '../../kit/time/time.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { common } from '../messages.ts'
import { NoMeetingPage } from '../public/meeting-page.tsx'
import { changeSeries, endSeries } from '../series/change-series.ts'
import { madeAhead, type Series } from '../series/series.ts'
import { firstDate, startSeries } from '../series/start-series.ts'
import { findSeries } from '../series/store.ts'
import { heldBodies, othersIn, refuseNobody, tomorrowIn } from './call-routes.tsx'
import { formMessages as messages } from './form-messages.ts'
import { EndSeriesPage, SeriesPage, type SeriesPageProps } from './form-pages.tsx'
import {
  emptyForm,
  type FormErrors,
  formOf,
  longestWords,
  parseSeries,
  readMeetingForm,
  ruleName,
  type SeriesMeant,
} from './meeting-form.ts'
import { type AtDesk, type DeskMeetingDeps, refuseBody, visitDesk } from './visit-routes.tsx'

/** Starting a series, changing it and ending it. */
export function seriesRoutes(deps: DeskMeetingDeps): Hono<Env> {
  return new Hono<Env>()
    .on(['GET', 'POST'], '/desk/meetings/series/new', async (c) => await start(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/series/:id', async (c) => await change(c, deps))
    .on(['GET', 'POST'], '/desk/meetings/series/:id/end', async (c) => await end(c, deps))
}

type Shown = Pick<SeriesPageProps, 'form' | 'errors'>

async function start(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const at = await visitDesk(c, deps)
  if (at instanceof Response) return at
  const bodies = heldBodies(at)
  const [first] = bodies
  if (!first) return refuseNobody(c, at)
  const told = await othersIn(db, at, first.id)
  const show = (page: Shown, status: 200 | 422) =>
    sendPage(c, <SeriesPage {...{ visit, bodies, told }} {...page} />, status)
  if (c.req.method === 'GET') {
    const begin = { body: first.id, rule: 'monthly1', weekday: '3', startsOn: tomorrowIn(at.rules.zone, clock()) }
    return show({ form: { ...emptyForm(visit.language, at.rules.zone, common.regular), ...begin }, errors: {} }, 200)
  }
  const form = readMeetingForm(await readForm(c))
  const read = parseSeries(form, visit.language, null)
  if (!read.ok) return show({ form, errors: read.errors }, 422)
  const far = tooFar(read.value, clock())
  if (far) return show({ form, errors: far }, 422)
  const { personId, communityId } = at.viewer
  const asked = { ...read.value, body: form.body || first.id, personId }
  const outcome = await startSeries(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return c.redirect(href(visit, `/desk/meetings?done=series&told=${outcome.told}`), 303)
  if (outcome.reason === 'no-dates') return show({ form, errors: { endsOn: messages.noDates } }, 422)
  return refuseBody(c, at.rules, asked.body, 'not-allowed')
}

async function change(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const found = await visitSeries(c, deps)
  if (found instanceof Response) return found
  const { at, series } = found
  const told = await othersIn(db, at, series.body)
  const show = (page: Shown, status: 200 | 422) =>
    sendPage(c, <SeriesPage {...{ visit, told }} bodies={[]} seriesId={series.id} {...page} />, status)
  if (c.req.method === 'GET') {
    // The next of its dates, so that a fortnight stays in step.
    const startsOn = (firstDate(series, clock()) ?? dayIn(series.zone, clock())).toString()
    const rule = { rule: ruleName(series), weekday: String(series.weekday), endsOn: series.endsOn?.toString() ?? '' }
    return show({ form: { ...formOf(series, visit.language), ...rule, startsOn }, errors: {} }, 200)
  }
  const form = readMeetingForm(await readForm(c))
  const read = parseSeries(form, visit.language, series.title)
  if (!read.ok) return show({ form, errors: read.errors }, 422)
  const far = tooFar(read.value, clock())
  if (far) return show({ form, errors: far }, 422)
  const { personId, communityId } = at.viewer
  const asked = { ...read.value, seriesId: series.id, personId }
  const outcome = await changeSeries(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return c.redirect(href(visit, `/desk/meetings?done=series&told=${outcome.told}`), 303)
  if (outcome.reason === 'no-dates') return show({ form, errors: { endsOn: messages.noDates } }, 422)
  return refuseSeries(c, at, series, outcome.reason)
}

async function end(c: Context<Env>, deps: DeskMeetingDeps): Promise<Response> {
  const visit = c.get('visit')
  const { db, clock } = deps
  const found = await visitSeries(c, deps)
  if (found instanceof Response) return found
  const { at, series } = found
  const told = await othersIn(db, at, series.body)
  const today = dayIn(series.zone, clock()).toString()
  const form = readMeetingForm(c.req.method === 'GET' ? { endsOn: today } : await readForm(c))
  const show = (errors: FormErrors, status: 200 | 422) =>
    sendPage(c, <EndSeriesPage {...{ visit, told, form, errors }} seriesId={series.id} />, status)
  if (c.req.method === 'GET') return show({}, 200)
  const day = readDay(form.endsOn)
  if (!day) return show({ endsOn: messages.dayWrong }, 422)
  if (form.words.length > longestWords) return show({ words: messages.wordsWrong }, 422)
  const { personId, communityId } = at.viewer
  const asked = { seriesId: series.id, personId, day, words: form.words }
  const outcome = await endSeries(db, communityId, at.charter, asked, clock())
  if (outcome.ok) return c.redirect(href(visit, `/desk/meetings?done=series&told=${outcome.told}`), 303)
  return refuseSeries(c, at, series, outcome.reason)
}

/** A series for those who may hold the meetings of its body. */
async function visitSeries(c: Context<Env>, deps: DeskMeetingDeps): Promise<{ at: AtDesk; series: Series } | Response> {
  const at = await visitDesk(c, deps)
  if (at instanceof Response) return at
  const series = await findSeries(deps.db, at.viewer.communityId, c.req.param('id') ?? '')
  if (!series) return sendPage(c, <NoMeetingPage visit={c.get('visit')} />, 404)
  return at.access.holds.includes(series.body) ? { at, series } : refuseBody(c, at.rules, series.body, 'not-allowed')
}

function refuseSeries(
  c: Context<Env>,
  { rules }: AtDesk,
  { body }: Series,
  why: 'no-such-series' | 'not-allowed' | 'ended',
): Response {
  if (why === 'no-such-series') return sendPage(c, <NoMeetingPage visit={c.get('visit')} />, 404)
  return refuseBody(c, rules, body, why)
}

/** Dates are made half a year ahead: a rule that begins later would leave a gap before it. */
function tooFar({ startsOn, zone }: SeriesMeant, now: Parameters<typeof dayIn>[1]): FormErrors | undefined {
  const last = dayIn(zone, now).add(madeAhead)
  return Temporal.PlainDate.compare(startsOn, last) > 0 ? { startsOn: messages.startsOnFar } : undefined
}

function readDay(text: string): Day | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : undefined
  } catch {
    return undefined
  }
}
