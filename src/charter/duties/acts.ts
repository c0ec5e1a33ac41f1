import type { CharterRules, ClockEffect, Obligation } from '../charter.ts'
import type { StationDuties } from '../duty.ts'
import type { DutyRow, DutyStation } from './duty-facts.ts'

/** What the clock has to do about a station on a day. */
export type DutyAct =
  /** People are reminded, once for each of the charter's days; after a downtime only of the latest. */
  | { readonly act: 'remind'; readonly row: DutyRow; readonly day: string }
  /** It cannot be told whether something was met: those who can prove it are asked, once. */
  | { readonly act: 'ask'; readonly row: DutyRow }
  /** A period is over and nothing follows from how it ended. */
  | { readonly act: 'record'; readonly row: DutyRow; readonly outcome: 'met' | 'waived' | 'unknown' }
  /** Something was missed, and the charter says what follows. */
  | { readonly act: 'miss'; readonly row: DutyRow; readonly effects: readonly ClockEffect[] }
  /** The station is at risk, or safe again. */
  | { readonly act: 'risk'; readonly row: DutyRow; readonly status: 'at-risk' | 'active' }

/**
 * What the clock has to do about a station, by what it owes (`evaluateDuties`): the same act is not due twice once it is recorded.
 * Of one obligation the periods come in their order.
 */
export function actsDue(rules: CharterRules, station: DutyStation, { rows, today }: StationDuties): DutyAct[] {
  const acts = rows.flatMap((row): DutyAct[] => {
    const rule = rules.obligations[row.obligation]
    return rule ? actsOn(rule, station, row, rows, today) : []
  })
  const risk = riskAct(rules, station, rows)
  return risk && !acts.some(setsStatus) ? [...acts, risk] : acts
}

function actsOn(
  rule: Obligation,
  station: DutyStation,
  row: DutyRow,
  rows: readonly DutyRow[],
  today: string,
): DutyAct[] {
  if (row.isDecided) return []
  const isOver = today > row.due
  switch (row.outcome) {
    case 'open':
    case 'at-risk':
      return reminderDue(station, row, today)
    case 'missed':
      return isOver ? [{ act: 'miss', row, effects: effectsNow(rule, station, row, rows) }] : []
    case 'unknown':
      return unknownActs(rule, station, row)
    case 'met':
    case 'waived':
      // A span has no end of its own: it goes on with each activity.
      return isOver && rule.within === undefined ? [{ act: 'record', row, outcome: row.outcome }] : []
    case 'not-yet':
      return []
  }
}

/** What follows from a miss; nobody is put at risk by one that is found out when a later period is met already. */
function effectsNow(rule: Obligation, station: DutyStation, row: DutyRow, rows: readonly DutyRow[]): ClockEffect[] {
  const isPast = [...rows, ...(station.decided ?? [])].some(
    ({ obligation, due, outcome }) =>
      obligation === row.obligation && due > row.due && (outcome === 'met' || outcome === 'waived'),
  )
  return rule.missed.filter((effect) => !(isPast && 'status' in effect && effect.status === 'at-risk'))
}

function reminderDue(station: DutyStation, row: DutyRow, today: string): DutyAct[] {
  const day = row.reminders.findLast((one) => one <= today)
  return day === undefined || isTold(station, row, 'reminder', day) ? [] : [{ act: 'remind', row, day }]
}

function unknownActs(rule: Obligation, station: DutyStation, row: DutyRow): DutyAct[] {
  // Whoever holds a meeting is asked for its roll there.
  if (row.meeting)
    return row.meeting.outcome === undefined || isRecorded(station, row)
      ? []
      : [{ act: 'record', row, outcome: 'unknown' }]
  const acts: DutyAct[] = isTold(station, row, 'unknown', row.due) ? [] : [{ act: 'ask', row }]
  if (rule.within !== undefined || isRecorded(station, row)) return acts
  return [{ act: 'record', row, outcome: 'unknown' }, ...acts]
}

function isTold({ told = [] }: DutyStation, row: DutyRow, kind: 'reminder' | 'unknown', day: string): boolean {
  return told.some(
    (one) => one.kind === kind && one.obligation === row.obligation && one.due === row.due && one.day === day,
  )
}

function isRecorded({ decided = [] }: DutyStation, { obligation, due }: DutyRow): boolean {
  return decided.some((one) => one.obligation === obligation && one.due === due)
}

/**
 * Whether the station becomes at risk, or is safe again. It is at risk while an obligation is that says so, and after a miss until
 * that obligation is met again. What people decided the clock does not undo.
 */
function riskAct(rules: CharterRules, station: DutyStation, rows: readonly DutyRow[]): DutyAct | undefined {
  const risky = rows.find(({ outcome }) => outcome === 'at-risk')
  if (station.status === 'active') return risky && { act: 'risk', row: risky, status: 'at-risk' }
  if (station.status !== 'at-risk' || !station.byClock || risky) return undefined
  const duties = Object.entries(rules.obligations).filter(([, rule]) => putsAtRisk(rule))
  if (duties.some(([name, rule]) => isBehind(name, rule, station, rows))) return undefined
  const [row] = rows.toSorted((one, other) => (one.due < other.due ? 1 : -1))
  return row && { act: 'risk', row, status: 'active' }
}

/** Whether the last that is known of an obligation is a miss, or that it cannot be told. */
function isBehind(name: string, rule: Obligation, { decided = [] }: DutyStation, rows: readonly DutyRow[]): boolean {
  // Of a span only how it runs now counts.
  const past = rule.within === undefined ? [...decided, ...rows] : rows
  const known = past.filter(({ obligation, outcome }) => obligation === name && settled.includes(outcome))
  const last = known.reduce((found, one) => (one.due >= found.due ? one : found), { due: '', outcome: 'met' })
  return last.outcome === 'missed' || last.outcome === 'unknown'
}

const settled: readonly string[] = ['met', 'waived', 'missed', 'unknown']

function putsAtRisk({ 'at-risk': risk, missed }: Obligation): boolean {
  return risk !== undefined || missed.some((effect) => 'status' in effect && effect.status === 'at-risk')
}

function setsStatus(act: DutyAct): boolean {
  return act.act === 'miss' && act.effects.some((effect) => 'status' in effect)
}

/**
 * What an act would change of a station beyond telling people: what the brake counts. A case that is open already is not opened
 * again.
 */
export function changesBy(act: DutyAct, station: DutyStation): ClockEffect[] {
  if (act.act === 'risk') return act.status === 'at-risk' ? [{ status: 'at-risk' }] : []
  if (act.act !== 'miss') return []
  return act.effects.filter((effect) => {
    if ('status' in effect) return effect.status !== station.status
    if ('open' in effect) return !(station.pending ?? []).includes(effect.open)
    return 'end-offices' in effect
  })
}
