import { describe, expect, it } from 'vitest'
import { charterOf, problemsOf, rewritten, sourceOf } from '../../test/charter/charters.ts'
import { Temporal } from '../kit/time/time.ts'
import { readAnswers } from './form.ts'

const form = charterOf(sourceOf('kubesphere')).rules.procedures.waive?.form ?? []
const known = { hasPlace: true, hasStation: true, today: Temporal.PlainDate.from('2026-11-28') }

describe('a day that lies ahead', () => {
  it.each([
    ['2026-11-28', true],
    ['2036-11-28', true],
    ['2036-11-29', false],
    ['2026-11-27', false],
    ['+010000-01-01', false],
    ['20270101', false],
    ['2027-01-01T10:00:00+08:00[Asia/Shanghai]', false],
    ['2027-02-30', false],
  ])('%s: %s', (until, isTaken) => {
    const read = readAnswers(form, { station: 'shanghai', reason: '疫情', until }, known)
    expect(read.ok).toBe(isTaken)
    if (!read.ok) expect(read.errors.map(({ field }) => field)).toEqual(['until'])
  })
})

it('a version of a charter has no more digits than the database can order', () => {
  const source = rewritten(sourceOf('kubesphere'), ['version: 1.1.0', 'version: 99999999999999999999.1.0'])
  expect(problemsOf(source).map(({ message }) => message)).toEqual([
    'a version is written like 1.0.0, no part longer than six digits',
  ])
})
