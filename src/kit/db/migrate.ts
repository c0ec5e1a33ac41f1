import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { Trouble } from '../trouble.ts'

export class MigrationError extends Trouble {}

/**
 * Brings the database up to date: runs, in order and each in a transaction, the files of a folder that have not run yet.
 * Forward only. Refuses a database in which a file ran that the folder does not have (a newer program wrote it) or has with
 * other words. Several processes may call it at once: one runs, the others wait.
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
  const client = await pool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('stationmaster migrations'))`)
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, ran_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; hash: string }>(
      'select name, hash from migration order by name',
    )
    const ran = new Map(rows.map((row) => [row.name, row.hash]))
    const unknown = rows.find((row) => !files.includes(row.name))
    if (unknown) {
      throw new MigrationError(
        `This database was written by a newer Stationmaster: it has ${unknown.name}, which this one lacks.`,
      )
    }
    const done: string[] = []
    for (const name of files) {
      const text = await readFile(join(folder, name), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      const before = ran.get(name)
      if (before === hash) continue
      if (before !== undefined) throw new MigrationError(`The migration ${name} was changed after it had run here.`)
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      done.push(name)
    }
    return done
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('stationmaster migrations'))`).catch(() => undefined)
    client.release()
  }
}
