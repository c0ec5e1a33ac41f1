import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp, everyRow, piecesOf, playedCommunity, restoreFrom, tablesOf } from '../../../../test/backup.ts'
import { bareDatabase, testDatabase } from '../../../../test/database.ts'
import { makeCommunity, testNow } from '../../../../test/visit.ts'
import { migrateJobs } from '../../jobs/jobs.ts'
import { readMigrations } from '../migrate.ts'
import { readArchive, writeArchive } from './archive.ts'
import { checkBackup } from './check-backup.ts'
import { makeBackup } from './make-backup.ts'
import { partName } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'

let folder = ''
let bytes: Buffer = Buffer.alloc(0)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stationmaster-migrations-'))
  const here = await testDatabase()
  await playedCommunity(here.db)
  bytes = await backUp(here.pool)
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

async function check(file: Buffer) {
  return await checkBackup(Readable.from(piecesOf(file)))
}

/** The same file, packed again with something changed: what no checksum of gzip finds. */
async function repack(
  change: (name: string, content: Buffer) => readonly (readonly [string, Buffer])[],
): Promise<Buffer> {
  const sink = new PassThrough()
  const packed = buffer(sink)
  const archive = writeArchive(sink, new Date(0))
  for await (const { name, body } of readArchive(Readable.from(piecesOf(bytes)))) {
    const content = await buffer(body)
    for (const [newName, newContent] of change(name, content)) await archive.add(newName, newContent)
  }
  await archive.close()
  return await packed
}

/** Changes the JSON of one file in the backup. */
async function rewrite(which: string, change: (value: Record<string, unknown>) => object): Promise<Buffer> {
  let head = ''
  return await repack((name, content) => {
    const isAsked = name === which
    const text = isAsked ? Buffer.from(JSON.stringify(change(JSON.parse(content.toString())))) : content
    if (name === 'stationmaster-backup.json') head = createHash('sha256').update(text).digest('hex')
    if (name !== 'contents.json' || isAsked) return [[name, text]]
    return [[name, Buffer.from(JSON.stringify({ ...JSON.parse(content.toString()), head }))]]
  })
}

describe('a file that is no whole backup is refused before anything is written', () => {
  test('it is whole as it was made, and packed again', async () => {
    expect(await check(bytes)).toMatchObject({ ok: true, manifest: { program: '0.0.1', about: ['kubesphere'] } })
    expect(await check(await repack((name, content) => [[name, content]]))).toMatchObject({ ok: true })
  })

  test('cut off anywhere', async () => {
    for (const length of [1, 9, 300, ...fractions.map((part) => Math.floor(bytes.length * part)), bytes.length - 1])
      expect(await check(bytes.subarray(0, length)), `${length} bytes`).toMatchObject({ ok: false, reason: 'cut' })
  })

  test('altered anywhere', async () => {
    // The bytes from 4 to 9 are gzip’s own date and system, and nothing of what it holds.
    const places = [
      0,
      1,
      2,
      3,
      10,
      11,
      50,
      ...fractions.map((part) => Math.floor(bytes.length * part)),
      bytes.length - 5,
    ]
    for (const place of places) {
      const altered = Buffer.from(bytes)
      altered[place] = (altered[place] ?? 0) ^ 0x10
      expect(await check(altered), `byte ${place}`).toMatchObject({ ok: false })
    }
  })

  test('with something after its end', async () => {
    for (const more of [Buffer.from([0]), Buffer.from('more'), bytes])
      expect(await check(Buffer.concat([bytes, more]))).toMatchObject({ ok: false, reason: 'altered' })
  })

  test('something else than a backup', async () => {
    expect(await check(Buffer.from('<html>not found</html>'))).toMatchObject({ reason: 'not-a-backup' })
    expect(await check(gzipSync('no archive'.repeat(200)))).toMatchObject({ reason: 'not-a-backup' })
    expect(
      await check(await repack((name, content) => (name === 'contents.json' ? [['other', content]] : []))),
    ).toMatchObject({ reason: 'not-a-backup' })
    expect(await check(Buffer.alloc(0))).toMatchObject({ reason: 'cut' })
  })

  test('packed again with a row more, a row less, a part exchanged, or a file that nobody knows', async () => {
    const part = partName('rows/person', 1)
    const line = (content: Buffer) => content.subarray(0, content.indexOf(10) + 1)
    const swaps: Parameters<typeof repack>[0][] = [
      (name, content) => [[name, name === part ? Buffer.concat([content, line(content)]) : content]],
      (name, content) => [[name, name === part ? content.subarray(line(content).length) : content]],
      (name, content) => (name === part ? [] : [[name, content]]),
      (name, content) => [[name === part ? partName('rows/station', 2) : name, content]],
      (name, content) => [[name, content], ...(name === part ? [['odd', content] as const] : [])],
      (name, content) => [[name, content], ...(name === 'contents.json' ? [[part, content] as const] : [])],
      (name, content) => [[name, name === 'contents.json' ? Buffer.from('{}') : content]],
    ]
    for (const swap of swaps) expect(await check(await repack(swap))).toMatchObject({ ok: false, reason: 'altered' })
    const endless = await repack((name, content) => (name === 'contents.json' ? [] : [[name, content]]))
    expect(await check(endless)).toMatchObject({ ok: false, reason: 'cut' })
  })

  test('of a newer form', async () => {
    const newer = await rewrite('stationmaster-backup.json', (head) => ({
      ...head,
      format: 2,
      program: '9.0.0',
      new: {},
    }))
    expect(await check(newer)).toMatchObject({ ok: false, reason: 'newer-format', values: { program: '9.0.0' } })
  })
})

const fractions = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99]

describe('a backup that does not fit is refused, and nothing is changed', () => {
  test('where data is already', async () => {
    const there = await testDatabase()
    await makeCommunity(there.pool)
    const before = await everyRow(there.pool)
    expect(await restoreFrom(bytes, there.pool)).toMatchObject({ reason: 'not-empty', values: { table: 'community' } })
    expect(await everyRow(there.pool)).toEqual(before)
  })

  test('of a newer program, or of one with other migrations', async () => {
    const [older, other] = [join(folder, 'older'), join(folder, 'other')]
    await cp('migrations', older, { recursive: true, filter: (path) => !path.includes('0003-') })
    await cp('migrations', other, { recursive: true })
    await writeFile(join(other, '0003-leave.sql'), 'select 1')
    const there = await bareDatabase()
    const of = { program: '0.0.1', migration: '0003-leave.sql' }
    expect(await restoreFrom(bytes, there.pool, older)).toMatchObject({ reason: 'newer-program', values: of })
    expect(await restoreFrom(bytes, there.pool, other)).toMatchObject({ reason: 'other-program', values: of })
    expect(await tablesOf(there.pool)).toEqual([])
  })

  test('where empty tables of another version are', async () => {
    const newer = join(folder, 'newer')
    await cp('migrations', newer, { recursive: true })
    await writeFile(join(newer, '9002-more.sql'), 'create table more (id integer)')
    const there = await testDatabase()
    await there.pool.query(`insert into migration (name, hash) values ('9002-more.sql', 'x')`)
    expect(await restoreFrom(bytes, there.pool, newer)).toMatchObject({ reason: 'prepared-otherwise' })
  })

  test('with tables that no migration makes', async () => {
    const odd = await rewrite('contents.json', (contents) => {
      const { tables } = contents
      if (!Array.isArray(tables)) throw new Error('There are no tables in it.')
      const nothing = createHash('sha256').digest('hex')
      return {
        ...contents,
        tables: [...tables, { name: 'pg_class', columns: ['oid'], rows: 0, bytes: 0, sha256: nothing }],
      }
    })
    const there = await bareDatabase()
    expect(await restoreFrom(odd, there.pool)).toMatchObject({ reason: 'other-tables', values: { table: 'pg_class' } })
    expect(await tablesOf(there.pool)).toEqual([])
  })

  test('with rows that the database does not take', async () => {
    const part = partName('rows/manager', 1)
    const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex')
    let [before, after] = ['', '']
    const forged = await repack((name, content) => {
      if (name === part) {
        // A manager who is no person.
        const other = Buffer.from(content.toString().replace(/\t[0-9a-f]{8}-/, '\t00000000-'))
        ;[before, after] = [hash(content), hash(other)]
        return [[name, other]]
      }
      return [[name, name === 'contents.json' ? Buffer.from(content.toString().replace(before, after)) : content]]
    })
    expect(await check(forged)).toMatchObject({ ok: true })
    const there = await bareDatabase()
    expect(await restoreFrom(forged, there.pool)).toMatchObject({
      reason: 'database-refused',
      values: { why: expect.stringContaining('violates foreign key constraint') },
    })
    expect(await tablesOf(there.pool)).toEqual([])
  })
})

describe('a restore that is broken off', () => {
  test('near its end leaves the database empty, and can be done again', async () => {
    const there = await bareDatabase()
    await migrateJobs(there.pool)
    // It holds the restore up where every row is in, and only the jobs are not.
    const holding = await there.pool.connect()
    await holding.query('begin; lock table graphile_worker._private_jobs in access exclusive mode')
    const restoring = restoreFrom(bytes, there.pool)
    let held: number | undefined
    while (held === undefined) {
      const { rows } = await there.pool.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      held = rows[0]?.pid
    }
    await there.pool.query('select pg_terminate_backend($1)', [held])
    expect(await restoring).toMatchObject({ ok: false, reason: 'database-away' })
    await holding.query('rollback')
    holding.release()

    expect(await tablesOf(there.pool)).toEqual([])
    expect((await there.pool.query('select from graphile_worker._private_jobs')).rows).toEqual([])
    expect(await restoreFrom(bytes, there.pool)).toMatchObject({ ok: true })
  })

  test('by a file that ends while it is read leaves the database empty', async () => {
    const there = await bareDatabase()
    const checked = await check(bytes)
    if (!checked.ok) throw new Error(checked.reason)
    const order = { pool: there.pool, manifest: checked.manifest, migrations: await readMigrations('migrations') }
    const half = () => Readable.from(piecesOf(bytes.subarray(0, bytes.length / 2)))
    expect(await restoreBackup({ ...order, source: half })).toMatchObject({ reason: 'cut' })
    const [signal, source] = [AbortSignal.abort(), () => Readable.from(piecesOf(bytes))]
    expect(await restoreBackup({ ...order, source, signal })).toMatchObject({ reason: 'stopped' })
    expect(await tablesOf(there.pool)).toEqual([])
  })
})

describe('a backup that cannot be made', () => {
  const given = { program: '0.0.1', about: async () => [], now: testNow }

  test('of a database without tables says so', async () => {
    const { pool } = await bareDatabase()
    expect(await makeBackup({ ...given, pool, sink: new PassThrough() })).toMatchObject({
      reason: 'nothing-to-back-up',
    })
  })

  test('because the disk is full, or the reader has gone, says so', async () => {
    const { pool } = await testDatabase()
    for (const [code, reason] of [
      ['ENOSPC', 'disk-full'],
      ['EPIPE', 'pipe-closed'],
    ]) {
      const sink = new PassThrough()
      sink._transform = (_chunk, _encoding, done) => done(Object.assign(new Error('It failed'), { code }))
      expect(await makeBackup({ ...given, pool, sink })).toMatchObject({ ok: false, reason })
    }
  })

  test('because it is told to stop, says so', async () => {
    const { pool } = await testDatabase()
    const stopping = new AbortController()
    const about = async () => {
      stopping.abort()
      return []
    }
    const order = { ...given, about, pool, sink: new PassThrough(), signal: stopping.signal }
    expect(await makeBackup(order)).toMatchObject({ reason: 'stopped' })
  })
})
