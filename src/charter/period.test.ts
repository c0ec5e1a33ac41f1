import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../kit/time/time.ts'
import { calendarPeriods, periodAround, periodBefore, periodsWithin } from './period.ts'

const around = (period: (typeof calendarPeriods)[number], day: string) => {
  const { first, last } = periodAround(period, Temporal.PlainDate.from(day))
  return `${first} ${last}`
}

test('a day lies in one year, half, quarter and month', () => {
  expect(around('calendar-year', '2026-12-31')).toBe('2026-01-01 2026-12-31')
  expect(around('calendar-half', '2026-07-01')).toBe('2026-07-01 2026-12-31')
  expect(around('calendar-quarter', '2026-06-30')).toBe('2026-04-01 2026-06-30')
  expect(around('calendar-month', '2028-02-10')).toBe('2028-02-01 2028-02-29')
})

test('a period follows on the one before it, without a gap', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)))
  fc.assert(
    fc.property(fc.constantFrom(...calendarPeriods), day, (period, day) => {
      const [now, before] = [periodAround(period, day), periodBefore(period, day)]
      expect(before.last.add({ days: 1 }).toString()).toBe(now.first.toString())
      expect(Temporal.PlainDate.compare(now.first, day)).toBeLessThanOrEqual(0)
      expect(Temporal.PlainDate.compare(day, now.last)).toBeLessThanOrEqual(0)
    }),
  )
})

test('a year has two halves, four quarters and twelve months', () => {
  const year = periodAround('calendar-year', Temporal.PlainDate.from('2026-05-05'))
  const counts = calendarPeriods.map((period) => periodsWithin(period, year).length)
  expect(counts).toEqual([1, 2, 4, 12])
  expect(periodsWithin('calendar-quarter', year).at(-1)?.last.toString()).toBe('2026-12-31')
})
