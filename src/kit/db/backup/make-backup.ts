import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import type pg from 'pg'
import { waitingJobs } from '../../jobs/waiting-jobs.ts'
import type { Instant } from '../../time/time.ts'
import { codeOf } from '../../trouble.ts'
import { ranMigrations } from '../migrate.ts'
import { type Archive, SinkFault, type Written, writeArchive } from './archive.ts'
import { copyOut, type Rows } from './copy.ts'
import {
  type Contents,
  entryNames,
  format,
  type Head,
  type Manifest,
  type Measure,
  partName,
  tableEntry,
} from './manifest.ts'
import { measureRows } from './measure-rows.ts'
import { faultOfDatabase, faultOfFile, type Refused, refuse } from './refusal.ts'
import {
  copyQueryOut,
  copySettings,
  copyTableOut,
  liftTimeLimit,
  readSequences,
  readTables,
  type Table,
} from './tables.ts'
import { withClient } from './with-client.ts'

export interface BackupOrder {
  readonly pool: pg.Pool
  /** Takes the file. It is ended, or destroyed when the backup fails. */
  readonly sink: Writable
  /** The version of the program that makes it. */
  readonly program: string
  /** Says for people whose data it is; asked when the moment of the backup is fixed. */
  readonly about: () => Promise<readonly string[]>
  readonly now: Instant
  readonly signal?: AbortSignal | undefined
}

export type MakeBackup = { readonly ok: true; readonly manifest: Manifest; readonly file: Written } | Refused

/**
 * Writes every row of every table, and the jobs that wait, into one file: all of the same moment, while others go on reading and
 * writing. Needs the same memory for a small and for a large database. Changes nothing.
 */
export async function makeBackup(order: BackupOrder): Promise<MakeBackup> {
  const { pool, sink, now, signal } = order
  try {
    return await withClient(pool, signal, async (client) => {
      const tables = await fixMoment(client)
      if (!tables.some(({ name }) => name === 'migration')) return refuse('nothing-to-back-up')
      const archive = writeArchive(sink, new Date(now.epochMilliseconds), signal)
      const manifest = await writeRows(client, order, tables, archive)
      return { ok: true, manifest, file: await archive.close() }
    })
  } catch (error) {
    if (signal?.aborted) return refuse('stopped')
    const refused = error instanceof SinkFault ? faultOfSink(error.cause) : faultOfDatabase(error)
    if (refused) return refused
    throw error
  } finally {
    sink.destroy()
  }
}

function faultOfSink(error: unknown): Refused | undefined {
  return codeOf(error) === 'EPIPE' ? refuse('pipe-closed') : faultOfFile(error)
}

/** Begins a transaction that sees one moment, and in which no migration can change the tables. */
async function fixMoment(client: pg.ClientBase): Promise<Table[]> {
  for (;;) {
    const before = (await readTables(client)).map(({ path }) => path).join(', ')
    await client.query(`begin isolation level repeatable read read only; ${copySettings}`)
    // Before the first look at a table, which fixes the moment.
    if (before !== '') await client.query(`lock table ${before} in access share mode`)
    await liftTimeLimit(client)
    const tables = await readTables(client)
    if (tables.map(({ path }) => path).join(', ') === before) return tables
    await client.query('rollback')
  }
}

async function writeRows(
  client: pg.ClientBase,
  { program, about, now, signal }: BackupOrder,
  tables: readonly Table[],
  archive: Archive,
): Promise<Manifest> {
  const { rows } = await client.query<{ server: string }>(`select current_setting('server_version') as server`)
  const migrations = [...(await ranMigrations(client))].map(([name, hash]) => ({ name, hash }))
  const head: Head = {
    format,
    program,
    madeAt: now.toString(),
    postgres: rows[0]?.server ?? '',
    about: await about(),
    migrations,
  }
  const headBytes = json(head)
  await archive.add(entryNames.head, headBytes)
  const measured: Contents['tables'][number][] = []
  for (const table of tables) {
    const measure = await writeParts(archive, tableEntry(table.name), copyOut(client, copyTableOut(table)), signal)
    measured.push({ name: table.name, columns: table.columns, ...measure })
  }
  const sequences = await readSequences(client)
  const jobs = copyOut(client, copyQueryOut(await waitingJobs(client)))
  const queue = await writeParts(archive, entryNames.queue, jobs, signal)
  const contents: Contents = {
    head: createHash('sha256').update(headBytes).digest('hex'),
    tables: measured,
    sequences,
    queue,
  }
  await archive.add(entryNames.contents, json(contents))
  return { ...head, ...contents }
}

async function writeParts(
  archive: Archive,
  entry: string,
  parts: AsyncIterable<Rows>,
  signal?: AbortSignal,
): Promise<Measure> {
  let part = 0
  return await measureRows(parts, async ({ bytes }) => {
    signal?.throwIfAborted()
    part += 1
    await archive.add(partName(entry, part), bytes)
  })
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
