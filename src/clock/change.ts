import { createHash } from 'node:crypto'
import type { CharterRules, ClockEffect } from '../charter/charter.ts'
import type { DutyAct } from '../charter/duties/acts.ts'
import { actsDue, changesBy } from '../charter/duties/acts.ts'
import type { DutyStation, StationDuties } from '../charter/duty.ts'
import type { DutyMoment } from '../duties/load-duty-facts.ts'
import type { StationStatus } from '../stations/station.ts'

/** What the clock would change of a station, beyond telling people. */
export interface Change {
  readonly station: string
  readonly obligation: string
  readonly due: string
  readonly effects: readonly ClockEffect[]
}

/** What has to be done at a station by one charter: of a duty that was due before it came into force another one decides. */
export function actsIn(
  rules: CharterRules,
  station: DutyStation,
  duties: StationDuties,
  { dueBefore, dueFrom }: Pick<DutyMoment, 'dueBefore' | 'dueFrom'>,
): DutyAct[] {
  return actsDue(rules, station, duties).filter(
    ({ row: { due } }) => (dueBefore === undefined || due < dueBefore) && (dueFrom === undefined || due >= dueFrom),
  )
}

/** A change is known again by its duty: a later one of the same station is another. */
export function keyOf({ station, obligation, due }: Omit<Change, 'effects'>): string {
  return `${station} ${obligation} ${due}`
}

/** The change that an act would make; undefined for one that only tells or records. */
export function changeBy(station: DutyStation, act: DutyAct): Change | undefined {
  const effects = changesBy(act, station)
  const { obligation, due } = act.row
  return effects.length > 0 ? { station: station.station, obligation, due, effects } : undefined
}

/**
 * What may be done of what is due at a station while the brake is on: of one obligation nothing is decided past a change that has
 * to wait, so that its periods are decided in their order.
 */
export function notWaiting(station: DutyStation, acts: readonly DutyAct[], allowed: ReadonlySet<string>): DutyAct[] {
  const waiting = new Set<string>()
  return acts.filter((act) => {
    const change = changeBy(station, act)
    if (change && !allowed.has(keyOf(change))) waiting.add(act.row.obligation)
    return act.act === 'remind' || act.act === 'ask' || !waiting.has(act.row.obligation)
  })
}

/** How many stations the clock may change at once, by the charter's brake: of those that stand in its lists. */
export function mostAtOnce(
  { brake, states }: CharterRules,
  counts: Readonly<Partial<Record<StationStatus, number>>>,
): { readonly most: number; readonly listed: number } {
  const { active = 0, 'at-risk': atRisk = 0, inactive = 0 } = counts
  const isListed = (state: 'at-risk' | 'inactive') => states[state]?.listed ?? true
  const listed = active + (isListed('at-risk') ? atRisk : 0) + (isListed('inactive') ? inactive : 0)
  return { most: Math.max(brake.from, Math.floor((listed * Number.parseInt(brake.share, 10)) / 100)), listed }
}

/** The stations of some changes, each once. */
export function stationsOf(changes: readonly Change[]): Set<string> {
  return new Set(changes.map(({ station }) => station))
}

/** A print of some changes, the same in whatever order they come: by it somebody says which they have seen. */
export function printOf(changes: readonly Change[]): string {
  return createHash('sha256').update(changes.map(keyOf).sort().join('\n')).digest('hex').slice(0, 16)
}
