import type { Obligation } from '../charter.ts'
import type { CalendarPeriod } from '../period.ts'
import { countedBy, howMany, waiverOn } from './counted.ts'
import { daysBetween, type IsoDay, later, type Period, periodAfter, periodAt } from './days.ts'
import type { DutyOutcome, DutyRow, DutyStation, NamedObligation } from './duty-facts.ts'
import { forecastOf } from './forecast.ts'
import { isRisky, remindersOf } from './owed.ts'

/** The first period that is owed whole, or in part where the charter says at once. */
export function firstOwed(rule: Obligation, every: CalendarPeriod, countsFrom: IsoDay): Period {
  const around = periodAt(every, countsFrom)
  return rule['owes-from'] === 'at-once' || around.from === countsFrom ? around : periodAfter(every, around)
}

/** What is owed in one calendar period, as it stands on a day; `countsFrom`: from when the station owes it. */
export function calendarRow(
  { name, rule }: NamedObligation,
  station: DutyStation,
  period: Period,
  countsFrom: IsoDay,
  today: IsoDay,
): DutyRow {
  const { per, count } = rule
  if (!per || !count) throw new Error(`${name} is not counted by calendar periods`)
  const evidence = countedBy(count, station.activities, today, period)
  const [held, claimed, planned] = [
    howMany(evidence, 'proved'),
    howMany(evidence, 'claimed'),
    howMany(evidence, 'planned'),
  ]
  const required = count['at-least']
  const due = period.until
  const waived = waiverOn(station.waivers, name, due)
  const first = firstOwed(rule, per, countsFrom)
  const isOwed = period.from >= first.from
  const owedFrom = later(period.from, countsFrom)
  const outcome = conclude()

  /** When it is due next: of what is long over, at the end of the present period. */
  function nextDue(): IsoDay {
    if (!per || !isOwed) return first.until
    return later(periodAfter(per, period).until, periodAt(per, today).until)
  }

  function conclude(): DutyOutcome {
    if (!isOwed) return 'not-yet'
    if (held >= required) return 'met'
    if (waived) return 'waived'
    if (today > due) return held + claimed >= required ? 'unknown' : 'missed'
    if (held + claimed + planned >= required) return 'open'
    return isRisky(rule, due, owedFrom, today) ? 'at-risk' : 'open'
  }

  const row = {
    obligation: name,
    clause: rule.clause,
    from: period.from,
    until: period.until,
    due,
    required,
    held,
    claimed,
    planned,
    evidence,
    ...(waived && { waived }),
    outcome,
    daysLeft: daysBetween(today, due),
    reminders: isOwed && outcome !== 'waived' ? remindersOf(rule, due, owedFrom) : [],
    ...(outcome !== 'open' && outcome !== 'at-risk' && { next: nextDue() }),
  }
  return { ...row, forecast: forecastOf(row) }
}

/** The owed periods up to today that are not decided, and the present one; the earliest first. */
export function calendarRows(
  obligation: NamedObligation,
  station: DutyStation,
  countsFrom: IsoDay,
  today: IsoDay,
): DutyRow[] {
  const { name, rule } = obligation
  const { per } = rule
  if (!per) return []
  const decided = (station.decided ?? []).filter((one) => one.obligation === name)
  const decidedUntil = decided.reduce((last, { due }) => later(last, due), '')
  const untold = decided.filter(({ outcome }) => outcome === 'unknown').map(({ due }) => periodAt(per, due))
  const present = periodAt(per, today)
  const periods = untold.filter(({ until }) => until < present.from)
  let period = firstOwed(rule, per, countsFrom)
  if (decidedUntil >= period.from) period = periodAfter(per, periodAt(per, decidedUntil))
  for (; period.until < present.from; period = periodAfter(per, period)) periods.push(period)
  periods.push(present)
  return periods.map((one) => calendarRow(obligation, station, one, countsFrom, today))
}
