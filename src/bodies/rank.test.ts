import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CharterRules } from '../charter/charter.ts'
import { readCharter } from '../charter/read-charter.ts'
import { Temporal } from '../kit/time/time.ts'
import { clausesOfRank, firstDayOf, holdsAtLeast, mayAppoint, readinessOf } from './rank.ts'

let rules: CharterRules

beforeAll(() => {
  const read = readCharter(readFileSync('charters/kubesphere.yaml', 'utf8'))
  if (!read.ok) throw new Error('The charter of KubeSphere cannot be read.')
  rules = read.charter.rules
})

const lead = { person: 'lin', role: 'sig.lead' }
const members = ['chen', 'wu', 'zhao'].map((person) => ({ person, role: 'sig.member' }))

describe('who appoints a rank', () => {
  test('the manager, while nobody holds one', () => {
    expect(mayAppoint(rules, 'sig.lead', [])).toEqual({ ok: true })
    expect(mayAppoint(rules, 'sig.member', [])).toEqual({ ok: true })
  })

  test('the manager still, while a SIG Member is missing', () => {
    expect(mayAppoint(rules, 'sig.member', [lead, ...members.slice(0, 1)])).toEqual({ ok: true })
  })

  test('the charter’s own procedure, once one Lead and two SIG Members can decide', () => {
    const holders = [lead, ...members.slice(0, 2)]
    expect(mayAppoint(rules, 'sig.member', holders)).toMatchObject({ ok: false, procedure: 'join-sig' })
    expect(mayAppoint(rules, 'sig.lead', holders)).toMatchObject({ ok: false, procedure: 'lead-sig' })
  })

  test('the manager again, when the only Lead is gone', () => {
    expect(mayAppoint(rules, 'sig.lead', members)).toEqual({ ok: true })
  })

  test('the manager, where the charter has no procedure that gives the rank', () => {
    const { 'join-sig': _, ...procedures } = rules.procedures
    expect(mayAppoint({ ...rules, procedures }, 'sig.member', [lead, ...members])).toEqual({ ok: true })
  })

  test('a Lead who is a SIG Member too is counted once', () => {
    const holders = [lead, { person: 'lin', role: 'sig.member' }, ...members.slice(0, 1)]
    expect(mayAppoint(rules, 'sig.member', holders)).toEqual({ ok: true })
  })
})

describe('who is missing', () => {
  const missing = (name: string, holders: readonly { person: string; role: string }[]) =>
    readinessOf(rules, holders).find(({ procedure }) => procedure === name)?.readiness.missing

  test('a Lead and two SIG Members, at the beginning', () => {
    expect(missing('found-station', [])).toEqual([
      [
        { role: 'sig.lead', count: 1 },
        { role: 'sig.member', count: 2 },
      ],
    ])
  })

  test('one SIG Member, when there are a Lead and one', () => {
    expect(missing('found-station', [lead, ...members.slice(0, 1)])).toEqual([[{ role: 'sig.member', count: 1 }]])
  })

  test('nobody, when any one of several ways can be gone', () => {
    expect(missing('join-station', [lead])).toEqual([])
  })
})

test('a rank rests on the clause of its body and on those of what it decides', () => {
  expect(clausesOfRank(rules, 'sig.lead')).toEqual(['A1', 'G3', 'F3', 'D1', 'H1', 'H2'])
})

test('a Lead gains nothing by becoming a SIG Member, a SIG Member does by becoming a Lead', () => {
  expect(holdsAtLeast(rules, 'sig.lead', 'sig.member')).toBe(true)
  expect(holdsAtLeast(rules, 'sig.lead', 'sig.lead')).toBe(true)
  expect(holdsAtLeast(rules, 'sig.member', 'sig.lead')).toBe(false)
})

test('a rank begins on the day offered, else today, and never before the rank that it takes the place of', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  expect(firstDayOf(day('2022-03-01'), day('2026-11-23'), null).toString()).toBe('2022-03-01')
  expect(firstDayOf(null, day('2026-11-23'), null).toString()).toBe('2026-11-23')
  expect(firstDayOf(day('2022-03-01'), day('2026-11-23'), day('2024-01-01')).toString()).toBe('2024-01-01')
})
