import { describe, expect, it } from 'vitest'
import { ballot, founding, quorum } from '../../../test/charter/cases.ts'
import { charterOf, rewritten, sourceOf } from '../../../test/charter/charters.ts'
import { charterOwing, dutyStation, heldOn, ninetyDays, yearly } from '../../../test/charter/duties.ts'
import { Temporal } from '../../kit/time/time.ts'
import type { CharterRules } from '../charter.ts'
import type { Facts } from '../facts.ts'
import type { CharterFrom } from '../outlook/outlook.ts'
import { tryCase } from './try-case.ts'
import { type StationChange, type TrialStation, tryStation } from './try-stations.ts'

const kubesphere = sourceOf('kubesphere')
const inForce = charterOf(kubesphere)
const now = Temporal.Instant.from('2027-01-01T00:00:00Z')

function tried(facts: Facts, ...changes: readonly (readonly [string, string])[]) {
  const draft = charterOf(rewritten(kubesphere, ...changes))
  return tryCase({ case: 'c', procedure: 'found-station', charter: inForce, facts, draftFacts: facts }, draft, now)
}

describe('an open case under a draft', () => {
  const thirty = ['answer: { field: people, at-least: 20', 'answer: { field: people, at-least: 40'] as const

  it('lacks a clause that asks for more, with what is expected and what was found (G2)', () => {
    expect(tried(founding(), thirty)).toMatchObject({
      verdict: 'lacks',
      checks: [
        {
          clause: 'G2',
          outcome: 'not-met',
          expected: { say: 'answer.at-least', values: { least: 40 } },
          actual: { values: { value: '30' } },
        },
      ],
    })
  })

  it('is the same where nothing changes for it, whatever else does', () => {
    expect(tried(founding()).verdict).toBe('same')
    expect(
      tried(founding(), ['answer: { field: people, at-least: 20', 'answer: { field: people, at-least: 25']).verdict,
    ).toBe('same')
  })

  it('is decided otherwise by another quorum (G3)', () => {
    const facts = founding({ ballots: quorum })
    const change = ['quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.lead: 2 }'] as const
    expect(tried(facts, change)).toMatchObject({ verdict: 'otherwise', before: 'granted', after: 'open' })
    const two = founding({ ballots: [ballot('lead-lan', 'approve', { vouches: ['G1', 'G2'] })] })
    const one = ['quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.lead: 1 }'] as const
    expect(tried(two, one)).toMatchObject({ verdict: 'otherwise', before: 'open', after: 'granted' })
  })

  it('could not be filed where a gate would be shut', () => {
    const gate = [
      '      - { clause: G0, unique:',
      '      - { clause: G2, answer: { field: people, at-least: 50 } }\n      - { clause: G0, unique:',
    ] as const
    expect(tried(founding(), gate)).toMatchObject({
      verdict: 'refused',
      after: 'overtaken',
      checks: [{ clause: 'G2' }],
    })
  })

  it('has no procedure any more where the draft drops it', () => {
    const one = { case: 'c', procedure: 'found-station', charter: inForce, facts: founding() }
    expect(tryCase(one, charterOf(sourceOf('cncf')), now)).toMatchObject({ verdict: 'gone', before: 'open' })
  })
})

const line = (rules: CharterRules, from = '2022-06-01', since = {}): CharterFrom => ({ rules, from, since })
const two = yearly.replace('place: offline }', 'place: offline, at-least: 2 }')

function station(name: string, held: readonly string[], holders: TrialStation['holders'] = {}): TrialStation {
  const decided = [{ obligation: 'offline-event', due: '2025-12-31', outcome: 'met' as const }]
  return { duty: dutyStation({ station: name, decided, activities: held.map((day) => heldOn(day)) }), holders }
}

function changesOf(
  one: TrialStation,
  draft: CharterRules,
  day = '2027-01-01',
  from = '2026-12-01',
): readonly StationChange[] {
  const without = [line(charterOwing(yearly).rules)]
  const lines = { without, with: [...without, line(draft, from, { 'meet-often': from })] }
  return tryStation(one, lines, '2026-11-23', day).changes
}

describe('stations under a draft', () => {
  it('one event a year made two: three of four stations would miss the year (H1)', () => {
    const stations = [
      station('one', ['2026-03-01']),
      station('two', ['2026-04-01', '2026-10-01']),
      station('three', ['2026-05-01']),
      station('four', ['2026-06-01']),
    ]
    const trials = stations.map((one) => changesOf(one, charterOwing(two).rules))
    const missing = trials.filter((changes) => changes.some(({ what }) => what === 'missed'))
    expect(missing).toHaveLength(3)
    expect(missing[0]).toMatchObject([
      {
        what: 'status',
        before: 'active',
        after: 'at-risk',
        clause: 'H1',
        check: { clause: 'H1', actual: { values: { held: 1 } } },
      },
      { what: 'missed', due: '2026-12-31', check: { actual: { values: { held: 1 } } } },
      { what: 'owes', row: { required: 2, due: '2027-12-31' } },
    ])
    expect(trials[1]).toMatchObject([{ what: 'owes', row: { required: 2 } }])
  })

  it('a year that was over when the draft came into force is judged by the charter before it', () => {
    const changes = changesOf(station('one', ['2026-03-01']), charterOwing(two).rules, '2027-01-01', '2027-01-01')
    expect(changes).toMatchObject([{ what: 'owes', row: { required: 2, due: '2027-12-31' } }])
  })

  it('what both miss is not the draft’s doing', () => {
    expect(changesOf(station('none', []), charterOwing(yearly).rules)).toEqual([])
  })

  it('a span in place of the year makes a quiet station inactive, and its offices end', () => {
    const changes = changesOf(station('quiet', ['2026-03-01']), charterOwing(ninetyDays).rules, '2027-06-01')
    expect(changes).toMatchObject([
      { what: 'status', before: 'active', after: 'inactive', check: { clause: 'H1' } },
      { what: 'missed', obligation: 'meet-often' },
      { what: 'offices-end', offices: ['leader', 'deputy'] },
      { what: 'owes-no-more', obligation: 'offline-event' },
    ])
  })

  it('seats, offices and kinds that the draft has not any more are told by who is there', () => {
    const charter = (...changes: readonly (readonly [string, string])[]) =>
      charterOf(rewritten(sourceOf('kubesphere'), ...changes)).rules
    const holders = { leader: 1, deputy: 1, 'committee-member': 3 }
    const few = charter(['        clause: C2\n        may:', '        clause: C2\n        seats: 2\n        may:'])
    expect(changesOf(station('full', ['2026-03-01'], holders), few)).toContainEqual({
      what: 'too-many',
      office: 'committee-member',
      clause: 'C2',
      seats: 2,
      holders: 3,
    })
    const cncf = charterOf(sourceOf('cncf')).rules
    expect(changesOf(station('gone', ['2026-03-01'], holders), cncf)[0]).toEqual({ what: 'kind-gone', kind: 'city' })
  })
})
