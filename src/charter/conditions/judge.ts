import type { Check, Verdict } from '../check.ts'
import type { Facts } from '../facts.ts'
import { type Phrase, type PhraseValue, phrase } from '../phrase.ts'
import { phrases } from '../phrases.ts'
import { type Condition, type Test, vocabulary } from './condition.ts'
import type { Moment } from './word.ts'

/** Weighs one condition of a charter. `vouches`: the clauses that a decider confirmed. */
export function check(condition: Condition, facts: Facts, moment: Moment, vouches: ReadonlySet<string>): Check {
  const verdict = judge(condition.test, facts, moment)
  const confirmable = condition.whenUnknown === 'confirm'
  const isVouched = verdict.outcome === 'unknown' && confirmable && vouches.has(condition.clause)
  return {
    clause: condition.clause,
    outcome: isVouched ? 'vouched' : verdict.outcome,
    expected: verdict.expected,
    actual: verdict.actual,
    evidence: verdict.evidence ?? [],
    mend: verdict.outcome === 'met' || isVouched ? undefined : verdict.mend,
    confirmable,
  }
}

/** Three-valued logic (Kleene's): “and” is as sure as its least part, “or” as its surest, “not” leaves unknown unknown. */
export function judge(test: Test, facts: Facts, moment: Moment): Verdict {
  if ('word' in test) return judgeWord(test.word, test.takes, facts, moment)
  if ('not' in test) return negate(judge(test.not, facts, moment))
  if ('all' in test) return combine(test.all, test.all.length, 'logic.all', facts, moment)
  if ('any' in test) return combine(test.any, 1, 'logic.any', facts, moment)
  return combine(test.some, test.atLeast, 'logic.some', facts, moment)
}

function judgeWord(word: keyof typeof vocabulary, takes: unknown, facts: Facts, moment: Moment): Verdict {
  // What a word takes was parsed by that word's own schema when the charter was read.
  const judgeIt = vocabulary[word].judge as (takes: unknown, facts: Facts, moment: Moment) => Verdict
  return judgeIt(takes, facts, moment)
}

function negate(verdict: Verdict): Verdict {
  const outcome = verdict.outcome === 'unknown' ? 'unknown' : verdict.outcome === 'met' ? 'not-met' : 'met'
  return {
    outcome,
    expected: deny(verdict.expected),
    actual: verdict.actual,
    evidence: verdict.evidence,
  }
}

/** The opposite of an expectation: in its own words where it has some, else “not: …”. */
function deny(expected: Phrase): Phrase {
  const it = expected.say === 'who.of' ? expected.values?.it : undefined
  if (isPhrase(it)) return { ...expected, values: { ...expected.values, it: deny(it) } }
  const own = `${expected.say}-not`
  return own in phrases ? { ...expected, say: own } : phrase('logic.not', { it: expected })
}

function isPhrase(value: PhraseValue | undefined): value is Phrase {
  return typeof value === 'object' && 'say' in value
}

function combine(tests: readonly Test[], needed: number, say: string, facts: Facts, moment: Moment): Verdict {
  const verdicts = tests.map((test) => judge(test, facts, moment))
  const met = verdicts.filter(({ outcome }) => outcome === 'met').length
  const possible = verdicts.filter(({ outcome }) => outcome !== 'not-met').length
  const outcome = met >= needed ? 'met' : possible < needed ? 'not-met' : 'unknown'
  const list = (phrases: readonly Phrase[]) => ({ list: phrases })
  return {
    outcome,
    expected: phrase(say, { count: needed, list: list(verdicts.map(({ expected }) => expected)) }),
    actual: phrase('logic.found', { list: list(verdicts.map(({ actual }) => actual)) }),
    evidence: verdicts.flatMap(({ evidence }) => evidence ?? []),
    mend: verdicts.find(({ outcome, mend }) => outcome !== 'met' && mend)?.mend,
  }
}
