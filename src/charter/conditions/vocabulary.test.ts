import { describe, expect, test } from 'vitest'
import { activeOn, at, holding, noon, outcome, stationWith, weigh } from '../../../test/charter/weigh.ts'
import type { Moment } from './word.ts'

describe('active', () => {
  const recently = { active: { within: 'P6M' } }

  test('is met by one proved record, and unknown, never denied, without any', () => {
    expect(outcome(recently, activeOn('2026-09-01'))).toBe('met')
    expect(outcome(recently, activeOn())).toBe('unknown')
    expect(outcome(recently, { applicant: { person: 'applicant' } })).toBe('unknown')
    expect(outcome(recently, activeOn('2020-01-01'))).toBe('unknown')
  })

  test('counts each record, and asks for as many as the charter does', () => {
    const twice = { active: { within: 'P6M', 'at-least': 2 } }
    expect(outcome(twice, activeOn('2026-09-01'))).toBe('unknown')
    expect(outcome(twice, activeOn('2026-09-01', '2026-09-01'))).toBe('met')
  })

  test('what is only claimed proves nothing, and is shown as claimed', () => {
    const claimed = weigh({ active: { within: 'P6M', claimed: 'last-active' } }, { applicant: { person: 'applicant' } })
    expect(claimed).toMatchObject({ outcome: 'unknown', actual: { say: 'active.only-claimed' } })
    expect(claimed.evidence).toMatchObject([{ say: 'active.claimed', values: { day: { day: '2026-09-20' } } }])
  })

  test.each(['soon', '2026-09-99', 7, true])('a claimed day that is none (%s) is passed over', (value) => {
    const verdict = weigh(
      { active: { within: 'P6M', claimed: 'last-active' } },
      { applicant: { person: 'applicant' }, answers: { 'last-active': { value } } },
    )
    expect(verdict).toMatchObject({ outcome: 'unknown', evidence: [] })
  })

  test('six months before 31 August is the end of February', () => {
    const endOfAugust = at('2026-08-31T04:00:00Z')
    expect(weigh(recently, {}, endOfAugust).expected.values).toMatchObject({ since: { day: '2026-02-28' } })
    expect(outcome(recently, activeOn('2026-02-28'), endOfAugust)).toBe('met')
    expect(outcome(recently, activeOn('2026-02-27'), endOfAugust)).toBe('unknown')
    expect(weigh(recently, {}, at('2028-08-31T04:00:00Z')).expected.values).toMatchObject({
      since: { day: '2028-02-29' },
    })
  })

  test('the day begins in the zone of the community', () => {
    const evening = '2026-10-07T16:30:00Z'
    expect(outcome(recently, activeOn('2026-10-08'), at(evening))).toBe('met')
    expect(outcome(recently, activeOn('2026-10-08'), at(evening, 'UTC'))).toBe('unknown')
    expect(outcome(recently, activeOn('2026-04-07'), at(evening))).toBe('unknown')
    expect(outcome(recently, activeOn('2026-04-07'), at(evening, 'UTC'))).toBe('met')
  })
})

describe('answer', () => {
  const many = { answer: { field: 'people', 'at-least': 20 } }
  const says = (value: string | number | boolean) => ({ answers: { people: { value } } })

  test('is met by a fitting answer, not met by another, unknown without one', () => {
    expect(outcome(many, says(20))).toBe('met')
    expect(outcome(many, says(19))).toBe('not-met')
    expect(outcome(many, { answers: {} })).toBe('unknown')
    expect(outcome(many, { answers: { people: { given: false, length: 0 } } })).toBe('unknown')
  })

  test('a fitting answer that proves nothing has to be confirmed; one that does not fit is denied', () => {
    const plan = { answer: { field: 'people', 'at-least': 20, proves: false } }
    expect(outcome(plan, says(500))).toBe('unknown')
    expect(outcome(plan, says(3))).toBe('not-met')
  })

  test('knows bounds, equality and mere presence', () => {
    expect(outcome({ answer: { field: 'people', 'at-least': 2, 'at-most': 7 } }, says(8))).toBe('not-met')
    expect(outcome({ answer: { field: 'people', 'at-most': 7 } }, says(7))).toBe('met')
    expect(outcome({ answer: { field: 'people', is: 'many' } }, says('many'))).toBe('met')
    expect(outcome({ answer: { field: 'people', is: 'many' } }, says('few'))).toBe('not-met')
    expect(outcome({ answer: { field: 'gathering' } })).toBe('met')
    expect(outcome(many, says('plenty'))).toBe('not-met')
  })
})

describe('ticked', () => {
  const promise = { ticked: ['tick-H1', 'tick-H2'] }
  const ticks = (one?: boolean, other?: boolean) => ({
    answers: {
      ...(one !== undefined && { 'tick-H1': { value: one } }),
      ...(other !== undefined && { 'tick-H2': { value: other } }),
    },
  })

  test('is met by every box, not met by one left open, unknown while nobody has asked', () => {
    expect(outcome(promise, ticks(true, true))).toBe('met')
    expect(outcome(promise, ticks(true, false))).toBe('not-met')
    expect(outcome(promise, ticks(true))).toBe('unknown')
    expect(outcome(promise, ticks())).toBe('unknown')
  })
})

describe('holds', () => {
  const isMember = { holds: { role: ['sig.member'] } }

  test('is met by a present holder, not met by anybody else, unknown of nobody', () => {
    expect(outcome(isMember, holding({ role: 'sig.member', current: true }))).toBe('met')
    expect(outcome(isMember, holding({ role: 'sig.lead', current: true }))).toBe('not-met')
    expect(outcome(isMember, { applicant: { person: 'applicant' } })).toBe('unknown')
  })

  test('a former holder counts where the charter says ever', () => {
    const former = holding({ role: 'sig.member', current: false })
    expect(outcome(isMember, former)).toBe('not-met')
    expect(outcome({ holds: { role: ['sig.member'], when: 'ever' } }, former)).toBe('met')
  })

  test('an office elsewhere is not one at this station', () => {
    const here = { holds: { role: ['station.leader'], where: 'this-station' } }
    const leader = (station: string) => holding({ role: 'station.leader', station, current: true })
    expect(outcome(here, { ...leader('hangzhou'), ...stationWith({}) })).toBe('met')
    expect(outcome(here, { ...leader('shanghai'), ...stationWith({}) })).toBe('not-met')
    expect(outcome(here, leader('shanghai'))).toBe('unknown')
  })
})

describe('offices', () => {
  const two = { offices: { 'at-most': 1 } }
  const leads = (...stations: string[]) =>
    holding(...stations.map((station) => ({ role: 'station.organizer', station, current: true })))

  test('counts the stations at which somebody holds an office now', () => {
    expect(outcome(two, leads('berlin'))).toBe('met')
    expect(outcome(two, leads('berlin', 'vienna'))).toBe('not-met')
    expect(outcome(two, leads('berlin', 'berlin'))).toBe('met')
    expect(outcome(two, holding({ role: 'station.organizer', station: 'berlin', current: false }))).toBe('met')
    expect(outcome(two, { applicant: { person: 'applicant' } })).toBe('unknown')
  })
})

describe('vacant', () => {
  const room = { vacant: { office: 'organizer' } }
  const seats: Moment = {
    ...noon,
    seats: (_, kind) => (kind === 'open' ? Number.POSITIVE_INFINITY : kind === undefined ? undefined : 2),
  }
  const held = (count: number, kind: string | undefined = 'regional') =>
    stationWith({
      kind,
      holders: Array.from({ length: count }, (_, index) => ({ person: `p${index}`, office: 'organizer' })),
    })

  test('is met while a seat is free, not met when all are taken, unknown of no station', () => {
    expect(outcome(room, held(1), seats)).toBe('met')
    expect(outcome(room, held(2), seats)).toBe('not-met')
    expect(outcome(room, {}, seats)).toBe('unknown')
  })

  test('without a limit there is always room, and without a kind nobody can tell', () => {
    expect(outcome(room, held(99, 'open'), seats)).toBe('met')
    expect(outcome(room, stationWith({}), seats)).toBe('unknown')
  })
})

describe('share', () => {
  const mixed = { share: { of: 'organizer', 'at-most': '50%' } }
  const from = (...employers: (string | undefined)[]) =>
    stationWith({
      holders: employers.map((employer, index) => ({
        person: `p${index}`,
        office: 'organizer',
        ...(employer !== undefined && { employer }),
      })),
    })

  test('is met by a mix, not met by a majority, unknown while somebody has not said', () => {
    expect(outcome(mixed, from('Ant', 'Bee'))).toBe('met')
    expect(outcome(mixed, from('Ant', 'Ant', 'Bee'))).toBe('not-met')
    expect(outcome(mixed, from('Ant', 'Bee', undefined))).toBe('unknown')
    expect(outcome(mixed, from())).toBe('unknown')
    expect(outcome(mixed)).toBe('unknown')
  })

  test('a majority stays one whatever the silent say, and one alone cannot be spread', () => {
    expect(outcome(mixed, from('Ant', 'Ant', 'Ant', undefined))).toBe('not-met')
    expect(outcome(mixed, from('Ant'))).toBe('met')
  })

  test('counts those who would come, however their company is written', () => {
    const joining = { share: { of: 'organizer', with: ['company'], 'at-most': '50%' } }
    const working = (value: string) => ({ answers: { company: { value } } })
    expect(outcome(joining, { ...from('Ant', 'Bee'), ...working('Cat') })).toBe('met')
    expect(outcome(joining, { ...from('Ant', 'Bee'), ...working('  ANT ') })).toBe('not-met')
    expect(outcome(joining, { ...from('Ant', 'Bee'), answers: {} })).toBe('unknown')
    expect(outcome(joining, working('Ant'), { ...noon, about: 'station' })).toBe('unknown')
  })

  test('labels that only tell equal from different do as well as names', () => {
    const joining = { share: { of: 'organizer', with: ['company'], 'at-most': '50%' } }
    const working = (value: string) => ({ answers: { company: { value } } })
    const two = from('employer-1', 'employer-2')
    expect(outcome(joining, { ...two, ...working('employer-1') })).toBe('not-met')
    expect(outcome(joining, { ...two, ...working('employer-3') })).toBe('met')
  })

  test('a field left empty names nobody', () => {
    const three = { share: { of: 'organizer', with: ['company', 'second', 'third'], 'at-most': '50%' } }
    const third = { given: false, length: 0 }
    expect(outcome(three, { answers: { company: { value: 'Ant' }, second: { value: 'Bee' }, third } })).toBe('met')
    expect(outcome(three, { answers: { company: { value: 'Ant' }, second: { value: 'Ant' }, third } })).toBe('not-met')
  })
})

describe('status', () => {
  const gone = { status: { is: ['inactive'] } }

  test('is met in the state, not met in another, unknown of no station', () => {
    expect(outcome(gone, stationWith({ status: 'inactive' }))).toBe('met')
    expect(outcome(gone, stationWith({ status: 'active' }))).toBe('not-met')
    expect(outcome(gone)).toBe('unknown')
  })

  test('for a while means unbroken, to the day', () => {
    const long = { status: { is: ['inactive'], for: 'P3M' } }
    expect(outcome(long, stationWith({ status: 'inactive', since: '2026-07-08' }))).toBe('met')
    const early = weigh(long, stationWith({ status: 'inactive', since: '2026-07-09' }))
    expect(early).toMatchObject({ outcome: 'not-met', mend: { values: { day: { day: '2026-10-09' } } } })
  })
})

describe('unique', () => {
  const alone = { unique: { among: ['active', 'at-risk'] } }

  test('is met where there is none, not met where there is one, unknown of no place', () => {
    expect(outcome(alone, { sameKey: [] })).toBe('met')
    expect(outcome(alone, { sameKey: [{ status: 'active' }] })).toBe('not-met')
    expect(outcome(alone, { sameKey: undefined })).toBe('unknown')
  })

  test('a state that the charter does not count leaves the place free', () => {
    expect(outcome(alone, { sameKey: [{ status: 'inactive' }] })).toBe('met')
  })

  test('one that is there is joined, one that is inactive is revived', () => {
    const any = { unique: { among: ['active', 'at-risk', 'inactive'] } }
    expect(weigh(any, { sameKey: [{ status: 'active' }] }).mend).toEqual({ say: 'unique.join-instead' })
    expect(weigh(any, { sameKey: [{ status: 'inactive' }] }).mend).toEqual({ say: 'unique.revive-instead' })
  })
})

describe('confirmed', () => {
  const byApplicant = { confirmed: { by: 'applicant' } }

  test('is met by the one who was asked, and unknown until then', () => {
    const confirmations = [{ by: 'applicant', at: '2026-10-07T16:30:00Z' }]
    expect(outcome(byApplicant, { confirmations })).toBe('met')
    expect(outcome({ confirmed: { by: 'sig.lead' } }, { confirmations })).toBe('unknown')
    expect(outcome(byApplicant)).toBe('unknown')
  })

  test('says the day of the first confirmation, in the zone of the community', () => {
    const confirmations = ['2026-10-08T04:00:00Z', '2026-10-07T16:30:00Z'].map((at) => ({ by: 'applicant', at }))
    expect(weigh(byApplicant, { confirmations }).actual.values).toEqual({ day: { day: '2026-10-08' } })
    expect(weigh(byApplicant, { confirmations }, at('2026-10-09T00:00:00Z', 'UTC')).actual.values).toEqual({
      day: { day: '2026-10-07' },
    })
  })
})

describe('attested', () => {
  test('is never known by data: people judge, reading what was given', () => {
    const verdict = weigh({ attested: { from: ['gathering', 'nothing'] } })
    expect(verdict).toMatchObject({ outcome: 'unknown', evidence: [{ values: { field: { field: 'gathering' } } }] })
  })
})

describe('and, or, not, at least', () => {
  const met = { unique: { among: ['active'] } }
  const denied = { answer: { field: 'people', 'at-least': 99 } }
  const unknown = { attested: { from: [] } }

  test.each([
    ['all', [met, met], 'met'],
    ['all', [met, unknown], 'unknown'],
    ['all', [unknown, denied], 'not-met'],
    ['any', [denied, met], 'met'],
    ['any', [met, unknown], 'met'],
    ['any', [denied, unknown], 'unknown'],
    ['any', [denied, denied], 'not-met'],
  ] as const)('%s of %j', (word, tests, expected) => {
    expect(outcome({ [word]: tests })).toBe(expected)
  })

  test('not turns met and denied about, and leaves unknown unknown', () => {
    expect(outcome({ not: met })).toBe('not-met')
    expect(outcome({ not: denied })).toBe('met')
    expect(outcome({ not: unknown })).toBe('unknown')
  })

  test.each([
    [[met, met, denied], 'met'],
    [[met, unknown, denied], 'unknown'],
    [[met, denied, denied], 'not-met'],
    [[unknown, unknown, met], 'unknown'],
  ] as const)('at least two of %j', (some, expected) => {
    expect(outcome({ some, 'at-least': 2 })).toBe(expected)
  })
})
