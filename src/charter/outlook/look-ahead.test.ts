import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { charterOwing, dutyStation, heldOn, ninetyDays, yearly } from '../../../test/charter/duties.ts'
import { plus } from '../duties/days.ts'
import type { DutyStation, IsoDay } from '../duty.ts'
import { lookAhead } from './look-ahead.ts'
import type { CharterFrom, OutlookEvent, OutlookFacts } from './outlook.ts'
import { stepStation } from './step-station.ts'

const opening = yearly.replace('missed: [{ status: at-risk }]', 'missed: [{ open: cannot-organise }]')

function by(...obligations: string[]): CharterFrom[] {
  return [{ rules: charterOwing(...obligations).rules, from: '2022-06-01', since: {} }]
}

function facts(change: Partial<OutlookFacts> = {}): OutlookFacts {
  const decided = [{ obligation: 'offline-event', due: '2025-12-31', outcome: 'met' as const }]
  const stations = [dutyStation({ station: 'here', decided })]
  return { today: '2026-11-23', charters: by(yearly), stations, cases: [], terms: [], ...change }
}

function told(events: readonly OutlookEvent[]): string[] {
  return events.map((event) => {
    const what = {
      remind: 'remind',
      ask: 'ask',
      ended: `ended ${'outcome' in event ? event.outcome : ''}`,
      status: `status ${'status' in event ? event.status : ''}`,
    }
    return `${event.day} ${event.kind in what ? what[event.kind as keyof typeof what] : event.kind}`
  })
}

describe('with nothing done', () => {
  it('a year without an event reminds, puts at risk, is missed, and opens the case (H1, H2)', () => {
    const { events, stations } = lookAhead(facts({ charters: by(opening) }), '2027-12-31')
    expect(told(events)).toEqual([
      // What was due today already.
      '2026-11-23 remind',
      '2026-11-23 status at-risk',
      '2026-12-01 remind',
      '2026-12-24 remind',
      '2027-01-01 missed',
      '2027-01-01 case-opens',
      '2027-01-15 case-silent',
      '2027-10-02 remind',
      '2027-12-01 remind',
      '2027-12-24 remind',
    ])
    expect(events.find(({ kind }) => kind === 'case-opens')).toMatchObject({
      station: 'here',
      clause: 'H1',
      procedure: 'cannot-organise',
      roles: ['sig.lead', 'sig.member'],
    })
    expect(stations[0]).toMatchObject({ status: 'at-risk', pending: ['cannot-organise'] })
  })

  it('what was held counts, and what is planned counts until its day is over', () => {
    const planned = heldOn('2026-12-12', { state: 'planned', proved: false })
    const stations = [dutyStation({ countsFrom: '2026-01-01', activities: [planned] })]
    const { events } = lookAhead(facts({ stations, charters: by(opening) }), '2027-01-02')
    expect(told(events)).toEqual([
      '2026-11-23 remind',
      '2026-12-01 remind',
      '2026-12-24 remind',
      '2027-01-01 ended unknown',
      '2027-01-01 ask',
    ])
  })

  it('a gap of ninety days ends in inactive, and the offices end', () => {
    const stations = [dutyStation({ activities: [heldOn('2026-10-01')] })]
    const { events, stations: end } = lookAhead(facts({ stations, charters: by(ninetyDays) }), '2027-12-31')
    expect(told(events)).toEqual([
      '2026-11-30 remind',
      '2026-12-16 status at-risk',
      '2026-12-23 remind',
      '2026-12-31 missed',
      '2026-12-31 status inactive',
      '2026-12-31 offices-end',
    ])
    expect(end[0]?.status).toBe('inactive')
  })

  it('a waiver ends, a charter comes into force, a term ends, a body meets, each on its day', () => {
    const waivers = [{ waiver: 'w', obligation: 'offline-event', from: '2026-01-01', until: '2026-12-31' }]
    const stations = [dutyStation({ countsFrom: '2026-01-01', waivers })]
    const stricter = {
      rules: charterOwing(ninetyDays).rules,
      from: '2027-02-01',
      since: { 'meet-often': '2027-02-01' },
    }
    const terms = [{ station: 'here', office: 'leader', day: '2026-12-15' }]
    const meetings = [{ meeting: 'm', body: 'sig', day: '2026-12-17' }]
    const charters = [...by(yearly), stricter]
    expect(told(lookAhead(facts({ stations, charters, terms, meetings }), '2027-06-30').events)).toEqual([
      '2026-12-15 term-ends',
      '2026-12-17 meeting',
      '2027-01-01 ended waived',
      '2027-01-01 waiver-ends',
      '2027-02-01 charter',
      '2027-04-02 remind',
      '2027-04-18 status at-risk',
      '2027-04-25 remind',
      '2027-05-03 missed',
      '2027-05-03 status inactive',
      '2027-05-03 offices-end',
    ])
  })

  it('more changes at once than the charter lets the clock make stop at the brake', () => {
    const stations = ['a', 'b', 'c', 'd'].map((station) => dutyStation({ station, countsFrom: '2026-01-01' }))
    const { events } = lookAhead(facts({ stations, charters: by(opening), today: '2026-12-31' }), '2027-01-01')
    expect(events.filter(({ kind }) => kind === 'brake')).toMatchObject([
      { day: '2026-12-31', stations: 4, most: 3, roles: ['sig.lead'] },
      { day: '2027-01-01', stations: 4, most: 3, roles: ['sig.lead'] },
    ])
  })

  it('an open case that nobody acts in is told of again and again, and ends where it closes', () => {
    const { rules } = charterOwing(yearly)
    const one = { case: 'c1', procedure: 'found-station', rules, silentSince: '2026-11-01T04:00:00Z' }
    const { events } = lookAhead(facts({ stations: [], cases: [one] }), '2027-12-31')
    expect(events).toMatchObject([{ day: '2026-11-29', kind: 'case-silent', every: 'P7D', roles: ['sig.lead'] }])
    const closing = { day: '2026-11-25', outcome: 'declined' }
    expect(told(lookAhead(facts({ stations: [], cases: [{ ...one, closing }] }), '2027-12-31').events)).toEqual([
      '2026-11-25 case-closes',
    ])
  })
})

describe('skipping the days on which nothing can be due', () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => plus('2025-01-01', `P${days}D`))
  const activity = fc.record({
    day,
    state: fc.constantFrom('planned' as const, 'held' as const),
    proved: fc.boolean(),
    place: fc.constantFrom('offline' as const, 'online' as const),
  })
  const station: fc.Arbitrary<DutyStation> = fc
    .record({
      countsFrom: day,
      status: fc.constantFrom('active', 'at-risk', 'inactive'),
      byClock: fc.boolean(),
      activities: fc
        .array(activity, { maxLength: 5 })
        .map((some) => some.map((one, index) => heldOn(one.day, { ...one, activity: `a${index}` }))),
      waivers: fc
        .array(fc.tuple(fc.constantFrom('offline-event', 'meet-often'), day, fc.nat(300)), { maxLength: 2 })
        .map((some) =>
          some.map(([obligation, from, days], index) => ({
            waiver: `w${index}`,
            obligation,
            from,
            until: plus(from, `P${days + 1}D`),
          })),
        ),
    })
    .map((change) => dutyStation(change))

  test('gives the same as stepping every single day', () => {
    const later = {
      rules: charterOwing(yearly.replace('calendar-year', 'calendar-quarter'), ninetyDays).rules,
      from: '2027-03-01',
      since: { 'meet-often': '2027-03-01', 'offline-event': '2027-03-01' },
    }
    const charters = [...by(opening), later]
    fc.assert(
      fc.property(station, day, (start, from) => {
        const until = plus(from, 'P500D')
        const whole = stepStation(start, charters, from, until)
        expect({ ...whole, events: known(whole.events) }).toEqual(daily(start, charters, from, until))
      }),
      { numRuns: 100 },
    )
  })

  function daily(start: DutyStation, charters: readonly CharterFrom[], from: IsoDay, until: IsoDay) {
    let now = start
    const events: OutlookEvent[] = []
    for (let at = from; at <= until; at = plus(at, 'P1D')) {
      const fared = stepStation(now, charters, at, at)
      events.push(...fared.events)
      now = fared.station
    }
    return { station: now, events: known(events) }
  }

  const known = (events: readonly OutlookEvent[]) =>
    events.map(({ row: _row, ...event }: { row?: unknown } & Omit<OutlookEvent, 'row'>) => event)
})
