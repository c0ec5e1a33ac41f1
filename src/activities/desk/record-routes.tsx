import { type Context, Hono } from 'hono'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { listStations, stationsById } from '../../stations/store.ts'
import { type Activity, type Attendance, creditedWith, isConfirmed, leadingStation } from '../activity.ts'
import { byId } from '../activity-words.ts'
import { cancelActivity, holdActivity, planAgain } from '../change-state.ts'
import { editActivity } from '../edit-activity.ts'
import { removeActivity } from '../remove-activity.ts'
import { HoldPage, type PlainAct, PlainActPage } from './act-pages.tsx'
import {
  type FieldError,
  type Read,
  type ReadHappening,
  readAttendance,
  readHappening,
  readLink,
  readWords,
} from './form.ts'
import { EditActivityPage } from './form-page.tsx'
import { formMessages } from './messages.ts'
import { RecordPage, recordPath } from './record-page.tsx'
import { dayError } from './say-error.ts'
import { errorsOf } from './station-routes.tsx'
import { type AtRecord, type DeskDeps, openActivity, refuse, sayDone, toPublic, toRecord } from './visit-routes.tsx'

/** `/desk/activities/<slug>`: the record of an activity, changing it, and what becomes of it. */
export function recordRoutes(deps: DeskDeps): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/desk/activities/:slug', async (c) => {
    const at = await openActivity(c, deps, c.req.param('slug'))
    return at instanceof Response ? at : await showRecord(c, deps, at)
  })

  routes.get('/desk/activities/:slug/edit', async (c) => {
    const at = await openKept(c, deps, c.req.param('slug'))
    if (at instanceof Response) return at
    const values = writtenIn(at.activity, c.get('visit').language)
    return sendPage(c, <EditActivityPage visit={c.get('visit')} activity={at.activity} values={values} errors={[]} />)
  })

  routes.post('/desk/activities/:slug/edit', async (c) => {
    const values = await readForm(c)
    const at = await openKept(c, deps, c.req.param('slug'))
    return at instanceof Response ? at : await edit(c, deps, at, values)
  })

  routes.on(['GET', 'POST'], '/desk/activities/:slug/holding', async (c) => {
    const values = c.req.method === 'POST' ? await readForm(c) : undefined
    const at = await openKept(c, deps, c.req.param('slug'))
    if (at instanceof Response) return at
    const { activity } = at
    if (activity.state !== 'planned') return refuse(c, { why: 'otherwise', back: toRecord(activity) })
    if (values) return await hold(c, deps, at, values)
    return sendPage(c, <HoldPage visit={c.get('visit')} activity={activity} values={{}} errors={[]} />)
  })

  for (const act of ['cancellation', 'planning', 'removal'] as const satisfies readonly PlainAct[]) {
    routes.on(['GET', 'POST'], `/desk/activities/:slug/${act}`, async (c) => {
      const at = await openKept(c, deps, c.req.param('slug') ?? '')
      if (at instanceof Response) return at
      if (c.req.method === 'POST') return await actPlainly(c, deps, at, act)
      const visit = c.get('visit')
      const { activity } = at
      const stations = byId(await stationsById(deps.db, visit.community.id, creditedWith(activity)))
      return sendPage(c, <PlainActPage {...{ visit, activity, act, stations }} />)
    })
  }

  return routes
}

/** The record of an activity, for those who keep it. */
async function openKept(c: Context<Env>, deps: DeskDeps, slug: string): Promise<AtRecord | Response> {
  const at = await openActivity(c, deps, slug)
  if (at instanceof Response || at.reader.keeps) return at
  return refuse(c, { why: 'not-allowed', back: toPublic(at.activity) })
}

/** Shows the record; with what was written into one of its forms and is wrong. */
export async function showRecord(
  c: Context<Env>,
  { db }: DeskDeps,
  { rules, activity, reader }: AtRecord,
  wrong?: { readonly values: FormValues; readonly errors: readonly FieldError[] },
): Promise<Response> {
  const visit = c.get('visit')
  const stations = await listStations(db, visit.community.id)
  const page = { visit, rules, activity, reader, stations, done: sayDone(c), ...wrong }
  return sendPage(c, <RecordPage {...page} />, wrong ? 422 : 200)
}

/** What stands in the form when it is opened: the words of the reader's language. */
function writtenIn(activity: Activity, language: 'zh' | 'en'): FormValues {
  const { title, summary, venue, kind, place, localDate, zone, attendance } = activity
  const words = { title: title[language] ?? '', summary: summary?.[language] ?? '', venue: venue ?? '' }
  const people = attendance ? { people: String(attendance.people), counted: attendance.counted } : {}
  return { ...words, kind, place, day: localDate.toString(), zone, ...people }
}

async function edit(c: Context<Env>, deps: DeskDeps, at: AtRecord, values: FormValues): Promise<Response> {
  const visit = c.get('visit')
  const { activity, viewer, rules } = at
  const { language } = visit
  const other = language === 'zh' ? 'en' : 'zh'
  const words = readWords(values, activity.title[other] === undefined)
  const happening = isConfirmed(activity) ? undefined : readWhole(values, activity)
  const again = (errors: readonly FieldError[], isOvertaken = false) =>
    sendPage(c, <EditActivityPage {...{ visit, activity, values, errors, isOvertaken }} />, isOvertaken ? 409 : 422)
  if (!words.ok || happening?.ok === false) return again([words, ...(happening ? [happening] : [])].flatMap(errorsOf))
  const change = { ...words.value, language, happening: happening?.value, seen: values.seen ?? '' }
  const given = { activityId: activity.id, personId: viewer.personId, ...change }
  const outcome = await editActivity(deps.db, visit.community.id, rules, given, deps.clock())
  if (outcome.ok) return c.redirect(href(visit, `${recordPath(activity)}?done=edited`), 303)
  switch (outcome.reason) {
    case 'wrong-day':
      return again([dayError(visit, rules, outcome.why, happening?.value.zone ?? activity.zone)])
    case 'no-title':
      return again([{ field: 'title', text: formMessages.titleEmpty }])
    case 'changed-meanwhile':
      return again([], true)
    case 'no-such-activity':
    case 'not-allowed':
    case 'confirmed': {
      const kept = [words.value.title, words.value.summary]
      return refuse(c, { why: outcome.reason, back: toPublic(activity), kept })
    }
  }
}

type Whole = ReadHappening & { readonly attendance: Attendance | null }

function readWhole(values: FormValues, activity: Activity): Read<Whole> {
  const happening = readHappening(values)
  const attendance: Read<Attendance | null> =
    activity.state === 'held' ? readAttendance(values) : { ok: true, value: null }
  if (happening.ok && attendance.ok) return { ok: true, value: { ...happening.value, attendance: attendance.value } }
  return { ok: false, errors: [...errorsOf(happening), ...errorsOf(attendance)] }
}

async function hold(c: Context<Env>, deps: DeskDeps, at: AtRecord, values: FormValues): Promise<Response> {
  const visit = c.get('visit')
  const { activity, viewer, rules } = at
  const [attendance, link] = [readAttendance(values), readLink(values)]
  const again = (errors: readonly FieldError[]) =>
    sendPage(c, <HoldPage {...{ visit, activity, values, errors }} />, 422)
  if (!attendance.ok || !link.ok) return again([...errorsOf(attendance), ...errorsOf(link)])
  const said = { attendance: attendance.value, evidence: link.value }
  const given = { activityId: activity.id, personId: viewer.personId, ...said }
  const outcome = await holdActivity(deps.db, visit.community.id, rules, given, deps.clock())
  if (outcome.ok) return c.redirect(href(visit, `${recordPath(activity)}?done=held`), 303)
  if (outcome.reason === 'wrong-day') return again([dayError(visit, rules, outcome.why, activity.zone)])
  return refuse(c, { why: outcome.reason, back: toPublic(activity) })
}

const verbs = { cancellation: cancelActivity, planning: planAgain, removal: removeActivity } as const
const done = { cancellation: 'cancelled', planning: 'planned', removal: 'removed' } as const

async function actPlainly(c: Context<Env>, deps: DeskDeps, at: AtRecord, act: PlainAct): Promise<Response> {
  const visit = c.get('visit')
  const { activity, viewer, rules } = at
  const { id } = visit.community
  const on = { activityId: activity.id, personId: viewer.personId }
  const outcome = await verbs[act](deps.db, id, rules, on, deps.clock())
  if (!outcome.ok) {
    const why = outcome.reason === 'wrong-day' ? 'otherwise' : outcome.reason
    return refuse(c, { why, back: toRecord(activity) })
  }
  if (act !== 'removal') return c.redirect(href(visit, `${recordPath(activity)}?done=${done[act]}`), 303)
  const [station] = await stationsById(deps.db, id, [leadingStation(activity) ?? ''])
  const list = station ? `/desk/stations/${station.slug}/activities` : '/desk/activities'
  return c.redirect(href(visit, `${list}?done=removed`), 303)
}
