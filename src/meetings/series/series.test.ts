import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, Temporal } from '../../kit/time/time.ts'
import { sayRhythm } from '../say-meeting.ts'
import { datesAhead, datesOf, type Rhythm } from './series.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const said = (days: readonly Day[]) => days.map(String)
const wednesday: Rhythm = { rule: 'weekly', weekday: 3, nth: null, startsOn: day('2026-11-26'), endsOn: null }

describe('a weekly series', () => {
  it('has every such weekday from its first day on, both ends included', () => {
    const dates = datesOf(wednesday, day('2026-12-02'), day('2026-12-16'))
    expect(said(dates)).toEqual(['2026-12-02', '2026-12-09', '2026-12-16'])
    expect(said(datesOf(wednesday, day('2026-01-01'), day('2026-12-02')))).toEqual(['2026-12-02'])
  })

  it('ends with its last day', () => {
    const ending = { ...wednesday, endsOn: day('2026-12-08') }
    expect(said(datesOf(ending, day('2026-11-01'), day('2027-01-01')))).toEqual(['2026-12-02'])
    expect(datesOf({ ...wednesday, endsOn: day('2026-11-01') }, day('2026-11-01'), day('2027-01-01'))).toEqual([])
  })
})

describe('a series of every two weeks', () => {
  const fortnightly: Rhythm = { ...wednesday, rule: 'fortnightly' }

  it('is reckoned from its first such weekday, wherever one looks from', () => {
    const all = said(datesOf(fortnightly, day('2026-11-26'), day('2027-02-28')))
    expect(all.slice(0, 3)).toEqual(['2026-12-02', '2026-12-16', '2026-12-30'])
    expect(said(datesOf(fortnightly, day('2026-12-03'), day('2027-02-28')))).toEqual(all.slice(1))
    expect(said(datesOf(fortnightly, day('2026-12-16'), day('2026-12-16')))).toEqual(['2026-12-16'])
  })
})

describe('a monthly series', () => {
  const monthly = (nth: number, weekday = 3): Rhythm => ({ ...wednesday, rule: 'monthly', nth, weekday })

  it('has the n-th such weekday of each month', () => {
    const first = datesOf(monthly(1), day('2026-12-01'), day('2027-03-31'))
    expect(said(first)).toEqual(['2026-12-02', '2027-01-06', '2027-02-03', '2027-03-03'])
    expect(said(datesOf(monthly(4, 1), day('2027-02-01'), day('2027-02-28')))).toEqual(['2027-02-22'])
  })

  it('has the last one, whether it is the fourth or the fifth', () => {
    const last = datesOf(monthly(-1), day('2026-12-01'), day('2027-02-28'))
    expect(said(last)).toEqual(['2026-12-30', '2027-01-27', '2027-02-24'])
  })

  it('has one date in every month', () => {
    const nths = fc.constantFrom(1, 2, 3, 4, -1)
    fc.assert(
      fc.property(nths, fc.integer({ min: 1, max: 7 }), (nth, weekday) => {
        const dates = datesOf(monthly(nth, weekday), day('2027-01-01'), day('2028-12-31'))
        expect(dates.map(({ dayOfWeek }) => dayOfWeek)).toEqual(Array.from({ length: 24 }, () => weekday))
        expect(new Set(dates.map((date) => date.toPlainYearMonth().toString())).size).toBe(24)
      }),
    )
  })
})

describe('looking at a part of a series', () => {
  it('shows the same dates as looking at all of it', () => {
    const rules = fc.constantFrom('weekly', 'fortnightly', 'monthly')
    const offsets = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 7 }), offsets, offsets, (rule, weekday, from, length) => {
        const rhythm: Rhythm = { ...wednesday, rule, weekday, nth: rule === 'monthly' ? 2 : null }
        const [first, last] = [rhythm.startsOn.add({ days: from }), rhythm.startsOn.add({ days: from + length })]
        const all = datesOf(rhythm, rhythm.startsOn, rhythm.startsOn.add({ years: 2 })).map(String)
        const inside = all.filter((date) => date >= first.toString() && date <= last.toString())
        expect(said(datesOf(rhythm, first, last))).toEqual(inside)
      }),
    )
  })
})

it('dates are made for half a year from today, as it is in the zone of the series', () => {
  // Already Wednesday, 2 December in Shanghai; still Tuesday in New York.
  const now = Temporal.Instant.from('2026-12-01T18:00:00Z')
  const inShanghai = datesAhead({ ...wednesday, zone: 'Asia/Shanghai' }, now)
  expect([inShanghai[0], inShanghai.at(-1)].map(String)).toEqual(['2026-12-02', '2027-06-02'])
  expect(String(datesAhead({ ...wednesday, zone: 'America/New_York' }, now).at(-1))).toBe('2027-05-26')
})

it('a rhythm is said in words', () => {
  const hour = { time: Temporal.PlainTime.from('20:00'), zone: 'Asia/Shanghai' }
  expect(sayRhythm({ ...wednesday, ...hour }, 'zh')).toBe('每周星期三 20:00（北京时间）')
  expect(sayRhythm({ ...wednesday, ...hour, rule: 'monthly', nth: -1 }, 'zh')).toBe(
    '每月最后一个星期三 20:00（北京时间）',
  )
  expect(sayRhythm({ ...wednesday, ...hour, rule: 'monthly', nth: 2 }, 'en')).toBe(
    'on the second Wednesday of each month at 20:00 (China Standard Time)',
  )
})
