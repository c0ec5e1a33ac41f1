import { compile, compileOnce } from '../cel/program.ts'
import { mostSteps } from '../cel/shapes.ts'
import { readableFields } from '../cel/weigh-expression.ts'
import type { CharterRules, Procedure } from '../charter.ts'
import { type Condition, wordsIn } from '../conditions/condition.ts'
import { error, type Remark, warning } from './remark.ts'

/** Expressions fit the form of their procedure, and together they end soon. */
export function lintCel(procedure: Procedure, at: readonly string[]): Remark[] {
  const answers = readableFields(procedure.form)
  let steps = 0
  return expressionsIn(procedure).flatMap(({ expr, path }) => {
    const place = [...at, ...path, 'expr']
    // A field that is not there, or cannot be read, is told with all others.
    if (fieldsRead(expr).some((field) => !Object.hasOwn(answers, field))) return []
    const read = compile(expr, answers)
    if (!read.ok) return [error(place, `the expression ${read.mistake}`)]
    const before = steps
    steps += read.program.steps
    return before <= mostSteps && steps > mostSteps
      ? [error(place, 'the expressions of this procedure may take too long together')]
      : []
  })
}

function fieldsRead(expr: string): readonly string[] {
  const read = compileOnce(expr)
  return read.ok ? read.program.reads.fields : []
}

/** How many conditions of a charter use CEL, of how many that there are. */
export interface CelShare {
  readonly used: number
  readonly of: number
}

export function celShare(rules: CharterRules): CelShare {
  const all = Object.values(rules.procedures).flatMap(({ gates, findings }) => [...gates, ...findings])
  return { used: all.filter(usesCel).length, of: all.length }
}

/** When more than a fifth of a charter is CEL the vocabulary lacks a word. */
export function lintCelShare(rules: CharterRules): Remark[] {
  const { used, of } = celShare(rules)
  if (used * 5 <= of) return []
  const message = `${used} of ${of} conditions use CEL, more than a fifth: the language lacks a word for them`
  return [warning(['procedures'], message)]
}

function usesCel({ test }: Condition): boolean {
  return wordsIn(test).some(({ word }) => word === 'cel')
}

function expressionsIn({ gates, findings }: Procedure): { expr: string; path: PropertyKey[] }[] {
  return Object.entries({ gates, findings }).flatMap(([group, conditions]) =>
    conditions.flatMap(({ test }, index) =>
      wordsIn(test).flatMap(({ word, takes, path }) =>
        word === 'cel' && hasExpression(takes) ? [{ expr: takes.expr, path: [group, index, ...path] }] : [],
      ),
    ),
  )
}

function hasExpression(takes: unknown): takes is { expr: string } {
  return typeof takes === 'object' && takes !== null && 'expr' in takes && typeof takes.expr === 'string'
}
