import { expect, it } from 'vitest'
import { charterOwing, ninetyDays, yearly } from '../../../test/charter/duties.ts'
import { sinceWhen } from './since.ts'

const without = { since: '2024-01-01', rules: charterOwing(ninetyDays).rules }
const both = { since: '2025-06-01', rules: charterOwing(yearly, ninetyDays).rules }
const stricter = { since: '2026-02-01', rules: charterOwing(yearly.replace('P60D', 'P30D'), ninetyDays).rules }

it('is owed since the charter that first asked it, and always where that was the first', () => {
  expect(sinceWhen([without])).toEqual({})
  expect(sinceWhen([without, both])).toEqual({ 'offline-event': '2025-06-01' })
  expect(sinceWhen([without, both, stricter])).toEqual({ 'offline-event': '2025-06-01' })
})

it('is owed anew when it was dropped in between, or is asked in another rhythm', () => {
  const again = { ...both, since: '2027-01-01' }
  expect(sinceWhen([both, without, again])).toEqual({ 'offline-event': '2027-01-01' })
  const quarterly = { since: '2026-02-01', rules: charterOwing(yearly.replace('-year', '-quarter'), ninetyDays).rules }
  expect(sinceWhen([both, quarterly])).toEqual({ 'offline-event': '2026-02-01' })
  expect(sinceWhen([])).toEqual({})
})

it('begins anew where a span asks for more, so that nobody has missed it before they knew', () => {
  const more = ninetyDays.replace('place: offline }', 'place: offline, at-least: 2 }')
  const asksMore = { since: '2026-02-01', rules: charterOwing(yearly, more).rules }
  expect(sinceWhen([both, asksMore])).toEqual({ 'meet-often': '2026-02-01' })
})
