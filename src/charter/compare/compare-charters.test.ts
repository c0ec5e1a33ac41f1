import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { charterOf, rewritten, shipped, sourceOf } from '../../../test/charter/charters.ts'
import type { CharterRules } from '../charter.ts'
import { lintCharter } from '../lint/lint-charter.ts'
import { charterSchema } from '../schema.ts'
import { compareCharters, groupDifferences } from './compare-charters.ts'

const kubesphere = sourceOf('kubesphere')

/** What changes when passages of KubeSphere's charter are rewritten, a line each. */
function told(language: 'zh' | 'en', ...changes: readonly (readonly [from: string, to: string])[]): string[] {
  const after = charterOf(rewritten(kubesphere, ...changes)).rules
  return compareCharters(charterOf(kubesphere).rules, after).map(({ words }) => words[language])
}

describe('a changed charter is compared with the one in force', () => {
  test('a quorum is told by who decides (G3)', () => {
    const change = ['quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.lead: 2 }'] as const
    expect(told('en', change)).toEqual(['Quorum: 1 × Lead and 2 × SIG Member → 2 × Lead'])
    expect(told('zh', change)).toEqual(['决定所需票数：1 位 SIG 负责人和 2 位 SIG 成员 → 2 位 SIG 负责人'])
  })

  test('a condition is told in the words of the check that an application gets, and as it stands in the file (G2)', () => {
    expect(told('en', ['answer: { field: people, at-least: 20', 'answer: { field: people, at-least: 30'])).toEqual([
      'Asked to grant it: “How many people you expect at an event” is at least 20 → “How many people you expect at an event” is at least 30 ' +
        '[{ answer: { field: people, at-least: 20, proves: false } } → { answer: { field: people, at-least: 30, proves: false } }]',
    ])
  })

  test('what a condition does not put into words is told as it stands in the file', () => {
    expect(told('en', ['at-least: 20, proves: false', 'at-least: 20'])).toEqual([
      'procedures.found-station.findings.G2.test.takes.proves: false → true',
    ])
  })

  test('the text of a clause is shown as it was and as it will be, in both languages', () => {
    const clause = 'en: Only a city that has no station yet founds one.'
    expect(told('zh', [clause, 'en: A city founds one station.'])).toEqual([
      '条文（英文）：Only a city that has no station yet founds one. → A city founds one station.',
    ])
  })

  test('reminders, silence, seats and fields by their names', () => {
    expect(
      told(
        'en',
        [
          'silence: { after: P14D, every: P7D, tell: [sig.lead] }',
          'silence: { after: P21D, every: P7D, tell: [sig.lead] }',
        ],
        [
          'clause: C1\n        seats: 1\n        may: [record-activities, hand-over]',
          'clause: C1\n        seats: 2\n        may: [record-activities, hand-over]',
        ],
        ['        min: 1\n        max: 100000', '        min: 1\n        max: 500'],
        ['gives: [F6, F7, F8, F9, I1]', 'gives: [F6, F7, F8, F9]'],
      ),
    ).toEqual([
      'Seats: 1 → 2',
      'What it gives: F6 Know more people, F7 Be known, learn more, F8 Grow abilities, F9 Gifts, certificate, title, I1 The title of a leader → ' +
        'F6 Know more people, F7 Be known, learn more, F8 Grow abilities, F9 Gifts, certificate, title',
      'How many people you expect at an event: at most: 100000 → 500',
      'When nobody acts: after 14 days Lead are told, then every 7 days → after 21 days Lead are told, then every 7 days',
    ])
  })

  test('what is new and what is dropped', () => {
    const field =
      '      - field: plan\n        type: text\n        label: { zh: 对这座城市的未来计划, en: Your plans for the city }\n        max: 3000\n'
    const other = '      - { field: budget, type: number, label: { zh: 预算, en: Budget }, required: false }\n'
    expect(told('en', [field, other])).toEqual([
      'Field, dropped: Your plans for the city (a text, required)',
      'Field, new: Budget (a number, optional)',
    ])
  })

  test('an order that counts: of two ranks the first is the one that a person decides by', () => {
    const lead = /^ {6}lead: .*\n/m.exec(kubesphere)?.[0] ?? ''
    const member = /^ {6}member: .*\n/m.exec(kubesphere)?.[0] ?? ''
    expect(told('en', [lead + member, member + lead])).toEqual(['Order of “Ranks”: lead, member → member, lead'])
  })

  test('differences are read by what they are about, what can change a decision first', () => {
    const after = charterOf(
      rewritten(
        kubesphere,
        ['zh: 成立城市站, en: Found a station', 'zh: 成立城市站, en: Start a station'],
        ['quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.lead: 2 }'],
      ),
    ).rules
    const groups = groupDifferences(compareCharters(charterOf(kubesphere).rules, after))
    expect(groups).toMatchObject([
      {
        group: { kind: 'procedure', id: 'found-station', name: { en: 'Start a station' } },
        differences: [
          { weighs: true, clause: 'G3', path: ['procedures', 'found-station', 'decide', 'quorum'] },
          { weighs: false, path: ['procedures', 'found-station', 'name'] },
        ],
      },
    ])
  })
})

describe('nothing is silent', () => {
  test('a charter does not differ from itself, however it is laid out', () => {
    for (const name of shipped) {
      const { rules } = charterOf(sourceOf(name))
      expect(compareCharters(rules, charterOf(`# A note.\n${stringify(parse(sourceOf(name)))}`).rules)).toEqual([])
    }
  })

  test('whatever is edited, the rules differ if and only if a difference is told, in words of both languages', () => {
    fc.assert(
      fc.property(edited, ([one, other]) => {
        const differences = compareCharters(one, other)
        expect(differences.length > 0).toBe(JSON.stringify(one) !== JSON.stringify(other))
        for (const { words, before, after, change } of differences) {
          expect(words.zh + words.en).not.toMatch(/undefined|\[object/)
          expect(words.zh.trim() === '' || words.en.trim() === '').toBe(false)
          if (change === 'changed') expect(before).not.toEqual(after)
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** A shipped charter, and the same with up to four edits that leave it a charter; before and after in any order. */
const edited: fc.Arbitrary<[CharterRules, CharterRules]> = fc
  .tuple(
    fc.constantFrom(...shipped.map((name): unknown => parse(sourceOf(name)))),
    fc.array(fc.record({ at: fc.nat(), how: fc.nat(3), value: fc.nat() }), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([written, edits, isBack]): [CharterRules, CharterRules] => {
    const after = edits.reduce((whole, edit) => {
      const changed = editOnce(whole, edit)
      return rulesOf(changed) ? changed : whole
    }, written)
    const [one, other] = [charterSchema.parse(written), charterSchema.parse(after)]
    return isBack ? [other, one] : [one, other]
  })

function rulesOf(written: unknown): CharterRules | undefined {
  const read = charterSchema.safeParse(written)
  if (!read.success || lintCharter(read.data).some(({ severity }) => severity === 'error')) return undefined
  return read.data
}

interface Spot {
  readonly holder: Record<string, unknown> | unknown[]
  readonly key: string | number
}

const alternatives: readonly unknown[] = [
  ...['note', 'answer', 'veto', 'never', 'once', 'close', 'P30D', 'P2W', 'P1Y', '40%', 'sig.lead', 'staff.member'],
  ...['public', 'deciders', 'text', 'line', 'G1', 'A1', 'B2', 'Asia/Tokyo', 3, 7, true, false, 'wait', 'confirm'],
]

function editOnce(written: unknown, { at, how, value }: { at: number; how: number; value: number }): unknown {
  const root: unknown = structuredClone(written)
  const spots = spotsIn(root)
  const spot = spots[at % spots.length]
  if (!spot) return root
  if (how === 0) change(spot, (old) => (typeof old === 'string' ? `${old}x` : typeof old === 'number' ? old + 1 : old))
  if (how === 1) change(spot, (old) => (isNested(old) ? old : alternatives[value % alternatives.length]))
  if (how === 2) drop(spot)
  if (how === 3) moveToEnd(spot)
  return root
}

function spotsIn(value: unknown): Spot[] {
  if (Array.isArray(value)) return value.flatMap((inner, key) => [{ holder: value, key }, ...spotsIn(inner)])
  if (!isNested(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...spotsIn(inner)])
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function change({ holder, key }: Spot, how: (old: unknown) => unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = how(holder[Number(key)])
  else holder[String(key)] = how(holder[String(key)])
}

function drop({ holder, key }: Spot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[String(key)]
}

function moveToEnd(spot: Spot): void {
  const { holder, key } = spot
  if (Array.isArray(holder)) holder.push(...holder.splice(Number(key), 1))
  else {
    const old = holder[String(key)]
    drop(spot)
    holder[String(key)] = old
  }
}
