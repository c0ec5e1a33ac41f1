import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { Trouble } from '../trouble.ts'

export class MigrationError extends Trouble {}

/** A file of the migrations' folder. */
export interface Migration {
  /** The file's name: `0001-ground.sql`. */
  readonly name: string
  readonly text: string
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string
}

/** The key of the lock that one takes who changes the tables, as SQL. */
export const migrationLock = `hashtext('stationmaster migrations')`

/** The migrations of a folder, in the order in which they run. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
  return await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to date: runs, in order and each in a transaction, the files of a folder that have not run yet.
 * Forward only. Refuses a database in which a file ran that the folder does not have (a newer program wrote it) or has with
 * other words. Several processes may call it at once: one runs, the others wait.
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(${migrationLock})`)
    await makeMigrationTable(client)
    const ran = await ranMigrations(client)
    const unknown = [...ran.keys()].find((name) => !migrations.some((migration) => migration.name === name))
    if (unknown !== undefined) {
      throw new MigrationError(
        `This database was written by a newer Stationmaster: it has ${unknown}, which this one lacks.`,
      )
    }
    const done: string[] = []
    for (const migration of migrations) {
      const before = ran.get(migration.name)
      if (before === migration.hash) continue
      if (before !== undefined)
        throw new MigrationError(`The migration ${migration.name} was changed after it had run here.`)
      await client.query('begin')
      try {
        await runMigration(client, migration)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      done.push(migration.name)
    }
    return done
  } finally {
    await client.query(`select pg_advisory_unlock(${migrationLock})`).catch(() => undefined)
    client.release()
  }
}

/** The table that says which migrations ran. */
export async function makeMigrationTable(client: pg.ClientBase): Promise<void> {
  await client.query(
    'create table if not exists migration (name text primary key, hash text not null, ran_at timestamptz not null default now())',
  )
}

/** The migrations that ran, in order: each with the hash of its text. */
export async function ranMigrations(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration order by name')
  return new Map(rows.map((row) => [row.name, row.hash]))
}

/** Runs one migration, in the caller's transaction. */
export async function runMigration(client: pg.ClientBase, { name, text, hash }: Migration): Promise<void> {
  await client.query(text)
  await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
}
