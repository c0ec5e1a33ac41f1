import { createReadStream, createWriteStream } from 'node:fs'
import { cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareDatabase, testDatabase } from '../../../../test/database.ts'
import { testNow } from '../../../../test/visit.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { checkBackup } from './check-backup.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stationmaster-large-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

const megabyte = 1024 * 1024

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** What the work gives, and how many more bytes this process held on to while it ran than before: most of the time, and at most. */
async function watchMemory<Outcome>(work: () => Promise<Outcome>) {
  const held = () => {
    collectGarbage()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = held()
  const growth: number[] = []
  const watching = setInterval(() => growth.push(held() - before), 100)
  const outcome = await work().finally(() => clearInterval(watching))
  growth.push(held() - before)
  growth.sort((one, other) => one - other)
  return { outcome, usual: growth[Math.floor(growth.length / 2)], greatest: growth.at(-1) }
}

test('a table of 200,000 rows and 110 MB goes through a process that does not grow with it', async () => {
  const migrations = join(folder, 'migrations')
  await cp('migrations', migrations, { recursive: true })
  await writeFile(
    join(migrations, '9000-large.sql'),
    'create table large (id integer primary key, words text, bytes bytea)',
  )
  const [here, there] = [await testDatabase(), await bareDatabase()]
  await migrate(here.pool, migrations)
  await here.pool.query(
    `insert into large select n, repeat(md5(n::text), 16), sha256(n::text::bytea) from generate_series(1, 200000) n`,
  )

  const file = join(folder, 'backup')
  const made = await watchMemory(
    async () =>
      await makeBackup({
        pool: here.pool,
        sink: createWriteStream(file),
        program: '0.0.1',
        about: async () => [],
        now: testNow,
      }),
  )
  if (!made.outcome.ok) throw new Error(made.outcome.reason)
  const { manifest } = made.outcome
  const large = manifest.tables.find(({ name }) => name === 'large')
  expect(large?.rows).toBe(200_000)
  expect(large?.bytes).toBeGreaterThan(110 * megabyte)
  expect((await stat(file)).size).toBe(made.outcome.file.bytes)

  const source = () => createReadStream(file)
  const checked = await watchMemory(async () => await checkBackup(source()))
  expect(checked.outcome).toEqual({ ok: true, manifest })
  const order = { pool: there.pool, manifest, source, migrations: await readMigrations(migrations) }
  const restored = await watchMemory(async () => await restoreBackup(order))
  expect(restored.outcome).toMatchObject({ ok: true })
  const { rows } = await there.pool.query(
    `select count(*)::int as count, count(distinct words)::int as words from large`,
  )
  expect(rows).toEqual([{ count: 200_000, words: 200_000 }])
  for (const { usual, greatest } of [made, checked, restored]) {
    expect(usual).toBeLessThan(30 * megabyte)
    // Buffers that are let go are given back a little later.
    expect(greatest).toBeLessThan(90 * megabyte)
  }
}, 180_000)
