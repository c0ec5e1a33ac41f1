import { type Document, isAlias, isNode, isPair, isScalar, isSeq, type Pair, visit } from 'yaml'
import { error, type Remark } from './remark.ts'

/** Control characters (C0) but tab and line ends, which nobody reads, and halves of surrogate pairs. PostgreSQL refuses some of them. */
const unkeepable = /[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Cs}/u

/** Where a text holds a character that cannot be kept, and what to say of it; undefined when there is none. */
export function findUnkeepable(text: string): { index: number; message: string } | undefined {
  const found = unkeepable.exec(text)
  if (!found) return undefined
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return { index: found.index, message: `the character U+${code} cannot stand in a text` }
}

/** What has to be seen in the YAML itself: escaped characters that cannot be kept, and names that JavaScript would swallow. */
export function lintDocument(document: Document): Remark[] {
  const remarks: Remark[] = []
  const swallowed = new Set<string>()
  const refuseName = (at: PropertyKey[]) => remarks.push(error(at, 'nothing can be called __proto__'))
  visit(document, {
    Scalar: (place, scalar, ancestors) => {
      const { value, anchor } = scalar
      if (anchor !== undefined && value === '__proto__') swallowed.add(anchor)
      if (place === 'key' && value === '__proto__') refuseName(pathTo([...ancestors, scalar]))
      const found = typeof value === 'string' ? findUnkeepable(value) : undefined
      if (found) remarks.push(error(pathTo([...ancestors, scalar]), found.message))
    },
    Alias: (place, alias, ancestors) => {
      if (place === 'key' && swallowed.has(alias.source)) refuseName(pathTo([...ancestors, alias]))
    },
  })
  return remarks
}

/** Keys that stand a second time in their mapping. `offset`: where the second begins in the file. */
export function repeatedKeys(document: Document): { offset: number; message: string }[] {
  const repeated: { offset: number; message: string }[] = []
  visit(document, {
    Map: (_place, { items }) => {
      const names = new Set<string>()
      for (const pair of items) {
        const name = keyName(pair)
        if (names.has(name)) {
          const offset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
          repeated.push({ offset, message: `“${name}” stands here a second time` })
        }
        names.add(name)
      }
    },
  })
  return repeated
}

function pathTo(nodes: readonly unknown[]): PropertyKey[] {
  return nodes.flatMap((node, depth): PropertyKey[] => {
    if (isPair(node)) return [keyName(node)]
    const around = nodes[depth - 1]
    return isSeq(around) ? [around.items.indexOf(node)] : []
  })
}

/** A key as a path names it; one that stands for another, as it is written: `*name`. */
export function keyName({ key }: Pair): string {
  if (isAlias(key)) return `*${key.source}`
  return isScalar(key) ? String(key.value) : ''
}
