import { expect, test } from 'vitest'
import { Temporal } from './time.ts'
import { writeDayIn, writeInstant, writeWeekday, writeZone } from './write-day.ts'

const evening = Temporal.Instant.from('2026-11-23T16:53:00Z')

test('an instant is told with the name that people give its zone', () => {
  expect(writeInstant(evening, 'zh', 'Asia/Shanghai')).toBe('2026年11月24日 00:53（北京时间）')
  expect(writeInstant(evening, 'en', 'Asia/Shanghai')).toBe('November 24, 2026 at 00:53 (China Standard Time)')
  expect(writeInstant(evening, 'zh', 'Europe/Berlin')).toBe('2026年11月23日 17:53（中欧标准时间）')
})

test('a zone is named as it is at that moment', () => {
  const summer = Temporal.Instant.from('2026-07-01T10:00:00Z')
  expect(writeInstant(summer, 'en', 'Europe/Berlin')).toBe('July 1, 2026 at 12:00 (Central European Summer Time)')
})

test('a day at a place is told with the name of its zone on that day', () => {
  const day = Temporal.PlainDate.from('2026-07-01')
  expect(writeDayIn(day, 'zh', 'Asia/Shanghai')).toBe('2026年7月1日（北京时间）')
  expect(writeDayIn(day, 'en', 'America/Los_Angeles')).toBe('July 1, 2026 (Pacific Daylight Time)')
})

test('a zone has a name that holds all the year', () => {
  expect(writeZone('Asia/Shanghai', 'zh')).toBe('北京时间')
  expect(writeZone('Asia/Shanghai', 'en')).toBe('China Standard Time')
  expect(writeZone('Europe/Berlin', 'en')).toBe('Central European Time')
})

test('days of the week are counted from Monday', () => {
  expect([1, 7].map((day) => writeWeekday(day, 'en'))).toEqual(['Monday', 'Sunday'])
  expect(writeWeekday(3, 'zh')).toBe('星期三')
})
