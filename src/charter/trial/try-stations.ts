import type { CharterRules } from '../charter.ts'
import type { Check } from '../check.ts'
import { dutyCheck } from '../duties/explain.ts'
import { type DutyRow, type DutyStation, dutiesOf, type IsoDay, onDay } from '../duty.ts'
import { type CharterFrom, charterOn, type OutlookEvent } from '../outlook/outlook.ts'
import { type Fared, stepStation } from '../outlook/step-station.ts'

/** A station, and how many hold which office there. */
export interface TrialStation {
  readonly duty: DutyStation
  readonly holders: Readonly<Record<string, number>>
}

/** Something that the draft would make otherwise at a station. */
export type StationChange =
  /** It would be in another state; `check`: what was missed or is not planned. */
  | {
      readonly what: 'status'
      readonly before: string
      readonly after: string
      readonly clause?: string | undefined
      readonly check?: Check | undefined
    }
  /** It would miss what it does not miss by the charter in force, or the other way round. */
  | { readonly what: 'missed' | 'not-missed'; readonly obligation: string; readonly due: IsoDay; readonly check: Check }
  | { readonly what: 'case-opens'; readonly procedure: string; readonly clause?: string | undefined }
  | { readonly what: 'offices-end'; readonly offices: readonly string[]; readonly clause?: string | undefined }
  /** It would owe otherwise on that day: something new, more or less, or by another day. */
  | { readonly what: 'owes'; readonly obligation: string; readonly check: Check; readonly row: DutyRow }
  | { readonly what: 'owes-no-more'; readonly obligation: string; readonly clause: string }
  | { readonly what: 'kind-gone'; readonly kind: string }
  | { readonly what: 'office-gone'; readonly office: string; readonly holders: number }
  | {
      readonly what: 'too-many'
      readonly office: string
      readonly clause: string
      readonly seats: number
      readonly holders: number
    }
  | {
      readonly what: 'too-few'
      readonly office: string
      readonly clause: string
      readonly atLeast: number
      readonly holders: number
    }

export interface StationTrial {
  readonly station: string
  readonly changes: readonly StationChange[]
}

/** Two lines of charters: what comes anyway, and what would come with the draft. */
export interface TrialLines {
  readonly without: readonly CharterFrom[]
  readonly with: readonly CharterFrom[]
}

/**
 * Lets the clock go on over a station from today to a day, once without the draft and once with it, and tells what differs. With nothing
 * done on the way: so what is missed by both is the draft's doing in neither.
 */
export function tryStation(station: TrialStation, lines: TrialLines, today: IsoDay, day: IsoDay): StationTrial {
  const { duty } = station
  const [one, other] = [stepStation(duty, lines.without, today, day), stepStation(duty, lines.with, today, day)]
  const rules = charterOn(lines.with, day).rules
  const before = charterOn(lines.without, day).rules
  const changes = [
    ...kindChanges(rules, before, station),
    ...statusChange(lines, one, other),
    ...missedChanges(lines, one.events, other.events),
    ...cases(one.events, other.events),
    ...owedChanges(lines, one.station, other.station, day),
  ]
  return { station: duty.station, changes }
}

/** The kind of station and its offices, by who is there today. */
function kindChanges(rules: CharterRules, before: CharterRules, { duty, holders }: TrialStation): StationChange[] {
  const kind = rules.stations[duty.kind]
  if (!kind) return [{ what: 'kind-gone', kind: duty.kind }]
  const held = Object.entries(holders).flatMap(([office, count]): StationChange[] => {
    const rule = kind.offices[office]
    if (!rule) return [{ what: 'office-gone', office, holders: count }]
    const isMore = rule.seats !== undefined && count > rule.seats
    return isMore ? [{ what: 'too-many', office, clause: rule.clause, seats: rule.seats ?? 0, holders: count }] : []
  })
  const short = Object.entries(kind.offices).flatMap(([office, rule]): StationChange[] => {
    const count = holders[office] ?? 0
    const atLeast = rule['at-least'] ?? 0
    const wasShort = count < (before.stations[duty.kind]?.offices[office]?.['at-least'] ?? 0)
    return count < atLeast && !wasShort
      ? [{ what: 'too-few', office, clause: rule.clause, atLeast, holders: count }]
      : []
  })
  return [...held, ...short]
}

function statusChange(lines: TrialLines, one: Fared, other: Fared): StationChange[] {
  const [before, after] = [one.station.status, other.station.status]
  if (before === after) return []
  const last = other.events.findLast((event) => event.kind === 'status' && event.status === after)
  const check = last?.kind === 'status' ? checkOf(lines.with, last) : undefined
  return [{ what: 'status', before, after, clause: last?.clause, check }]
}

type Missed = Extract<OutlookEvent, { kind: 'missed' }>

function missedChanges(
  lines: TrialLines,
  one: readonly OutlookEvent[],
  other: readonly OutlookEvent[],
): StationChange[] {
  const missesOf = (events: readonly OutlookEvent[]) =>
    new Map(
      events.flatMap((event) =>
        event.kind === 'missed' ? [[`${event.obligation} ${event.due}`, event] as const] : [],
      ),
    )
  const [before, after] = [missesOf(one), missesOf(other)]
  const told = (what: 'missed' | 'not-missed', charters: readonly CharterFrom[], event: Missed): StationChange => {
    return { what, obligation: event.obligation, due: event.due, check: checkOf(charters, event) }
  }
  return [
    ...[...after].flatMap(([key, event]) => (before.has(key) ? [] : [told('missed', lines.with, event)])),
    ...[...before].flatMap(([key, event]) => (after.has(key) ? [] : [told('not-missed', lines.without, event)])),
  ]
}

function checkOf(
  charters: readonly CharterFrom[],
  { day, obligation, row }: Pick<Missed, 'day' | 'obligation' | 'row'>,
): Check {
  const rule = charterOn(charters, day).rules.obligations[obligation]
  if (!rule) throw new Error(`No obligation ${obligation} is owed on ${day}`)
  return dutyCheck(rule, row)
}

function cases(one: readonly OutlookEvent[], other: readonly OutlookEvent[]): StationChange[] {
  const opened = new Set(one.flatMap((event) => (event.kind === 'case-opens' ? [event.procedure] : [])))
  const ended = one.some(({ kind }) => kind === 'offices-end')
  return other.flatMap((event): StationChange[] => {
    if (event.kind === 'case-opens' && !opened.has(event.procedure))
      return [{ what: 'case-opens', procedure: event.procedure, clause: event.clause }]
    if (event.kind === 'offices-end' && !ended)
      return [{ what: 'offices-end', offices: event.offices, clause: event.clause }]
    return []
  })
}

/** What it owes on the day itself, where that differs in what is asked, by when, or whether it is in order. */
function owedChanges(lines: TrialLines, one: DutyStation, other: DutyStation, day: IsoDay): StationChange[] {
  const rowsOf = (charters: readonly CharterFrom[], station: DutyStation) => {
    const { rules, since } = charterOn(charters, day)
    const { rows } = dutiesOf(rules, station, onDay(day), since)
    // The present period of each obligation is its last row.
    return { rules, rows: new Map(rows.map((row) => [row.obligation, row])) }
  }
  const [before, after] = [rowsOf(lines.without, one), rowsOf(lines.with, other)]
  const owes = [...after.rows].flatMap(([obligation, row]): StationChange[] => {
    const rule = after.rules.obligations[obligation]
    if (!rule || isSameDuty(before.rows.get(obligation), row)) return []
    return [{ what: 'owes', obligation, row, check: dutyCheck(rule, row) }]
  })
  const gone = [...before.rows].flatMap(([obligation, { clause }]): StationChange[] =>
    after.rules.obligations[obligation] ? [] : [{ what: 'owes-no-more', obligation, clause }],
  )
  return [...owes, ...gone]
}

function isSameDuty(before: DutyRow | undefined, after: DutyRow): boolean {
  return (
    before !== undefined &&
    before.required === after.required &&
    before.due === after.due &&
    before.outcome === after.outcome &&
    before.held === after.held
  )
}
