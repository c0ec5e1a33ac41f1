import { describe, expect, it } from 'vitest'
import { Temporal } from '../../kit/time/time.ts'
import { type HeldCount, heldPerQuarter, heldPerYear, provedIn, yearsOf } from './numbers.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const held = (change: Partial<HeldCount>): HeldCount => ({
  ...{ year: 2026, quarter: 4, place: 'offline', proved: true, count: 1, counted: 1, people: 20 },
  ...change,
})

describe('counting over the years', () => {
  it('leaves no year out between the first and this one, and none ahead is in it', () => {
    expect(yearsOf([held({ year: 2023 }), held({ year: 2027 })], [], today)).toEqual([2023, 2024, 2025, 2026])
    expect(yearsOf([], [{ year: 2025, stations: 3, people: 11 }], today)).toEqual([2025, 2026])
    expect(yearsOf([], [], today)).toEqual([2026])
  })

  it('counts by place what something shows, and apart what is only claimed', () => {
    const counts = [
      held({ count: 3, counted: 2, people: 70 }),
      held({ quarter: 1, place: 'online', people: 100 }),
      held({ place: 'both', counted: 0, people: 0 }),
      held({ proved: false, count: 2, people: 500 }),
      held({ year: 2025, count: 9 }),
    ]
    const [before, year] = heldPerYear(counts, [2025, 2026])
    expect(year).toEqual({ year: 2026, offline: 3, both: 1, online: 1, claimed: 2, counted: 3, people: 170 })
    expect(before && provedIn(before)).toBe(9)
  })

  it('gives the latest quarters, over the turn of the year', () => {
    const quarters = heldPerQuarter([held({ year: 2025, quarter: 4, count: 5 }), held({})], today, 5)
    expect(quarters.map(({ year, quarter, offline }) => [year, quarter, offline])).toEqual([
      [2025, 4, 5],
      [2026, 1, 0],
      [2026, 2, 0],
      [2026, 3, 0],
      [2026, 4, 1],
    ])
  })
})
