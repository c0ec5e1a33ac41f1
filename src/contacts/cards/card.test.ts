import { describe, expect, it } from 'vitest'
import { Temporal } from '../../kit/time/time.ts'
import { checkCard, expiryOf, lastDayOf, remindersDue, stateOf } from './card.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const group = (madeOn: string, members: number | null = null) =>
  ({ kind: 'group', madeOn: day(madeOn), members }) as const
const person = (lastDay: string | null) =>
  ({ kind: 'person', lastDay: lastDay === null ? null : day(lastDay) }) as const

describe('a group’s code (J2)', () => {
  const expiresOn = expiryOf(group('2026-11-23'))

  it('works for seven days from the day it was made, and is shown on none after', () => {
    expect(lastDayOf({ expiresOn })?.toString()).toBe('2026-11-29')
    expect(stateOf({ expiresOn, members: null }, day('2026-11-29'))).toBe('shown')
    expect(stateOf({ expiresOn, members: null }, day('2026-11-30'))).toBe('expired')
  })

  it('lets in 199 and no more, as far as anybody noted', () => {
    const states = [null, 0, 199, 200, 500].map((members) => stateOf({ expiresOn, members }, day('2026-11-23')))
    expect(states).toEqual(['shown', 'shown', 'shown', 'full', 'full'])
  })

  it('is reminded of the day before it expires, and after', () => {
    const due = (text: string) => remindersDue({ expiresOn, members: null }, day(text))
    expect([due('2026-11-28'), due('2026-11-29'), due('2026-12-05')]).toEqual([[], ['expiry'], ['expiry']])
  })

  it('is reminded of at 190, and again when it is full', () => {
    const due = (members: number) => remindersDue({ expiresOn, members }, day('2026-11-23'))
    expect([189, 190, 199, 200].map(due)).toEqual([[], ['filling'], ['filling'], ['full']])
  })

  it('is not put up when it is dead, or not made yet', () => {
    const today = day('2026-11-23')
    expect(checkCard(group('2026-11-24'), today)).toBe('made-ahead')
    expect(checkCard(group('2026-11-16'), today)).toBe('expired-already')
    expect(checkCard(group('2026-11-17'), today)).toBeUndefined()
    expect(checkCard(group('2026-11-23', 200), today)).toBe('full-already')
    expect(checkCard(group('2026-11-23', 199), today)).toBeUndefined()
  })
})

describe('a person’s card', () => {
  it('does not expire unless a day is given', () => {
    expect(expiryOf(person(null))).toBeNull()
    expect(stateOf({ expiresOn: null, members: null }, day('2099-01-01'))).toBe('shown')
    expect(remindersDue({ expiresOn: null, members: null }, day('2099-01-01'))).toEqual([])
    expect(expiryOf(person('2026-12-31'))?.toString()).toBe('2027-01-01')
  })

  it('has no last day that is over', () => {
    expect(checkCard(person('2026-11-22'), day('2026-11-23'))).toBe('last-day-past')
    expect(checkCard(person('2026-11-23'), day('2026-11-23'))).toBeUndefined()
  })
})
