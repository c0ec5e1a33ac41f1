import { waiverOn } from './counted.ts'
import { daysBetween, type IsoDay } from './days.ts'
import type { DutyMeeting, DutyOutcome, DutyRow, DutyStation, NamedObligation } from './duty-facts.ts'
import { forecastOf } from './forecast.ts'
import { remindersOf } from './owed.ts'

/**
 * That somebody comes to each meeting of a body with a topic about the station (H3): a row for each meeting that is not decided,
 * the earliest first. A meeting before the station owed anything is none of its duties. Several on one day are one row: all of them
 * have to be attended.
 */
export function meetingRows(
  obligation: NamedObligation,
  station: DutyStation,
  countsFrom: IsoDay,
  today: IsoDay,
): DutyRow[] {
  const { name, rule } = obligation
  const decided = (station.decided ?? []).filter((one) => one.obligation === name && one.outcome !== 'unknown')
  const owed = (station.meetings ?? []).filter(
    ({ body, day, obligation: of = name }) =>
      of === name && body === rule.attend?.body && day >= countsFrom && !decided.some(({ due }) => due === day),
  )
  return [...Map.groupBy(owed, ({ day }) => day)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, meetings]) => {
      const [least] = meetings.toSorted((one, other) => severity(other) - severity(one))
      return least ? [meetingRow(obligation, station, least, today)] : []
    })
}

function severity({ outcome }: DutyMeeting): number {
  if (outcome === 'missed') return 3
  return outcome === undefined ? 2 : outcome === 'cannot-tell' ? 1 : 0
}

/** How one meeting was attended, as it stands on a day. */
export function meetingRow(
  { name, rule }: NamedObligation,
  station: DutyStation,
  meeting: DutyMeeting,
  today: IsoDay,
): DutyRow {
  const { day, present, outcome: found } = meeting
  const required = rule.attend?.['at-least'] ?? 1
  const waived = waiverOn(station.waivers, name, day)
  const row = {
    obligation: name,
    clause: rule.clause,
    from: day,
    until: day,
    due: day,
    required,
    held: present ?? 0,
    claimed: 0,
    planned: 0,
    evidence: [],
    meeting,
    ...(waived && { waived }),
    outcome: conclude(),
    daysLeft: daysBetween(today, day),
    reminders: waived ? [] : remindersOf(rule, day, station.countsFrom),
  }

  function conclude(): DutyOutcome {
    if (found === 'met') return 'met'
    if (waived) return 'waived'
    if (found !== undefined) return found === 'missed' ? 'missed' : 'unknown'
    return day >= today ? 'open' : 'unknown'
  }

  return { ...row, forecast: forecastOf(row) }
}
