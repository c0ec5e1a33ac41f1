import { z } from 'zod'

/** The form of the file. A program reads its own and older ones. */
export const format = 1

/** The names of what lies in the file. */
export const entryNames = { head: 'stationmaster-backup.json', contents: 'contents.json', queue: 'queue' } as const

export function tableEntry(name: string): string {
  return `rows/${name}`
}

/** The name of a part of a table's or the queue's rows: `rows/person/000001`. */
export function partName(entry: string, part: number): string {
  return `${entry}/${String(part).padStart(6, '0')}`
}

/** Of which entry something is a part, by its name. */
export function entryOfPart(name: string): string | undefined {
  return /^(.+)\/\d{6,}$/.exec(name)?.[1]
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What is known when a backup begins: it stands first in the file. */
export interface Head {
  readonly format: number
  /** The version of the program. */
  readonly program: string
  /** The moment that the rows are of. */
  readonly madeAt: string
  /** The version of the database. */
  readonly postgres: string
  /** Whose data it is, for people. */
  readonly about: readonly string[]
  readonly migrations: readonly { readonly name: string; readonly hash: string }[]
}

/** A number of rows and what they are. */
export interface Measure {
  readonly rows: number
  /** Of the rows as COPY writes them. */
  readonly bytes: number
  /** SHA-256 of these bytes, hexadecimal. */
  readonly sha256: string
}

export interface TableContents extends Measure {
  readonly name: string
  readonly columns: readonly string[]
}

/** What is known when a backup ends: it stands last in the file. */
export interface Contents {
  /** SHA-256 of the head's bytes. */
  readonly head: string
  readonly tables: readonly TableContents[]
  readonly sequences: readonly { readonly name: string; readonly value: string; readonly called: boolean }[]
  readonly queue: Measure
}

export interface Manifest extends Head, Contents {}

const measure = { rows: z.int().min(0), bytes: z.int().min(0), sha256: hash }

export const anyHead = z.object({ format: z.int().min(1), program: z.string() })

export const headSchema = z.object({
  format: z.literal(format),
  program: z.string(),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  about: z.array(z.string()),
  migrations: z.array(z.object({ name: z.string(), hash })),
})

export const contentsSchema = z.object({
  head: hash,
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), ...measure })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  queue: z.object(measure),
})
