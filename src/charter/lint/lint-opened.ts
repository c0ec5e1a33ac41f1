import type { CharterRules, Procedure } from '../charter.ts'
import { namesOfWord, type Test, type UsedWord } from '../conditions/condition.ts'
import { error, type Remark } from './remark.ts'

/**
 * A case that the clock or another case opens has no applicant, and nobody filled in its form: it can be granted and carried out all
 * the same. By another case it concerns whom that one did; by the clock nobody.
 */
export function lintOpened(rules: CharterRules): Remark[] {
  const byClock = Object.values(rules.obligations).flatMap(({ missed }) => opened(missed))
  const byCase = Object.values(rules.procedures).flatMap(({ then }) => opened(then))
  return Object.entries(rules.procedures).flatMap(([name, procedure]) => {
    const opener = byClock.includes(name) ? 'the clock' : byCase.includes(name) ? 'another case' : undefined
    return opener ? lintCase(procedure, ['procedures', name], opener) : []
  })
}

function opened(effects: readonly object[]): unknown[] {
  return effects.flatMap((effect) => ('open' in effect ? [effect.open] : []))
}

type Opener = 'the clock' | 'another case'

function lintCase(procedure: Procedure, at: string[], opener: Opener): Remark[] {
  const start = `${opener} opens this`
  const conditions = Object.entries({ gates: procedure.gates, findings: procedure.findings })
  return [
    ...conditions.flatMap(([group, list]) =>
      list.flatMap(({ clause, test, whenUnknown }, index) =>
        whenUnknown === 'confirm'
          ? []
          : needed(test)
              .flatMap((word) => unanswered(word, opener))
              .map((what) =>
                error([...at, group, index], `${start}, and ${what}: the condition of ${clause} could never be met`),
              ),
      ),
    ),
    ...procedure.then.flatMap((effect, index) =>
      nobodyTo(effect, opener).map((what) => error([...at, 'then', index], `${start}, and ${what}`)),
    ),
  ]
}

/** The words that have to be met for the whole to be. */
function needed(test: Test): UsedWord[] {
  if ('word' in test) return [{ ...test, path: [] }]
  return 'all' in test ? test.all.flatMap(needed) : []
}

function unanswered(word: UsedWord, opener: Opener): string[] {
  const { fields, subject } = namesOfWord(word)
  const asked = word.word === 'attested' ? [] : (fields ?? []).map(({ field }) => `nobody answers ${field} then`)
  const byApplicant = word.word === 'confirmed' && isOf(word.takes, 'by', 'applicant')
  return [
    ...asked,
    ...(byApplicant ? ['nobody applied'] : []),
    ...(subject && opener === 'the clock' ? ['it concerns nobody then'] : []),
  ]
}

function nobodyTo(effect: Procedure['then'][number], opener: Opener): string[] {
  if ('rank' in effect) return ['nobody applied who could get a rank']
  if ('waive' in effect) return [`nobody answers ${effect.until} then`]
  if (!('appoint' in effect || 'end' in effect)) return []
  const person = 'appoint' in effect ? effect.appoint : effect.end
  if (person === 'applicant') return ['nobody applied whose office it could be']
  return opener === 'the clock' ? ['it concerns nobody then whose office it could be'] : []
}

function isOf(takes: unknown, key: string, value: string): boolean {
  return (
    typeof takes === 'object' &&
    takes !== null &&
    Object.entries(takes).some(([name, one]) => name === key && one === value)
  )
}
