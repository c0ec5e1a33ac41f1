import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type DatabaseAddress, openPool } from '../../src/kit/db/database.ts'
import { stopLeftBehind } from '../../src/kit/db/embedded/left-behind.ts'
import { startEmbedded } from '../../src/kit/db/embedded/start-embedded.ts'
import { migrate } from '../../src/kit/db/migrate.ts'
import { migrateJobs } from '../../src/kit/jobs/jobs.ts'
import { run, withDatabase } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly server: DatabaseAddress; readonly template: string }
  }
}

/**
 * One PostgreSQL for the whole run, with one migrated database that every test file copies. With `DATABASE_URL` it is that
 * server, on which databases are made and dropped again.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await openServer()
  const template = `stationmaster_template_${process.pid}`
  await run(server, `create database ${template}`)
  const pool = openPool(withDatabase(server, template), () => undefined, 2)
  await migrate(pool, 'migrations')
  await migrateJobs(pool)
  await pool.end()
  project.provide('postgres', { server, template })
  return async () => {
    await run(server, `drop database if exists ${template} with (force)`)
    await stop()
  }
}

async function openServer() {
  const address = process.env.DATABASE_URL
  if (address) return { server: { connectionString: address }, stop: async () => undefined }
  await sweep()
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  const embedded = await startEmbedded({ folder, durable: false })
  const stop = async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { server: embedded.address, stop }
}

const prefix = 'stationmaster-test-'

/** Ends the servers of runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    if (Number.isNaN(pid) || isAlive(pid)) continue
    const folder = join(tmpdir(), name)
    await stopLeftBehind(join(folder, 'postgres'))
    await rm(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
