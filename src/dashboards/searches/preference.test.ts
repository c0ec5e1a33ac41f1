import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPreference, couldBeAsked, placeOf, preferredAs } from './preference.ts'

const prefers = ['station.deputy', 'station.committee-member']
const person = (personId: string, since: string, ...roles: string[]) => ({ personId, since, roles })

describe('the order in which candidates are looked at', () => {
  it('is the charter’s: the deputy, then committee members, then others (D1)', () => {
    const people = [
      person('newcomer', '2026-01-01'),
      person('member', '2026-03-01', 'station.committee-member'),
      person('deputy', '2026-04-01', 'station.deputy'),
    ]
    expect(byPreference(prefers, people).map(({ personId }) => personId)).toEqual(['deputy', 'member', 'newcomer'])
  })

  it('is by who was there first among equals', () => {
    const people = [
      person('late', '2026-03-02', 'station.committee-member'),
      person('early', '2021-01-01', 'station.committee-member'),
    ]
    expect(byPreference(prefers, people).map(({ personId }) => personId)).toEqual(['early', 'late'])
  })

  it('counts somebody with several roles by the best of them', () => {
    expect(placeOf(prefers, ['station.committee-member', 'station.deputy'])).toBe(0)
    expect(preferredAs(prefers, ['sig.member', 'station.committee-member'])).toBe('station.committee-member')
    expect(preferredAs(prefers, ['sig.member'])).toBeUndefined()
  })

  it('loses nobody, and is the same whatever order they come in', () => {
    const roles = fc.subarray(['station.deputy', 'station.committee-member', 'sig.lead'])
    const some = fc.array(fc.record({ personId: fc.uuid(), roles, since: fc.constantFrom('2024', '2025', '2026') }))
    fc.assert(
      fc.property(some, (people) => {
        const order = byPreference(prefers, people)
        expect(order).toHaveLength(people.length)
        const keys = (list: typeof order) => list.map((one) => `${placeOf(prefers, one.roles)} ${one.since}`)
        expect(keys(byPreference(prefers, [...people].reverse()))).toEqual(keys(order))
        expect(keys(order)).toEqual([...keys(order)].sort())
      }),
    )
  })
})

describe('who could be asked', () => {
  it('holds a role that the charter prefers, and does not stand already', () => {
    const people = [
      person('member', '2021', 'station.committee-member'),
      person('deputy', '2022', 'station.deputy'),
      person('lead', '2020', 'sig.lead'),
    ]
    expect(couldBeAsked(prefers, people, ['deputy', null]).map(({ personId }) => personId)).toEqual(['member'])
    expect(couldBeAsked([], people, [])).toEqual([])
  })
})
