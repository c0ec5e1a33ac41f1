import { type Instant, shift, Temporal } from '../../kit/time/time.ts'
import type { CharterRules } from '../charter.ts'
import { plus } from '../duties/days.ts'
import type { DutyStation, IsoDay } from '../duty.ts'
import { charterOn, type OpenCase, type Outlook, type OutlookEvent, type OutlookFacts } from './outlook.ts'
import { stepStation } from './step-station.ts'

/** The longest that may be looked ahead. */
export const longestOutlook = 'P10Y'

/**
 * What will come until a day, that one included, if nobody does anything: what falls due, who is reminded, what becomes of stations and
 * cases, which charters come into force. Pure: the clock's own rules over the facts of today, day by day; the earliest first.
 */
export function lookAhead(facts: OutlookFacts, until: IsoDay): Outlook {
  const { today, charters, stations, cases, terms, meetings = [] } = facts
  const fared = stations.map((station) => stepStation(station, charters, today, until))
  const ofStations = fared.flatMap(({ events }) => events)
  const events = [
    ...ofStations,
    ...cases.flatMap((one) => eventsOf(one, facts)),
    ...stations.flatMap(waiversEnding),
    ...terms.map((one): OutlookEvent => ({ kind: 'term-ends', ...one })),
    ...meetings.map((one): OutlookEvent => ({ kind: 'meeting', ...one })),
    ...charters.slice(1).map(({ rules, from }): OutlookEvent => {
      return { kind: 'charter', day: from, version: rules.version }
    }),
  ].filter(({ day }) => day >= today && day <= until)
  const all = [...events, ...brakes(facts, ofStations)]
  return { events: all.sort(byDay), stations: fared.map(({ station }) => station) }
}

/** How an open case goes on that nobody acts in. */
function eventsOf(one: OpenCase, { today }: OutlookFacts): OutlookEvent[] {
  const rule = one.rules.procedures[one.procedure]?.decide
  if (!rule) return []
  const common = { case: one.case, procedure: one.procedure, station: one.station, clause: rule.clause }
  const closes = one.closing ? [{ ...common, kind: 'case-closes' as const, ...one.closing }] : []
  const { silence } = rule
  const day = silence && nextSilence(silence, Temporal.Instant.from(one.silentSince), one.rules.zone, today)
  if (!silence || !day || (one.closing && day >= one.closing.day && one.closing.outcome !== 'open')) return closes
  return [...closes, { ...common, kind: 'case-silent', day, roles: silence.tell, every: silence.every }]
}

/** The next day on which people are told that nobody acts: after today, what is due until now was told. */
function nextSilence(
  { after, every }: { readonly after: string; readonly every: string },
  since: Instant,
  zone: string,
  today: IsoDay,
): IsoDay {
  const dayOf = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainDate().toString()
  let at = shift(since, after, zone)
  while (dayOf(at) <= today) at = shift(at, every, zone)
  return dayOf(at)
}

function waiversEnding({ station, waivers = [] }: DutyStation): OutlookEvent[] {
  return waivers.map(({ obligation, until }) => ({
    kind: 'waiver-ends',
    day: plus(until, 'P1D'),
    station,
    obligation,
  }))
}

const changing: readonly OutlookEvent['kind'][] = ['status', 'offices-end', 'case-opens']

/** Days on which more stations would change than the charter lets the clock change at once. */
function brakes({ charters, stations }: OutlookFacts, events: readonly OutlookEvent[]): OutlookEvent[] {
  const changes = events.filter(({ kind }) => changing.includes(kind))
  return [...Map.groupBy(changes, ({ day }) => day)].flatMap(([day, some]): OutlookEvent[] => {
    const { rules } = charterOn(charters, day)
    const count = new Set(some.map(({ station }) => station)).size
    const most = mostAtOnce(rules, stations)
    if (count <= most) return []
    return [{ kind: 'brake', day, clause: rules.brake.clause, stations: count, most, roles: releasing(rules) }]
  })
}

/** How many stations the clock may change at once: of those that stand in its lists. */
function mostAtOnce({ brake, states }: CharterRules, stations: readonly DutyStation[]): number {
  const listed = stations.filter(({ status }) =>
    status === 'at-risk' || status === 'inactive' ? (states[status]?.listed ?? true) : true,
  ).length
  return Math.max(brake.from, Math.floor((listed * Number.parseInt(brake.share, 10)) / 100))
}

function releasing({ bodies }: CharterRules): string[] {
  return Object.entries(bodies).flatMap(([body, { ranks }]) =>
    Object.entries(ranks).flatMap(([rank, { may }]) => (may.includes('release-brake') ? [`${body}.${rank}`] : [])),
  )
}

function byDay(one: OutlookEvent, other: OutlookEvent): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : 0
}
