import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { CharterRules } from '../../charter/charter.ts'
import type { Language } from '../../kit/i18n/say.ts'
import { type FormValues, readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href, type Visit } from '../../kit/web/visit.ts'
import { stationsWith } from '../../offices/standing.ts'
import { findPlace } from '../../places/store.ts'
import type { Station } from '../../stations/station.ts'
import { listStations, stationsById } from '../../stations/store.ts'
import { type Attendance, activityStates, creditedWith, dayProblem, leadingStation } from '../activity.ts'
import { byId } from '../activity-words.ts'
import type { WrittenActivity } from '../change-store.ts'
import {
  activitiesAround,
  askedOf,
  countAround,
  countAsked,
  countWaiting,
  waitingForConfirmation,
} from '../list-store.ts'
import { recordActivity } from '../record-activity.ts'
import {
  type FieldError,
  findStation,
  type Link,
  type Read,
  readAttendance,
  readHappening,
  readLink,
  readWords,
} from './form.ts'
import { NewActivityPage } from './form-page.tsx'
import { formMessages } from './messages.ts'
import { askedToConfirm } from './reader.ts'
import { recordPath } from './record-page.tsx'
import { dayError } from './say-error.ts'
import { StationActivitiesPage } from './station-page.tsx'
import { type AtDesk, type DeskDeps, openDesk, openStation, refuse, sayDone } from './visit-routes.tsx'
import { WaitingPage } from './waiting-page.tsx'

// A nonsensical choice is no choice.
const filterSchema = z.object({
  q: z.string().trim().max(200).catch(''),
  state: z.enum(activityStates).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(9999).optional().catch(undefined),
})

const waitingShown = 100

/** `/desk/activities`, and what a station's people see of its activities and write down. */
export function stationRoutes(deps: DeskDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/desk/activities', async (c) => await showWaiting(c, deps))
    .get('/desk/stations/:slug/activities', async (c) => await showList(c, deps, c.req.param('slug')))
    .get('/desk/stations/:slug/activities/new', async (c) => {
      const desk = await openStation(c, deps, c.req.param('slug'))
      if (desk instanceof Response) return desk
      const state = c.req.query('state') === 'planned' ? 'planned' : 'held'
      return await showForm(c, deps, desk.station, { state, ...(await suggested(c, deps, desk.station)) }, [])
    })
    .post('/desk/stations/:slug/activities/new', async (c) => {
      const values = await readForm(c)
      const desk = await openStation(c, deps, c.req.param('slug'))
      return desk instanceof Response ? desk : await record(c, deps, desk, values)
    })
}

async function showWaiting(c: Context<Env>, deps: DeskDeps): Promise<Response> {
  const desk = await openDesk(c, deps)
  if (desk instanceof Response) return desk
  const visit = c.get('visit')
  const { db } = deps
  const { id } = visit.community
  const asked = askedToConfirm(desk.rules, desk.standing, desk.viewer.personId)
  const ownIds = stationsWith(desk.rules, desk.standing, 'record-activities')
  const [activities, count, requests, own] = await Promise.all([
    waitingForConfirmation(db, id, asked, waitingShown),
    countWaiting(db, id, asked),
    countAsked(db, id, ownIds),
    stationsById(db, id, ownIds),
  ])
  const stations = byId(await stationsById(db, id, activities.flatMap(creditedWith)))
  return sendPage(
    c,
    <WaitingPage
      visit={visit}
      waiting={asked.stations.length > 0 ? { activities, count } : undefined}
      own={own.map((station) => ({ station, asked: requests.get(station.id) ?? 0 }))}
      stations={stations}
    />,
  )
}

async function showList(c: Context<Env>, deps: DeskDeps, slug: string): Promise<Response> {
  const desk = await openStation(c, deps, slug)
  if (desk instanceof Response) return desk
  const visit = c.get('visit')
  const { station } = desk
  const { id } = visit.community
  const { q, state, year } = filterSchema.parse(c.req.query())
  const filter = { state, year, query: q === '' ? undefined : q }
  const [activities, requests, { count, years }] = await Promise.all([
    activitiesAround(deps.db, id, station.id, filter),
    askedOf(deps.db, id, station.id),
    countAround(deps.db, id, station.id),
  ])
  const leading = requests.flatMap((activity) => leadingStation(activity) ?? [])
  const stations = byId(await stationsById(deps.db, id, leading))
  const page = { visit, station, activities, count, years, filter, asked: requests, stations, done: sayDone(c) }
  return sendPage(c, <StationActivitiesPage {...page} />)
}

async function showForm(
  c: Context<Env>,
  { db }: DeskDeps,
  station: Station,
  values: FormValues,
  errors: readonly FieldError[],
): Promise<Response> {
  const visit = c.get('visit')
  const others = (await listStations(db, visit.community.id)).filter(({ id }) => id !== station.id)
  const state = values.state === 'planned' ? 'planned' : 'held'
  const page = { visit, station, state, values, errors, others } as const
  return sendPage(c, <NewActivityPage {...page} />, errors.length > 0 ? 422 : 200)
}

/** What most activities of a station are: at its place, in person. */
async function suggested(c: Context<Env>, { db }: DeskDeps, { placeSlug }: Station): Promise<FormValues> {
  const place = placeSlug === null ? undefined : await findPlace(db, placeSlug)
  return { zone: place?.zone ?? c.get('visit').community.zone, kind: 'meetup', place: 'offline' }
}

async function record(
  c: Context<Env>,
  deps: DeskDeps,
  { viewer, rules, station }: AtDesk & { readonly station: Station },
  values: FormValues,
): Promise<Response> {
  const visit = c.get('visit')
  const { id } = visit.community
  const coHost = await readCoHost(c, deps, values)
  const read = readNew(values, visit.language)
  if (!read.ok || !coHost.ok) {
    const errors = [...errorsOf(read), ...dayErrors(visit, rules, station, values), ...errorsOf(coHost)]
    return await showForm(c, deps, station, values, errors)
  }
  const { activity, evidence } = read.value
  const given = { personId: viewer.personId, stationId: station.id, activity, evidence, coHost: coHost.value?.id }
  const outcome = await recordActivity(deps.db, id, rules, given, deps.clock())
  if (outcome.ok) return c.redirect(href(visit, `${recordPath(outcome)}?done=recorded`), 303)
  switch (outcome.reason) {
    case 'no-such-station':
      return refuse(c, { why: 'no-such-station' })
    case 'not-allowed':
      return refuse(c, { why: 'not-yours', kept: [activity.title[visit.language] ?? '', values.summary ?? ''] })
    case 'no-such-co-host':
      return await showForm(c, deps, station, values, [{ field: 'co-host', text: formMessages.unknownStation }])
    case 'own-station':
      return await showForm(c, deps, station, values, [{ field: 'co-host', text: formMessages.ownStation }])
    case 'wrong-day': {
      const { why } = outcome
      const error = dayError(visit, rules, why, activity.zone)
      const isOther = why.problem === 'before-founding' && why.station.id !== station.id
      return await showForm(c, deps, station, values, [isOther ? { ...error, field: 'co-host' } : error])
    }
  }
}

/** What is wrong with the day, so that whoever has other things to mend learns of it at once. */
function dayErrors(visit: Visit, rules: CharterRules, station: Station, values: FormValues): FieldError[] {
  const happening = readHappening(values)
  if (!happening.ok) return []
  const { localDate: day, zone } = happening.value
  const state = values.state === 'planned' ? 'planned' : 'held'
  const why = dayProblem({ state, day, zone, stations: [station] }, visit.now)
  return why ? [dayError(visit, rules, why, zone)] : []
}

function readNew(
  values: FormValues,
  language: Language,
): Read<{ readonly activity: WrittenActivity; readonly evidence: Link | undefined }> {
  const state = values.state === 'planned' ? 'planned' : 'held'
  const nothing = { ok: true, value: null } as const
  const [words, happening] = [readWords(values, true), readHappening(values)]
  const attendance: Read<Attendance | null> = state === 'held' ? readAttendance(values) : nothing
  const link: Read<Link | undefined> = state === 'held' ? readLink(values) : { ok: true, value: undefined }
  if (!words.ok || !happening.ok || !attendance.ok || !link.ok) {
    return { ok: false, errors: [words, happening, attendance, link].flatMap(errorsOf) }
  }
  const { title, summary, venue } = words.value
  const written = {
    title: { [language]: title, original: language },
    summary: summary === '' ? null : { [language]: summary, original: language },
    venue,
  }
  const activity = { ...written, ...happening.value, state, attendance: attendance.value } as const
  return { ok: true, value: { activity, evidence: link.value } }
}

/** The station that was named beside the own one; undefined when the field is left empty. */
export async function readCoHost(
  c: Context<Env>,
  { db }: DeskDeps,
  values: FormValues,
): Promise<Read<Station | undefined>> {
  const written = (values['co-host'] ?? '').trim()
  if (written === '') return { ok: true, value: undefined }
  const station = findStation(await listStations(db, c.get('visit').community.id), written)
  if (station) return { ok: true, value: station }
  return { ok: false, errors: [{ field: 'co-host', text: formMessages.unknownStation }] }
}

export function errorsOf(read: Read<unknown>): readonly FieldError[] {
  return read.ok ? [] : read.errors
}
