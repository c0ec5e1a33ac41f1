import type { CharterRules } from '../../charter/charter.ts'
import { read } from '../../kit/i18n/say.ts'
import { href, type Visit } from '../../kit/web/visit.ts'
import { type CsvCell, writeCsv } from '../../kit/web/write-csv.ts'
import { sayStatus } from '../../stations/status-words.ts'
import { messages } from './messages.ts'
import type { StationRow } from './station-row.ts'

const columns = [
  messages.name,
  messages.status,
  messages.csvStatusSince,
  messages.atRisk,
  messages.csvLastDay,
  messages.csvLastTitle,
  messages.csvHeld,
  messages.csvRequired,
  messages.vacancies,
  messages.csvSearches,
  messages.cases,
  messages.csvDuty,
  messages.csvDue,
  messages.csvDaysLeft,
  messages.csvAttended,
  messages.csvMeetings,
  messages.csvLink,
] as const

/** The list of stations as a table for a spreadsheet: days as 2026-12-31, numbers as numbers, and nothing of anybody by name. */
export function rowsCsv(visit: Visit, rules: CharterRules, rows: readonly StationRow[]): string {
  return writeCsv(
    columns.map((column) => visit.say(column)),
    rows.map((row) => cellsOf(visit, rules, row)),
  )
}

function cellsOf(visit: Visit, rules: CharterRules, row: StationRow): CsvCell[] {
  const { say, language } = visit
  const { station, last, counts, next } = row
  const sum = (what: 'held' | 'required') => counts.reduce((total, one) => total + one[what], 0)
  return [
    say(station.names),
    sayStatus(say, station),
    station.statusSince.toString(),
    say(row.isAtRisk ? messages.yes : messages.no),
    last?.day ?? '',
    last ? read(last.title, language).words : '',
    counts.length === 0 ? '' : sum('held'),
    counts.length === 0 ? '' : sum('required'),
    row.vacancies,
    row.searches,
    row.openCases,
    next ? (rules.obligations[next.obligation]?.name[language] ?? next.obligation) : '',
    next?.due ?? '',
    next?.daysLeft ?? '',
    row.attended,
    row.meetings,
    `${visit.baseUrl}${href(visit, `/stations/${station.slug}`)}`,
  ]
}
