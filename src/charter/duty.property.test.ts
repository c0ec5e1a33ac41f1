import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charterOwing, ninetyDays, yearly } from '../../test/charter/duties.ts'
import type { Charter } from './charter.ts'
import { actsDue, type DutyAct } from './duties/acts.ts'
import { minus, plus } from './duties/days.ts'
import type { ToldDuty } from './duties/duty-facts.ts'
import {
  type DecidedDuty,
  type DutyActivity,
  type DutyOutcome,
  type DutyRow,
  type DutyStation,
  type DutyWaiver,
  dutiesOf,
  evaluateDuties,
  onDay,
} from './duty.ts'

const first = '2024-01-01'
const dayUpTo = (days: number) => fc.nat(days).map((number) => plus(first, `P${number + 1}D`))
const day = dayUpTo(1100)

const charters = [
  ...['calendar-year', 'calendar-half', 'calendar-quarter', 'calendar-month'].map((every) =>
    charterOwing(yearly.replace('calendar-year', every), ninetyDays),
  ),
  charterOwing(
    yearly.replace('{ place: offline }', '{ at-least: 3, people: 10 }').replace('missed: [{ status: at-risk }]', ''),
    ninetyDays.replace('P90D', 'P3M').replace('place: offline', 'kind: [meetup], at-least: 2'),
  ),
  charterOwing(yearly.replace('per: calendar-year', 'per: calendar-quarter\n    owes-from: at-once')),
]

const charter = fc.constantFrom(...charters).map(
  (one): Charter => ({
    ...one,
    // A failure shows the obligations, not the whole charter.
    ...{ [fc.toStringMethod]: () => JSON.stringify(one.rules.obligations) },
  }),
)

const activity: fc.Arbitrary<DutyActivity> = fc.record({
  activity: fc.uuid(),
  day,
  state: fc.constantFrom('held', 'held', 'held', 'planned'),
  kind: fc.constantFrom('meetup', 'talk'),
  place: fc.constantFrom('offline', 'online', 'both'),
  people: fc.option(fc.nat(30), { nil: undefined }),
  proved: fc.boolean(),
})

const waiver: fc.Arbitrary<DutyWaiver> = fc
  .record({
    waiver: fc.uuid(),
    obligation: fc.constantFrom('offline-event', 'meet-often'),
    from: day,
    days: fc.nat(300),
  })
  .map(({ days, ...one }) => ({ ...one, until: plus(one.from, `P${days + 1}D`) }))

const station: fc.Arbitrary<DutyStation> = fc.record({
  station: fc.uuid(),
  kind: fc.constant('city'),
  zone: fc.constantFrom('Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia'),
  status: fc.constantFrom('active', 'at-risk', 'inactive'),
  byClock: fc.boolean(),
  countsFrom: dayUpTo(700),
  activities: fc.array(activity, { maxLength: 8 }),
  waivers: fc.array(waiver, { maxLength: 2 }),
})

const rank: Readonly<Record<DutyOutcome, number>> = {
  missed: 0,
  unknown: 1,
  'at-risk': 2,
  open: 3,
  'not-yet': 3,
  waived: 3,
  met: 4,
}

function rowsOf({ rules }: Charter, one: DutyStation, today: string): readonly DutyRow[] {
  return dutiesOf(rules, one, onDay(today)).rows
}

const given = [charter, station, day] as const

describe('what a station owes', () => {
  it('never stands worse for something more that was held or is planned', () => {
    fc.assert(
      fc.property(...given, activity, (rules, before, today, more) => {
        const after = { ...before, activities: [...before.activities, more] }
        const rows = rowsOf(rules, after, today)
        for (const [place, row] of rowsOf(rules, before, today).entries()) {
          const then = rows[place]
          expect(then?.obligation).toBe(row.obligation)
          expect(rank[then?.outcome ?? 'missed']).toBeGreaterThanOrEqual(rank[row.outcome])
          // A missed span is due by what is claimed too; what cannot be told is due by what is proved.
          if (row.outcome !== 'missed') expect(then && then.due >= row.due).toBe(true)
        }
      }),
    )
  })

  it('never stands better for something of which less is proved', () => {
    fc.assert(
      fc.property(...given, (rules, proved, today) => {
        const claimed = { ...proved, activities: proved.activities.map((one) => ({ ...one, proved: false })) }
        const rows = rowsOf(rules, proved, today)
        for (const [place, row] of rowsOf(rules, claimed, today).entries()) {
          const sure = rows[place]
          // Less is proved: then it may not be told, but never is something missed that was not.
          if (row.outcome === 'missed') expect(sure?.outcome).toBe('missed')
          expect(rank[sure?.outcome ?? 'missed']).toBeGreaterThanOrEqual(rank[row.outcome] === 0 ? 0 : 1)
        }
      }),
    )
  })

  it('is the same in whatever order it is asked, and whatever zone the machine is in', () => {
    const machine = process.env.TZ
    try {
      fc.assert(
        fc.property(charter, fc.array(station, { maxLength: 4 }), day, (rules, stations, today) => {
          const asked = (order: readonly DutyStation[], zone: string) => {
            process.env.TZ = zone
            const found = evaluateDuties(rules.rules, order, onDay(today))
            return new Map(found.map((one) => [one.station, one.rows]))
          }
          const shuffled = stations.toReversed().map((one) => ({
            ...one,
            activities: one.activities.toReversed(),
            waivers: one.waivers?.toReversed(),
          }))
          expect(asked(shuffled, 'America/Los_Angeles')).toEqual(asked(stations, 'Asia/Tokyo'))
        }),
      )
    } finally {
      process.env.TZ = machine
    }
  })

  it('is reminded of on days of the charter, never before it is owed and never once it is over', () => {
    fc.assert(
      fc.property(...given, (rules, one, today) => {
        for (const row of rowsOf(rules, one, today)) {
          const spans = rules.rules.obligations[row.obligation]?.remind ?? []
          const days = spans.map((span) => minus(row.due, span))
          for (const reminder of row.reminders) {
            expect(days).toContain(reminder)
            expect(reminder >= row.from && reminder >= one.countsFrom && reminder <= row.due).toBe(true)
          }
          if (row.outcome === 'not-yet' || row.outcome === 'waived') expect(row.reminders).toEqual([])
        }
      }),
    )
  })
})

/** The station after the clock did what was due: what the database keeps. */
function afterActs(one: DutyStation, acts: readonly DutyAct[]): DutyStation {
  let { status } = one
  const decided: DecidedDuty[] = [...(one.decided ?? [])]
  const told: ToldDuty[] = [...(one.told ?? [])]
  let byClock = one.byClock
  for (const act of acts) {
    const { obligation, due } = act.row
    if (act.act === 'remind') told.push({ obligation, due, kind: 'reminder', day: act.day })
    if (act.act === 'ask') told.push({ obligation, due, kind: 'unknown', day: due })
    if (act.act === 'record' || act.act === 'miss') {
      const outcome = act.act === 'miss' ? 'missed' : act.outcome
      const before = decided.findIndex((row) => row.obligation === obligation && row.due === due)
      if (before >= 0) {
        // Only what could not be told is decided a second time.
        expect(decided[before]?.outcome).toBe('unknown')
        expect(outcome).not.toBe('unknown')
        decided.splice(before, 1)
      }
      decided.push({ obligation, due, outcome })
    }
    const set = act.act === 'risk' ? act : act.act === 'miss' && act.effects.find((effect) => 'status' in effect)
    if (set) {
      status = set.status
      byClock = true
    }
  }
  return { ...one, status, byClock, decided, told }
}

describe('the clock', () => {
  it('has nothing to do a second time on the same day', () => {
    fc.assert(
      fc.property(...given, (rules, before, today) => {
        const acts = (one: DutyStation) => actsDue(rules.rules, one, dutiesOf(rules.rules, one, onDay(today)))
        const after = afterActs(before, acts(before))
        expect(acts(after)).toEqual([])
      }),
    )
  })

  it('decides each period once, day by day or after a downtime, and calendar periods the same either way', () => {
    fc.assert(
      fc.property(charter, station, fc.integer({ min: 2, max: 40 }), (rules, start, every) => {
        const decidedBy = (step: number) => {
          let one: DutyStation = { ...start, status: 'active' }
          for (let number = 0; number <= 1200; number += 1) {
            // Both end on the same day.
            if (number % step !== 0 && number !== 1200) continue
            const today = plus(first, `P${number + 1}D`)
            const duties = dutiesOf(rules.rules, one, onDay(today))
            one = { ...afterActs(one, actsDue(rules.rules, one, duties)), status: 'active' }
          }
          return (one.decided ?? [])
            .filter(({ obligation }) => obligation === 'offline-event')
            .map(({ due, outcome }) => `${due} ${outcome}`)
            .sort()
        }
        expect(decidedBy(every)).toEqual(decidedBy(1))
      }),
      { numRuns: 25 },
    )
  })
})
