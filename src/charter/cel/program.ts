import { TypeError as CelTypeError, Environment, EvaluationError, ParseError } from '@marcbachmann/cel-js'
import { Temporal } from '../../kit/time/time.ts'
import { bare, type Fields, limits, longestExpression, ownFunctions, roots, shapes } from './shapes.ts'
import { type Cost, weighExpression } from './weigh-expression.ts'

/** An expression that was read and can be asked. */
export interface Program {
  /** True or false; undefined when a fact is missing or the expression cannot be worked out. */
  readonly ask: (context: Readonly<Record<string, unknown>>) => boolean | undefined
  /** The fields of the form, and whether it looks at a station or at whom the case concerns. */
  readonly reads: Cost['reads']
  /** The most that it can take, in steps. */
  readonly steps: number
}

export type Compiled =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly mistake: string }

/**
 * Reads an expression. `answers`: the types of the form's fields, where it is known which form it is. What it says of a mistake
 * follows on “the expression”.
 */
export function compile(expr: string, answers?: Fields): Compiled {
  if (expr.length > longestExpression)
    return { ok: false, mistake: `has ${expr.length} characters; it has at most ${longestExpression}` }
  const read = parse(expr, answers)
  if ('mistake' in read) return { ok: false, mistake: read.mistake }
  const { parsed } = read
  const cost = weighExpression(parsed.ast)
  if ('mistake' in cost) return { ok: false, mistake: cost.mistake }
  const checked = parsed.check()
  if (!checked.valid) return { ok: false, mistake: celWords(checked.error) }
  if (checked.type !== 'bool' && !(checked.type === 'dyn' && !answers))
    return { ok: false, mistake: `gives a ${checked.type}; a condition is true or false` }
  return { ok: true, program: { ask: (context) => ask(parsed, context), reads: cost.reads, steps: cost.steps } }
}

const compiled = new Map<string, Compiled>()
const mostKept = 500

/** Reads an expression whose form is not known, once: a charter's conditions are asked again and again. */
export function compileOnce(expr: string): Compiled {
  const known = compiled.get(expr)
  if (known) return known
  if (compiled.size >= mostKept) compiled.clear()
  const fresh = compile(expr)
  compiled.set(expr, fresh)
  return fresh
}

type Parsed = ReturnType<Environment['parse']>

function parse(expr: string, answers: Fields | undefined): { parsed: Parsed } | { mistake: string } {
  try {
    return { parsed: environmentFor(answers).parse(expr) }
  } catch (error) {
    return { mistake: celWords(error) }
  }
}

function ask(parsed: Parsed, context: Readonly<Record<string, unknown>>): boolean | undefined {
  try {
    const answer: unknown = parsed(context)
    return typeof answer === 'boolean' ? answer : undefined
  } catch {
    // A fact that is missing is an error to CEL, and so is what cannot be reckoned: it is unknown, never untrue.
    return undefined
  }
}

let common: Environment | undefined

function environmentFor(answers: Fields | undefined): Environment {
  common ??= commonEnvironment()
  const own = common.clone()
  if (!answers) return own.registerVariable('answers', 'map<string, dyn>')
  return own.registerType('Answers', { fields: { ...answers } }).registerVariable('answers', 'Answers')
}

function commonEnvironment(): Environment {
  const environment = new Environment({ limits })
  for (const [name, fields] of Object.entries(shapes)) environment.registerType(name, { fields: bared(fields) })
  for (const [name, type] of Object.entries(roots)) environment.registerVariable(name, bare(type))
  return environment
    .registerFunction(ownFunctions.daysBetween, daysBetween, { async: false })
    .registerFunction(ownFunctions.moved, moved, { async: false })
}

function bared(fields: Fields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, bare(type)]))
}

function daysBetween(from: string, until: string): bigint {
  return BigInt(Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days)
}

function moved(day: string, span: string): string {
  return Temporal.PlainDate.from(day).add(Temporal.Duration.from(span)).toString()
}

/** What CEL says of a mistake, with the place in the expression. */
function celWords(error: unknown): string {
  if (!(error instanceof ParseError || error instanceof CelTypeError || error instanceof EvaluationError))
    return 'cannot be read'
  const { code, range, summary } = error
  const place = range ? ` (character ${range.start + 1})` : ''
  return code === 'limit_exceeded' ? `is too large: ${summary}${place}` : `cannot be read: ${summary}${place}`
}
