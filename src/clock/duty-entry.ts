import type { ClockEffect } from '../charter/charter.ts'
import type { DutyAct } from '../charter/duties/acts.ts'
import { dutyCheck } from '../charter/duties/explain.ts'
import type { DecidedOutcome, DutyStation, ObligationsSince } from '../charter/duty.ts'
import type { ShelvedCharter } from '../charters/shelf.ts'
import type { NewOutcome } from '../duties/store.ts'
import type { NewEntry } from '../ledger/entry.ts'

/** An act of the clock that is a decision about a station. */
export type DecidingAct = Extract<DutyAct, { act: 'miss' | 'risk' }>

/** How a duty stood when it was due, as it is kept; a decision has its place in the ledger besides. */
export function outcomeOf({ station }: DutyStation, { row }: DutyAct, outcome: DecidedOutcome): NewOutcome {
  const { obligation, due, clause, required, held, claimed } = row
  return { station, obligation, due, clause, required, held, claimed, outcome, ledgerSeq: null, changed: false }
}

/**
 * The ledger's entry of what the clock decided about a station: the clause, what was expected and what was found, and the facts from
 * which `evaluateDuties` finds the same again. Names nobody.
 */
export function dutyEntry(
  { rules, hash }: ShelvedCharter,
  station: DutyStation,
  act: DecidingAct,
  today: string,
  since: ObligationsSince,
): NewEntry {
  const { row } = act
  const rule = rules.obligations[row.obligation]
  if (!rule) throw new Error(`The charter has no obligation ${row.obligation}`)
  const effects = act.act === 'miss' ? act.effects : []
  const about = act.act === 'miss' ? missed : act.status === 'at-risk' ? atRisk : safe
  return {
    ...about,
    subject: `station:${station.station}`,
    clauses: [...new Set([row.clause, ...clausesOf(rules.states, act, effects)])],
    charter: { id: rules.id, version: rules.version, hash },
    by: [{ role: 'clock' }],
    facts: plain({
      obligation: row.obligation,
      due: row.due,
      today,
      since: since[row.obligation],
      station: factsOf(station, row.obligation, row.from),
      effects,
    }),
    checks: plain([dutyCheck(rule, row)]),
  }
}

const missed = { kind: 'duty-missed', outcome: 'missed' } as const
const atRisk = { kind: 'duty-at-risk', outcome: 'at-risk' } as const
const safe = { kind: 'duty-safe', outcome: 'safe' } as const

function clausesOf(
  states: ShelvedCharter['rules']['states'],
  act: DecidingAct,
  effects: readonly ClockEffect[],
): string[] {
  const set =
    act.act === 'risk' ? [act.status] : effects.flatMap((effect) => ('status' in effect ? [effect.status] : []))
  return set.flatMap((status) => (status === 'active' ? [] : (states[status]?.clause ?? [])))
}

/** What of a station the decision looked at. */
function factsOf(station: DutyStation, obligation: string, from: string): DutyStation {
  const { kind, zone, status, countsFrom, activities, meetings = [], waivers = [] } = station
  return {
    station: 'station',
    kind,
    zone,
    status,
    countsFrom,
    activities: activities
      .filter(({ day }) => day >= from)
      .map(({ activity, day, state, kind: of, place, people, proved }) => ({
        activity,
        day,
        state,
        kind: of,
        place,
        people,
        proved,
      })),
    meetings: meetings.filter(({ day }) => day === from),
    waivers: waivers.flatMap(({ waiver, obligation: of, from: first, until }) =>
      of === obligation ? [{ waiver, obligation: of, from: first, until }] : [],
    ),
  }
}

/** Without what is undefined: the ledger keeps plain JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
