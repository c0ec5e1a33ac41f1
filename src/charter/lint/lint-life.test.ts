import { describe, expect, test } from 'vitest'
import { little, mistakeInLittle, placeOf, problemsOf, rewritten } from '../../../test/charter/charters.ts'

/** What a passage of the little charter, written otherwise, is told: at its place in the file. */
function expectMistake(from: string, to: string, message: string, marked = to): void {
  const { problems, place } = mistakeInLittle(from, to, marked)
  expect(problems).toContainEqual(
    expect.objectContaining({ line: place.line, severity: 'error', message: expect.stringContaining(message) }),
  )
}

describe('an office that cannot be kept', () => {
  test.each([
    ['stands-in-for: keeper', 'stands-in-for: cook', 'this kind of station has no office cook'],
    ['stands-in-for: keeper', 'stands-in-for: helper', 'helper stands in for helper: nobody would be left'],
    ['by: recommend,', 'by: elect,', 'there is no procedure elect'],
    ['by: recommend,', 'by: report-noise,', 'report-noise does not appoint anybody as keeper'],
    ['prefers: [station.helper]', 'prefers: [station.cook]', 'station.cook is no role of this charter'],
    [
      'prefers: [station.helper], tell: [council.chair]',
      'prefers: [], tell: [council.king]',
      'council.king is no role',
    ],
    ['at-least: 1\n', 'at-least: 4\n', 'at least 4 should hold it, and it has 3 seats'],
    [
      '- { item: keys, name: { zh: 钥匙, en: The keys } }',
      '- { item: keys, name: { zh: 钥匙, en: The keys } }\n          - { item: keys, name: { zh: 账, en: Books } }',
      'keys is handed over twice',
    ],
  ])('%s → %s', (from, to, message) => {
    expectMistake(from, to, message, to.trim().split('\n').at(-1))
  })

  test('two that stand in for each other', () => {
    expectMistake(
      'may: [record-activities, keep-contact]',
      'stands-in-for: helper',
      'keeper stands in for helper stands in for keeper',
    )
  })

  test('a search by a procedure in whose form the office can be chosen is fine', () => {
    expect(problemsOf(rewritten(little, ['by: recommend,', 'by: join,']))).toEqual([])
  })
})

describe('a state without a way back', () => {
  const withoutRevive: [string, string] = [', revive: revive }', ' }']

  test.each([
    ['revive: revive }', 'revive: renew }', 'there is no procedure renew'],
    ['revive: revive }', 'revive: join }', 'join does not make a station active'],
    [
      'status: { is: [inactive] }',
      'status: { is: [at-risk] }',
      'revive cannot be filed for a station that is inactive',
      'revive: revive',
    ],
  ])('%s → %s', (from, to, message, marked = to) => {
    expectMistake(from, to, message, marked)
  })

  test('needs no name where people of the station or anybody may ask for it', () => {
    expect(problemsOf(rewritten(little, withoutRevive))).toEqual([])
    const byPeople = rewritten(little, withoutRevive, [
      '    clause: C3\n    about: station',
      '    clause: C3\n    about: station\n    filed-by: [station.helper]',
    ])
    expect(problemsOf(byPeople)).toEqual([])
  })

  test.each<[string, string]>([
    ['then: [{ status: active }, ', 'then: ['],
    ['status: { is: [inactive] }', 'status: { is: [active] }'],
    ['status: { is: [inactive] }', 'all: [{ status: { is: [active] } }]'],
    ['status: { is: [inactive] }', 'not: { status: { is: [inactive] } }'],
    ['    clause: C3\n    about: station', '    clause: C3\n    about: station\n    filed-by: [council.chair]'],
  ])('nobody could ever revive it: %s → %s', (from, to) => {
    const source = rewritten(little, withoutRevive, [from, to])
    expect(problemsOf(source)).toMatchObject([
      {
        line: placeOf(source, '{ status: inactive }').line,
        severity: 'error',
        message: expect.stringContaining('nobody could ever revive a station that becomes inactive'),
      },
    ])
  })

  test('a charter that makes nothing inactive needs no way back', () => {
    const source = rewritten(
      little,
      withoutRevive,
      ['      - { status: inactive }\n', ''],
      ['then: [{ status: active }, ', 'then: ['],
    )
    expect(problemsOf(source)).toEqual([])
  })

  test('what inactive means is said', () => {
    const source = rewritten(little, [little.slice(little.indexOf('states:'), little.indexOf('procedures:')), ''])
    expect(problemsOf(source)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('does not say what that means') },
    ])
  })

  test('a miss that makes a station active', () => {
    expectMistake('- { status: inactive }', '- { status: active }', 'a miss cannot make a station active')
  })
})

describe('a case that nobody files', () => {
  const asked = `form: [*station, *name, { field: tick, type: tick, label: { zh: 是, en: Yes } }, *contact]`
  const open = (condition: string) =>
    rewritten(little, [
      'form: [*station, *name, *contact]\n    gates:\n      - { clause: B1, not',
      `${asked}\n    findings:\n      - { clause: C1, ${condition} }\n    gates:\n      - { clause: B1, not`,
    ])

  test('could never be granted: nobody answers, applied or is concerned', () => {
    const found = (condition: string) => problemsOf(open(condition)).map(({ message }) => message)
    expect(found('ticked: [tick]')).toEqual([
      'the clock opens this, and nobody answers tick then: the condition of C1 could never be met',
    ])
    expect(found('all: [{ ticked: [tick] }, { attested: {} }]')[0]).toContain('nobody answers tick')
    expect(found('confirmed: { by: applicant }')[0]).toContain('nobody applied')
    expect(found('ticked: [tick], whenUnknown: confirm')).toEqual([])
    expect(found('any: [{ ticked: [tick] }, { staffed: { office: keeper, at-least: 1 } }]')).toEqual([])
    expect(found('attested: { from: [tick] }, whenUnknown: confirm')).toEqual([])
  })

  test.each([
    ['{ appoint: applicant, as: keeper }', 'nobody applied whose office it could be'],
    ['{ end: applicant }', 'nobody applied whose office it could be'],
  ])('could not be carried out: %s', (effect, message) => {
    const { problems, place } = mistakeInLittle('then: [{ status: at-risk }]', `then: [{ status: at-risk }, ${effect}]`)
    expect(problems).toMatchObject([{ line: place.line, message: `the clock opens this, and ${message}` }])
  })

  test('opened by another case it concerns whom that one did', () => {
    const source = rewritten(
      little,
      ['- { open: neglected }', '- { open: report-noise }'],
      ['then: [{ warn: noise }]', 'then: [{ warn: noise }, { open: recommend }]'],
    )
    const messages = problemsOf(source).map(({ message }) => message)
    expect(messages).toEqual([
      'the clock opens this, and nobody answers evenings then: the condition of C2 could never be met',
    ])
  })
})
