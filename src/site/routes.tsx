import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { byId } from '../activities/activity-words.ts'
import { activitiesAt } from '../activities/store.ts'
import type { CharterRules } from '../charter/charter.ts'
import { isListed, type NamedProcedure, procedureAbout } from '../charter/ways-in.ts'
import { obligationsSince } from '../charters/obligations-since.ts'
import type { CharterShelf } from '../charters/shelf.ts'
import { adoptedVersions } from '../charters/store.ts'
import { comingOf } from '../charters/version.ts'
import { loadReach } from '../contacts/load-reach.ts'
import { sheetOf } from '../duties/load-sheet.ts'
import type { Db } from '../kit/db/database.ts'
import type { Text } from '../kit/i18n/say.ts'
import { dayIn } from '../kit/time/time.ts'
import { sendPage } from '../kit/web/send-page.ts'
import { type Env, href } from '../kit/web/visit.ts'
import { type SaidEntry, sayEntry, wordsWanted } from '../ledger/say-entry.ts'
import { type EntryFilter, listPublicEntries } from '../ledger/store.ts'
import type { FindWords } from '../ledger/words.ts'
import { onLeave } from '../offices/store.ts'
import { findPerson } from '../people/store.ts'
import { findPlace, placesBySlug } from '../places/store.ts'
import { appointmentsAt, appointmentsOf, presentAppointments } from '../stations/appointment-store.ts'
import { statesOf } from '../stations/state-store.ts'
import type { Station } from '../stations/station.ts'
import { filterStations } from '../stations/station-filter.ts'
import { findMovedStation, listStations } from '../stations/store.ts'
import { CharterPage } from './charter-page.tsx'
import { HowToPage, NoProcedurePage } from './how-to-page.tsx'
import { LandingPage } from './landing-page.tsx'
import { messages } from './messages.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { numbersRoutes } from './numbers/routes.tsx'
import { PersonPage } from './person-page.tsx'
import { conditionsOf } from './procedure-words.ts'
import { StationPage } from './station-page.tsx'
import { StationsPage } from './stations-page.tsx'
import { firstEntryAbout } from './store.ts'

export interface SiteDeps {
  readonly db: Db
  readonly shelf: CharterShelf
  readonly words: FindWords
}

// A nonsensical choice is no choice: a link that somebody shortened still shows the list.
const filterSchema = z.object({
  q: z.string().max(200).catch(''),
  status: z.enum(['active', 'at-risk', 'inactive']).optional().catch(undefined),
})

const latest = 6

/** The public pages. None of them looks at who is reading: the same bytes for everybody. */
export function siteRoutes(deps: SiteDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/', async (c) => {
      const visit = c.get('visit')
      const { db, shelf } = deps
      const { id } = visit.community
      const [{ rules }, all, appointments, decisions] = await Promise.all([
        shelf.running(db, id),
        listStations(db, id),
        presentAppointments(db, id),
        latestDecisions(c, deps, {}),
      ])
      const stations = listed(rules, all)
      return sendPage(c, <LandingPage {...{ visit, rules, stations, appointments, decisions }} />)
    })
    .route('/', numbersRoutes(deps))
    .get('/stations', async (c) => await showStations(c, deps))
    .get('/stations/:slug', async (c) => await showStation(c, deps, c.req.param('slug')))
    .get('/people/:id', async (c) => await showPerson(c, deps, c.req.param('id')))
    .get('/join', async (c) => {
      const words = { title: messages.joinTitle, next: messages.chooseStation }
      return await showHowTo(c, deps, 'station', words, () => '/stations')
    })
    .get('/found', async (c) => {
      const words = { title: messages.foundTitle, next: messages.startFounding }
      return await showHowTo(c, deps, 'new-station', words, ({ id }) => `/apply/${id}`)
    })
    .get('/charter', async (c) => {
      const visit = c.get('visit')
      const charter = await deps.shelf.running(deps.db, visit.community.id)
      const coming = comingOf(await adoptedVersions(deps.db, visit.community.id))
      return sendPage(c, <CharterPage {...{ visit, charter, coming }} />)
    })
    .get('/charter/:procedure', async (c) => await showProcedure(c, deps, c.req.param('procedure')))
    .get('/charter.yaml', async (c) => {
      const { source } = await deps.shelf.running(deps.db, c.get('visit').community.id)
      // To the letter what the hash was taken over.
      return c.body(source, 200, { 'content-type': 'application/yaml; charset=utf-8' })
    })
}

type SiteContext = Context<Env>

async function showStations(c: SiteContext, { db, shelf }: SiteDeps) {
  const visit = c.get('visit')
  const { id } = visit.community
  const { q, status } = filterSchema.parse(c.req.query())
  const filter = { query: q.trim(), status }
  const [{ rules }, known, appointments] = await Promise.all([
    shelf.running(db, id),
    listStations(db, id),
    presentAppointments(db, id),
  ])
  const all = listed(rules, known)
  const places = await placesBySlug(
    db,
    all.flatMap(({ placeSlug }) => placeSlug ?? []),
  )
  const stations = filterStations(all, places, filter)
  return sendPage(c, <StationsPage {...{ visit, rules, stations, appointments, filter }} count={all.length} />)
}

async function showStation(c: SiteContext, deps: SiteDeps, slug: string) {
  const visit = c.get('visit')
  const { db, shelf } = deps
  const { id } = visit.community
  const all = await listStations(db, id)
  const station = all.find((one) => one.slug === slug)
  if (!station) {
    const moved = await findMovedStation(db, id, slug)
    if (moved !== undefined) return c.redirect(href(visit, `/stations/${moved}`), 301)
    return notFound(c, messages.noStation, messages.noStationHere)
  }
  const { rules } = await shelf.running(db, id)
  const today = dayIn(rules.zone, visit.now)
  const since = await obligationsSince(db, id, shelf)
  const [place, appointments, decisions, activities, away, reach, states, firstSeq, sheet] = await Promise.all([
    station.placeSlug === null ? undefined : findPlace(db, station.placeSlug),
    appointmentsAt(db, id, station.id),
    latestDecisions(c, deps, { subject: `station:${station.id}` }),
    activitiesAt(db, id, station.id),
    onLeave(db, id, [station.id], today),
    loadReach(db, id, rules, station, today),
    statesOf(db, id, station.id),
    firstEntryAbout(db, id, `station:${station.id}`),
    sheetOf(db, id, { rules, since }, station.id, visit.now),
  ])
  const line = listed(rules, all)
  const index = line.indexOf(station)
  const neighbours = index === -1 ? {} : { previous: line[index - 1], next: line[index + 1] }
  const held = { place, appointments, decisions, activities, hosts: byId(all), away, reach, states, firstSeq, sheet }
  return sendPage(c, <StationPage {...{ visit, rules, station }} {...held} {...neighbours} />)
}

/** Those that stand in lists: the charter may leave out a state. */
function listed(rules: CharterRules, stations: readonly Station[]): Station[] {
  return stations.filter(({ status }) => isListed(rules, status))
}

/** Only people in office have a page: who merely applied stays unlisted. */
async function showPerson(c: SiteContext, { db, shelf }: SiteDeps, asked: string) {
  const visit = c.get('visit')
  const { id } = visit.community
  const personId = z.uuid().safeParse(asked)
  const person = personId.success ? await findPerson(db, id, personId.data) : undefined
  const appointments = person ? await appointmentsOf(db, id, person.id) : []
  if (!person || person.erasedAt !== null || appointments.length === 0) {
    return notFound(c, messages.noPerson, messages.noPersonNext)
  }
  const [{ rules }, all] = await Promise.all([shelf.running(db, id), listStations(db, id)])
  const stations: ReadonlyMap<string, Station> = new Map(all.map((station) => [station.id, station]))
  return sendPage(c, <PersonPage {...{ visit, rules, person, appointments, stations }} />)
}

async function showHowTo(
  c: SiteContext,
  { db, shelf }: SiteDeps,
  about: 'new-station' | 'station',
  words: { title: Text; next: Text },
  nextPath: (named: NamedProcedure) => string,
) {
  const visit = c.get('visit')
  const { rules } = await shelf.running(db, visit.community.id)
  const title = visit.say(words.title)
  const named = procedureAbout(rules, about)
  if (!named) return sendPage(c, <NoProcedurePage visit={visit} title={title} />)
  const conditions = conditionsOf(rules, named, { now: visit.now, zone: rules.zone }, visit.language)
  const next = { href: href(visit, nextPath(named)), words: visit.say(words.next) }
  return sendPage(c, <HowToPage {...{ visit, rules, title, named, conditions, next }} />)
}

/** How each thing that the charter provides for is done. */
async function showProcedure(c: SiteContext, { db, shelf }: SiteDeps, id: string) {
  const visit = c.get('visit')
  const { rules } = await shelf.running(db, visit.community.id)
  const procedure = Object.hasOwn(rules.procedures, id) ? rules.procedures[id] : undefined
  if (!procedure) return notFound(c, messages.noProcedure, messages.noProcedureNext)
  const named = { id, procedure }
  const conditions = conditionsOf(rules, named, { now: visit.now, zone: rules.zone }, visit.language)
  const next = { href: href(visit, `/apply/${id}`), words: visit.say(messages.apply) }
  return sendPage(c, <HowToPage {...{ visit, rules, named, conditions, next }} title={visit.say(procedure.name)} />)
}

async function latestDecisions(
  c: SiteContext,
  { db, words: findWords }: SiteDeps,
  filter: EntryFilter,
): Promise<SaidEntry[]> {
  const { language, community } = c.get('visit')
  const entries = await listPublicEntries(db, community.id, filter, latest)
  const words = await findWords(community.id, wordsWanted(entries))
  return entries.map((entry) => sayEntry(entry, words, language))
}

function notFound(c: SiteContext, title: Text, next: Text) {
  return sendPage(c, <NotFoundPage visit={c.get('visit')} title={title} next={next} />, 404)
}
