import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { founding } from '../../test/charter/cases.ts'
import { shipped, sourceOf } from '../../test/charter/charters.ts'
import { Temporal } from '../kit/time/time.ts'
import { decide } from './decide.ts'
import { explainDecision } from './explain-decision.ts'
import { readCharter } from './read-charter.ts'

const later = Temporal.Instant.from('2026-10-08T04:00:00Z')
const source = fc.constantFrom(...shipped.map(sourceOf))

/** Scraps that mean something in YAML or in the charter language, and some that mean nothing. */
const scrap = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    '&a ',
    '*a',
    '!!binary ',
    '|',
    '"',
    "'",
    '#',
    '\t',
    '\n',
    '\u0000',
    '\ufeff',
    '? ',
    '<<: ',
    '%',
    '@',
    '---\n',
  ),
  fc.constantFrom(
    'null',
    '~',
    '0',
    '-1',
    '1e999',
    '.nan',
    'true',
    '2022-02-30',
    '50%',
    'P6M',
    'sig.lead',
    'constructor',
    '__proto__',
    '[]',
    '{}',
    'G3',
    'all',
    'not',
    'any',
    'station',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** One change anywhere: something put in, taken out, or written over; or one line moved to another place. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  over: fc.nat(30),
  scrap,
  isMove: fc.boolean(),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function mutate(text: string, { at, over, scrap, isMove, to }: Change): string {
  const place = Math.floor(at * text.length)
  if (!isMove) return text.slice(0, place) + scrap + text.slice(place + over)
  const lines = text.split('\n')
  const [moved = ''] = lines.splice(Math.floor(at * lines.length), 1)
  lines.splice(Math.floor(to * lines.length), 0, moved)
  return lines.join('\n')
}

describe('a charter file that somebody spoilt', () => {
  test('is read or refused with places in the file, and never breaks the reader', () => {
    fc.assert(
      fc.property(source, fc.array(change, { minLength: 1, maxLength: 4 }), (whole, changes) => {
        const text = changes.reduce(mutate, whole)
        const read = readCharter(text)
        const found = read.ok ? read.warnings : read.problems
        const lines = text.split('\n').length
        if (!read.ok) expect(found.some(({ severity }) => severity === 'error')).toBe(true)
        for (const { line, column, message } of found) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines + 1)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(message).not.toMatch(/undefined|\[object/)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('and can still be read decides every case without breaking', () => {
    fc.assert(
      fc.property(source, change, (whole, one) => {
        const read = readCharter(mutate(whole, one))
        if (!read.ok) return
        for (const procedure of Object.keys(read.charter.rules.procedures)) {
          const decision = decide(read.charter, procedure, founding(), later)
          expect(explainDecision(read.charter, decision, 'zh').join('')).not.toContain('undefined')
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('any text at all is refused, not choked on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(readCharter(text).ok).toBe(false)
    }),
  )
})
