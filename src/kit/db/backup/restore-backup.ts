import type { Readable } from 'node:stream'
import type pg from 'pg'
import { migrateJobs } from '../../jobs/jobs.ts'
import { enqueueAgain, jobTable } from '../../jobs/waiting-jobs.ts'
import { type Migration, makeMigrationTable, migrationLock, ranMigrations, runMigration } from '../migrate.ts'
import { readArchive } from './archive.ts'
import { copyIn, copyOut } from './copy.ts'
import { loosen } from './loosen.ts'
import { entryNames, entryOfPart, type Manifest, tableEntry } from './manifest.ts'
import { measureRows } from './measure-rows.ts'
import { faultOfDatabase, faultOfFile, type Refused, refuse } from './refusal.ts'
import {
  copyQueryOut,
  copySettings,
  copyTableIn,
  copyTableOut,
  liftTimeLimit,
  readTables,
  setSequence,
  type Table,
} from './tables.ts'
import { withClient } from './with-client.ts'

export interface RestoreOrder {
  readonly pool: pg.Pool
  /** Of a backup that was checked. */
  readonly manifest: Manifest
  /** Its file, from the beginning. */
  readonly source: () => Readable
  /** Those of this program. */
  readonly migrations: readonly Migration[]
  /** Tables that the program fills by itself, and that may hold rows though nobody has used it yet. */
  readonly mayHoldRows?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/** `migrated`: what ran afterwards, for a backup of an older program. */
export type RestoreBackup = { readonly ok: true; readonly migrated: readonly string[] } | Refused

/** Whether this program can restore a backup: it must have every migration that the backup's tables were made by. */
export function fitsProgram(
  { migrations, program }: Manifest,
  ours: readonly Migration[],
): { readonly ok: true } | Refused {
  for (const { name, hash } of migrations) {
    const own = ours.find((migration) => migration.name === name)
    if (own === undefined) return refuse('newer-program', { migration: name, program })
    if (own.hash !== hash) return refuse('other-program', { migration: name, program })
  }
  return { ok: true }
}

/**
 * Brings a backup into a database in which nothing is yet, in one transaction: tables as the backup's program had them, every row,
 * the jobs that waited; then holds what is there against the backup, and brings the tables up to date. Whatever fails leaves the
 * database as it was.
 */
export async function restoreBackup(order: RestoreOrder): Promise<RestoreBackup> {
  const fits = fitsProgram(order.manifest, order.migrations)
  if (!fits.ok) return fits
  try {
    return await withClient(order.pool, order.signal, async (client) => {
      await client.query(`begin; ${copySettings}`)
      await liftTimeLimit(client)
      // A program that starts meanwhile waits here, and then finds everything in its place.
      await client.query(`select pg_advisory_xact_lock(${migrationLock})`)
      const outcome = await restoreRows(client, order)
      await client.query(outcome.ok ? 'commit' : 'rollback')
      return outcome
    })
  } catch (error) {
    if (order.signal?.aborted) return refuse('stopped')
    const refused = faultOfFile(error) ?? faultOfDatabase(error)
    if (refused) return refused
    throw error
  }
}

async function restoreRows(client: pg.ClientBase, order: RestoreOrder): Promise<RestoreBackup> {
  const { manifest, migrations } = order
  const named = migrations.filter(({ name }) => manifest.migrations.some((migration) => migration.name === name))
  const prepared = await prepareTables(client, order, named)
  if (!prepared.ok) return prepared

  // Outside the transaction: the queue's tables may be there without a job.
  await migrateJobs(order.pool)
  const tighten = await loosen(client, prepared.tables)
  await client.query(jobTable.make)
  await loadRows(client, order, prepared.tables)
  for (const sequence of manifest.sequences) await setSequence(client, sequence)
  await tighten()
  const compared = await compareRows(client, manifest, prepared.tables)
  if (!compared.ok) return compared
  await enqueueAgain(client)

  const rest = migrations.filter((migration) => !named.includes(migration))
  for (const migration of rest) await runMigration(client, migration)
  return { ok: true, migrated: rest.map(({ name }) => name) }
}

type Prepared = { readonly ok: true; readonly tables: readonly Table[] } | Refused

/** Makes the tables that the backup is of, or finds them there, empty. */
async function prepareTables(
  client: pg.ClientBase,
  { manifest, mayHoldRows = [] }: RestoreOrder,
  named: readonly Migration[],
): Promise<Prepared> {
  const before = await readTables(client)
  if (before.some(({ name }) => name === 'migration')) {
    for (const { name, path } of before.filter(({ name }) => !['migration', ...mayHoldRows].includes(name))) {
      const { rows } = await client.query(`select from ${path} limit 1`)
      if (rows.length > 0) return refuse('not-empty', { table: name })
    }
    const ran = await ranMigrations(client)
    const isSame = ran.size === named.length && named.every(({ name, hash }) => ran.get(name) === hash)
    if (!isSame) return refuse('prepared-otherwise')
  } else {
    await makeMigrationTable(client)
    for (const migration of named) await runMigration(client, migration)
  }
  const found = await readTables(client)
  const tables: Table[] = []
  for (const { name, columns } of manifest.tables) {
    const table = found.find((one) => one.name === name)
    const isSame = columns.length === table?.columns.length && columns.every((column) => table.columns.includes(column))
    if (!table || !isSame) return refuse('other-tables', { table: name })
    tables.push({ ...table, columns })
  }
  return { ok: true, tables }
}

async function loadRows(client: pg.ClientBase, { source }: RestoreOrder, tables: readonly Table[]): Promise<void> {
  const targets = new Map([
    ...tables.map(({ name, path, columns }) => [tableEntry(name), copyTableIn(path, columns)] as const),
    [entryNames.queue, copyTableIn(jobTable.name, jobTable.columns)] as const,
  ])
  for await (const { name, body } of readArchive(source())) {
    const statement = targets.get(entryOfPart(name) ?? '')
    if (statement !== undefined) await copyIn(client, statement, body)
  }
}

/** Whether what is in the database now is what was in the other one, byte by byte. */
async function compareRows(
  client: pg.ClientBase,
  manifest: Manifest,
  tables: readonly Table[],
): Promise<{ readonly ok: true } | Refused> {
  for (const table of tables) {
    const said = manifest.tables.find(({ name }) => name === table.name)
    const { sha256 } = await measureRows(copyOut(client, copyTableOut(table)))
    if (sha256 !== said?.sha256) return refuse('differs', { table: table.name })
  }
  const jobs = await measureRows(copyOut(client, copyQueryOut(jobTable.content)))
  return jobs.sha256 === manifest.queue.sha256 ? { ok: true } : refuse('differs', { table: 'queue' })
}
