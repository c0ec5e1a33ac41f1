import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { charterFile } from '../../../test/community.ts'
import type { CharterRules } from '../../charter/charter.ts'
import { type DutyActivity, type DutyStation, dutiesOf, onDay } from '../../charter/duty.ts'
import { Temporal } from '../../kit/time/time.ts'
import type { Station } from '../../stations/station.ts'
import {
  dutiesInRow,
  filterRows,
  meetingsInRow,
  rowColumns,
  type StationRow,
  sortRows,
  vacanciesOf,
} from './station-row.ts'

let rules: CharterRules
let cncf: CharterRules
beforeAll(async () => {
  rules = (await charterFile('kubesphere.yaml')).rules
  cncf = (await charterFile('cncf.yaml')).rules
})

const founded = Temporal.PlainDate.from('2021-01-01')
function row(slug: string, change: Partial<StationRow> = {}, status: Station['status'] = 'active'): StationRow {
  const station: Station = {
    ...{ id: slug, kind: 'city', key: `city:${slug}`, slug, names: { zh: `${slug}站`, en: slug }, placeSlug: slug },
    ...{ status, statusSince: founded, foundedOn: founded, foundedPrecision: 'year' },
    ...{ recordedIn: null, countsFrom: founded },
  }
  return {
    ...{ station, last: undefined, counts: [], vacancies: 0, searches: 0, openCases: 0, next: undefined },
    ...{ isAtRisk: false, attended: 0, meetings: 0 },
    ...change,
  }
}

const nameOf = (station: Station) => station.names.en
const names = (rows: readonly StationRow[]) => rows.map(({ station }) => station.slug)
const due = (day: string, daysLeft: number) => ({ next: { obligation: 'offline-event', due: day, daysLeft } })

describe('vacancies', () => {
  it('are offices with fewer holders than the charter asks for (A2)', () => {
    expect(vacanciesOf(rules, 'city', [{ office: 'committee-member' }])).toEqual(['leader', 'deputy'])
    expect(vacanciesOf(rules, 'city', [{ office: 'leader' }, { office: 'deputy' }])).toEqual([])
  })

  it('are reckoned by the least that is asked for, not by the seats there are (CNCF: two to seven organizers)', () => {
    const [kind, { offices }] = Object.entries(cncf.stations)[0] ?? ['', { offices: {} }]
    const [office = ''] = Object.keys(offices)
    expect(vacanciesOf(cncf, kind, [{ office }])).toEqual([office])
    expect(vacanciesOf(cncf, kind, [{ office }, { office }])).toEqual([])
  })
})

describe('what a station’s duties say in a list', () => {
  const station = (activities: readonly DutyActivity[]): DutyStation => ({
    ...{ station: 's', kind: 'city', zone: 'Asia/Shanghai', status: 'active', countsFrom: '2024-05-01', activities },
  })
  const held: DutyActivity = {
    ...{ activity: 'a', day: '2026-03-01', state: 'held', kind: 'meetup', place: 'offline', proved: true },
  }

  it('is what was held of what is asked in the year that runs, and what is due next (H1)', () => {
    const open = dutiesOf(rules, station([{ ...held, day: '2025-03-01' }]), onDay('2026-06-01'))
    const said = dutiesInRow(rules, open, 'active')
    expect(said.counts).toEqual([{ obligation: 'offline-event', held: 0, required: 1, claimed: 0, isMet: false }])
    expect(said.next).toEqual({ obligation: 'offline-event', due: '2026-12-31', daysLeft: 213 })
    expect(said.isAtRisk).toBe(false)
  })

  it('is nothing due once it is met, and at risk when the days run out', () => {
    const met = dutiesOf(rules, station([held, { ...held, day: '2025-03-01' }]), onDay('2026-06-01'))
    expect(dutiesInRow(rules, met, 'active')).toMatchObject({ next: undefined, isAtRisk: false })
    const late = dutiesOf(rules, station([{ ...held, day: '2025-03-01' }]), onDay('2026-12-01'))
    expect(dutiesInRow(rules, late, 'active')).toMatchObject({ next: { daysLeft: 30 }, isAtRisk: true })
  })

  it('is nothing for a station of which nothing is known', () => {
    expect(dutiesInRow(rules, undefined, 'inactive')).toEqual({ counts: [], next: undefined, isAtRisk: false })
  })
})

describe('meetings', () => {
  it('count where it can be told whether somebody came, each once (H3)', () => {
    const attendance = [
      { meetingId: 'a', outcome: 'met' },
      { meetingId: 'b', outcome: 'missed' },
      { meetingId: 'b', outcome: 'met' },
      { meetingId: 'c', outcome: 'cannot-tell' },
    ]
    expect(meetingsInRow(attendance)).toEqual({ attended: 1, meetings: 2 })
  })
})

describe('the list of stations', () => {
  const rows = [
    row('chengdu', { vacancies: 2, openCases: 1 }, 'inactive'),
    row('hangzhou', { ...due('2026-12-31', 38), isAtRisk: true }),
    row('suzhou', { ...due('2027-02-20', 89), vacancies: 1 }),
    row('shanghai', { ...due('2027-12-31', 403) }),
  ]

  it('is narrowed by state, risk, vacancies, and by what is due soon', () => {
    const any = { atRisk: false, vacant: false }
    expect(names(filterRows(rows, any))).toHaveLength(4)
    expect(names(filterRows(rows, { ...any, status: 'inactive' }))).toEqual(['chengdu'])
    expect(names(filterRows(rows, { ...any, atRisk: true }))).toEqual(['hangzhou'])
    expect(names(filterRows(rows, { ...any, vacant: true }))).toEqual(['chengdu', 'suzhou'])
    expect(names(filterRows(rows, { ...any, within: 30 }))).toEqual([])
    expect(names(filterRows(rows, { ...any, within: 90 }))).toEqual(['hangzhou', 'suzhou'])
  })

  it('is sorted by each column, what nothing is known of last either way', () => {
    expect(names(sortRows(rows, { column: 'due', way: 'up' }, nameOf))).toEqual([
      ...['hangzhou', 'suzhou', 'shanghai', 'chengdu'],
    ])
    expect(names(sortRows(rows, { column: 'due', way: 'down' }, nameOf)).at(-1)).toBe('chengdu')
    expect(names(sortRows(rows, { column: 'vacancies', way: 'down' }, nameOf)).slice(0, 2)).toEqual([
      'chengdu',
      'suzhou',
    ])
    expect(names(sortRows(rows, { column: 'status', way: 'down' }, nameOf))[0]).toBe('chengdu')
  })

  it('sorts Chinese names by their sound', () => {
    const chinese = [row('杭州'), row('成都'), row('上海')]
    const sorted = sortRows(chinese, { column: 'name', way: 'up' }, ({ names: given }) => given.zh)
    expect(names(sorted)).toEqual(['成都', '杭州', '上海'])
  })

  it('loses no station, whatever it is sorted by', () => {
    const some = fc.array(
      fc.record({
        slug: fc.string(),
        vacancies: fc.nat(3),
        openCases: fc.nat(3),
        attended: fc.nat(3),
        meetings: fc.nat(3),
        day: fc.option(fc.constantFrom('2026-01-01', '2026-02-01'), { nil: undefined }),
      }),
    )
    fc.assert(
      fc.property(some, fc.constantFrom(...rowColumns), fc.constantFrom('up', 'down'), (given, column, way) => {
        const all = given.map(({ slug, day, ...counts }) =>
          row(slug, { ...counts, last: day && { stationId: slug, day, slug: 'a', title: { original: 'zh' } } }),
        )
        const sorted = sortRows(all, { column, way }, nameOf)
        expect(new Set(sorted)).toEqual(new Set(all))
        expect(sortRows(sorted, { column, way }, nameOf)).toEqual(sorted)
      }),
    )
  })
})
