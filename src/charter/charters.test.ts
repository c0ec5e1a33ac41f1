import { describe, expect, test } from 'vitest'
import { ballot } from '../../test/charter/cases.ts'
import { charterOf, sourceOf } from '../../test/charter/charters.ts'
import { Temporal } from '../kit/time/time.ts'
import { decide } from './decide.ts'
import { type FactsInput, factsSchema } from './facts.ts'
import { sayPhrase } from './say-phrase.ts'
import { weighedFields } from './weighed-fields.ts'

/** Other communities live by the same engine: their charters are files, and nothing else. */

const day = (text: string) => Temporal.Instant.from(`${text}T12:00:00Z`)
const ticked = { value: true } as const

describe('Cloud Native Community Groups', () => {
  const charter = charterOf(sourceOf('cncf'))
  const promises = { 'tick-B3': ticked, 'tick-C2': ticked, 'tick-C3': ticked, 'tick-C4': ticked }
  const organizers = {
    company: { value: 'Ant' },
    'second-company': { value: 'Bee' },
    'third-company': { given: false, length: 0 },
  }
  const badge = { given: true, length: 40 }

  function decideOn(procedure: string, facts: Partial<FactsInput>, at = '2026-10-08') {
    const whole = { applicant: { person: 'applicant', roles: [] }, opened: '2026-10-01T12:00:00Z', ...facts }
    return decide(charter, procedure, factsSchema.parse(whole), day(at))
  }

  function foundInBerlin(facts: Partial<FactsInput>) {
    const answers = { ...promises, ...organizers, badge, 'tick-B5': ticked, 'tick-E1': ticked }
    return decideOn('found-regional-group', {
      answers,
      sameKey: [],
      holders: [{ person: 'staff-sam', role: 'staff.member' }],
      ...facts,
    })
  }

  test('one of the staff founds a group in a city, having looked at the badge (C3, C6)', () => {
    expect(foundInBerlin({ ballots: [ballot('staff-sam')] })).toMatchObject({
      outcome: 'open',
      next: [{ say: 'next.confirm', values: { clauses: { list: [{ clause: 'C3' }] } } }],
    })
    expect(foundInBerlin({ ballots: [ballot('staff-sam', 'approve', { vouches: ['C3'] })] }).outcome).toBe('granted')
  })

  test('two organizers of one company are too many (B3)', () => {
    const answers = {
      ...promises,
      ...organizers,
      'second-company': { value: 'ant' },
      badge,
      'tick-B5': ticked,
      'tick-E1': ticked,
    }
    const { outcome, findings } = foundInBerlin({
      answers,
      ballots: [ballot('staff-sam', 'approve', { vouches: ['B3', 'C3'] })],
    })
    expect(outcome).toBe('open')
    expect(findings.find(({ clause }) => clause === 'B3')).toMatchObject({
      outcome: 'not-met',
      mend: { say: 'share.spread' },
    })
  })

  test('somebody who organizes two groups cannot start a third (B4)', () => {
    const roles = ['vienna', 'berlin'].map((station) => ({ role: 'station.organizer', station, current: true }))
    expect(foundInBerlin({ opened: undefined, applicant: { person: 'applicant', roles } }).outcome).toBe('refused')
  })

  test('a technical group also needs the technical oversight committee (C7)', () => {
    const holders = [
      { person: 'staff-sam', role: 'staff.member' },
      { person: 'toc-tao', role: 'toc.member' },
    ]
    const answers = { ...promises, ...organizers, badge, 'tick-E2': ticked }
    const byStaff = ballot('staff-sam', 'approve', { vouches: ['C3'] })
    const start = (...ballots: (typeof byStaff)[]) =>
      decideOn('found-technical-group', { answers, holders, sameKey: [], ballots })
    expect(start(byStaff).outcome).toBe('open')
    expect(start(byStaff, ballot('toc-tao')).outcome).toBe('granted')
  })

  test('a name that another technical group has is refused in words about names (A3)', () => {
    const { outcome, gates } = decideOn('found-technical-group', { opened: undefined, sameKey: [{ status: 'active' }] })
    expect(outcome).toBe('refused')
    const [gate] = gates
    const about = { rules: charter.rules, procedure: 'found-technical-group' }
    expect(gate && sayPhrase(about, gate.expected, 'en')).toBe('No technical group has this name yet')
    expect(gate && sayPhrase(about, gate.expected, 'zh')).toBe('还没有同名的技术小组')
  })

  describe('adding an organizer', () => {
    const three = ['olga', 'omar', 'otto'].map((person) => ({ person, office: 'organizer', employer: person }))
    const station = { station: 'berlin', kind: 'regional', status: 'active', since: '2025-01-01', holders: three }
    const holders = three.map(({ person }) => ({ person, role: 'station.organizer' }))
    const answers = { company: { value: 'Ant' }, 'tick-B5': ticked, 'tick-C2': ticked }
    const add = (facts: Partial<FactsInput>, at?: string) =>
      decideOn('add-organizer', { station, holders, answers, ...facts }, at)

    test('takes a half of the organizers (D1)', () => {
      expect(add({ ballots: [ballot('olga')] }).outcome).toBe('open')
      expect(add({ ballots: [ballot('olga'), ballot('omar')] }).outcome).toBe('granted')
    })

    test('ends after 30 days without that half, and a later vote does not bring it back (D1)', () => {
      expect(add({ ballots: [ballot('olga')] }, '2026-10-30').outcome).toBe('open')
      expect(add({ ballots: [ballot('olga')] }, '2026-10-31').outcome).toBe('declined')
      const late = ballot('omar', 'approve', { at: '2026-10-31T13:00:00Z' })
      expect(add({ ballots: [ballot('olga'), late] }, '2026-11-01').outcome).toBe('declined')
    })

    test('is refused when seven regional or five technical organizers are there (B2)', () => {
      const crowd = (count: number, kind: string) => ({
        ...station,
        kind,
        holders: Array.from({ length: count }, (_, index) => ({ person: `p${index}`, office: 'organizer' })),
      })
      const asked = (count: number, kind: string) => add({ opened: undefined, station: crowd(count, kind) }).outcome
      expect(asked(6, 'regional')).toBe('open')
      expect(asked(7, 'regional')).toBe('refused')
      expect(asked(4, 'technical')).toBe('open')
      expect(asked(5, 'technical')).toBe('refused')
    })

    test('waits for a decider where an organizer’s company is not known (B3)', () => {
      const unsaid = { ...station, holders: [{ person: 'olga', office: 'organizer' }, ...three.slice(1)] }
      const ballots = [ballot('olga'), ballot('omar', 'approve', { vouches: ['B3'] })]
      expect(add({ station: unsaid, ballots: [ballot('olga'), ballot('omar')] }).outcome).toBe('open')
      expect(add({ station: unsaid, ballots }).outcome).toBe('granted')
    })
  })

  test('a rule compares companies and ticks, and no names', () => {
    const { procedures } = charter.rules
    expect([...weighedFields(procedures['add-organizer'] ?? fail())].sort()).toEqual(['company', 'tick-B5', 'tick-C2'])
  })
})

describe('OpenSearch user groups', () => {
  const charter = charterOf(sourceOf('opensearch'))
  const facts = (more: Partial<FactsInput> = {}) =>
    factsSchema.parse({
      applicant: { person: 'applicant', roles: [] },
      answers: { 'tick-B4': ticked, experience: { given: true, length: 200 } },
      opened: '2026-10-01T12:00:00Z',
      sameKey: [],
      holders: [{ person: 'manager-mia', role: 'project.community-manager' }],
      ...more,
    })
  const decided = (more?: Partial<FactsInput>) => decide(charter, 'found-user-group', facts(more), day('2026-10-08'))

  test('one community manager decides (B5)', () => {
    expect(decided().outcome).toBe('open')
    expect(decided({ ballots: [ballot('manager-mia')] }).outcome).toBe('granted')
    expect(decided({ ballots: [ballot('manager-mia', 'object')] }).outcome).toBe('declined')
  })

  test('whoever has not read the charter does not start a group (B4)', () => {
    const answers = { ...facts().answers, 'tick-B4': { value: false } }
    expect(decided({ answers, ballots: [ballot('manager-mia')] })).toMatchObject({
      outcome: 'open',
      next: [{ say: 'ticked.tick' }],
    })
  })

  test('a city has one group (A1)', () => {
    expect(decided({ opened: undefined, sameKey: [{ status: 'inactive' }] })).toMatchObject({
      outcome: 'refused',
      gates: [{ mend: { say: 'unique.revive-instead' } }],
    })
  })
})

describe('KubeSphere user committee', () => {
  const charter = charterOf(sourceOf('kubesphere'))
  const holders = [
    { person: 'lead-lan', role: 'sig.lead' },
    { person: 'member-mei', role: 'sig.member' },
    { person: 'member-min', role: 'sig.member' },
  ]
  const asks = (procedure: string, role: string | undefined) => {
    const roles = role === undefined ? [] : [{ role, current: true }]
    const ballots = holders.map(({ person }) => ballot(person))
    const facts = { applicant: { person: 'applicant', roles }, opened: '2026-10-01T12:00:00Z', holders, ballots }
    return decide(charter, procedure, factsSchema.parse(facts), day('2026-10-08')).outcome
  }

  test('the SIG fills its own ranks by the quorum that founds a station (A1)', () => {
    expect(asks('join-sig', undefined)).toBe('granted')
    expect(asks('join-sig', 'sig.member')).toBe('overtaken')
  })

  test('a Lead comes from among the SIG Members (A1)', () => {
    expect(asks('lead-sig', 'sig.member')).toBe('granted')
    expect(asks('lead-sig', undefined)).toBe('open')
  })
})

function fail(): never {
  throw new Error('The charter lacks it')
}
