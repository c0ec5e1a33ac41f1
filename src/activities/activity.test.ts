import { describe, expect, it } from 'vitest'
import { charterFile } from '../../test/community.ts'
import { Temporal } from '../kit/time/time.ts'
import type { Station } from '../stations/station.ts'
import {
  type Activity,
  type Confirmation,
  confirmerOf,
  dayProblem,
  heldFacts,
  isProved,
  peopleAt,
  stageOf,
  toFact,
} from './activity.ts'

const now = Temporal.Instant.from('2026-11-23T02:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)

function activity(change: Partial<Activity> = {}): Activity {
  return {
    id: 'a',
    slug: 'a',
    title: { zh: '小聚', original: 'zh' },
    state: 'held',
    kind: 'meetup',
    place: 'offline',
    localDate: day('2026-10-24'),
    zone: 'Asia/Shanghai',
    venue: null,
    summary: null,
    attendance: null,
    recordedBy: 'recorder',
    recordedAt: now,
    changedAt: now,
    hosts: [{ stationId: 'hangzhou', leads: true, agreedAt: now, refusedAt: null }],
    evidence: [],
    confirmations: [],
    ...change,
  }
}

function confirmation(personId: string, people: number | null = null): Confirmation {
  const role = { role: 'sig.member', stationId: null }
  return { personId, personName: personId, ...role, people, words: 'I was there', confirmedAt: now }
}

const link = { id: 'e', url: 'https://example.org/photos', words: 'Photos' }

describe('an activity that was held', () => {
  it('is only claimed while nothing shows it, even with a number', () => {
    expect(isProved(activity())).toBe(false)
    expect(isProved(activity({ attendance: { people: 40, counted: 'attested' } }))).toBe(false)
    expect(stageOf(activity(), now)).toBe('claimed')
  })

  it('is proved by a link, by people who were ticked off, or by somebody else', () => {
    expect(isProved(activity({ evidence: [link] }))).toBe(true)
    expect(isProved(activity({ attendance: { people: 1, counted: 'checked-in' } }))).toBe(true)
    expect(isProved(activity({ confirmations: [confirmation('other')] }))).toBe(true)
    expect(stageOf(activity({ evidence: [link] }), now)).toBe('held')
  })

  it('is not proved by whoever recorded it, nor by nobody ticked off', () => {
    expect(isProved(activity({ confirmations: [confirmation('recorder')] }))).toBe(false)
    expect(isProved(activity({ attendance: { people: 0, counted: 'checked-in' } }))).toBe(false)
  })

  it('has as many people as the latest who confirmed it says, else as was recorded', () => {
    const attendance = { people: 40, counted: 'attested' } as const
    expect(peopleAt(activity())).toBeUndefined()
    expect(peopleAt(activity({ attendance }))).toEqual({ people: 40, known: 'attested' })
    const confirmations = [confirmation('latest'), confirmation('later', 31), confirmation('first', 35)]
    expect(peopleAt(activity({ attendance, confirmations }))).toEqual({ people: 31, known: 'confirmed' })
    const own = [confirmation('recorder', 99)]
    expect(peopleAt(activity({ attendance, confirmations: own }))).toEqual({ people: 40, known: 'attested' })
  })

  it('is a fact that names nobody', () => {
    const one = activity({ place: 'both', confirmations: [confirmation('other', 22)] })
    expect(toFact(one)).toEqual({ day: '2026-10-24', kind: 'meetup', place: 'both', people: 22, proved: true })
    expect(toFact(activity())).toEqual({ day: '2026-10-24', kind: 'meetup', place: 'offline', proved: false })
    expect(heldFacts([activity({ state: 'planned' }), activity({ state: 'cancelled' }), one])).toHaveLength(1)
  })
})

describe('a plan', () => {
  it('proves nothing, and is overdue once its day has passed at its place', () => {
    const plan = activity({ state: 'planned', evidence: [link], localDate: day('2026-11-22') })
    expect(isProved(plan)).toBe(false)
    expect(stageOf(plan, now)).toBe('overdue')
    // In Los Angeles it is still the 22nd.
    expect(stageOf({ ...plan, zone: 'America/Los_Angeles' }, now)).toBe('planned')
    expect(stageOf({ ...plan, state: 'cancelled' }, now)).toBe('cancelled')
  })
})

describe('the day of an activity', () => {
  const station = (founded: string, foundedPrecision: Station['foundedPrecision'] = 'day'): Station => ({
    ...{ id: 's', kind: 'city', key: 'city:s', slug: 's', names: { zh: '某站', en: 'Some station' }, placeSlug: null },
    ...{ status: 'active', statusSince: day(founded), recordedIn: null, countsFrom: day(founded) },
    foundedOn: day(founded),
    foundedPrecision,
  })
  const problem = (state: Activity['state'], at: string, zone = 'Asia/Shanghai', founded = station('2021-01-01')) =>
    dayProblem({ state, day: day(at), zone, stations: [founded] }, now)?.problem

  it('is not ahead at its place when it was held: today there counts', () => {
    expect(problem('held', '2026-11-23')).toBeUndefined()
    expect(problem('held', '2026-11-24')).toBe('held-ahead')
    expect(problem('held', '2026-11-23', 'America/Los_Angeles')).toBe('held-ahead')
    expect(problem('held', '2026-11-22', 'America/Los_Angeles')).toBeUndefined()
  })

  it('is not behind when it is planned, unless it was planned for that day before', () => {
    expect(problem('planned', '2026-11-22')).toBe('planned-behind')
    expect(problem('planned', '2026-11-22', 'America/Los_Angeles')).toBeUndefined()
    expect(problem('planned', '2031-11-23')).toBeUndefined()
    expect(problem('planned', '2031-11-24')).toBe('too-far-ahead')
    const former = day('2026-11-02')
    const given = { state: 'planned', day: former, zone: 'Asia/Shanghai', stations: [], former } as const
    expect(dayProblem(given, now)).toBeUndefined()
  })

  it('is not before the station was founded (A0), as far as that is known', () => {
    expect(problem('held', '2020-12-31')).toBe('before-founding')
    expect(problem('held', '2021-01-01')).toBeUndefined()
    expect(problem('held', '2020-12-31', 'Asia/Shanghai', station('2021-01-01', 'unknown'))).toBeUndefined()
  })

  it('exists in its zone', () => {
    expect(problem('held', '2011-12-30', 'Pacific/Apia')).toBe('no-such-day')
    expect(problem('held', '2026-03-29', 'Europe/Berlin')).toBeUndefined()
  })
})

describe('who may confirm', () => {
  it('is a rank with the right, or an office at a station that is credited; never who recorded it', async () => {
    const { rules } = await charterFile('kubesphere.yaml')
    const office = (stationId: string) => ({
      ranks: [],
      offices: [{ stationId, kind: 'city', office: 'deputy', standsIn: false }],
    })
    const asked = { stationId: 'shanghai', leads: false, agreedAt: null, refusedAt: null }
    const one = activity({ hosts: [...activity().hosts, asked] })
    const member = { ranks: ['sig.member'], offices: [] }
    expect(confirmerOf(rules, member, one, 'mo')).toEqual({ role: 'sig.member', stationId: null })
    const deputy = { role: 'station.deputy', stationId: 'hangzhou' }
    expect(confirmerOf(rules, office('hangzhou'), one, 'deputy')).toEqual(deputy)
    expect(confirmerOf(rules, office('shanghai'), one, 'other')).toBeUndefined()
    expect(confirmerOf(rules, { ranks: [], offices: [] }, one, 'stranger')).toBeUndefined()
    expect(confirmerOf(rules, member, one, 'recorder')).toBeUndefined()
  })
})
