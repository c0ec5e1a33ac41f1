import { createHash } from 'node:crypto'
import { type Document, isCollection, isMap, isPair, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Charter } from './charter.ts'
import { lintCharter } from './lint/lint-charter.ts'
import { findUnkeepable, keyName, lintDocument, repeatedKeys } from './lint/lint-document.ts'
import { issueWords } from './mistakes.ts'
import { charterSchema } from './schema.ts'

/** Something wrong in a charter file. Lines and columns count from 1. A warning does not keep the charter from being used. */
export interface Problem {
  readonly line: number
  readonly column: number
  /** Where in the charter: `procedures.found-station.decide`. */
  readonly at: string
  readonly message: string
  readonly severity: 'error' | 'warning'
}

export type ReadCharter =
  | { readonly ok: true; readonly charter: Charter; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The longest charter that is read, in characters. */
export const longestCharter = 400_000

/** How many mistakes are told at a time: nobody reads more, and each is looked up in the file. */
const mostProblems = 200

type Path = readonly PropertyKey[]

/** Reads a charter file: YAML 1.2, its shape, and what can be known of its sense without people. */
export function readCharter(source: string): ReadCharter {
  if (source.length > longestCharter) {
    const message = `the file has ${source.length} characters; a charter has at most ${longestCharter}`
    return { ok: false, problems: [{ line: 1, column: 1, at: '', message, severity: 'error' }] }
  }
  const unkeepable = findUnkeepable(source)
  if (unkeepable) {
    const before = source.slice(0, unkeepable.index).split('\n')
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1, at: '' }
    return { ok: false, problems: [{ ...place, message: unkeepable.message, severity: 'error' }] }
  }
  const lines = new LineCounter()
  const document = parseDocument(source, {
    lineCounter: lines,
    // Looked for by `repeatedKeys`: the parser compares each key with every other, which takes minutes on a hostile file.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  const problemAt = placing(document, lines)
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, mostProblems).map((error) => {
      const { line, col } = lines.linePos(error.pos[0])
      return {
        line: Math.max(1, line),
        column: Math.max(1, col),
        at: '',
        message: yamlWords(error),
        severity: 'error' as const,
      }
    })
    return { ok: false, problems }
  }
  const repeated = repeatedKeys(document)
  if (repeated.length > 0) {
    const problems = repeated.slice(0, mostProblems).map(({ offset, message }) => {
      const { line, col } = lines.linePos(offset)
      return { line: Math.max(1, line), column: Math.max(1, col), at: '', message, severity: 'error' as const }
    })
    return { ok: false, problems }
  }
  const hidden = lintDocument(document)
  if (hidden.length > 0)
    return {
      ok: false,
      problems: hidden.slice(0, mostProblems).map(({ path, message, severity }) => problemAt(path, message, severity)),
    }
  const value = plain(document)
  if (value instanceof Error) return { ok: false, problems: [problemAt([], value.message, 'error')] }
  const shape = charterSchema.safeParse(value, { reportInput: true })
  if (!shape.success) {
    return {
      ok: false,
      problems: shape.error.issues
        .slice(0, mostProblems)
        .flatMap(flat)
        .slice(0, mostProblems)
        .map(({ path, message }) => problemAt(path, message, 'error')),
    }
  }
  const found = lintCharter(shape.data).map(({ path, message, severity }) => problemAt(path, message, severity))
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { ok: false, problems: found }
  const hash = createHash('sha256').update(source).digest('hex')
  return { ok: true, charter: { rules: shape.data, source, hash }, warnings: found }
}

/** What YAML's reader says, in words for somebody who writes a charter where its own are about programming. */
function yamlWords({ code, message }: { code: string; message: string }): string {
  if (code === 'MULTIPLE_DOCS') return 'a charter is one document; here a second begins'
  if (message.startsWith('Maximum call stack')) return 'this is nested too deep'
  return message
}

/** The document's value; an error when aliases would blow it up. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** One message an issue; of a union the form that came furthest. */
function flat(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: issueWords({ ...issue, keys: [key] }) }))
  }
  if (issue.code === 'invalid_union') {
    const depth = (branch: readonly z.core.$ZodIssue[]) => Math.max(0, ...branch.map(({ path }) => path.length))
    const best = [...issue.errors].sort((one, other) => depth(other) - depth(one) || one.length - other.length)[0]
    if (best && depth(best) > 0)
      return best.flatMap((inner) => flat({ ...inner, path: [...issue.path, ...inner.path] }))
  }
  return [{ path: issue.path, message: issueWords(issue) }]
}

function placing(document: Document, lines: LineCounter) {
  return (path: Path, message: string, severity: Problem['severity']): Problem => {
    const { line, col } = lines.linePos(offsetOf(document, path))
    return { line: Math.max(1, line), column: Math.max(1, col), at: path.map(String).join('.'), message, severity }
  }
}

/** Where a path stands in the file: at its key; where it is missing, at the nearest that is there. */
function offsetOf(document: Document, path: Path): number {
  let offset = document.contents?.range?.[0] ?? 0
  let node: unknown = document.contents
  for (const step of path) {
    if (!isCollection(node)) break
    const item = isMap(node) ? node.items.find((pair) => keyName(pair) === String(step)) : node.items[Number(step)]
    if (item === undefined) break
    const key = isPair(item) ? item.key : item
    offset = (key as Node | undefined)?.range?.[0] ?? offset
    node = isPair(item) ? item.value : item
  }
  return offset
}
