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
    ({ body, day }) => body === rule.attend?.body && day >= countsFrom && !decided.some(({ due }) => due === day),
  )
  return [...Map.groupBy(owed, ({ day }) => day)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, meetings]) => {
      const [least] = meetings.toSorted((one, other) => (one.present ?? -1) - (other.present ?? -1))
      return least ? [meetingRow(obligation, station, least, today)] : []
    })
}

/** How one meeting was attended, as it stands on a day. */
export function meetingRow(
  { name, rule }: NamedObligation,
  station: DutyStation,
  meeting: DutyMeeting,
  today: IsoDay,
): DutyRow {
  const { day, present } = meeting
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
    if ((present ?? 0) >= required) return 'met'
    if (waived) return 'waived'
    if (day >= today) return 'open'
    return present === undefined ? 'unknown' : 'missed'
  }

  return { ...row, forecast: forecastOf(row) }
}
