import { expect, test } from 'vitest'
import { Temporal } from './time.ts'
import { daysIn, hasDay, readZone } from './zone.ts'

test('a zone is known by its name in the list of zones, however its letters are written', () => {
  expect(readZone(' asia/shanghai ')).toBe('Asia/Shanghai')
  expect(readZone('Asia/Kolkata')).toBe('Asia/Kolkata')
  expect(readZone('UTC')).toBe('UTC')
})

test('an offset, a city and nonsense are no zones', () => {
  for (const written of ['+08:00', 'Shanghai', 'Asia/Nowhere', '', 'Asia/Shanghai; drop table', '北京'])
    expect(readZone(written)).toBeUndefined()
})

test('a day that a zone left out does not exist there', () => {
  const day = Temporal.PlainDate.from('2011-12-30')
  expect(hasDay('Pacific/Apia', day)).toBe(false)
  expect(hasDay('Asia/Shanghai', day)).toBe(true)
  // Midnight is skipped that day, the day is not.
  expect(hasDay('America/Sao_Paulo', Temporal.PlainDate.from('2018-11-04'))).toBe(true)
})

test('at one moment it is another day elsewhere', () => {
  const now = Temporal.Instant.from('2026-12-31T20:00:00Z')
  expect(daysIn(['Asia/Shanghai', 'America/Los_Angeles'], now)).toEqual({
    'Asia/Shanghai': '2027-01-01',
    'America/Los_Angeles': '2026-12-31',
  })
})
