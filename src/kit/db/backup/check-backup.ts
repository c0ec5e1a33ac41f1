import { createHash, type Hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Entry, readArchive } from './archive.ts'
import {
  anyHead,
  type Contents,
  contentsSchema,
  entryNames,
  entryOfPart,
  format,
  type Head,
  headSchema,
  type Manifest,
  tableEntry,
} from './manifest.ts'
import { faultOfFile, type Refused, refuse } from './refusal.ts'

export type CheckBackup = { readonly ok: true; readonly manifest: Manifest } | Refused

/**
 * Reads a backup from its first byte to its last and holds what is in it against what it says of itself. Only one that is whole is
 * worth opening a database for. That nobody made another file in its place cannot be known from it: note its SHA-256.
 */
export async function checkBackup(source: Readable): Promise<CheckBackup> {
  try {
    return await checkEntries(readArchive(source))
  } catch (error) {
    const refused = faultOfFile(error)
    if (refused) return refused
    throw error
  }
}

async function checkEntries(entries: AsyncIterable<Entry>): Promise<CheckBackup> {
  const hashes = new Map<string, Hash>()
  let head: { readonly value: Head; readonly hash: string } | undefined
  let contents: Contents | undefined
  for await (const { name, size, body } of entries) {
    if (contents !== undefined) return refuse('altered')
    const entry = entryOfPart(name)
    if (head === undefined) {
      if (name !== entryNames.head || size > largestJson) return refuse('not-a-backup')
      const bytes = await buffer(body)
      const read = readHead(bytes)
      if (!read.ok) return read
      head = { value: read.head, hash: createHash('sha256').update(bytes).digest('hex') }
    } else if (name === entryNames.contents && size <= largestJson) {
      const { data } = contentsSchema.safeParse(parseJson(await buffer(body)))
      if (data === undefined) return refuse('altered')
      contents = data
    } else if (entry !== undefined) {
      const hash = hashes.get(entry) ?? createHash('sha256')
      hashes.set(entry, hash)
      for await (const chunk of body) hash.update(chunk)
    } else {
      return refuse('altered')
    }
  }
  if (head === undefined) return refuse('not-a-backup')
  // Its end is missing, and what follows is nevertheless well formed: it was packed anew.
  if (contents === undefined) return refuse('cut')
  return agree(contents, head.hash, hashes) ? { ok: true, manifest: { ...head.value, ...contents } } : refuse('altered')
}

const largestJson = 16 * 1024 * 1024

type ReadHead = { readonly ok: true; readonly head: Head } | Refused

function readHead(bytes: Buffer): ReadHead {
  const value = parseJson(bytes)
  const any = anyHead.safeParse(value).data
  if (any === undefined) return refuse('not-a-backup')
  if (any.format > format) return refuse('newer-format', { program: any.program })
  const { data } = headSchema.safeParse(value)
  return data === undefined ? refuse('altered') : { ok: true, head: data }
}

function agree({ head, tables, queue }: Contents, headHash: string, hashes: ReadonlyMap<string, Hash>): boolean {
  const said = new Map([
    ...tables.map(({ name, sha256 }) => [tableEntry(name), sha256] as const),
    [entryNames.queue, queue.sha256] as const,
  ])
  const found = new Map([...hashes].map(([entry, hash]) => [entry, hash.digest('hex')]))
  const nothing = createHash('sha256').digest('hex')
  return (
    head === headHash &&
    [...found.keys()].every((entry) => said.has(entry)) &&
    [...said].every(([entry, sha256]) => (found.get(entry) ?? nothing) === sha256)
  )
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}
