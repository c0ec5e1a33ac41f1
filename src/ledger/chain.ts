import { type Instant, Temporal } from '../kit/time/time.ts'
import { type EntryBody, genesis, hashBody, hashText, readBody } from './entry.ts'

/** An entry as the database holds it, with the texts beside it. */
export interface KeptEntry {
  readonly seq: number
  readonly kind: string
  readonly subject: string
  readonly at: Instant
  readonly body: string
  readonly previousHash: string
  readonly hash: string
  readonly texts: readonly KeptText[]
}

/** Salt and words are null together, when the text was erased. */
export interface KeptText {
  readonly name: string
  readonly salt: string | null
  readonly words: string | null
}

/** What is wrong with an entry, or, for `head-missing`, with the chain as a whole. */
export type Fault =
  | { readonly kind: 'gap'; readonly expected: number }
  | { readonly kind: 'altered' | 'unchained' | 'unreadable' | 'head-missing' }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'text-altered' | 'text-missing' | 'text-unbound'; readonly text: string }

/** The part of a chain that was proved so far. */
export interface Proof {
  readonly entries: number
  /** Hash of the last entry proved. */
  readonly head: string
  readonly texts: number
  /** How many of the texts were erased. */
  readonly erased: number
}

export const nothingProved: Proof = { entries: 0, head: genesis, texts: 0, erased: 0 }

/** Proves that an entry of a community is whole and follows what was proved before it, or says the first thing that is wrong. */
export function proveEntry(community: string, before: Proof, kept: KeptEntry): Proof | Fault {
  const expected = before.entries + 1
  if (kept.seq !== expected) return { kind: 'gap', expected }
  if (hashBody(kept.body) !== kept.hash) return { kind: 'altered' }
  const body = readBody(kept.body)
  if (!body) return { kind: 'unreadable' }
  if (body.previous !== before.head) return { kind: 'unchained' }
  return (
    findColumnFault(community, kept, body) ??
    findTextFault(kept.texts, body.texts) ?? {
      entries: expected,
      head: kept.hash,
      texts: before.texts + kept.texts.length,
      erased: before.erased + kept.texts.filter((text) => text.words === null).length,
    }
  )
}

function findColumnFault(community: string, kept: KeptEntry, body: EntryBody): Fault | undefined {
  const agrees = {
    community_id: body.community === community,
    seq: body.seq === kept.seq,
    at: Temporal.Instant.from(body.at).equals(kept.at),
    kind: body.kind === kept.kind,
    subject: body.subject === kept.subject,
    previous_hash: body.previous === kept.previousHash,
  }
  const wrong = Object.entries(agrees).find(([, isSame]) => !isSame)
  return wrong && { kind: 'column', column: wrong[0] }
}

function findTextFault(kept: readonly KeptText[], bound: EntryBody['texts']): Fault | undefined {
  const missing = Object.keys(bound).find((name) => !kept.some((text) => text.name === name))
  if (missing !== undefined) return { kind: 'text-missing', text: missing }
  for (const { name, salt, words } of kept) {
    if (!Object.hasOwn(bound, name)) return { kind: 'text-unbound', text: name }
    const isErased = salt === null && words === null
    if (!isErased && (salt === null || words === null || hashText(salt, words) !== bound[name])) {
      return { kind: 'text-altered', text: name }
    }
  }
  return undefined
}
