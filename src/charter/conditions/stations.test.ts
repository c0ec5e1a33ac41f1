import { describe, expect, test } from 'vitest'
import { at, holding, noon, outcome, stationWith, weigh } from '../../../test/charter/weigh.ts'
import type { FactsInput } from '../facts.ts'
import type { Moment } from './word.ts'

/** Words about a station and about whom a case concerns: each has three answers. */

const subject = (more: object): Partial<FactsInput> => ({ subject: { person: 'subject', ...more } })

describe('of the person concerned', () => {
  test('active looks at them, and not at who applies', () => {
    const recently = { active: { within: 'P6M', of: 'subject' } }
    const activity = [{ kind: 'talk', day: '2026-09-01', proved: true }]
    expect(outcome(recently, subject({ activity }))).toBe('met')
    expect(outcome(recently, subject({}))).toBe('unknown')
    expect(weigh(recently, { applicant: { person: 'applicant', activity } })).toMatchObject({
      outcome: 'unknown',
      actual: { say: 'who.no-subject' },
    })
  })

  test('a claim says nothing of somebody who is not named', () => {
    const claimed = { active: { within: 'P6M', claimed: 'last-active', of: 'subject' } }
    expect(weigh(claimed)).toMatchObject({ actual: { say: 'who.no-subject' } })
    expect(weigh(claimed, subject({}))).toMatchObject({ actual: { say: 'active.only-claimed' } })
  })

  test('holds and offices look at what they hold', () => {
    const roles = [{ role: 'station.leader', station: 'hangzhou', current: true }]
    const leads = { holds: { role: ['station.leader'], of: 'subject' } }
    expect(outcome(leads, subject({ roles }))).toBe('met')
    expect(outcome(leads, subject({ roles: [] }))).toBe('not-met')
    expect(outcome(leads, holding(...roles))).toBe('unknown')
    const free = { offices: { 'at-most': 0, of: 'subject' } }
    expect(outcome(free, subject({ roles }))).toBe('not-met')
    expect(outcome(free, subject({ roles: [] }))).toBe('met')
    expect(outcome(free, holding())).toBe('unknown')
  })

  test('the sentence says who is meant where the charter does, also when it is turned about', () => {
    const expected = (condition: object) => weigh(condition, subject({ roles: [] })).expected
    expect(expected({ holds: { role: ['sig.lead'] } })).toMatchObject({ say: 'holds.now' })
    expect(expected({ not: { holds: { role: ['sig.lead'], of: 'subject' } } })).toMatchObject({
      say: 'who.of',
      values: { who: { say: 'who.subject' }, it: { say: 'holds.now-not' } },
    })
    expect(expected({ offices: { 'at-most': 1, of: 'applicant' } })).toMatchObject({
      values: { who: { say: 'who.applicant' } },
    })
  })

  test('confirmed waits for them', () => {
    const asked = { confirmed: { by: 'subject' } }
    expect(outcome(asked)).toBe('unknown')
    expect(outcome(asked, { confirmations: [{ by: 'applicant', at: '2026-10-02T00:00:00Z' }] })).toBe('unknown')
    expect(outcome(asked, { confirmations: [{ by: 'subject', at: '2026-10-02T00:00:00Z' }] })).toBe('met')
  })
})

describe('vacant', () => {
  const chosen = { vacant: { office: { field: 'office' } } }
  const seats: Moment = { ...noon, seats: (office) => (office === 'leader' ? 1 : 3) }
  const led = stationWith({ kind: 'city', holders: [{ person: 'p', office: 'leader' }] })
  const choosing = (office: string) => ({ answers: { office: { value: office } } })

  test('the office may be chosen in the form', () => {
    expect(outcome(chosen, { ...led, ...choosing('leader') }, seats)).toBe('not-met')
    expect(outcome(chosen, { ...led, ...choosing('deputy') }, seats)).toBe('met')
    expect(weigh(chosen, { ...led, answers: {} }, seats)).toMatchObject({
      outcome: 'unknown',
      expected: { say: 'vacant.expected-chosen' },
      mend: { say: 'answer.give' },
    })
  })
})

describe('succeeded', () => {
  const followed = { succeeded: { office: 'leader' } }
  const holders = (...list: { person: string; since?: string; office?: string }[]) =>
    stationWith({ holders: list.map((one) => ({ office: 'leader', ...one })) })

  test('is met once another took the office on the day the case was opened, or later', () => {
    expect(outcome(followed, holders({ person: 'new', since: '2026-10-01' }))).toBe('met')
    expect(outcome(followed, holders({ person: 'new', since: '2026-10-05' }))).toBe('met')
  })

  test('is not met by who was there before, by another office, or by whom the case concerns', () => {
    expect(outcome(followed, holders({ person: 'old', since: '2026-09-30' }))).toBe('not-met')
    expect(outcome(followed, holders({ person: 'new', since: '2026-10-05', office: 'deputy' }))).toBe('not-met')
    const again = holders({ person: 'subject', since: '2026-10-05' })
    expect(outcome(followed, { ...again, ...subject({}) })).toBe('not-met')
    expect(weigh(followed, holders())).toMatchObject({ outcome: 'not-met', mend: { say: 'succeeded.find' } })
  })

  test('the day of the opening is that of the community’s zone', () => {
    const late = { opened: '2026-10-01T16:30:00Z' }
    expect(outcome(followed, { ...holders({ person: 'new', since: '2026-10-01' }), ...late })).toBe('not-met')
    const utc = at('2026-10-08T04:00:00Z', 'UTC')
    expect(outcome(followed, { ...holders({ person: 'new', since: '2026-10-01' }), ...late }, utc)).toBe('met')
  })

  test('is not met before the case is opened, and unknown of no station or of an unknown first day', () => {
    expect(outcome(followed, { ...holders({ person: 'new', since: '2026-10-05' }), opened: undefined })).toBe('not-met')
    expect(outcome(followed)).toBe('unknown')
    expect(outcome(followed, holders({ person: 'new' }))).toBe('unknown')
  })
})

describe('pending', () => {
  const other = { pending: ['replace-leader', 'cannot-organise'] }

  test('is met by an open case of one of the procedures, not met by others, unknown until somebody looked', () => {
    expect(outcome(other, stationWith({ pending: ['join-station', 'cannot-organise'] }))).toBe('met')
    expect(outcome(other, stationWith({ pending: ['join-station'] }))).toBe('not-met')
    expect(outcome(other, stationWith({}))).toBe('unknown')
    expect(outcome(other)).toBe('unknown')
  })
})

describe('warned', () => {
  const breaches = (...days: string[]) =>
    stationWith({
      warnings: [...days, '2026-10-08'].map((day, at) => ({ about: at < days.length ? 'ads' : 'rude', day })),
    })

  test('counts the breaches of a kind', () => {
    const twice = { warned: { about: 'ads', 'at-least': 2 } }
    expect(outcome(twice, breaches('2024-01-01', '2026-10-08'))).toBe('met')
    expect(outcome(twice, breaches('2026-10-08'))).toBe('not-met')
    expect(outcome(twice, stationWith({}))).toBe('unknown')
    expect(outcome(twice)).toBe('unknown')
  })

  test('within a span, to the day', () => {
    const lately = { warned: { about: 'ads', within: 'P1Y' } }
    expect(outcome(lately, breaches('2025-10-08'))).toBe('met')
    expect(outcome(lately, breaches('2025-10-07'))).toBe('not-met')
    expect(outcome(lately, breaches('2026-10-09'))).toBe('not-met')
  })

  test('knows an upper bound: the first warning, and no second', () => {
    const none = { warned: { about: 'ads', 'at-most': 0 } }
    expect(outcome(none, breaches())).toBe('met')
    expect(outcome(none, breaches('2024-01-01'))).toBe('not-met')
    const first = { warned: { about: 'ads', 'at-least': 1, 'at-most': 1 } }
    expect(outcome(first, breaches('2024-01-01'))).toBe('met')
    expect(outcome(first, breaches())).toBe('not-met')
  })
})

describe('held', () => {
  type Held = NonNullable<NonNullable<FactsInput['station']>['activities']>[number]
  const on = (day: string, more: Partial<Held> = {}): Held => ({
    day,
    kind: 'meetup',
    place: 'offline',
    people: 30,
    proved: true,
    ...more,
  })
  const didHold = (...activities: Held[]) => stationWith({ activities })

  const lately = { held: { place: 'offline', people: 11, 'at-least': 2, within: 'P90D' } }

  test('counts what was held within a span, to the day and not ahead', () => {
    expect(outcome(lately, didHold(on('2026-07-10'), on('2026-10-08')))).toBe('met')
    expect(outcome(lately, didHold(on('2026-07-09'), on('2026-10-08')))).toBe('not-met')
    expect(outcome(lately, didHold(on('2026-10-09'), on('2026-10-08')))).toBe('not-met')
    expect(outcome(lately, stationWith({}))).toBe('unknown')
    expect(outcome(lately)).toBe('unknown')
  })

  test('only of the kind, at the place and of the size that are asked; one that is both counts for either', () => {
    const kind = { held: { kind: ['workshop', 'training'], within: 'P90D' } }
    expect(outcome(kind, didHold(on('2026-10-01')))).toBe('not-met')
    expect(outcome(kind, didHold(on('2026-10-01', { kind: 'training' })))).toBe('met')
    expect(outcome(lately, didHold(on('2026-10-01'), on('2026-10-02', { place: 'online' })))).toBe('not-met')
    expect(outcome(lately, didHold(on('2026-10-01'), on('2026-10-02', { place: 'both' })))).toBe('met')
    expect(outcome(lately, didHold(on('2026-10-01'), on('2026-10-02', { people: 10 })))).toBe('not-met')
  })

  test('what is not proved or not counted leaves unknown what it would fill, and nothing else', () => {
    const claimed = on('2026-10-02', { proved: false })
    expect(weigh(lately, didHold(on('2026-10-01'), claimed))).toMatchObject({
      outcome: 'unknown',
      mend: { say: 'held.prove' },
    })
    expect(outcome(lately, didHold(on('2026-10-01'), on('2026-10-02', { people: undefined })))).toBe('unknown')
    expect(outcome(lately, didHold(claimed))).toBe('not-met')
    expect(outcome(lately, didHold(on('2026-10-01'), on('2026-10-03'), claimed))).toBe('met')
  })

  test('nothing is denied for a time that nobody recorded', () => {
    const recorded = (knownFrom: string) => stationWith({ activities: [], knownFrom })
    expect(outcome(lately, recorded('2026-07-10'))).toBe('not-met')
    expect(outcome(lately, recorded('2026-07-11'))).toBe('unknown')
  })

  test('in the present calendar period, or in the last one', () => {
    const thisYear = { held: { place: 'offline', per: 'calendar-year' } }
    const lastQuarter = { held: { place: 'offline', per: 'calendar-quarter', period: 'last' } }
    expect(outcome(thisYear, didHold(on('2026-01-01')))).toBe('met')
    expect(outcome(thisYear, didHold(on('2025-12-31')))).toBe('not-met')
    expect(outcome(lastQuarter, didHold(on('2026-09-30')))).toBe('met')
    expect(outcome(lastQuarter, didHold(on('2026-10-01')))).toBe('not-met')
    expect(outcome(lastQuarter, didHold(on('2026-06-30')))).toBe('not-met')
    expect(outcome({ held: { per: 'calendar-half' } }, didHold(on('2026-06-30')))).toBe('not-met')
    expect(outcome({ held: { per: 'calendar-month' } }, didHold(on('2026-10-01')))).toBe('met')
  })

  test('in each quarter of the last year, or of this year as far as it has come', () => {
    const quarterly = (period: string) => ({ held: { per: 'calendar-year', period, 'in-each': 'calendar-quarter' } })
    const year = (year: number) => [1, 4, 7, 10].map((month) => on(`${year}-${String(month).padStart(2, '0')}-05`))
    expect(outcome(quarterly('last'), didHold(...year(2025)))).toBe('met')
    expect(outcome(quarterly('last'), didHold(...year(2025).slice(1)))).toBe('not-met')
    expect(outcome(quarterly('this'), didHold(...year(2026)))).toBe('met')
    expect(outcome(quarterly('this'), didHold(...year(2026).slice(0, 3)))).toBe('not-met')
    expect(outcome(quarterly('this'), didHold(...year(2026).slice(0, 3)), at('2026-09-01T00:00:00Z'))).toBe('met')
  })

  test('a year recorded from its second quarter on is denied only for a quarter that was recorded', () => {
    const quarterly = { held: { per: 'calendar-year', 'in-each': 'calendar-quarter' } }
    const from = (...activities: Held[]) => stationWith({ activities, knownFrom: '2026-03-01' })
    const rest = [on('2026-04-05'), on('2026-07-05'), on('2026-10-05')]
    expect(outcome(quarterly, from(...rest))).toBe('unknown')
    expect(outcome(quarterly, from(...rest.slice(1)))).toBe('not-met')
  })

  test('a day at the end of the year counts by the date at its place', () => {
    const thisYear = { held: { per: 'calendar-year' } }
    const newYear = at('2026-12-31T17:00:00Z')
    expect(outcome(thisYear, didHold(on('2026-12-31')), newYear)).toBe('not-met')
    expect(outcome(thisYear, didHold(on('2026-12-31')), at('2026-12-31T15:00:00Z'))).toBe('met')
  })
})

describe('served', () => {
  type Role = NonNullable<NonNullable<FactsInput['applicant']>['roles']>[number]
  const served = (...roles: Partial<Role>[]): Partial<FactsInput> => ({
    applicant: {
      person: 'applicant',
      roles: roles.map((one) => ({ role: 'station.leader', station: 'hangzhou', current: !one.until, ...one })),
    },
  })
  const aYear = { served: { role: ['station.leader'], for: 'P1Y' } }

  test('is met by a year in office to the day, and says when it will be', () => {
    expect(outcome(aYear, served({ since: '2025-10-08' }))).toBe('met')
    expect(weigh(aYear, served({ since: '2025-10-09' }))).toMatchObject({
      outcome: 'not-met',
      mend: { say: 'status.wait', values: { day: { day: '2026-10-09' } } },
    })
    expect(weigh(aYear, served())).toMatchObject({ outcome: 'not-met', actual: { say: 'holds.none' } })
    expect(outcome(aYear, { applicant: { person: 'applicant' } })).toBe('unknown')
  })

  test('is not met by who has left, nor across a break', () => {
    expect(weigh(aYear, served({ since: '2020-01-01', until: '2026-10-06' }))).toMatchObject({
      outcome: 'not-met',
      mend: undefined,
    })
    const broken = served({ since: '2020-01-01', until: '2026-03-01' }, { since: '2026-03-03' })
    expect(weigh(aYear, broken)).toMatchObject({ outcome: 'not-met', mend: { values: { day: { day: '2027-03-03' } } } })
  })

  test('from one term or office to the next is no break', () => {
    expect(outcome(aYear, served({ since: '2020-01-01', until: '2026-03-01' }, { since: '2026-03-02' }))).toBe('met')
    const promoted = served(
      { role: 'station.deputy', since: '2020-01-01', until: '2026-03-01' },
      { since: '2026-03-01' },
    )
    expect(outcome(aYear, promoted)).toBe('not-met')
    expect(outcome({ served: { role: ['station.leader', 'station.deputy'], for: 'P1Y' } }, promoted)).toBe('met')
  })

  test('a first day that is not known leaves unknown what hangs on it', () => {
    expect(outcome(aYear, served({}))).toBe('unknown')
    expect(outcome(aYear, served({ until: '2026-03-01' }))).toBe('not-met')
    expect(outcome(aYear, served({ until: '2026-03-01' }, { since: '2026-03-01' }))).toBe('unknown')
    expect(outcome(aYear, served({ since: '2019-01-01', current: false }))).toBe('unknown')
    expect(outcome(aYear, served({ current: false }, { since: '2025-01-01' }))).toBe('met')
  })

  test('throughout the last year, or this year as far as it has come', () => {
    const year = (period: string) => ({ served: { role: ['station.leader'], throughout: 'calendar-year', period } })
    expect(outcome(year('last'), served({ since: '2025-01-01', until: '2025-12-31' }))).toBe('met')
    expect(outcome(year('last'), served({ since: '2025-01-02' }))).toBe('not-met')
    expect(outcome(year('this'), served({ since: '2026-01-01' }))).toBe('met')
    expect(outcome(year('this'), served({ since: '2025-01-01', until: '2026-10-07' }))).toBe('not-met')
  })

  test('at the station that the case is about, or of whom it concerns', () => {
    const here = { served: { role: ['station.leader'], for: 'P1Y', where: 'this-station' } }
    const long = { since: '2020-01-01' }
    expect(outcome(here, { ...served(long), ...stationWith({}) })).toBe('met')
    expect(outcome(here, { ...served({ ...long, station: 'shanghai' }), ...stationWith({}) })).toBe('not-met')
    expect(outcome(here, served(long))).toBe('unknown')
    const theirs = { served: { role: ['station.leader'], for: 'P1Y', of: 'subject' } }
    expect(outcome(theirs, served(long))).toBe('unknown')
    expect(outcome(theirs, subject({ roles: [{ role: 'station.leader', current: true, ...long }] }))).toBe('met')
  })
})

describe('staffed', () => {
  const crew = (count: number) =>
    stationWith({ holders: Array.from({ length: count }, (_, at) => ({ person: `p${at}`, office: 'organizer' })) })
  const between = { staffed: { office: 'organizer', 'at-least': 2, 'at-most': 3 } }

  test('counts who holds an office now', () => {
    expect([1, 2, 3, 4].map((count) => outcome(between, crew(count)))).toEqual(['not-met', 'met', 'met', 'not-met'])
    expect(outcome({ staffed: { office: 'deputy', 'at-most': 0 } }, crew(4))).toBe('met')
    expect(weigh(between, crew(0)).mend).toEqual({ say: 'staffed.more', values: { count: 2 } })
    expect(weigh(between, crew(5)).mend).toEqual({ say: 'staffed.fewer', values: { count: 2 } })
    expect(outcome(between)).toBe('unknown')
  })
})

describe('duty', () => {
  const missed = { duty: { obligation: 'event', is: ['missed', 'at-risk'] } }
  const standing = (...duties: { outcome: string; due: string; obligation?: string }[]) =>
    stationWith({ duties: duties.map((one) => ({ obligation: 'event', ...one })) })

  test('is met where it stands so, not met where it stands otherwise, unknown where nobody can tell', () => {
    expect(outcome(missed, standing({ outcome: 'missed', due: '2026-09-30' }))).toBe('met')
    expect(outcome(missed, standing({ outcome: 'met', due: '2026-09-30' }))).toBe('not-met')
    expect(outcome(missed, standing({ outcome: 'unknown', due: '2026-09-30' }))).toBe('unknown')
    expect(outcome(missed, standing({ outcome: 'missed', due: '2026-09-30', obligation: 'report' }))).toBe('unknown')
    expect(outcome(missed, stationWith({}))).toBe('unknown')
    expect(outcome(missed)).toBe('unknown')
  })

  test('the latest due counts', () => {
    const [old, now] = [
      { outcome: 'missed', due: '2025-12-31' },
      { outcome: 'open', due: '2026-12-31' },
    ]
    expect(outcome(missed, standing(old, now))).toBe('not-met')
    expect(outcome(missed, standing(now, old))).toBe('not-met')
  })
})

describe('near', () => {
  const places = {
    suzhou: { latitude: 31.3, longitude: 120.6 },
    fiji: { latitude: -18, longitude: 179.9 },
    samoa: { latitude: -18, longitude: -179.9 },
  }
  const asked = (most: number) => ({ near: { field: 'home', 'within-km': most } })
  const living = (value: string): Partial<FactsInput> => ({ answers: { home: { value } }, places })
  const shanghai = stationWith({ place: { latitude: 31.23, longitude: 121.47 } })

  test('measures along the surface', () => {
    expect(outcome(asked(84), { ...shanghai, ...living('suzhou') })).toBe('met')
    expect(weigh(asked(82), { ...shanghai, ...living('suzhou') })).toMatchObject({
      outcome: 'not-met',
      actual: { values: { distance: 83 } },
    })
  })

  test('also across the line where the day begins', () => {
    expect(outcome(asked(30), { ...stationWith({ place: places.samoa }), ...living('fiji') })).toBe('met')
  })

  test('is unknown while a place is not chosen, or nobody knows where it lies', () => {
    expect(outcome(asked(100), { ...shanghai, answers: {}, places })).toBe('unknown')
    expect(outcome(asked(100), { ...shanghai, ...living('atlantis') })).toBe('unknown')
    expect(outcome(asked(100), { ...shanghai, ...living('constructor') })).toBe('unknown')
    expect(outcome(asked(100), { ...stationWith({}), ...living('suzhou') })).toBe('unknown')
    expect(outcome(asked(100), living('suzhou'))).toBe('unknown')
  })
})
