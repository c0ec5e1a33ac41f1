import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { playDemo } from '../src/demo/play-demo.ts'
import { checkBackup } from '../src/kit/db/backup/check-backup.ts'
import { makeBackup } from '../src/kit/db/backup/make-backup.ts'
import { type RestoreBackup, restoreBackup } from '../src/kit/db/backup/restore-backup.ts'
import type { Db } from '../src/kit/db/database.ts'
import { readMigrations } from '../src/kit/db/migrate.ts'
import type { Instant } from '../src/kit/time/time.ts'
import { type TestCommunity, testCommunity } from './community.ts'
import { testNow } from './visit.ts'

/** A community with some weeks behind it: people, cases in every state, ballots, letters that wait, a ledger. */
export async function playedCommunity(db: Db, now: Instant = testNow): Promise<TestCommunity> {
  const community = await testCommunity(db, now.subtract({ hours: 24 * 70 }))
  await playDemo(db, community.id, community.shelf, now)
  return community
}

/** The bytes of a backup. `meanwhile` is done when its moment is fixed, and before a row is read. */
export async function backUp(pool: pg.Pool, meanwhile: () => Promise<void> = async () => undefined): Promise<Buffer> {
  const sink = new PassThrough()
  const about = async () => {
    await meanwhile()
    return ['kubesphere']
  }
  const [made, bytes] = await Promise.all([
    makeBackup({ pool, sink, program: '0.0.1', about, now: testNow }),
    buffer(sink).catch(() => Buffer.alloc(0)),
  ])
  if (!made.ok) throw new Error(made.reason)
  return bytes
}

/** Checks a backup and restores it, with the migrations of a folder. */
export async function restoreFrom(bytes: Buffer, pool: pg.Pool, folder = 'migrations'): Promise<RestoreBackup> {
  const source = () => Readable.from(piecesOf(bytes))
  const checked = await checkBackup(source())
  if (!checked.ok) return checked
  const migrations = await readMigrations(folder)
  return await restoreBackup({ pool, manifest: checked.manifest, source, migrations, mayHoldRows: ['place'] })
}

/** As a file is read. */
export function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

/** Every table, as the database lists them. */
export async function tablesOf(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Every row of every table, each with every column, as text. */
export async function everyRow(pool: pg.Pool): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of await tablesOf(pool)) {
    const columns = await pool.query<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 order by ordinal_position`,
      [table],
    )
    const list = columns.rows.map(({ name }) => name).join(', ')
    const { rows } = await pool.query<{ row: string }>(
      `select row(${list})::text as row from ${pg.escapeIdentifier(table)}`,
    )
    found[table] = rows.map(({ row }) => row).sort()
  }
  return found
}

/** What keeps the rows in order: constraints, indexes, triggers and whether they are awake, numberings. */
export async function everyRule(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ rule: string }>(`
    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as rule from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select format('%s %s %s', tgrelid::regclass, tgenabled, pg_get_triggerdef(oid)) from pg_trigger
      where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all select format('%s %s', sequencename, last_value) from pg_sequences where schemaname = 'public'
    order by 1`)
  return rows.map(({ rule }) => rule)
}
