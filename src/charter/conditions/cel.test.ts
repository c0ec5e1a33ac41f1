import { describe, expect, test } from 'vitest'
import { founding } from '../../../test/charter/cases.ts'
import { charterOf, little, placeOf, problemsOf, rewritten } from '../../../test/charter/charters.ts'
import { outcome, stationWith, weigh } from '../../../test/charter/weigh.ts'
import { Temporal } from '../../kit/time/time.ts'
import { decide } from '../decide.ts'
import type { FactsInput } from '../facts.ts'
import { sayPhrase } from '../say-phrase.ts'

const expected = { zh: '要这样', en: 'It should be so' }
const mend = { zh: '改一改', en: 'Change it' }
const asked = (expr: string) => ({ cel: { expr, expected, mend } })

describe('cel', () => {
  const many = asked('answers.people >= 20 && !(answers.people > 100)')
  const people = (value: number) => ({ answers: { people: { value } } })

  test('is met where it is true, not met where it is false, unknown where a fact is missing', () => {
    expect(outcome(many, people(30))).toBe('met')
    expect(outcome(many, people(3))).toBe('not-met')
    expect(outcome(many, { answers: {} })).toBe('unknown')
    expect(outcome(many, { answers: { people: { given: true, length: 3 } } })).toBe('unknown')
  })

  test('says what it expects and what would mend it in the charter’s words, and which answers it read', () => {
    const verdict = weigh(many, people(3))
    expect(verdict).toMatchObject({
      expected: { say: 'cel.text', values: { text: { text: expected } } },
      mend: { values: { text: { text: mend } } },
      evidence: [{ say: 'cel.read', values: { value: '3' } }],
    })
    const { rules } = charterOf(little)
    expect(sayPhrase({ rules }, verdict.expected, 'zh')).toBe('要这样')
    expect(sayPhrase({ rules }, JSON.parse(JSON.stringify(verdict.mend)), 'en')).toBe('Change it')
  })

  test('braces in a text of the charter are no pattern', () => {
    const text = { zh: '{count} 个', en: 'It’s {count}' }
    const { expected: said } = weigh({ cel: { expr: 'revision > 0', expected: text, mend } })
    expect(sayPhrase({ rules: charterOf(little).rules }, said, 'en')).toBe('It’s {count}')
  })

  test.each<[string, Partial<FactsInput>, string]>([
    ['today == "2026-10-08" && opened < today', {}, 'met'],
    ['opened < today', { opened: undefined }, 'unknown'],
    ['daysBetween(opened, today) == 7', {}, 'met'],
    ['moved(today, "-P6M") == "2026-04-08"', {}, 'met'],
    ['daysBetween(opened, "soon") == 7', {}, 'unknown'],
    ['subject.person == applicant.person', {}, 'unknown'],
    ['subject.person == applicant.person', { subject: { person: 'applicant' } }, 'met'],
    ['applicant.roles.size() == 0', {}, 'met'],
    ['applicant.activity.size() == 0', {}, 'unknown'],
    ['station.status in ["active", "at-risk"]', stationWith({}), 'met'],
    ['station.status in ["active", "at-risk"]', {}, 'unknown'],
    [
      'station.holders.exists(h, h.since < "2026-01-01")',
      stationWith({ holders: [{ person: 'p', office: 'o' }] }),
      'unknown',
    ],
    ['station.pending.exists(p, p == "x") || revision == 1', stationWith({}), 'met'],
    ['station.pending.exists(p, p == "x") && revision == 2', stationWith({}), 'not-met'],
    ['revision / 0 == 1', {}, 'unknown'],
    ['int("x") == 1', {}, 'unknown'],
  ])('%s', (expr, facts, answer) => {
    expect(outcome(asked(expr), facts)).toBe(answer)
  })

  test('counts what a station held, and cannot count what is not counted', () => {
    const big = asked('station.activities.filter(a, a.place != "online" && a.people > 10).size() >= 2')
    const on = (day: string, people?: number) => ({
      day,
      kind: 'meetup',
      place: 'offline' as const,
      proved: true,
      ...(people !== undefined && { people }),
    })
    expect(outcome(big, stationWith({ activities: [on('2026-01-01', 11), on('2026-02-01', 12)] }))).toBe('met')
    expect(outcome(big, stationWith({ activities: [on('2026-01-01', 11), on('2026-02-01', 10)] }))).toBe('not-met')
    expect(outcome(big, stationWith({ activities: [on('2026-01-01', 11), on('2026-02-01')] }))).toBe('unknown')
    expect(outcome(big, stationWith({}))).toBe('unknown')
  })

  test('a list that is too long to look through is not known', () => {
    const some = asked('station.pending.exists(p, p == "p0")')
    const pending = (count: number) => stationWith({ pending: Array.from({ length: count }, (_, at) => `p${at}`) })
    expect(outcome(some, pending(200))).toBe('met')
    expect(outcome(some, pending(201))).toBe('unknown')
  })

  test('a field called as things of JavaScript are is none of them', () => {
    expect(outcome(asked('answers.toString == "x"'), people(1))).toBe('unknown')
    expect(outcome(asked('answers["constructor"] == "x"'), people(1))).toBe('unknown')
  })
})

describe('a charter with expressions', () => {
  const charter = charterOf(little)

  test('decides by them: the answer that it reads is among the facts', () => {
    const report = (evenings: number) =>
      decide(
        charter,
        'report-noise',
        founding({
          answers: { evenings: { value: evenings } },
          station: {
            station: 's',
            kind: 'hut',
            status: 'active',
            since: '2020-01-01',
            holders: [{ person: 'k', office: 'keeper' }],
          },
        }),
        Temporal.Instant.from('2026-10-08T04:00:00Z'),
      ).findings.at(-1)
    expect(report(3)).toMatchObject({ clause: 'C2', outcome: 'met' })
    expect(report(4)).toMatchObject({ clause: 'C2', outcome: 'not-met' })
  })

  const written = 'station.holders.exists(h, h.office == "keeper") && answers.evenings <= 3'
  const nested = (depth: number): string =>
    depth === 0 ? 'today != ""' : `station.holders.all(h${depth}, ${nested(depth - 1)})`

  test.each<[string, string]>([
    ['1 +', 'cannot be read: Unexpected token: EOF (character 4)'],
    ['revision', 'gives a int; a condition is true or false'],
    ['reveision == 1', 'knows nothing called reveision; there are applicant, subject, station'],
    ['station.holder.size() == 1', 'asks for .holder where there is none; there are station, kind, status'],
    ['answers.evenings == "3"', 'cannot be read: no such overload: int == string'],
    ['answers.size() == 1', 'reads answers as a whole'],
    ['today.matches("(a+)+b")', 'uses .matches(), which the charter language leaves out'],
    ['timestamp(today) == timestamp(today)', 'uses timestamp(), which the charter language leaves out'],
    ['has(station.pending)', 'uses has(), which the charter language leaves out'],
    ['cel.bind(x, today + today, x == x)', 'knows nothing called cel'],
    ['{"a": 1}.size() == 1', 'uses a mapping in braces'],
    ['station.holders[0].office == "x"', 'picks out of a list by number'],
    ['station.holders == station.holders', 'puts “==” between lists'],
    ['(station.pending + station.pending).size() == 1', 'puts “+” between lists'],
    ['today in today', 'asks with “in” what is in something that is no list'],
    ['today.all(x, x == x)', 'asks .all() of something that is no list'],
    ['station.pending.map(p, p != "", p).size() == 1', 'gives .map() a name and what is asked of each'],
    [nested(3), 'may take too long'],
    ['station.holders.all(h, station.holders.all(g, 1 / 0 == 1 / 0))', 'may take too long'],
    [`${'('.repeat(60)}true${')'.repeat(60)}`, 'is too large: Exceeded maxDepth'],
    [`${'!'.repeat(600)}true`, 'is too large: Exceeded maxAstNodes'],
    [`[${'1, '.repeat(60)}1].size() == 1`, 'is too large: Exceeded maxListElements'],
    [`true${' || true'.repeat(400)}`, 'has 3204 characters; it has at most 1000'],
    ['', 'cannot be read: Unexpected token: EOF'],
  ])('%s', (expr, message) => {
    const source = rewritten(little, [`expr: ${written}`, `expr: ${JSON.stringify(expr)}`])
    expect(problemsOf(source)).toMatchObject([
      { ...placeOf(source, 'expr: '), message: expect.stringContaining(`the expression ${message}`) },
    ])
  })

  test('an answer that the form does not ask for, or that is free text', () => {
    const [missing, text] = ['evening', 'contact'].map((name) =>
      rewritten(little, ['answers.evenings', `answers.${name}`]),
    )
    expect(problemsOf(missing ?? '')).toMatchObject([
      {
        ...placeOf(missing ?? '', 'cel:'),
        message: expect.stringContaining('asks for the field evening, which the form'),
      },
    ])
    expect(problemsOf(text ?? '')).toMatchObject([{ message: expect.stringContaining('cannot read contact, a email') }])
  })

  test('expressions that only together take too long', () => {
    const unlike = 'h.office != g.person'
    const one = `station.holders.all(h, station.holders.all(g, ${Array.from({ length: 6 }, () => unlike).join(' && ')}))`
    expect(problemsOf(rewritten(little, [written, one]))).toEqual([])
    const words = 'expected: { zh: 好, en: ok }, mend: { zh: 好, en: ok }'
    const source = rewritten(
      little,
      [written, one],
      [
        'warned: { about: noise, at-most: 2 }',
        `all: [{ warned: { about: noise } }, { cel: { expr: '${one}', ${words} } }]`,
      ],
    )
    expect(problemsOf(source)).toContainEqual({
      ...placeOf(source, 'expr: station'),
      at: 'procedures.report-noise.findings.2.cel.expr',
      message: 'the expressions of this procedure may take too long together',
      severity: 'error',
    })
  })

  test('an expression without its words', () => {
    const source = rewritten(little, ['          mend: { zh: 少几晚, en: Fewer evenings }\n', ''])
    expect(problemsOf(source)).toMatchObject([{ message: '“mend” is missing' }])
  })

  test('of which more than a fifth is CEL is warned: the language lacks a word', () => {
    const words = 'expected: { zh: 好, en: ok }, mend: { zh: 好, en: ok }'
    const source = rewritten(little, ['warned: { about: noise, at-most: 2 }', `cel: { expr: revision > 0, ${words} }`])
    expect(problemsOf(source)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('2 of 9 conditions use CEL, more than a fifth') },
    ])
  })
})
