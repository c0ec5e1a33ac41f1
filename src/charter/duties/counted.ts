import type { Obligation } from '../charter.ts'
import type { IsoDay } from './days.ts'
import type { CountedActivity, Counts, DutyActivity, DutyWaiver } from './duty-facts.ts'

type Count = NonNullable<Obligation['count']>

/**
 * The activities that an obligation counts, on a day, the latest first. One that lies ahead is planned. One that was planned and is
 * over, without a word of what became of it, is claimed, and so is one of which it is not known how many came where that matters:
 * both could have been held.
 */
export function countedBy(
  count: Count,
  activities: readonly DutyActivity[],
  today: IsoDay,
  within?: { readonly from: IsoDay; readonly until: IsoDay },
): CountedActivity[] {
  const counted: CountedActivity[] = []
  for (const activity of activities) {
    if (within && (activity.day < within.from || activity.day > within.until)) continue
    const counts = countsAs(count, activity, today)
    if (counts) counted.push({ ...activity, counts })
  }
  return counted.sort(latestFirst)
}

function countsAs(count: Count, activity: DutyActivity, today: IsoDay): Counts | undefined {
  if (count.kind && !count.kind.some((kind) => kind === activity.kind)) return undefined
  if (count.place && activity.place !== 'both' && activity.place !== count.place) return undefined
  if (activity.day > today) return 'planned'
  if (activity.state === 'planned') return activity.day === today ? 'planned' : 'claimed'
  if (count.people === undefined) return activity.proved ? 'proved' : 'claimed'
  if (activity.people === undefined) return 'claimed'
  if (activity.people < count.people) return undefined
  return activity.proved ? 'proved' : 'claimed'
}

function latestFirst(one: CountedActivity, other: CountedActivity): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1
  return one.activity < other.activity ? 1 : -1
}

export function howMany(counted: readonly CountedActivity[], counts: Counts): number {
  let number = 0
  for (const one of counted) if (one.counts === counts) number += 1
  return number
}

/** The waiver of an obligation that lasts longest among those that cover a day. */
export function waiverOn(
  waivers: readonly DutyWaiver[] | undefined,
  obligation: string,
  day: IsoDay,
): DutyWaiver | undefined {
  let found: DutyWaiver | undefined
  for (const one of waivers ?? []) {
    if (one.obligation !== obligation || one.from > day || one.until < day) continue
    if (!found || one.until > found.until) found = one
  }
  return found
}
