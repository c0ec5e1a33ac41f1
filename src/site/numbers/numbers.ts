import { type Activity, type ActivityPlace, isProved, peopleAt } from '../../activities/activity.ts'
import type { Day } from '../../kit/time/time.ts'

/** How many activities of one sort were held in a quarter, by their local dates. */
export interface HeldCount {
  readonly year: number
  /** 1 to 4. */
  readonly quarter: number
  readonly place: ActivityPlace
  /** False for those that nothing shows yet but the word of who recorded them. */
  readonly proved: boolean
  readonly count: number
  /** Of how many it is known how many people came, and how many came to these. */
  readonly counted: number
  readonly people: number
}

/** How many there were on the last day of a year, or today. */
export interface YearEnd {
  readonly year: number
  /** Stations that were not inactive. */
  readonly stations: number
  /** People who held an office, each once. */
  readonly people: number
}

/** What was held in a span of time. Whatever is only claimed counts nowhere but there. */
export interface Held {
  readonly offline: number
  readonly both: number
  readonly online: number
  readonly claimed: number
  readonly counted: number
  readonly people: number
}

export interface HeldInYear extends Held {
  readonly year: number
}

export interface HeldInQuarter extends HeldInYear {
  readonly quarter: number
}

/** What was held of some activities, each by itself, to be counted. */
export function countsOf(activities: readonly Activity[]): HeldCount[] {
  return activities
    .filter(({ state }) => state === 'held')
    .map((activity): HeldCount => {
      const { localDate, place } = activity
      const { year, month } = localDate
      const known = peopleAt(activity)
      const counted = known ? 1 : 0
      const quarter = Math.ceil(month / 3)
      return { year, quarter, place, proved: isProved(activity), count: 1, counted, people: known?.people ?? 0 }
    })
}

/** Every year from the first in which there was anything until this one: a year without anything is a year as well. */
export function yearsOf(held: readonly HeldCount[], ends: readonly YearEnd[], today: Day): number[] {
  const known = [...held.map(({ year }) => year), ...ends.map(({ year }) => year)].filter((year) => year <= today.year)
  const first = Math.min(today.year, ...known)
  return Array.from({ length: today.year - first + 1 }, (_, index) => first + index)
}

export function heldPerYear(held: readonly HeldCount[], years: readonly number[]): HeldInYear[] {
  const byYear = Map.groupBy(held, ({ year }) => year)
  return years.map((year) => ({ year, ...sumOf(byYear.get(year) ?? []) }))
}

/** The latest quarters, this one last. */
export function heldPerQuarter(held: readonly HeldCount[], today: Day, quarters: number): HeldInQuarter[] {
  const last = today.year * 4 + Math.ceil(today.month / 3) - 1
  return Array.from({ length: quarters }, (_, index) => {
    const at = last - quarters + 1 + index
    const [year, quarter] = [Math.floor(at / 4), (at % 4) + 1]
    return { year, quarter, ...sumOf(held.filter((one) => one.year === year && one.quarter === quarter)) }
  })
}

function sumOf(counts: readonly HeldCount[]): Held {
  const proved = counts.filter((one) => one.proved)
  const sum = (some: readonly HeldCount[], what: 'count' | 'counted' | 'people') =>
    some.reduce((total, one) => total + one[what], 0)
  const at = (place: ActivityPlace) =>
    sum(
      proved.filter((one) => one.place === place),
      'count',
    )
  return {
    offline: at('offline'),
    both: at('both'),
    online: at('online'),
    claimed: sum(counts, 'count') - sum(proved, 'count'),
    counted: sum(proved, 'counted'),
    people: sum(proved, 'people'),
  }
}

/** How many were held that something shows. */
export function provedIn({ offline, both, online }: Held): number {
  return offline + both + online
}
