import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Charter } from '../../src/charter/charter.ts'
import { type Problem, readCharter } from '../../src/charter/read-charter.ts'

export const shipped = ['kubesphere', 'cncf', 'opensearch'] as const
export type Shipped = (typeof shipped)[number]

export function sourceOf(name: Shipped): string {
  return readFileSync(join(import.meta.dirname, '../../charters', `${name}.yaml`), 'utf8')
}

/** A charter of nobody, little and with every part of the language in it. */
export const little = readFileSync(join(import.meta.dirname, 'little.yaml'), 'utf8')

/** The file with one passage written otherwise. Throws when the passage is not there: the test would prove nothing. */
export function rewritten(source: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The charter does not say ${from}`)
    return text.replace(from, () => to)
  }, source)
}

export function charterOf(source: string): Charter {
  const read = readCharter(source)
  if (!read.ok) throw new Error(read.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return read.charter
}

export function problemsOf(source: string): readonly Problem[] {
  const read = readCharter(source)
  return read.ok ? read.warnings : read.problems
}

/** Where a passage of a file begins: line and column, from 1. */
export function placeOf(source: string, passage: string): { line: number; column: number } {
  const before = source.slice(0, source.indexOf(passage)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** What is found in the little charter after a passage of it was rewritten, and where that passage stands. */
export function mistakeInLittle(from: string, to: string, marked = to) {
  const source = rewritten(little, [from, to])
  return { problems: problemsOf(source), place: placeOf(source, marked) }
}
