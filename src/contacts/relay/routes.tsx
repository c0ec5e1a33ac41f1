import { type Context, Hono } from 'hono'
import type { CharterRules } from '../../charter/charter.ts'
import { messagesTo } from '../../kit/mail/outbox-store.ts'
import { dayIn } from '../../kit/time/time.ts'
import { clientAddress, rateLimit } from '../../kit/web/rate-limit.ts'
import { readForm } from '../../kit/web/read-form.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import { type Env, href } from '../../kit/web/visit.ts'
import { toSignIn } from '../../people/sign-in/routes.tsx'
import { findViewer } from '../../people/viewer.ts'
import type { Station } from '../../stations/station.ts'
import { findMovedStation, findStationBySlug, listStations } from '../../stations/store.ts'
import type { ContactDeps } from '../deps.ts'
import { loadReach } from '../load-reach.ts'
import { ReachCards } from '../reach.tsx'
import { readMessage } from './message.ts'
import { messages } from './messages.ts'
import { ContactPage, type ContactPageProps, NoStationPage, SentPage } from './pages.tsx'
import { ReceivedPage } from './received-page.tsx'
import { sendMessage } from './send-message.ts'

/** `/stations/:slug/contact`: writing to a station. `/desk/messages`: what came in. */
export function relayRoutes(deps: ContactDeps): Hono<Env> {
  const { db, clock, proxies = 0 } = deps
  const routes = new Hono<Env>()
  // An office or a campus shares one network address; and nobody's mailbox is to be flooded from many.
  const byClient = rateLimit({ points: 10, seconds: 3600 })
  const byStation = rateLimit({ points: 60, seconds: 3600 })

  routes.get('/stations/:slug/contact', async (c) => {
    const found = await findStation(c, deps)
    return 'answer' in found ? found.answer : await showForm(c, deps, found, { values: {}, errors: [] })
  })

  routes.get('/stations/:slug/contact/sent', async (c) => {
    const found = await findStation(c, deps)
    return 'answer' in found ? found.answer : sendPage(c, <SentPage visit={c.get('visit')} station={found.station} />)
  })

  routes.post('/stations/:slug/contact', async (c) => {
    const visit = c.get('visit')
    const found = await findStation(c, deps)
    if ('answer' in found) return found.answer
    const values = await readForm(c)
    const read = readMessage(values)
    if (!read.ok) return await showForm(c, deps, found, { values, errors: read.errors }, 422)
    const tooOften = async (seconds: number, text: typeof messages.tooOften | typeof messages.stationBusy) => {
      c.header('Retry-After', String(seconds))
      const refusal = visit.say(text, { minutes: Math.ceil(seconds / 60) })
      return await showForm(c, deps, found, { values, errors: [], refusal }, 429)
    }
    const clientWaits = await byClient(clientAddress(c, proxies))
    if (clientWaits > 0) return await tooOften(clientWaits, messages.tooOften)
    const stationWaits = await byStation(found.station.id)
    if (stationWaits > 0) return await tooOften(stationWaits, messages.stationBusy)
    const { rules, station } = found
    const sent = await sendMessage(db, visit.community.id, rules, station, read.message, clock())
    if (!sent.ok) return await showForm(c, deps, found, { values, errors: [] }, 409)
    return c.redirect(href(visit, `/stations/${station.slug}/contact/sent`), 303)
  })

  routes.get('/desk/messages', async (c) => {
    c.header('Cache-Control', 'no-store')
    const visit = c.get('visit')
    const viewer = await findViewer(db, c, clock())
    if (!viewer) return toSignIn(c)
    const letters = await messagesTo(db, visit.community.id, viewer.personId)
    const stations = await listStations(db, visit.community.id)
    return sendPage(c, <ReceivedPage {...{ visit, letters, stations }} />)
  })

  return routes
}

interface Found {
  readonly rules: CharterRules
  readonly station: Station
}

async function findStation(c: Context<Env>, { db, shelf }: ContactDeps): Promise<Found | { answer: Response }> {
  const visit = c.get('visit')
  const { id } = visit.community
  const slug = c.req.param('slug') ?? ''
  const station = await findStationBySlug(db, id, slug)
  if (station) return { station, rules: (await shelf.running(db, id)).rules }
  const moved = await findMovedStation(db, id, slug)
  if (moved === undefined) return { answer: sendPage(c, <NoStationPage visit={visit} />, 404) }
  return { answer: c.redirect(href(visit, `/stations/${moved}/contact`), 301) }
}

async function showForm(
  c: Context<Env>,
  { db, clock }: ContactDeps,
  { rules, station }: Found,
  form: Pick<ContactPageProps, 'values' | 'errors' | 'refusal'>,
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const visit = c.get('visit')
  const { receivers, cards } = await loadReach(db, visit.community.id, rules, station, dayIn(rules.zone, clock()))
  return sendPage(
    c,
    <ContactPage {...{ visit, rules, station, receivers }} {...form}>
      <ReachCards {...{ visit, station, cards }} />
    </ContactPage>,
    status,
  )
}
