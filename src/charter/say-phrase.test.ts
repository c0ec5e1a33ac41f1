import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase, now } from '../../test/charter/arbitraries.ts'
import { ballot, founding, quorum, sig } from '../../test/charter/cases.ts'
import { charterOf, rewritten, sourceOf } from '../../test/charter/charters.ts'
import { dutySentences } from '../../test/charter/duties.ts'
import { conditions, situations } from '../../test/charter/sentences.ts'
import { languages } from '../kit/i18n/say.ts'
import { Temporal } from '../kit/time/time.ts'
import { conditionSchema } from './conditions/condition.ts'
import { judge } from './conditions/judge.ts'
import { type Decision, decide } from './decide.ts'
import { explainDecision } from './explain-decision.ts'
import type { Phrase, PhraseValue } from './phrase.ts'
import { phrases } from './phrases.ts'
import { sayPhrase } from './say-phrase.ts'

const source = sourceOf('kubesphere')
const kubesphere = charterOf(source)
const cncf = charterOf(sourceOf('cncf'))
const later = Temporal.Instant.from('2026-10-08T04:00:00Z')

function verdictPhrases(): Phrase[] {
  const seats = (_: string, kind: string | undefined) =>
    kind === 'free' ? Number.POSITIVE_INFINITY : kind === 'full' ? 1 : undefined
  return conditions.flatMap((written) => {
    const { test: condition } = conditionSchema.parse({ clause: 'G1', ...written })
    return situations.flatMap((facts) => {
      const verdict = judge(condition, founding(facts), { now: later, zone: 'Asia/Shanghai', seats })
      return [verdict.expected, verdict.actual, ...(verdict.evidence ?? []), ...(verdict.mend ? [verdict.mend] : [])]
    })
  })
}

/** Decisions that ask for each kind of act. */
function asking(): Decision[] {
  const otherwise = (to: string) => charterOf(rewritten(source, ['objection: answer', to]))
  const objected = founding({ ballots: [...quorum, ballot('member-mu', 'object')] })
  const closing = charterOf(rewritten(source, ['at: once', 'at: close\n      closes: P1M']))
  return [
    decide(kubesphere, 'found-station', founding({ holders: sig.slice(0, 1) }), later),
    decide(kubesphere, 'found-station', objected, later),
    decide(otherwise('objection: veto'), 'found-station', objected, later),
    decide(closing, 'found-station', founding(), later),
    decide(kubesphere, 'join-station', founding(), later),
  ]
}

function within(value: PhraseValue | undefined): Phrase[] {
  if (typeof value !== 'object') return []
  if ('say' in value) return [value, ...Object.values(value.values ?? {}).flatMap(within)]
  if ('either' in value) return value.either.flatMap(within)
  return 'list' in value ? value.list.flatMap(within) : []
}

function expectWords(words: string): void {
  expect(words).not.toMatch(/undefined|NaN|null|\[object|[{}]/)
  expect(words.trim()).not.toBe('')
}

describe('every sentence of the rules', () => {
  const said = [...verdictPhrases(), ...asking().flatMap(({ next }) => next), ...dutySentences()]

  test.each(languages)('is said in %s with all it needs', (language) => {
    for (const one of said) {
      for (const procedure of [undefined, 'found-station'])
        expectWords(sayPhrase({ rules: kubesphere.rules, procedure }, one, language))
      expectWords(sayPhrase({ rules: cncf.rules, procedure: 'found-technical-group' }, one, language))
    }
  })

  test('is one that some case brings up', () => {
    expect(new Set(said.flatMap(within).map(({ say }) => say))).toEqual(new Set(Object.keys(phrases)))
  })

  test('that the rules name is written down', () => {
    const groups = [...new Set(Object.keys(phrases).map((name) => name.split('.')[0]))].join('|')
    const named = files(import.meta.dirname).flatMap((text) =>
      [...text.matchAll(new RegExp(`'((?:${groups})\\.[a-z-]+)'`, 'g'))].map(([, name]) => name),
    )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((name) => !Object.hasOwn(phrases, name ?? ''))).toEqual([])
  })
})

test('whatever comes of a case, it can be explained in both languages', () => {
  fc.assert(
    fc.property(anyCase, now, fc.constantFrom(...languages), ({ charter, procedure, facts }, time, language) => {
      const decision = decide(charter, procedure, facts, Temporal.Instant.from(time))
      for (const line of explainDecision(charter, decision, language)) if (line !== '') expectWords(line)
    }),
    { numRuns: 300 },
  )
})

describe('how it is said', () => {
  const inChinese = (one: Phrase) => sayPhrase({ rules: kubesphere.rules, procedure: 'found-station' }, one, 'zh')

  test('with the names that the charter gives: of roles, fields, clauses and stations', () => {
    const [, members] = asking()
    expect(members?.next.map(inChinese)).toEqual(['1 条反对意见还没有得到回应'])
    expect(inChinese({ say: 'next.votes', values: { role: { role: 'sig.member' }, count: 2 } })).toBe('2 位 SIG 成员')
    expect(inChinese({ say: 'answer.give', values: { field: { field: 'plan' } } })).toBe('请填写“对这座城市的未来计划”')
    expect(inChinese({ say: 'unique.expected' })).toBe('所在地还没有城市站')
    expect(sayPhrase({ rules: cncf.rules }, { say: 'status.no-station' }, 'en')).toBe(
      'No regional group or technical group is chosen yet',
    )
  })

  test('several of which any will do are joined by “or”', () => {
    const states = { either: ['active', 'at-risk', 'inactive'].map((status) => ({ status })) }
    const one = { say: 'status.expected', values: { states } }
    expect(inChinese(one)).toBe('城市站活跃、有待关注或不活跃')
    expect(sayPhrase({ rules: kubesphere.rules }, one, 'en')).toBe('The city station is active, at risk or inactive')
  })

  test('a sentence or a name that a later version dropped is said by its id', () => {
    for (const say of ['gone.expected', 'constructor']) expect(inChinese({ say })).toBe(say)
    expect(inChinese({ say: 'holds.now', values: { roles: { list: [{ role: 'sig.elder' }] } } })).toBe('现任 sig.elder')
  })

  test('words from outside are words, and no pattern', () => {
    const value = "{count, plural, one {#} other {#}} <b>’'</b>"
    expect(inChinese({ say: 'answer.says', values: { value } })).toBe(`申请中写的是 ${value}`)
  })
})

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('phrases.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
