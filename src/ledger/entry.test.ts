import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../kit/time/time.ts'
import { canonicalJson } from './canonical-json.ts'
import { genesis, type NewEntry, readBody, sealEntry } from './entry.ts'

const link = { community: '7b1c0e0a-5a55-4c58-9d33-6f1f4a0f7a01', seq: 1, previous: genesis }
const now = Temporal.Instant.from('2026-11-05T04:00:00.123456789Z')
const plain: NewEntry = {
  kind: 'found-station',
  subject: 'station:1',
  outcome: 'granted',
  clauses: ['G3'],
  by: [{ role: 'sig.lead', person: 'p1' }, { role: 'clock' }],
}

describe('canonical JSON', () => {
  test('has one spelling for one value, whatever the order of its names', () => {
    expect(canonicalJson({ b: [1, -0, 1e21], a: '站' })).toBe('{"a":"站","b":[1,0,1e+21]}')
    expect(canonicalJson({ a: '站', b: [1, 0, 1e21] })).toBe('{"a":"站","b":[1,0,1e+21]}')
  })

  test('reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), (value) => {
        const written = canonicalJson(value)
        expect(canonicalJson(JSON.parse(written))).toBe(written)
      }),
    )
  })

  test.each([
    ['NaN', { a: Number.NaN }],
    ['an infinity', [Number.POSITIVE_INFINITY]],
    ['undefined', { a: undefined }],
    ['a hole in a list', [1, undefined]],
    ['a lone surrogate', '\ud83d'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['an instant', { at: now }],
    ['a map', new Map([['a', 1]])],
    ['a function', { run: () => 1 }],
    ['a symbol as a name', { [Symbol('s')]: 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('refuses a circle', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    expect(() => canonicalJson(circle)).toThrow('64 levels')
  })
})

describe('an entry', () => {
  test('keeps time to the microsecond, as the database does', () => {
    const { at, body } = sealEntry(link, plain, [], now)
    expect(at.toString()).toBe('2026-11-05T04:00:00.123456Z')
    expect(readBody(body)?.at).toBe('2026-11-05T04:00:00.123456Z')
  })

  test('reads back with nothing lost', () => {
    const entry = {
      ...plain,
      charter: { id: 'c', version: '1.0.0', hash: 'ab' },
      persons: ['p1'],
      facts: { n: 20 },
      checks: [],
    }
    const { kind, subject, outcome, clauses, charter, by, persons, facts, checks } = entry
    expect(readBody(sealEntry(link, entry, [], now).body)).toMatchObject({
      kind,
      subject,
      outcome,
      clauses,
      charter,
      by,
      persons,
      facts,
      checks,
      ...link,
    })
  })

  test('holds of its texts nothing but their salted hashes', () => {
    const text = { name: 'reason', words: 'Great plan', visibility: 'public' as const, salt: 'salt' }
    const { body } = sealEntry(link, { ...plain, texts: [text] }, [text], now)
    expect(body).not.toContain('Great plan')
    expect(readBody(body)?.texts.reason).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ['an e-mail address among its facts', { facts: { contact: 'li@example.org' } }],
    ['a link among its checks', { checks: [{ evidence: 'https://example.org/pull/1' }] }],
    ['a kind that is no plain name', { kind: 'Found station' }],
    ['two texts of one name', { texts: [textOf('reason'), textOf('reason')] }],
    ['a text with NUL in it', { texts: [textOf('reason', 'a\0b')] }],
    ['a text with half a character in it', { texts: [textOf('reason', '\ud83d')] }],
    ['facts that are not plain JSON', { facts: { at: now } }],
  ])('is refused with %s', (_, part) => {
    expect(() => sealEntry(link, { ...plain, ...part }, [], now)).toThrow()
  })

  test('is not read from what is not canonical, not complete or of another format', () => {
    const { body } = sealEntry(link, plain, [], now)
    expect(readBody(body)).toBeDefined()
    expect(readBody(` ${body}`)).toBeUndefined()
    expect(readBody(body.replace('"format":1', '"format":2'))).toBeUndefined()
    expect(readBody(body.replace('"outcome":"granted",', ''))).toBeUndefined()
    expect(readBody('not JSON')).toBeUndefined()
  })
})

function textOf(name: string, words = 'words') {
  return { name, words, visibility: 'public' as const }
}
