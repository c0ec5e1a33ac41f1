import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { canonicalJson } from './canonical-json.ts'

/** Who may read a text that lies beside an entry. */
export type Visibility = (typeof visibilities)[number]
export const visibilities = ['public', 'applicant', 'deciders', 'manager'] as const

/** The exact charter that an entry rests on. `hash`: SHA-256 of its source, hexadecimal. */
export interface CharterReference {
  readonly id: string
  readonly version: string
  readonly hash: string
}

/** Somebody who had a part in a decision: by which role (`sig.lead`, `manager`, `charter`, `clock`), and the person's random id. */
export interface Actor {
  readonly role: string
  readonly person?: string | undefined
}

/** Words that belong to an entry. They lie beside the chain, so that they can be erased and the chain still holds. */
export interface NewText {
  /** Unique within the entry, such as `reason` or `ballot.1.reason`. */
  readonly name: string
  readonly words: string
  readonly visibility: Visibility
  /** The id of the person whom the words concern: erasing the person erases them. */
  readonly person?: string | undefined
}

/**
 * A decision to be recorded. All but the words of `texts` is kept for ever and is public: it may name people by their random ids
 * only. Names, free words, addresses and links to evidence go into `texts`.
 */
export interface NewEntry {
  /** What was decided: a procedure of the charter (`found-station`) or an act of the software (`rank-accepted`). */
  readonly kind: string
  /** What it is about: `station:<id>`, `proposal:<id>`, `rank:<id>`. */
  readonly subject: string
  readonly outcome: string
  readonly clauses: readonly string[]
  readonly charter?: CharterReference | undefined
  readonly by: readonly Actor[]
  /** Ids of the people whom it concerns. */
  readonly persons?: readonly string[] | undefined
  /** The typed facts that the decision was taken on, enough to take it again. Plain JSON. */
  readonly facts?: unknown
  /** Each condition with its clause, outcome, what was expected and what was found (see `Check`). Plain JSON. */
  readonly checks?: unknown
  readonly texts?: readonly NewText[] | undefined
}

/** A text with the random salt that keeps its hash from being guessed. */
export interface SaltedText extends NewText {
  readonly salt: string
}

/** Where an entry stands in its community's chain. */
export interface Link {
  readonly community: string
  readonly seq: number
  /** The hash of the entry before; `genesis` for the first. */
  readonly previous: string
}

/** What the first entry of a chain has before it. */
export const genesis = '0'.repeat(64)

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const bodySchema = z.strictObject({
  format: z.literal(1),
  community: z.string(),
  seq: z.int().min(1),
  previous: hash,
  /** ISO 8601 in UTC, to the microsecond. */
  at: z.string().refine(isInstant),
  kind: z.string(),
  subject: z.string(),
  outcome: z.string(),
  clauses: z.array(z.string()),
  charter: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }).nullable(),
  by: z.array(z.strictObject({ role: z.string(), person: z.string().optional() })),
  persons: z.array(z.string()),
  facts: z.unknown(),
  checks: z.unknown(),
  texts: z.record(z.string(), hash),
})

/** What an entry's hash is taken over. */
export type EntryBody = Readonly<z.infer<typeof bodySchema>>

/** An entry ready to be kept: its body as canonical JSON, and the hash of it. */
export interface SealedEntry {
  readonly at: Instant
  readonly body: string
  readonly hash: string
}

/**
 * Puts an entry in its place in the chain. `at` loses what PostgreSQL cannot keep (below a microsecond). Throws what
 * `canonicalJson` throws, and an `Error` for an entry that no ledger may hold: an unnamed kind, two texts of one name, an e-mail
 * address or a link in what can never be erased.
 */
export function sealEntry(link: Link, entry: NewEntry, texts: readonly SaltedText[], now: Instant): SealedEntry {
  refuseUnfit(entry)
  const at = now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
  const body = canonicalJson({
    format: 1,
    community: link.community,
    seq: link.seq,
    previous: link.previous,
    at: at.toString(),
    kind: entry.kind,
    subject: entry.subject,
    outcome: entry.outcome,
    clauses: entry.clauses,
    charter: entry.charter ?? null,
    by: entry.by.map(({ role, person }) => (person === undefined ? { role } : { role, person })),
    persons: entry.persons ?? [],
    facts: entry.facts ?? null,
    checks: entry.checks ?? null,
    texts: Object.fromEntries(texts.map((text) => [text.name, hashText(text.salt, text.words)])),
  })
  if (address.test(body))
    throw new Error('An entry’s body is kept for ever: an e-mail address or a link belongs into its texts.')
  return { at, body, hash: hashBody(body) }
}

/** Reads a body back; undefined when it is not the canonical JSON of a known format. */
export function readBody(body: string): EntryBody | undefined {
  try {
    const value: unknown = JSON.parse(body)
    const read = bodySchema.safeParse(value)
    return read.success && canonicalJson(value) === body ? read.data : undefined
  } catch {
    return undefined
  }
}

/** SHA-256 of a body's UTF-8 bytes, hexadecimal. */
export function hashBody(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}

/** SHA-256 of salt and words as UTF-8, one after the other. All salts have the same length, so the seam cannot move. */
export function hashText(salt: string, words: string): string {
  return createHash('sha256').update(salt, 'utf8').update(words, 'utf8').digest('hex')
}

const address = /https?:\/\/|[^\s"@]@[^\s"@]+\.[^\s"@]/i
const plainName = /^[a-z][a-z0-9.-]{0,99}$/

function refuseUnfit(entry: NewEntry): void {
  if (!plainName.test(entry.kind)) throw new Error(`No ledger entry can be of the kind “${entry.kind}”.`)
  const names = (entry.texts ?? []).map((text) => text.name)
  const unfit = names.find((name, index) => !plainName.test(name) || names.indexOf(name) !== index)
  if (unfit !== undefined)
    throw new Error(`A text of a ledger entry needs a plain name of its own: “${unfit}” is none.`)
  const unkeepable = (entry.texts ?? []).find(({ words }) => !words.isWellFormed() || words.includes('\0'))
  if (unkeepable)
    throw new Error(`The words of “${unkeepable.name}” hold a character that cannot be kept (NUL or half of one).`)
}

function isInstant(value: string): boolean {
  try {
    return Temporal.Instant.from(value).toString() === value
  } catch {
    return false
  }
}
