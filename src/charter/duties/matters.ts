import type { CharterRules } from '../charter.ts'
import { calendarRows } from './calendar-duty.ts'
import { firstOfDays, type IsoDay, later, minus } from './days.ts'
import type { DutyStation, ObligationsSince } from './duty-facts.ts'

/**
 * From which day on a station's activities have to be known to say how it stands today with what is not decided yet: earlier ones
 * change nothing but how long ago a span was missed.
 */
export function mattersFrom(rules: CharterRules, station: DutyStation, today: IsoDay, since: ObligationsSince): IsoDay {
  let first = today
  for (const [name, rule] of Object.entries(rules.obligations)) {
    if (!rule.of.includes(station.kind)) continue
    if (rule.within) first = earlier(first, minus(minus(today, rule.within), rule.within))
    if (!rule.per) continue
    const countsFrom = later(station.countsFrom, since[name] ?? '')
    for (const { from } of calendarRows({ name, rule }, { ...station, activities: [] }, countsFrom, today))
      first = earlier(first, from)
  }
  return later(first, firstOfDays)
}

function earlier(one: IsoDay, other: IsoDay): IsoDay {
  return one < other ? one : other
}
