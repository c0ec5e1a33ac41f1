import type { CharterRules } from '../../charter/charter.ts'
import type { DutyRow, IsoDay, StationDuties } from '../../charter/duty.ts'
import type { WrittenText } from '../../kit/i18n/say.ts'
import type { Station, StationStatus } from '../../stations/station.ts'

/** An activity that was held: the latest of a station. */
export interface LastActivity {
  readonly stationId: string
  /** At its place. */
  readonly day: IsoDay
  readonly title: WrittenText
  readonly slug: string
}

/** How a station stands with one obligation of so many activities, in the period that runs. */
export interface PeriodCount {
  readonly obligation: string
  readonly held: number
  readonly required: number
  readonly claimed: number
  readonly isMet: boolean
}

/** What is due next: the obligation, its last day, and how many days are left (below zero once it is over). */
export interface NextDue {
  readonly obligation: string
  readonly due: IsoDay
  readonly daysLeft: number
}

/** A station as a governing body sees it in its list. */
export interface StationRow {
  readonly station: Station
  readonly last: LastActivity | undefined
  readonly counts: readonly PeriodCount[]
  /** How many offices are short of a holder, and for how many somebody is looked for. */
  readonly vacancies: number
  readonly searches: number
  readonly openCases: number
  readonly next: NextDue | undefined
  /** An obligation will hardly be met, or was missed, or the station is in that state. */
  readonly isAtRisk: boolean
  /** Of the meetings of the last year that it owed to come to. */
  readonly attended: number
  readonly meetings: number
}

/** How many offices of a kind of station have fewer holders than the charter asks for, or than it has seats where it does not say. */
export function vacanciesOf(
  rules: CharterRules,
  kind: string,
  holders: readonly { readonly office: string }[],
): string[] {
  return Object.entries(rules.stations[kind]?.offices ?? {})
    .filter(([office, rule]) => {
      const asked = rule['at-least'] ?? rule.seats ?? 0
      return holders.filter((one) => one.office === office).length < asked
    })
    .map(([office]) => office)
}

/** What a station's duties say in a list: the periods that run, what is due next, and whether it is at risk. */
export function dutiesInRow(
  rules: CharterRules,
  duties: StationDuties | undefined,
  status: StationStatus,
): Pick<StationRow, 'counts' | 'next' | 'isAtRisk'> {
  const rows = duties?.rows ?? []
  const today = duties?.today ?? ''
  const running = rows.filter(({ obligation, from, due }) => {
    const rule = rules.obligations[obligation]
    return rule?.count !== undefined && from <= today && due >= today
  })
  const due = rows.filter(isDue).toSorted((one, other) => compare(one.due, other.due))[0]
  return {
    counts: running.map(({ obligation, held, required, claimed, outcome }) => {
      return { obligation, held, required, claimed, isMet: outcome === 'met' || outcome === 'waived' }
    }),
    next: due && { obligation: due.obligation, due: due.due, daysLeft: due.daysLeft },
    isAtRisk: status === 'at-risk' || rows.some(({ outcome }) => outcome === 'at-risk' || outcome === 'missed'),
  }
}

/** How many meetings a station had to come to, of those that were held and can be told of, and to how many it came (H3). */
export function meetingsInRow(
  attendance: readonly { readonly meetingId: string; readonly outcome: string }[],
): Pick<StationRow, 'attended' | 'meetings'> {
  const told = Map.groupBy(
    attendance.filter(({ outcome }) => outcome === 'met' || outcome === 'missed'),
    ({ meetingId }) => meetingId,
  )
  const attended = [...told.values()].filter((duties) => duties.every(({ outcome }) => outcome === 'met')).length
  return { attended, meetings: told.size }
}

/** Whether something has still to be done about a duty. */
export function isDue({ outcome, isDecided }: Pick<DutyRow, 'outcome' | 'isDecided'>): boolean {
  return outcome === 'open' || outcome === 'at-risk' || ((outcome === 'missed' || outcome === 'unknown') && !isDecided)
}

export interface RowFilter {
  readonly status?: StationStatus | undefined
  /** Only those at risk; only those with a vacancy. */
  readonly atRisk: boolean
  readonly vacant: boolean
  /** Only those with something due within so many days, or over. */
  readonly within?: number | undefined
}

export function filterRows(rows: readonly StationRow[], { status, atRisk, vacant, within }: RowFilter): StationRow[] {
  return rows.filter(
    (row) =>
      (status === undefined || row.station.status === status) &&
      (!atRisk || row.isAtRisk) &&
      (!vacant || row.vacancies > 0) &&
      (within === undefined || (row.next !== undefined && row.next.daysLeft <= within)),
  )
}

export const rowColumns = ['name', 'status', 'last', 'held', 'vacancies', 'cases', 'due', 'meetings'] as const
export type RowColumn = (typeof rowColumns)[number]

/** What is looked at first in each column comes first: what is due soonest, most vacancies, the longest without an activity. */
export const firstWay: Readonly<Record<RowColumn, 'up' | 'down'>> = {
  name: 'up',
  status: 'down',
  last: 'up',
  held: 'up',
  vacancies: 'down',
  cases: 'down',
  due: 'up',
  meetings: 'up',
}

export interface RowSort {
  readonly column: RowColumn
  readonly way: 'up' | 'down'
}

/** Rows in the order of a column; those of which it says nothing come last either way, and equals stay in the order of their names. */
export function sortRows(
  rows: readonly StationRow[],
  { column, way }: RowSort,
  name: (station: Station) => string,
): StationRow[] {
  const sign = way === 'up' ? 1 : -1
  const named = rows.map((row) => ({ row, name: name(row.station), key: keyOf(row, column) }))
  const byName = (one: string, other: string) => collator.compare(one, other)
  return named
    .toSorted((one, other) => {
      if (column === 'name') return sign * byName(one.name, other.name)
      if (one.key === undefined || other.key === undefined)
        return Number(one.key === undefined) - Number(other.key === undefined) || byName(one.name, other.name)
      return sign * compare(one.key, other.key) || byName(one.name, other.name)
    })
    .map(({ row }) => row)
}

// By the sound of Chinese characters, and by the letters of Latin ones, as people look names up.
const collator = new Intl.Collator('zh-CN')
const statusOrder: readonly StationStatus[] = ['active', 'at-risk', 'inactive']

function keyOf(row: StationRow, column: RowColumn): string | number | undefined {
  switch (column) {
    case 'name':
      return undefined
    case 'status':
      return statusOrder.indexOf(row.station.status)
    case 'last':
      return row.last?.day
    case 'held':
      return row.counts.length === 0 ? undefined : Math.min(...row.counts.map(({ held, required }) => held / required))
    case 'vacancies':
      return row.vacancies
    case 'cases':
      return row.openCases
    case 'due':
      return row.next?.due
    case 'meetings':
      return row.meetings === 0 ? undefined : row.attended / row.meetings
  }
}

function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0
}
