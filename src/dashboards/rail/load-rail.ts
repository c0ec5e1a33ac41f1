import { rightsToAmend } from '../../amendments/rights.ts'
import type { CharterShelf } from '../../charters/shelf.ts'
import type { Db } from '../../kit/db/database.ts'
import { dayIn, type Instant } from '../../kit/time/time.ts'
import type { Rail } from '../../kit/web/components/desk-rail.tsx'
import { href, type Visit } from '../../kit/web/visit.ts'
import { loadStanding } from '../../offices/load-standing.ts'
import { mayDo } from '../../offices/standing.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Station } from '../../stations/station.ts'
import { findStationBySlug, stationsById } from '../../stations/store.ts'
import { messages } from './messages.ts'
import { placesOf, whereIs } from './rail.ts'

/** The way through the desk for somebody who is signed in, as they are at a page of it. */
export async function loadRail(db: Db, shelf: CharterShelf, visit: Visit, viewer: Viewer, now: Instant): Promise<Rail> {
  const { id } = visit.community
  const { rules } = await shelf.running(db, id)
  const standing = await loadStanding(db, id, rules, viewer.personId, dayIn(rules.zone, now))
  const held = [...new Set(standing.offices.map(({ stationId }) => stationId))]
  const path = visit.path.split('?', 1)[0] ?? ''
  const slug = /^\/desk\/stations\/([^/]+)/.exec(path)?.[1]
  const [stations, visited] = await Promise.all([
    stationsById(db, id, held),
    slug === undefined ? undefined : findStationBySlug(db, id, slug),
  ])
  const seen = visited && mayDo(rules, standing, 'see-stations', visited.id) ? visited : undefined
  const { mayRead: mayAmend } = rightsToAmend(rules, standing, viewer)
  const inOrder = held.flatMap((stationId): Station[] => stations.filter((station) => station.id === stationId))
  const { isManager } = viewer
  const places = placesOf({ rules, standing, isManager, mayAmend, stations: inOrder, visited: seen })
  const here = whereIs(places, path)
  return {
    label: visit.say(messages.label),
    switchLabel: visit.say(messages.switchTo),
    places: places.map(({ kind, name, pages }, place) => ({
      kind,
      name: visit.say(name),
      isHere: place === here.place,
      href: href(visit, pages[0]?.path ?? '/desk'),
      pages: pages.map((page) => ({
        name: visit.say(page.name),
        href: href(visit, page.path),
        isHere: page.path === here.page && place === here.place,
      })),
    })),
  }
}
