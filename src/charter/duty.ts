import type { CharterRules } from './charter.ts'
import { calendarRow, calendarRows } from './duties/calendar-duty.ts'
import { type IsoDay, type LocalDay, later, periodAt } from './duties/days.ts'
import type { DutyRow, DutyStation, NamedObligation, ObligationsSince } from './duties/duty-facts.ts'
import { meetingRows } from './duties/meeting-duty.ts'
import { spanRow } from './duties/span-duty.ts'

export { type IsoDay, type LocalDay, localDays, onDay } from './duties/days.ts'
export type {
  CountedActivity,
  DecidedDuty,
  DecidedOutcome,
  DutyActivity,
  DutyMeeting,
  DutyOutcome,
  DutyRow,
  DutyStation,
  DutyWaiver,
  ObligationsSince,
} from './duties/duty-facts.ts'

/** What a station owes on its own local day. */
export interface StationDuties {
  readonly station: string
  readonly today: IsoDay
  /** By the charter's order of obligations, then by when they are due. */
  readonly rows: readonly DutyRow[]
}

/**
 * What stations owe by a charter (H1, H3), how it stands and how it will go: for every obligation the present period, and those
 * before it that were owed and are not decided. Pure: the same for the same facts, wherever and in whatever order it is asked, so
 * a charter that is only tried can be asked over the facts of today.
 *
 * `today`: which day it is at a place (`localDays(now)`, `onDay('2027-01-01')`). `since`: from which day an obligation is in force
 * that came after the stations; it is owed from the first period after that.
 */
export function evaluateDuties(
  rules: CharterRules,
  stations: readonly DutyStation[],
  today: LocalDay,
  since: ObligationsSince = {},
): StationDuties[] {
  const named = obligationsByKind(rules)
  return stations.map((station) => {
    const day = today(station.zone)
    const rows = (named.get(station.kind) ?? []).flatMap((one) => rowsOf(one, station, day, since))
    return { station: station.station, today: day, rows }
  })
}

/** What one station owes. */
export function dutiesOf(
  rules: CharterRules,
  station: DutyStation,
  today: LocalDay,
  since: ObligationsSince = {},
): StationDuties {
  const [duties] = evaluateDuties(rules, [station], today, since)
  return duties ?? { station: station.station, today: today(station.zone), rows: [] }
}

function rowsOf(named: NamedObligation, station: DutyStation, today: IsoDay, since: ObligationsSince): DutyRow[] {
  if (!named.rule.while.some((status) => status === station.status)) return []
  const countsFrom = later(station.countsFrom, since[named.name] ?? '')
  if (named.rule.attend) return meetingRows(named, station, countsFrom, today)
  if (named.rule.per) return calendarRows(named, station, countsFrom, today)
  return [spanRow(named, station, countsFrom, today)]
}

/** How the period stands now that a decided duty was about; undefined for what is not owed by calendar periods. */
export function decidedPeriod(
  rules: CharterRules,
  station: DutyStation,
  duty: { readonly obligation: string; readonly due: IsoDay },
  today: IsoDay,
): DutyRow | undefined {
  const rule = rules.obligations[duty.obligation]
  if (!rule?.per) return undefined
  const period = periodAt(rule.per, duty.due)
  return calendarRow({ name: duty.obligation, rule }, station, period, period.from, today)
}

function obligationsByKind(rules: CharterRules): Map<string, NamedObligation[]> {
  const all = Object.entries(rules.obligations).map(([name, rule]) => ({ name, rule }))
  return new Map(Object.keys(rules.stations).map((kind) => [kind, all.filter(({ rule }) => rule.of.includes(kind))]))
}
