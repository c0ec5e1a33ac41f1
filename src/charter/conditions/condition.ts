import { z } from 'zod'
import { issueWords } from '../mistakes.ts'
import { clauseId, textSchema } from '../words.ts'
import { active } from './active.ts'
import { answer } from './answer.ts'
import { attested } from './attested.ts'
import { cel } from './cel.ts'
import { confirmed } from './confirmed.ts'
import { duty } from './duty.ts'
import { held } from './held.ts'
import { holds } from './holds.ts'
import { near } from './near.ts'
import { offices } from './offices.ts'
import { pending } from './pending.ts'
import { served } from './served.ts'
import { share } from './share.ts'
import { staffed } from './staffed.ts'
import { status } from './status.ts'
import { succeeded } from './succeeded.ts'
import { ticked } from './ticked.ts'
import { unique } from './unique.ts'
import { vacant } from './vacant.ts'
import { warned } from './warned.ts'
import type { Names } from './word.ts'

/** The closed vocabulary: each word is one file that says what it takes and how it answers. */
export const vocabulary = {
  unique,
  active,
  answer,
  ticked,
  holds,
  served,
  offices,
  share,
  staffed,
  vacant,
  succeeded,
  pending,
  status,
  held,
  duty,
  warned,
  near,
  confirmed,
  attested,
  cel,
} as const

export type WordName = keyof typeof vocabulary

/** A condition without its clause: one word of the vocabulary, or several combined. */
export type Test =
  | { readonly word: WordName; readonly takes: unknown }
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly not: Test }
  | { readonly some: readonly Test[]; readonly atLeast: number }

export interface Condition {
  readonly clause: string
  readonly test: Test
  /** `confirm`: a decider may vouch for what nothing can tell. `wait`: only facts can. */
  readonly whenUnknown: 'confirm' | 'wait'
  readonly interpretation?: z.output<typeof textSchema> | undefined
}

const wordNames = Object.keys(vocabulary) as WordName[]
const testWords: readonly string[] = [...wordNames, 'all', 'any', 'not', 'some']

const head = z.object({
  clause: clauseId,
  whenUnknown: z.enum(['confirm', 'wait']).default('wait'),
  interpretation: textSchema.optional(),
})

export const conditionSchema = z.looseObject({}).transform((written, context): Condition => {
  const { clause, whenUnknown, interpretation, ...rest } = written
  const outer = head.safeParse({ clause, whenUnknown, interpretation })
  const test = readTest(rest, [], context)
  if (!outer.success) passOn(outer.error, [], context)
  if (!outer.success || !test) return z.NEVER
  return { ...outer.data, test }
})

type Context = z.core.$RefinementCtx
type Path = (string | number)[]

function readTest(written: Record<string, unknown>, path: Path, context: Context): Test | undefined {
  const strange = Object.keys(written).find(
    (name) => !testWords.includes(name) && !(name === 'at-least' && 'some' in written),
  )
  const words = Object.keys(written).filter((name) => testWords.includes(name))
  if (strange !== undefined) {
    return refuse(
      context,
      [...path, strange],
      `“${strange}” is no word of the charter language; it knows ${testWords.join(', ')}`,
    )
  }
  const [word] = words
  if (word === undefined || words.length > 1) {
    return refuse(context, path, `a condition has exactly one of these words: ${testWords.join(', ')}`)
  }
  const takes = written[word]
  if (word === 'not') {
    const inner = isObject(takes)
      ? readTest(takes, [...path, word], context)
      : refuse(context, [...path, word], 'not takes one condition')
    return inner && { not: inner }
  }
  if (word === 'all' || word === 'any' || word === 'some') return readTests(word, written, path, context)
  const name = wordNames.find((known) => known === word)
  if (!name) return undefined
  const read = vocabulary[name].takes.safeParse(takes)
  if (read.success) return { word: name, takes: read.data }
  passOn(read.error, [...path, word], context)
  return undefined
}

function readTests(
  word: 'all' | 'any' | 'some',
  written: Record<string, unknown>,
  path: Path,
  context: Context,
): Test | undefined {
  const list = written[word]
  if (!Array.isArray(list) || list.length === 0)
    return refuse(context, [...path, word], `${word} takes a list of conditions`)
  const tests = list.map((item: unknown, index) =>
    isObject(item)
      ? readTest(item, [...path, word, index], context)
      : refuse(context, [...path, word, index], 'a condition is expected here'),
  )
  const known = tests.filter((test) => test !== undefined)
  if (known.length < tests.length) return undefined
  if (word === 'all') return { all: known }
  if (word === 'any') return { any: known }
  const atLeast = z.int().positive().max(known.length).safeParse(written['at-least'])
  if (!atLeast.success) return refuse(context, path, `some takes at-least, a number from 1 to ${known.length}`)
  return { some: known, atLeast: atLeast.data }
}

function refuse(context: Context, path: Path, message: string): undefined {
  context.addIssue({ code: 'custom', path, message })
  return undefined
}

function passOn(error: z.ZodError, path: Path, context: Context): void {
  for (const issue of error.issues) {
    context.addIssue({ code: 'custom', path: [...path, ...issue.path], message: issueWords(issue) })
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a test names in the charter around it, word by word. */
export function namesIn(test: Test): Names[] {
  return wordsIn(test).map(namesOfWord)
}

export function namesOfWord({ word, takes }: Pick<UsedWord, 'word' | 'takes'>): Names {
  // What a word takes was parsed by that word's own schema when the charter was read.
  const names = vocabulary[word] as { names?: (takes: unknown) => Names }
  return names.names?.(takes) ?? {}
}

export interface UsedWord {
  readonly word: WordName
  readonly takes: unknown
  /** Where it stands within its condition: `all`, 1, `active`. */
  readonly path: Path
}

/** Every word used in a test, with what it takes. */
export function wordsIn(test: Test, path: Path = []): UsedWord[] {
  if ('word' in test) return [{ ...test, path: [...path, test.word] }]
  if ('not' in test) return wordsIn(test.not, [...path, 'not'])
  const [key, list] = 'all' in test ? ['all', test.all] : 'any' in test ? ['any', test.any] : ['some', test.some]
  return list.flatMap((one, index) => wordsIn(one, [...path, key, index]))
}
