import { stringify } from 'yaml'
import type { Test } from '../conditions/condition.ts'

/** Any part of a charter as it stands in the file, in one line. */
export function writeValue(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}

/** A condition as it stands in the file: `{ active: { within: P6M, at-least: 1 } }`. */
export function writeTest(test: Test): string {
  return writeValue(written(test))
}

function written(test: Test): unknown {
  if ('word' in test) return { [test.word]: test.takes }
  if ('not' in test) return { not: written(test.not) }
  if ('all' in test) return { all: test.all.map(written) }
  if ('any' in test) return { any: test.any.map(written) }
  return { some: test.some.map(written), 'at-least': test.atLeast }
}
