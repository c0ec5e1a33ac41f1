import type { Charter } from '../../src/charter/charter.ts'
import { dutyCheck } from '../../src/charter/duties/explain.ts'
import type { DutyActivity, DutyRow, DutyStation } from '../../src/charter/duty.ts'
import { dutiesOf, onDay } from '../../src/charter/duty.ts'
import type { Phrase } from '../../src/charter/phrase.ts'
import { charterOf, type Shipped, sourceOf } from './charters.ts'

/** One offline event a year, as KubeSphere owes it (H1). */
export const yearly = `
  offline-event:
    name: { zh: 每年一场线下活动, en: One offline event a year }
    clause: H1
    of: [city]
    count: { place: offline }
    per: calendar-year
    remind: [P90D, P30D, P7D]
    tell: [station.leader, station.deputy]
    at-risk: P60D
    missed: [{ status: at-risk }]
`

/** No gap of more than 90 days; then inactive, and the offices end. */
export const ninetyDays = `
  meet-often:
    name: { zh: 不间断的活动, en: No long gap }
    clause: H1
    of: [city]
    count: { place: offline }
    within: P90D
    remind: [P30D, P7D]
    tell: [station.leader]
    at-risk: P14D
    missed: [{ status: inactive }, { end-offices: [leader, deputy] }]
`

/** Somebody comes to every meeting with a topic about the station (H3). */
export const attendance = `
  attendance:
    name: { zh: 参加例会, en: Coming to the meeting }
    clause: H3
    of: [city]
    attend: { body: sig }
    remind: [P7D]
    tell: [station.leader]
`

/** The source of a shipped charter with these obligations instead of its own. */
export function owing(...obligations: readonly string[]): string {
  return owingOf('kubesphere', ...obligations)
}

export function owingOf(name: Shipped, ...obligations: readonly string[]): string {
  const source = sourceOf(name)
    // Few stations are enough to pull the brake.
    .replace('  share: 20%\n  from: 5\n', '  share: 20%\n  from: 3\n')
    .replace(/^obligations:.*\n(?:(?: .*|#.*)?\n)*/m, '')
    // An exception to a duty that is not there any more.
    .replace(/^ {2}waive:\n(?:(?: {3}.*)?\n)*/m, '')
  return `${source.trimEnd()}\n\nobligations:${obligations.join('')}`
}

export function charterOwing(...obligations: readonly string[]): Charter {
  return charterOf(owing(...obligations))
}

/** A station in Shanghai that owes from the first day of 2024 on, with this and that otherwise. */
export function dutyStation(change: Partial<DutyStation> = {}): DutyStation {
  return {
    station: 'here',
    kind: 'city',
    zone: 'Asia/Shanghai',
    status: 'active',
    countsFrom: '2024-01-01',
    activities: [],
    ...change,
  }
}

/** An offline meetup that was held and is proved, with this and that otherwise. */
export function heldOn(day: string, change: Partial<DutyActivity> = {}): DutyActivity {
  return { activity: `on-${day}`, day, state: 'held', kind: 'meetup', place: 'offline', proved: true, ...change }
}

export function rowsOn(charter: Charter, station: DutyStation, day: string): readonly DutyRow[] {
  return dutiesOf(charter.rules, station, onDay(day)).rows
}

/** The last row: the present one. */
export function rowOn(charter: Charter, station: DutyStation, day: string): DutyRow {
  const row = rowsOn(charter, station, day).at(-1)
  if (!row) throw new Error('The station owes nothing')
  return row
}

/** What is said of duties that stand in every way. */
export function dutySentences(): Phrase[] {
  const waiver = { waiver: 'w', from: '2026-01-01', until: '2026-12-31' }
  const meeting = { meeting: 'm', body: 'sig', day: '2026-11-20' }
  const activities = [
    [heldOn('2026-05-01'), heldOn('2026-05-02', { people: 20 })],
    [heldOn('2026-05-01', { proved: false }), heldOn('2026-05-02', { proved: false, people: 20 })],
    [heldOn('2026-12-01', { state: 'planned' })],
  ]
  const stations = [
    dutyStation(),
    dutyStation({ countsFrom: '2026-05-01' }),
    dutyStation({ waivers: [{ ...waiver, obligation: 'offline-event' }] }),
    ...activities.map((held) => dutyStation({ activities: held })),
    ...[{}, { present: 0, outcome: 'missed' as const }, { present: 2, outcome: 'met' as const }].map((found) =>
      dutyStation({ meetings: [{ ...meeting, ...found }] }),
    ),
    dutyStation({ meetings: [{ ...meeting, present: 0, outcome: 'cannot-tell' }] }),
  ]
  const ways = ['calendar-year', 'calendar-half', 'calendar-quarter', 'calendar-month'].map((every) =>
    yearly.replace('calendar-year', every).replace('place: offline', 'at-least: 2'),
  )
  return [yearly, ...ways, ninetyDays, attendance].flatMap((obligation) => {
    const charter = charterOwing(obligation)
    return stations.flatMap((station) =>
      ['2026-11-14', '2027-01-02'].flatMap((day) =>
        rowsOn(charter, station, day).flatMap((row) => {
          const rule = charter.rules.obligations[row.obligation]
          if (!rule) return []
          const { expected, actual, evidence, mend } = dutyCheck(rule, row)
          return [expected, actual, ...evidence, ...(mend ? [mend] : []), row.forecast]
        }),
      ),
    )
  })
}
