import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPool } from '../../src/kit/db/database.ts'
import { startEmbedded } from '../../src/kit/db/embedded/start-embedded.ts'
import { migrateJobs } from '../../src/kit/jobs/jobs.ts'
import { newFolder, type Program, runCommand, startProgram, stopProgram } from './program.ts'
import { ask } from './rows.ts'

test('a site that is backed up while it runs is there again in a new folder', async () => {
  const folder = await newFolder()
  const [DATA_DIR, file] = [join(folder, 'data'), join(folder, 'backup.tar.gz')]
  const program = await opened({ DATA_DIR, DEMO: '1' })
  const board = await stationsOf(program)
  expect(board).toContain('苏州')
  const backup = await runCommand({ DATA_DIR }, ['backup', file, '--json']).ended()
  expect({ code: backup.code, ...JSON.parse(backup.output) }).toMatchObject({ code: 0, about: ['kubesphere'] })
  await stopProgram(program)

  const there = join(await newFolder(), 'data')
  const restore = await runCommand({ DATA_DIR: there }, ['restore', file]).ended()
  expect(restore).toMatchObject({ code: 0, output: expect.stringContaining('kubesphere: the ledger is whole.') })
  const again = await opened({ DATA_DIR: there, DEMO: '1' })
  expect(await stationsOf(again)).toBe(board)
  expect(again.output()).not.toContain('Added invented people')
})

test('a site that does not run is backed up to the standard output, and restored from the standard input', async () => {
  const folder = await newFolder()
  const [DATA_DIR, there] = [join(folder, 'data'), join(folder, 'there')]
  await stopProgram(await opened({ DATA_DIR }))
  const cli = [process.execPath, join(import.meta.dirname, '../../dist/cli.js')]
  const pipe = '"$0" "$1" backup - | DATA_DIR="$2" "$0" "$1" restore - --json'
  const { status, stdout } = spawnSync('sh', ['-c', pipe, ...cli, there], {
    env: { PATH: process.env.PATH, DATA_DIR },
    encoding: 'utf8',
  })
  expect({ status, ...JSON.parse(stdout) }).toMatchObject({ status: 0, ok: true, about: ['kubesphere'] })
})

test('nothing is restored where a site runs, or has run', async () => {
  const folder = await newFolder()
  const [DATA_DIR, file] = [join(folder, 'data'), join(folder, 'backup.tar.gz')]
  const program = startProgram({ DATA_DIR })
  await program.opened()
  expect(await runCommand({ DATA_DIR }, ['backup', file]).ended()).toMatchObject({ code: 0 })
  const [before] = await ask(DATA_DIR, 'select count(*) from place')
  expect(await runCommand({ DATA_DIR }, ['restore', file]).ended()).toMatchObject({
    code: 1,
    output: expect.stringContaining(`Another Stationmaster is running on ${DATA_DIR}. Stop it first`),
  })
  expect(await ask(DATA_DIR, 'select count(*) from place')).toEqual([before])
  await stopProgram(program)
  expect(await runCommand({ DATA_DIR }, ['restore', file]).ended()).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is data here already'),
  })
})

test('a backup that is damaged is refused, and no folder is made for it', async () => {
  const folder = await newFolder()
  const [DATA_DIR, file] = [join(folder, 'data'), join(folder, 'backup.tar.gz')]
  await stopProgram(await opened({ DATA_DIR }))
  expect(await runCommand({ DATA_DIR }, ['backup', file]).ended()).toMatchObject({ code: 0 })
  const bytes = await readFile(file)
  bytes[20_000] = (bytes[20_000] ?? 0) ^ 1
  await writeFile(file, bytes)
  const there = join(folder, 'there')
  const { code, output } = await runCommand({ DATA_DIR: there }, ['restore', file]).ended()
  expect(code).toBe(1)
  expect(output).toContain('The backup was altered or damaged')
  expect(existsSync(there)).toBe(false)
})

async function opened(env: Readonly<Record<string, string>>) {
  const program = startProgram(env)
  await program.opened()
  return program
}

/** The page of all stations, whatever address the site has. */
async function stationsOf(program: Program): Promise<string> {
  const address = await program.opened()
  return (await (await fetch(`${address}/zh/stations`)).text()).replaceAll(address, '')
}

test('a restore that is killed leaves the database empty, and can be done again', async () => {
  const folder = await newFolder()
  const [DATA_DIR, file] = [join(folder, 'data'), join(folder, 'backup.tar.gz')]
  const program = await opened({ DATA_DIR, DEMO: '1' })
  await ask(DATA_DIR, `select graphile_worker.add_job('send-letter', '{}', run_at := now() + interval '1 day')`)
  expect(await runCommand({ DATA_DIR }, ['backup', file]).ended()).toMatchObject({ code: 0 })
  await stopProgram(program)

  const there = join(await newFolder(), 'data')
  const server = await startEmbedded({ folder: there, durable: false })
  const pool = openPool(server.address, () => undefined)
  // Somebody holds the queue, which is filled when every row is in.
  await migrateJobs(pool)
  const holding = await pool.connect()
  await holding.query('begin; lock table graphile_worker._private_jobs in access exclusive mode')
  const env = {
    DATABASE_URL: `postgresql://stationmaster@localhost/postgres?host=${encodeURIComponent(join(there, 'socket'))}`,
  }
  const killed = runCommand(env, ['restore', file])
  const waiting = `select from pg_stat_activity where application_name = 'stationmaster' and wait_event_type = 'Lock'`
  while ((await ask(there, waiting)).length === 0) expect(killed.child.exitCode).toBeNull()
  await stopProgram(killed, 'SIGKILL')
  await holding.query('rollback')
  holding.release()
  await pool.end()
  while ((await ask(there, `select from pg_stat_activity where application_name = 'stationmaster'`)).length > 0);
  expect(await ask(there, `select tablename from pg_tables where schemaname = 'public'`)).toEqual([])

  expect(await runCommand(env, ['restore', file]).ended()).toMatchObject({ code: 0 })
  expect(await ask(there, 'select task_identifier from graphile_worker.jobs')).toEqual([
    { task_identifier: 'send-letter' },
  ])
  await server.stop()
})
