import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { findStationBySlug, stationsById } from '../../stations/store.ts'
import { creditedWith, mostEvidence, mostHosts } from '../activity.ts'
import { byId } from '../activity-words.ts'
import { addEvidence, removeEvidence } from '../add-evidence.ts'
import { answerHost } from '../answer-host.ts'
import { askHost, stopAsking } from '../ask-host.ts'
import { confirmActivity, takeBackConfirmation } from '../confirm-activity.ts'
import { ConfirmPage } from './act-pages.tsx'
import { type FieldError, readConfirmation, readLink } from './form.ts'
import { formMessages } from './messages.ts'
import { recordPath } from './record-page.tsx'
import { showRecord } from './record-routes.tsx'
import { beforeFounding } from './say-error.ts'
import { listPath } from './station-page.tsx'
import { errorsOf, readCoHost } from './station-routes.tsx'
import { type AtRecord, type DeskDeps, openActivity, refuse, toPublic, toRecord } from './visit-routes.tsx'

/** What stands beside an activity: its hosts, links and confirmations. */
export function partRoutes(deps: DeskDeps): Hono<Env> {
  return new Hono<Env>()
    .post('/desk/activities/:slug/hosts', async (c) => await ask(c, deps, c.req.param('slug')))
    .post('/desk/activities/:slug/hosts/:station', async (c) => {
      return await answer(c, deps, c.req.param('slug'), c.req.param('station'))
    })
    .post('/desk/activities/:slug/hosts/:station/removal', async (c) => {
      return await stop(c, deps, c.req.param('slug'), c.req.param('station'))
    })
    .post('/desk/activities/:slug/evidence', async (c) => await link(c, deps, c.req.param('slug')))
    .post('/desk/activities/:slug/evidence/:id/removal', async (c) => {
      return await unlink(c, deps, c.req.param('slug'), c.req.param('id'))
    })
    .on(['GET', 'POST'], '/desk/activities/:slug/confirmation', async (c) => {
      return await confirm(c, deps, c.req.param('slug'))
    })
    .post('/desk/activities/:slug/confirmation/removal', async (c) => await takeBack(c, deps, c.req.param('slug')))
}

function on({ activity, viewer }: AtRecord) {
  return { activityId: activity.id, personId: viewer.personId }
}

function back(c: Context<Env>, { activity }: AtRecord, done: string): Response {
  return c.redirect(href(c.get('visit'), `${recordPath(activity)}?done=${done}`), 303)
}

async function ask(c: Context<Env>, deps: DeskDeps, slug: string): Promise<Response> {
  const values = await readForm(c)
  const at = await openActivity(c, deps, slug)
  if (at instanceof Response) return at
  const visit = c.get('visit')
  const wrong = async (error: Omit<FieldError, 'field'>) =>
    await showRecord(c, deps, at, { values, errors: [{ ...error, field: 'co-host' }] })
  const station = await readCoHost(c, deps, values)
  if (!station.ok || !station.value) return await wrong({ text: formMessages.unknownStation })
  const asked = { ...on(at), stationId: station.value.id }
  const outcome = await askHost(deps.db, visit.community.id, at.rules, asked, deps.clock())
  if (outcome.ok) return back(c, at, 'asked')
  switch (outcome.reason) {
    case 'no-such-activity':
    case 'not-allowed':
      return refuse(c, { why: outcome.reason, back: toPublic(at.activity) })
    case 'no-such-station':
      return await wrong({ text: formMessages.unknownStation })
    case 'own-station':
      return await wrong({ text: formMessages.ownStation })
    case 'asked-already':
      return await wrong({ text: formMessages.askedAlready })
    case 'refused-already':
      return await wrong({ text: formMessages.refusedAlready })
    case 'too-many':
      return await wrong({ text: formMessages.tooManyHosts, values: { most: mostHosts } })
    case 'before-founding':
      return await wrong(beforeFounding(visit, at.rules, outcome.station))
  }
}

async function answer(c: Context<Env>, deps: DeskDeps, slug: string, stationSlug: string): Promise<Response> {
  const { answer: said, from } = await readForm(c)
  const at = await openActivity(c, deps, slug)
  if (at instanceof Response) return at
  const visit = c.get('visit')
  const { id } = visit.community
  const station = await findStationBySlug(deps.db, id, stationSlug)
  if (!station) return refuse(c, { why: 'no-such-station' })
  const agrees = said === 'agree'
  const given = { ...on(at), stationId: station.id, agrees }
  const outcome = await answerHost(deps.db, id, at.rules, given, deps.clock())
  if (!outcome.ok) {
    const clause = at.rules.stations[station.kind]?.clause ?? ''
    return refuse(c, { why: outcome.reason, back: toPublic(at.activity), values: { clause } })
  }
  const path = from === 'list' ? listPath(station) : recordPath(at.activity)
  return c.redirect(href(visit, `${path}?done=${agrees ? 'agreed' : 'refused'}`), 303)
}

async function stop(c: Context<Env>, deps: DeskDeps, slug: string, stationSlug: string): Promise<Response> {
  const at = await openActivity(c, deps, slug)
  if (at instanceof Response) return at
  const { id } = c.get('visit').community
  const station = await findStationBySlug(deps.db, id, stationSlug)
  if (!station) return refuse(c, { why: 'no-such-station' })
  const outcome = await stopAsking(deps.db, id, at.rules, { ...on(at), stationId: station.id }, deps.clock())
  return outcome.ok ? back(c, at, 'stopped') : refuse(c, { why: outcome.reason, back: toRecord(at.activity) })
}

async function link(c: Context<Env>, deps: DeskDeps, slug: string): Promise<Response> {
  const values = await readForm(c)
  const at = await openActivity(c, deps, slug)
  if (at instanceof Response) return at
  const read = readLink(values)
  const wrong = async (errors: readonly FieldError[]) => await showRecord(c, deps, at, { values, errors })
  if (!read.ok) return await wrong(read.errors)
  if (!read.value) return await wrong([{ field: 'url', text: formMessages.link }])
  const added = { ...on(at), ...read.value }
  const outcome = await addEvidence(deps.db, c.get('visit').community.id, at.rules, added, deps.clock())
  if (outcome.ok) return back(c, at, 'linked')
  switch (outcome.reason) {
    case 'added-already':
      return await wrong([{ field: 'url', text: formMessages.linkedAlready }])
    case 'too-many':
      return await wrong([{ field: 'url', text: formMessages.tooManyLinks, values: { most: mostEvidence } }])
    case 'no-such-activity':
    case 'not-allowed':
    case 'not-held':
      return refuse(c, { why: outcome.reason, back: toPublic(at.activity), kept: [read.value.url] })
  }
}

async function unlink(c: Context<Env>, deps: DeskDeps, slug: string, asked: string): Promise<Response> {
  const at = await openActivity(c, deps, slug)
  if (at instanceof Response) return at
  const { data: evidenceId } = z.uuid().safeParse(asked)
  if (evidenceId === undefined) return back(c, at, 'unlinked')
  const removed = { ...on(at), evidenceId }
  const outcome = await removeEvidence(deps.db, c.get('visit').community.id, at.rules, removed, deps.clock())
  return outcome.ok ? back(c, at, 'unlinked') : refuse(c, { why: outcome.reason, back: toPublic(at.activity) })
}

async function confirm(c: Context<Env>, deps: DeskDeps, slug: string): Promise<Response> {
  const values = c.req.method === 'POST' ? await readForm(c) : undefined
  const at = await openActivity(c, deps, slug)
  if (at instanceof Response) return at
  const visit = c.get('visit')
  const { activity, reader } = at
  if (reader.isRecorder) return refuse(c, { why: 'own-record', back: toRecord(activity) })
  if (!reader.confirmer) return refuse(c, { why: 'not-allowed', back: toPublic(activity) })
  if (activity.state !== 'held') return refuse(c, { why: 'not-held', back: toRecord(activity) })
  if (reader.hasConfirmed) return refuse(c, { why: 'confirmed-already', back: toRecord(activity) })
  const read = values && readConfirmation(values)
  if (!values || !read?.ok) {
    const stations = byId(await stationsById(deps.db, visit.community.id, creditedWith(activity)))
    const page = { visit, activity, stations, values: values ?? {}, errors: read ? errorsOf(read) : [] }
    return sendPage(c, <ConfirmPage {...page} />, read ? 422 : 200)
  }
  const given = { ...on(at), ...read.value, seen: values.seen ?? '' }
  const outcome = await confirmActivity(deps.db, visit.community.id, at.rules, given, deps.clock())
  if (outcome.ok) return back(c, at, 'confirmed')
  return refuse(c, { why: outcome.reason, back: toRecord(activity), kept: [read.value.words] })
}

async function takeBack(c: Context<Env>, deps: DeskDeps, slug: string): Promise<Response> {
  const at = await openActivity(c, deps, slug)
  if (at instanceof Response) return at
  const outcome = await takeBackConfirmation(deps.db, c.get('visit').community.id, on(at))
  return outcome.ok ? back(c, at, 'taken-back') : refuse(c, { why: outcome.reason, back: toRecord(at.activity) })
}
