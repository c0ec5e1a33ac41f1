import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase, now } from '../../../test/charter/arbitraries.ts'
import { founding } from '../../../test/charter/cases.ts'
import { Temporal } from '../../kit/time/time.ts'
import type { FactsInput } from '../facts.ts'
import { celContext } from './cel-context.ts'
import { compile } from './program.ts'
import { longestList, mostSteps, roots, shapes } from './shapes.ts'

/** Scraps of the language, of what it leaves out, and of what means nothing. */
const names = [...Object.keys(roots), 'answers', ...Object.values(shapes).flatMap((fields) => Object.keys(fields))]
const scrap = fc.oneof(
  fc.constantFrom(...names.map((name) => (roots[name] ? name : `.${name}`))),
  fc.constantFrom(
    ' && ',
    ' || ',
    ' == ',
    ' != ',
    ' < ',
    ' in ',
    ' + ',
    ' - ',
    ' * ',
    ' / ',
    ' % ',
    '!',
    '-',
    '?',
    ':',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    '.',
    'true',
    'false',
    'null',
    '0',
    '1.5',
    '9223372036854775807',
    '1e308',
    '"x"',
    "'x'",
    'r"\\',
    '"""',
    '// ',
    '.all(x, ',
    '.exists(x, x',
    '.map(x, ',
    '.filter(x, x.current)',
    '.size()',
    'size(',
    'int(',
    'moved(today, "P999999Y")',
    'has(',
    'matches("(a+)+")',
    'cel.bind(',
    'dyn(',
    'type(',
    'timestamp(',
    'constructor',
    '__proto__',
    '\u0000',
    '😀',
  ),
)
const anyText = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(''))

/** Expressions that are mostly whole. */
const { whole } = fc.letrec<{ whole: string; list: string; value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'today',
      'opened',
      '"x"',
      'station.status',
      'subject.person',
      'answers.people',
      'x',
      'x.since',
      'x.people',
      'x.current',
    ),
    fc.tuple(tie('value'), fc.constantFrom('+', '-', '*', '/', '%'), tie('value')).map((parts) => parts.join(' ')),
    tie('list').map((list) => `${list}.size()`),
  ),
  list: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('station.activities', 'applicant.roles', 'station.pending', '["a", "b"]', '[1, 2, 3]'),
    fc.tuple(tie('list'), tie('whole')).map(([list, test]) => `${list}.filter(x, ${test})`),
    fc.tuple(tie('list'), tie('value')).map(([list, value]) => `${list}.map(x, ${value})`),
  ),
  whole: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('true', 'revision > 0', 'x.current', 'x == x'),
    fc.tuple(tie('value'), fc.constantFrom('==', '!=', '<', '>='), tie('value')).map((parts) => parts.join(' ')),
    fc.tuple(tie('whole'), fc.constantFrom('&&', '||'), tie('whole')).map((parts) => `(${parts.join(' ')})`),
    fc
      .tuple(tie('list'), fc.constantFrom('all', 'exists', 'exists_one'), tie('whole'))
      .map(([list, name, test]) => `${list}.${name}(x, ${test})`),
    fc.tuple(tie('value'), tie('list')).map(([value, list]) => `${value} in ${list}`),
  ),
}))

const noon = { now: Temporal.Instant.from('2026-10-08T04:00:00Z'), zone: 'Asia/Shanghai' }
const fullest = celContext(founding(crowded()), noon)

/** Every list as long as any may be, with what may be missing missing from half. */
function crowded(): Partial<FactsInput> {
  const each = <Item>(make: (at: number) => Item) => Array.from({ length: longestList }, (_, at) => make(at))
  const roles = each((at) => ({
    role: 'station.keeper',
    station: 's',
    current: at % 2 === 0,
    ...(at % 2 && { since: '2020-01-01' }),
  }))
  return {
    applicant: { person: 'a', roles },
    station: {
      station: 's',
      status: 'active',
      since: '2020-01-01',
      holders: each((at) => ({ person: `p${at}`, office: 'keeper' })),
      activities: each((at) => ({
        day: '2026-01-01',
        kind: 'talk',
        place: 'both',
        proved: true,
        ...(at % 2 && { people: at }),
      })),
      pending: each((at) => `p${at}`),
    },
  }
}

describe('a hostile expression', () => {
  test('is refused in a sentence, or asked, and never breaks or hangs', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, whole, fc.string({ unit: 'binary', maxLength: 80 })), (expr) => {
        const read = compile(expr, { people: 'int' })
        if (!read.ok) {
          expect(read.mistake).not.toMatch(/undefined|\[object|\n/)
          return
        }
        expect(read.program.steps).toBeLessThanOrEqual(mostSteps)
        const start = performance.now()
        expect([true, false, undefined]).toContain(read.program.ask(fullest))
        expect(performance.now() - start).toBeLessThan(3000)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    // What costs most of what is let through: nested as deep as it goes, and wrong each time.
    'applicant.roles.all(r, applicant.roles.all(q, q.role != r.role || q.role == r.role && q.current == q.current || r.current))',
    'applicant.roles.map(r, applicant.roles.filter(q, q.role != r.role || q.current)).size() == 2',
    'station.activities.exists(a, a.people / 0 == 1 || int(a.kind) == 1 || moved(a.day, "x") == "" || 1 / 0 == 2)',
    'station.pending.all(p, station.pending.all(q, p in station.pending))',
  ])('%s', (expr) => {
    const read = compile(expr)
    const start = performance.now()
    if (read.ok) read.program.ask(fullest)
    else expect(read.mistake).toContain('may take too long')
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('whatever is known of a case, an expression answers or says that it cannot tell', () => {
    fc.assert(
      fc.property(whole, anyCase, now, (expr, { facts }, time) => {
        const read = compile(expr)
        if (!read.ok) return
        const moment = { now: Temporal.Instant.from(time), zone: 'Asia/Shanghai' }
        const answer = read.program.ask(celContext(facts, moment))
        expect([true, false, undefined]).toContain(answer)
        // The same facts, the same answer.
        expect(read.program.ask(celContext(facts, moment))).toBe(answer)
      }),
      { numRuns: 500 },
    )
  })
})
