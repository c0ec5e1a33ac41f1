import { countedBy, howMany } from './counted.ts'
import { daysBetween, type IsoDay, later, plus } from './days.ts'
import type { CountedActivity, DutyOutcome, DutyRow, DutyStation, DutyWaiver, NamedObligation } from './duty-facts.ts'
import { forecastOf } from './forecast.ts'
import { isRisky, remindersOf } from './owed.ts'

/**
 * What is owed within a span, so that no longer gap passes: due so long after the latest activities that count, or after the day
 * from which the station owes. On the days of a waiver no span runs; it begins anew on the waiver's last day.
 *
 * It is read twice: by what is proved, and by what is claimed as well. Missed is only what both readings miss.
 */
export function spanRow(
  { name, rule }: NamedObligation,
  station: DutyStation,
  countsFrom: IsoDay,
  today: IsoDay,
): DutyRow {
  const { within: span, count } = rule
  if (!span || !count) throw new Error(`${name} is not counted within a span`)
  const required = count['at-least']
  const all = countedBy(count, station.activities, today)
  const waivers = (station.waivers ?? []).filter(({ obligation }) => obligation === name)
  const strict = run(all.filter(({ counts }) => counts === 'proved'))
  const lenient = run(all.filter(({ counts }) => counts !== 'planned'))
  const isOver = today > lenient.due
  const { start, due, waived } = isOver ? lenient : strict
  // What was held on the day that the span runs from is in it as long as it runs, and is out of it once that is over.
  const evidence = all.filter(({ day }) => (isOver ? day > start : day >= start) && day <= later(due, today))
  const isWaived = waived !== undefined && waived.from <= today && waived.until >= today
  const owedFrom = waived ? plus(waived.until, 'P1D') : start
  const outcome = conclude()

  /** From when the span runs, by some activities, and until when. */
  function run(counted: readonly CountedActivity[]): Run {
    return running(countsFrom, counted[required - 1]?.day, waivers, span ?? '')
  }

  function conclude(): DutyOutcome {
    if (isWaived) return 'waived'
    if (isOver) return 'missed'
    if (today > strict.due) return 'unknown'
    const planned = run(all.filter(({ counts, day }) => counts !== 'planned' || day <= due))
    return planned.due === due && isRisky(rule, due, owedFrom, today) ? 'at-risk' : 'open'
  }

  const row = {
    obligation: name,
    clause: rule.clause,
    from: start,
    until: due,
    due,
    required,
    held: howMany(evidence, 'proved'),
    claimed: howMany(evidence, 'claimed'),
    planned: howMany(evidence, 'planned'),
    evidence,
    ...(waived && { waived }),
    outcome,
    // Until something is held again a missed span stays the same one.
    isDecided: outcome === 'missed' && isRecorded(name, due, station),
    daysLeft: daysBetween(today, due),
    reminders: isWaived ? [] : remindersOf(rule, due, owedFrom),
  }
  return { ...row, forecast: forecastOf(row) }
}

function isRecorded(name: string, due: IsoDay, { decided = [] }: DutyStation): boolean {
  return decided.some((one) => one.obligation === name && one.due >= due)
}

interface Run {
  readonly start: IsoDay
  readonly due: IsoDay
  /** The waiver from whose end it runs. */
  readonly waived?: DutyWaiver | undefined
}

function running(countsFrom: IsoDay, latest: IsoDay | undefined, waivers: readonly DutyWaiver[], span: string): Run {
  let start = latest === undefined ? countsFrom : later(countsFrom, latest)
  let due = plus(start, span)
  let waived: DutyWaiver | undefined
  for (const one of waivers.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (one.until <= start || one.from > due) continue
    start = one.until
    due = plus(start, span)
    waived = one
  }
  return { start, due, ...(waived && { waived }) }
}
