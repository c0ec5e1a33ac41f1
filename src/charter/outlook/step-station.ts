import type { CharterRules, ClockEffect } from '../charter.ts'
import { actsDue, changesBy, type DutyAct } from '../duties/acts.ts'
import { minus, plus } from '../duties/days.ts'
import { type DutyRow, type DutyStation, dutiesOf, type IsoDay, onDay } from '../duty.ts'
import { rolesOf } from '../quorum.ts'
import { type CharterFrom, charterOn, type OutlookEvent } from './outlook.ts'

/** How a station fares with nothing done: what happens to it day by day, and how it stands at the end. */
export interface Fared {
  readonly station: DutyStation
  readonly events: readonly OutlookEvent[]
}

/** A case that the clock opened on the way: nobody acts in it, so when its time is over it is declined. */
interface Waiting {
  readonly procedure: string
  readonly closes: IsoDay | undefined
}

// One day settles in a few rounds; a charter whose effects chase each other is cut off.
const mostRounds = 20

/**
 * Lets the clock go on from a day to another, both included, over one station: the same evaluation as the sweep's, on every day on which
 * anything can be due. Gives what would happen; nothing is written.
 */
export function stepStation(start: DutyStation, charters: readonly CharterFrom[], from: IsoDay, until: IsoDay): Fared {
  let station = start
  let waiting: readonly Waiting[] = []
  const events: OutlookEvent[] = []
  let day: IsoDay | undefined = from
  while (day !== undefined && day <= until) {
    const closed = waiting.filter(({ closes }) => closes !== undefined && closes <= (day ?? until))
    events.push(...closed.map(({ procedure }) => closing(station, procedure, day ?? until, charters)))
    waiting = waiting.filter((one) => !closed.includes(one))
    station = without(station, closed)
    const morning = station.status
    for (const { rules, since, judges } of judgingOn(charters, day)) {
      for (let round = 0; round < mostRounds; round++) {
        const today: IsoDay = day
        const due = actsDue(rules, station, dutiesOf(rules, station, onDay(today), since))
        const acts = due.filter(({ row }) => judges(row.due))
        if (acts.length === 0) break
        for (const act of acts) {
          const done = carryOut(rules, station, act, today, morning)
          events.push(...done.events)
          station = done.station
          waiting = [...waiting, ...done.waiting]
        }
      }
    }
    day = nextDay(station, waiting, charters, day)
  }
  return { station, events }
}

// As long as the sweep does: a day ends everywhere within it.
const settling = 'P3D'

/**
 * The charter of a day. When another one has come into force, what was due before is judged by the former: nothing applies to a day
 * that is over.
 */
function judgingOn(
  charters: readonly CharterFrom[],
  day: IsoDay,
): (CharterFrom & { judges: (due: IsoDay) => boolean })[] {
  const current = charterOn(charters, day)
  const former = charters[charters.indexOf(current) - 1]
  if (!former || day >= plus(current.from, settling)) return [{ ...current, judges: () => true }]
  return [
    { ...former, judges: (due) => due < current.from },
    { ...current, judges: (due) => due >= current.from },
  ]
}

function carryOut(
  rules: CharterRules,
  station: DutyStation,
  act: DutyAct,
  day: IsoDay,
  morning: string,
): { station: DutyStation; events: OutlookEvent[]; waiting: Waiting[] } {
  const { obligation, due, clause } = act.row
  const rule = rules.obligations[obligation]
  const common = { day, station: station.station, clause, obligation, due }
  const roles = rule?.tell ?? []
  switch (act.act) {
    case 'remind':
    case 'ask': {
      const kind = act.act === 'remind' ? ('reminder' as const) : ('unknown' as const)
      const told = { obligation, due, kind, day: act.act === 'remind' ? act.day : due }
      return done({ ...station, told: [...(station.told ?? []), told] }, { ...common, kind: act.act, roles })
    }
    case 'record':
      return done(decided(station, act.row, act.outcome), { ...common, kind: 'ended', outcome: act.outcome })
    case 'risk': {
      const { status } = act
      const changed = { kind: 'status' as const, status, before: station.status, row: act.row }
      return done({ ...station, status, byClock: true }, { ...common, ...changed })
    }
    case 'miss': {
      const missed = { ...common, kind: 'missed' as const, row: act.row, roles }
      const changes = changesBy(act, station).filter((effect) => !isLighter(effect, station.status, morning))
      // What changes nothing (a case that is open already) is not done; people are told in any case.
      const others = act.effects.filter((effect) => 'tell' in effect || 'put-on-agenda' in effect)
      return follow(rules, decided(station, act.row, 'missed'), [...changes, ...others], day, act.row, [missed])
    }
  }
}

const gravity = ['active', 'at-risk', 'inactive']

/** Of several states that a day would bring a station into, the gravest counts. */
function isLighter(effect: ClockEffect, status: string, morning: string): boolean {
  return 'status' in effect && status !== morning && gravity.indexOf(effect.status) < gravity.indexOf(status)
}

function done(station: DutyStation, event: OutlookEvent) {
  return { station, events: [event], waiting: [] }
}

function decided(station: DutyStation, row: DutyRow, outcome: 'met' | 'waived' | 'unknown' | 'missed'): DutyStation {
  const { obligation, due } = row
  const others = (station.decided ?? []).filter((one) => one.obligation !== obligation || one.due !== due)
  return { ...station, decided: [...others, { obligation, due, outcome }] }
}

/** What the charter says of a miss, carried out in its order. */
function follow(
  rules: CharterRules,
  before: DutyStation,
  effects: readonly ClockEffect[],
  day: IsoDay,
  row: DutyRow,
  events: OutlookEvent[],
): { station: DutyStation; events: OutlookEvent[]; waiting: Waiting[] } {
  let station = before
  const waiting: Waiting[] = []
  const { obligation, clause } = row
  const common = { day, station: station.station, clause }
  for (const effect of effects) {
    if ('status' in effect) {
      const { status } = effect
      events.push({ ...common, kind: 'status', status, before: station.status, obligation, row })
      station = { ...station, status, byClock: true }
    }
    if ('end-offices' in effect) events.push({ ...common, kind: 'offices-end', offices: effect['end-offices'] })
    if ('tell' in effect) events.push({ ...common, kind: 'tell', roles: effect.tell, obligation })
    if ('put-on-agenda' in effect) events.push({ ...common, kind: 'agenda', body: effect['put-on-agenda'] })
    if ('open' in effect) {
      const procedure = effect.open
      const decide = rules.procedures[procedure]?.decide
      events.push({ ...common, kind: 'case-opens', procedure, roles: rolesOf(decide?.quorum ?? 'none') })
      if (decide?.silence) {
        const { after, every, tell } = decide.silence
        const silent = { kind: 'case-silent' as const, procedure, roles: tell, every, clause: decide.clause }
        events.push({ ...common, ...silent, day: plus(day, after) })
      }
      station = { ...station, pending: [...(station.pending ?? []), procedure] }
      waiting.push({ procedure, closes: decide?.closes && plus(day, decide.closes) })
    }
  }
  return { station, events, waiting }
}

function closing(station: DutyStation, procedure: string, day: IsoDay, charters: readonly CharterFrom[]): OutlookEvent {
  const clause = charterOn(charters, day).rules.procedures[procedure]?.decide.clause
  return { kind: 'case-closes', day, station: station.station, clause, procedure, outcome: 'declined' }
}

function without(station: DutyStation, closed: readonly Waiting[]): DutyStation {
  if (closed.length === 0) return station
  const ended = new Set(closed.map(({ procedure }) => procedure))
  return { ...station, pending: (station.pending ?? []).filter((one) => !ended.has(one)) }
}

/** The next day on which anything can be due at a station; undefined when nothing can. */
function nextDay(
  station: DutyStation,
  waiting: readonly Waiting[],
  charters: readonly CharterFrom[],
  today: IsoDay,
): IsoDay | undefined {
  const { rules, since } = charterOn(charters, today)
  const { rows } = dutiesOf(rules, station, onDay(today), since)
  const days = [
    ...rows.flatMap((row) => daysOf(rules, row)),
    ...station.activities.map(({ day }) => plus(day, 'P1D')),
    ...station.activities.map(({ day }) => day),
    ...(station.meetings ?? []).flatMap(({ day }) => [day, plus(day, 'P1D')]),
    ...(station.waivers ?? []).flatMap(({ from, until }) => [from, plus(until, 'P1D')]),
    ...spanEnds(rules, station),
    ...waiting.flatMap(({ closes }) => closes ?? []),
    ...charters.slice(1).flatMap(({ from }) => [from, plus(from, settling)]),
  ]
  return days.filter((day) => day > today).reduce<IsoDay | undefined>(earlier, undefined)
}

/** Whatever is only claimed may have begun a span too: it is missed for certain only when that one is over. */
function spanEnds(rules: CharterRules, { countsFrom, activities, waivers = [] }: DutyStation): IsoDay[] {
  const starts = [countsFrom, ...activities.map(({ day }) => day), ...waivers.map(({ until }) => until)]
  const spans = Object.values(rules.obligations).flatMap(({ within }) => within ?? [])
  return spans.flatMap((span) => starts.map((start) => plus(plus(start, span), 'P1D')))
}

function daysOf(rules: CharterRules, row: DutyRow): IsoDay[] {
  const risk = rules.obligations[row.obligation]?.['at-risk']
  return [row.from, plus(row.due, 'P1D'), ...row.reminders, ...(risk ? [minus(row.due, risk)] : [])]
}

function earlier(one: IsoDay | undefined, other: IsoDay): IsoDay {
  return one === undefined || other < one ? other : one
}
