import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseAst } from 'vitest/node'

/** A piece of a program's syntax tree (ESTree with TypeScript and JSX). */
export interface Node extends Readonly<Record<string, unknown>> {
  readonly type: string
  readonly start: number
}

export interface Source {
  /** From the project's folder, with `/`: `src/people/store.ts`. */
  readonly path: string
  readonly nodes: readonly Node[]
  /** The line, from 1, on which a node begins. */
  readonly lineOf: (node: Node) => number
}

export interface Problem {
  readonly path: string
  readonly line: number
  readonly words: string
}

export const root = join(import.meta.dirname, '..')

/** Every TypeScript file of a folder of the project, but for tests. */
export function readSources(folder: string): Source[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .map((name) =>
      parseSource(
        relative(root, join(root, folder, name)).replaceAll('\\', '/'),
        readFileSync(join(root, folder, name), 'utf8'),
      ),
    )
}

export function parseSource(path: string, text: string): Source {
  const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' }, path)
  return { path, nodes: [...walk(tree)], lineOf: (node) => text.slice(0, node.start).split('\n').length }
}

/** The node and all below it, in the order of the text. */
export function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item)
  else if (isNode(value)) {
    yield value
    for (const part of Object.values(value)) yield* walk(part)
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The text of a string in the code: a literal, a template without values, or such joined by `+`. */
export function textOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : undefined
  if (value.type === 'TemplateLiteral') return textOfTemplate(value)
  if (value.type !== 'BinaryExpression' || value.operator !== '+') return undefined
  const [left, right] = [textOf(value.left), textOf(value.right)]
  return left === undefined || right === undefined ? undefined : left + right
}

function textOfTemplate({ quasis, expressions }: Node): string | undefined {
  if (!Array.isArray(quasis) || !Array.isArray(expressions) || expressions.length > 0) return undefined
  const [only]: unknown[] = quasis
  if (!isNode(only) || typeof only.value !== 'object' || only.value === null || !('cooked' in only.value))
    return undefined
  return typeof only.value.cooked === 'string' ? only.value.cooked : undefined
}

/** The name of an identifier, or of an object's key that is written as a string. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  return typeof value.name === 'string' ? value.name : textOf(value)
}

/** Prints what was found, and sets the exit code. */
export function report(problems: readonly Problem[], allWell: string): void {
  for (const { path, line, words } of problems) console.error(`${path}:${line} ${words}`)
  if (problems.length === 0) console.log(allWell)
  else process.exitCode = 1
}
