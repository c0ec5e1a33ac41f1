import { type CharterRules, splitRole } from '../../charter/charter.ts'
import type { Text } from '../../kit/i18n/say.ts'
import { mayDo, ranksWith, type Standing } from '../../offices/standing.ts'
import type { Station } from '../../stations/station.ts'
import { messages } from './messages.ts'

/** A page of the desk, by its path without the language. */
export interface RailPage {
  readonly path: string
  readonly name: Text
}

/** Where somebody acts: as themself, at a station, in a body. */
export interface RailPlace {
  readonly kind: 'own' | 'station' | 'body'
  readonly name: Text
  readonly pages: readonly RailPage[]
}

/** Who looks at the desk, and what they have there. */
export interface AtRail {
  readonly rules: CharterRules
  readonly standing: Standing
  readonly isManager: boolean
  /** Where they act by an office; each once. */
  readonly stations: readonly Station[]
  /** The station whose page they look at by a rank. */
  readonly visited?: Station | undefined
  readonly mayAmend: boolean
}

/** The places of the desk for somebody, their own first, each with the pages that are theirs to open. */
export function placesOf(at: AtRail): RailPlace[] {
  const { stations, visited } = at
  const others = visited && !stations.some(({ id }) => id === visited.id) ? [visited] : []
  return [ownPlace(at), ...[...stations, ...others].map((station) => stationPlace(at, station)), ...bodyPlaces(at)]
}

/** The place and the page that a path belongs to: the page with the longest path that it lies below; else somebody's own start. */
export function whereIs(places: readonly RailPlace[], path: string): { place: number; page: string | undefined } {
  const found = places
    .flatMap(({ pages }, place) => pages.map(({ path: of }) => ({ place, page: of })))
    .filter(({ page }) => path === page || (page !== '/desk' && path.startsWith(`${page}/`)))
    .sort((one, other) => other.page.length - one.page.length)
  return found[0] ?? { place: 0, page: undefined }
}

function ownPlace({ rules, standing, isManager, mayAmend, stations }: AtRail): RailPlace {
  const hasPart = (right: 'record-activities' | 'confirm-activities' | 'keep-contact') =>
    ranksWith(rules, standing, right).length > 0 || stations.some(({ id }) => mayDo(rules, standing, right, id))
  const isInOffice = standing.offices.length > 0
  return {
    kind: 'own',
    name: messages.own,
    pages: [
      { path: '/desk', name: messages.start },
      ...(isInOffice ? [{ path: '/desk/offices', name: messages.offices }] : []),
      ...(standing.ranks.length > 0 ? [{ path: '/desk/ranks', name: messages.ranks }] : []),
      ...(isInOffice || hasPart('confirm-activities')
        ? [{ path: '/desk/activities', name: messages.confirmations }]
        : []),
      ...(isInOffice || standing.ranks.length > 0 ? [{ path: '/desk/meetings', name: messages.meetings }] : []),
      ...(hasPart('keep-contact') ? [{ path: '/desk/messages', name: messages.messages }] : []),
      ...(mayAmend ? [{ path: '/desk/charters', name: messages.charters }] : []),
      { path: '/me', name: messages.profile },
      ...(isManager ? [{ path: '/manage', name: messages.manage }] : []),
    ],
  }
}

function stationPlace({ rules, standing }: AtRail, { id, slug, names }: Station): RailPlace {
  const may = (right: Parameters<typeof mayDo>[2]) => mayDo(rules, standing, right, id)
  const at = `/desk/stations/${slug}`
  return {
    kind: 'station',
    name: names,
    pages: [
      { path: at, name: messages.overview },
      ...(may('record-activities') ? [{ path: `${at}/activities`, name: messages.activities }] : []),
      { path: `${at}/people`, name: messages.people },
      ...(may('hand-over') || may('see-stations') ? [{ path: `${at}/hand-over`, name: messages.handOver }] : []),
      ...(may('keep-contact') ? [{ path: `${at}/contact`, name: messages.contact }] : []),
      { path: `${at}/outlook`, name: messages.outlook },
      { path: `/stations/${slug}`, name: messages.publicPage },
    ],
  }
}

function bodyPlaces({ rules, standing }: AtRail): RailPlace[] {
  const bodies = [...new Set(standing.ranks.map((role) => splitRole(role).group))]
  return bodies.flatMap((body): RailPlace[] => {
    const rule = rules.bodies[body]
    if (!rule) return []
    const sees = ranksWith(rules, standing, 'see-stations', body).length > 0
    return [
      {
        kind: 'body',
        name: rule.name,
        pages: [
          ...(sees
            ? [
                { path: `/desk/bodies/${body}`, name: messages.stations },
                { path: '/desk/searches', name: messages.searches },
                { path: '/desk/outlook', name: messages.outlook },
              ]
            : []),
          ...(ranksWith(rules, standing, 'release-brake', body).length > 0
            ? [{ path: '/desk/brake', name: messages.brake }]
            : []),
          { path: '/desk/conduct', name: messages.conduct },
        ],
      },
    ]
  })
}
