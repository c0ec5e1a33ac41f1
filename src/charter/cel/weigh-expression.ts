import type { ASTNode } from '@marcbachmann/cel-js'
import {
  answerTypes,
  bare,
  type Fields,
  functions,
  longestList,
  macros,
  methods,
  mostSteps,
  roots,
  shapes,
} from './shapes.ts'

/** What an expression reads, and the most that it can take. */
export interface Cost {
  readonly reads: { readonly fields: readonly string[]; readonly roots: readonly string[] }
  readonly steps: number
}

/** A value as far as its cost hangs on it: a list with what it holds and how many at most, or a type. */
type Seen = { readonly of: Seen; readonly size: number } | string

/** What may fail costs as much as a failure: an error takes longer than an answer. */
const failure = 50

/**
 * Walks an expression before it is ever asked: only what is known to end soon is let through, and what that takes at most is counted,
 * however the facts may be. A list has at most so many elements, and what is asked of each is counted as often.
 */
export function weighExpression(ast: ASTNode): Cost | { readonly mistake: string } {
  const mistakes: string[] = []
  const fields = new Set<string>()
  const seenRoots = new Set<string>()
  const { steps } = weigh(ast, new Map())
  const [mistake] = mistakes
  if (mistake !== undefined) return { mistake }
  if (steps > mostSteps) return { mistake: `may take too long: it asks too often of each element of each list` }
  return { reads: { fields: [...fields], roots: [...seenRoots] }, steps }

  function weigh(node: ASTNode, scope: ReadonlyMap<string, Seen>): { seen: Seen; steps: number } {
    switch (node.op) {
      case 'value':
        return { seen: 'scalar', steps: 1 }
      case 'id':
        return weighName(node.args, scope)
      case '.':
        return weighField(node.args[0], node.args[1], scope)
      case '[]':
        return weighIndex(node.args[0], node.args[1], scope)
      case 'call':
        return weighCall(node.args[0], node.args[1], scope)
      case 'rcall':
        return weighMethod(node.args, scope)
      case 'list': {
        const parts = node.args.map((one) => weigh(one, scope))
        return { seen: { of: parts[0]?.seen ?? 'scalar', size: parts.length }, steps: sum(parts) }
      }
      case '?:': {
        const [condition, yes, no] = node.args.map((one) => weigh(one, scope))
        if (!condition || !yes || !no) return refuse('cannot be read')
        return { seen: larger(yes.seen, no.seen), steps: sum([condition, yes, no]) }
      }
      case '!_':
      case '-_':
        return { seen: 'scalar', steps: 1 + weigh(node.args, scope).steps }
      case '||':
      case '&&':
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '-':
      case '*':
        return { seen: 'scalar', steps: sum(node.args.map((one) => weigh(one, scope))) }
      case '/':
      case '%':
        return { seen: 'scalar', steps: failure + sum(node.args.map((one) => weigh(one, scope))) }
      case '==':
      case '!=':
      case '+':
        return weighPair(node.op, node.args, scope)
      case 'in': {
        const [one, list] = node.args.map((part) => weigh(part, scope))
        if (!one || !list || typeof list.seen === 'string')
          return refuse('asks with “in” what is in something that is no list')
        if (typeof one.seen !== 'string' || typeof list.seen.of !== 'string')
          return refuse('asks with “in” for a list in a list')
        return { seen: 'scalar', steps: list.seen.size + sum([one, list]) }
      }
      default:
        return refuse(
          `uses ${node.op === 'map' ? 'a mapping in braces' : node.op}, which the charter language leaves out`,
        )
    }
  }

  function weighName(name: string, scope: ReadonlyMap<string, Seen>): { seen: Seen; steps: number } {
    const own = scope.get(name)
    if (own !== undefined) return { seen: own, steps: 1 }
    if (name === 'answers') return refuse('reads answers as a whole; name a field of the form, like answers.people')
    const type = Object.hasOwn(roots, name) ? roots[name] : undefined
    if (type === undefined)
      return refuse(`knows nothing called ${name}; there are ${[...Object.keys(roots), 'answers'].join(', ')}`)
    seenRoots.add(name)
    return { seen: seenOf(bare(type)), steps: costOf(type) }
  }

  function weighField(left: ASTNode, name: string, scope: ReadonlyMap<string, Seen>): { seen: Seen; steps: number } {
    if (isAnswers(left, scope)) return readAnswer(name)
    const { seen, steps } = weigh(left, scope)
    const known = typeof seen === 'string' ? shapes[seen] : undefined
    const type = known && Object.hasOwn(known, name) ? known[name] : undefined
    if (type === undefined)
      return refuse(
        `asks for .${name} where there is none${known ? `; there are ${Object.keys(known).join(', ')}` : ''}`,
      )
    return { seen: seenOf(bare(type)), steps: steps + costOf(type) }
  }

  function weighIndex(left: ASTNode, index: ASTNode, scope: ReadonlyMap<string, Seen>): { seen: Seen; steps: number } {
    if (isAnswers(left, scope) && index.op === 'value' && typeof index.args === 'string') return readAnswer(index.args)
    return refuse('picks out of a list by number; ask with all, exists or filter')
  }

  function readAnswer(name: string): { seen: Seen; steps: number } {
    fields.add(name)
    return { seen: 'scalar', steps: failure }
  }

  function weighCall(
    name: string,
    args: readonly ASTNode[],
    scope: ReadonlyMap<string, Seen>,
  ): { seen: Seen; steps: number } {
    if (!isOneOf(functions, name))
      return refuse(`uses ${name}(), which the charter language leaves out; it has ${functions.join(', ')}`)
    const parts = args.map((one) => weigh(one, scope))
    return { seen: 'scalar', steps: failure + sum(parts) }
  }

  function weighMethod(
    [name, receiver, args]: readonly [string, ASTNode, readonly ASTNode[]],
    scope: ReadonlyMap<string, Seen>,
  ): { seen: Seen; steps: number } {
    const from = weigh(receiver, scope)
    if (isOneOf(methods, name)) return { seen: 'scalar', steps: sum([from, ...args.map((one) => weigh(one, scope))]) }
    if (!isOneOf(macros, name))
      return refuse(
        `uses .${name}(), which the charter language leaves out; it has ${[...methods, ...macros].join(', ')}`,
      )
    const [variable, asked, more] = args
    if (typeof from.seen === 'string') return refuse(`asks .${name}() of something that is no list`)
    if (variable?.op !== 'id' || !asked || more)
      return refuse(`gives .${name}() a name and what is asked of each, like .${name}(one, one.current)`)
    const each = weigh(asked, new Map([...scope, [variable.args, from.seen.of]]))
    const steps = from.steps + from.seen.size * (2 + each.steps)
    if (name === 'filter') return { seen: from.seen, steps }
    return { seen: name === 'map' ? { of: each.seen, size: from.seen.size } : 'scalar', steps }
  }

  function weighPair(
    op: string,
    args: readonly ASTNode[],
    scope: ReadonlyMap<string, Seen>,
  ): { seen: Seen; steps: number } {
    const parts = args.map((one) => weigh(one, scope))
    if (parts.some(({ seen }) => typeof seen !== 'string'))
      return refuse(`puts “${op}” between lists; ask for their size, or of each element`)
    return { seen: 'scalar', steps: sum(parts) }
  }

  function refuse(mistake: string): { seen: Seen; steps: number } {
    mistakes.push(mistake)
    return { seen: 'scalar', steps: 1 }
  }
}

function isAnswers(node: ASTNode, scope: ReadonlyMap<string, Seen>): boolean {
  return node.op === 'id' && node.args === 'answers' && !scope.has('answers')
}

function seenOf(type: string): Seen {
  const element = /^list<(.+)>$/.exec(type)?.[1]
  return element === undefined ? type : { of: seenOf(element), size: longestList }
}

/** To ask for what may not be known may be an error, each time. */
function costOf(type: string): number {
  return type.endsWith('?') ? failure : 1
}

function larger(one: Seen, other: Seen): Seen {
  if (typeof one === 'string') return other
  return typeof other === 'string' || one.size >= other.size ? one : other
}

function sum(parts: readonly { steps: number }[]): number {
  return parts.reduce((total, { steps }) => total + steps, 1)
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}

/** Which of a form’s fields an expression can read, and as what. */
export function readableFields(form: readonly { readonly field: string; readonly type: string }[]): Fields {
  return Object.fromEntries(
    form.flatMap(({ field, type }) => {
      const known = answerTypes[type]
      return known === undefined ? [] : [[field, known]]
    }),
  )
}
