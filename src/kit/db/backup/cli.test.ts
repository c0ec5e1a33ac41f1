import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUp, everyRow, tablesOf } from '../../../../test/backup.ts'
import { testCommunity } from '../../../../test/community.ts'
import { bareDatabase, testDatabase } from '../../../../test/database.ts'
import { testNow } from '../../../../test/visit.ts'
import { Trouble } from '../../trouble.ts'
import { backupCommands, type Keeping } from './cli.ts'

type Database = Awaited<ReturnType<typeof testDatabase>>

let folder = ''
let here: Database
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stationmaster-backup-'))
  here = await testDatabase()
  await testCommunity(here.db)
})
afterEach(async () => await rm(folder, { recursive: true, force: true }))

async function run(database: Database, words: readonly string[], change: Partial<Keeping> = {}) {
  const printed: string[] = []
  const complained: string[] = []
  const keeping: Keeping = {
    program: '0.0.1',
    migrations: 'migrations',
    filledBefore: ['place'],
    connect: async () => ({ ...database, close: async () => undefined }),
    about: async () => ['kubesphere'],
    prove: async () => ({ ok: true, lines: ['The ledger is whole.'] }),
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    stopping: new AbortController().signal,
    ...change,
  }
  const [name, ...args] = words
  const command = backupCommands(() => keeping).find((one) => one.name === name)
  const code = await command?.run(args, {
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    openDatabase: async () => await keeping.connect({ mayJoin: true }),
    findBaseUrl: async () => 'http://127.0.0.1:3000',
    clock: () => testNow,
  })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

describe('cli backup', () => {
  test('writes a file that only its owner may read, and says its hash', async () => {
    const file = join(folder, 'one.tar.gz')
    const { code, printed } = await run(here, ['backup', file])
    expect(code).toBe(0)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(printed).toContain(`Backed up kubesphere to ${file}:`)
    expect(printed).toContain(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    )
    expect(await readdir(folder)).toEqual(['one.tar.gz'])
  })

  test('leaves a file alone that is there, unless it is told to replace it', async () => {
    const file = join(folder, 'mine')
    await writeFile(file, 'mine')
    await chmod(file, 0o644)
    expect(await run(here, ['backup', file])).toMatchObject({ code: 1, complained: expect.stringContaining('--force') })
    expect(await readFile(file, 'utf8')).toBe('mine')
    expect(await run(here, ['backup', file, '--force'])).toMatchObject({ code: 0 })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  test('does not write into the file of another one that is being made', async () => {
    const file = join(folder, 'one')
    await writeFile(`${file}.part`, 'half')
    expect(await run(here, ['backup', file])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('another backup is being written'),
    })
    expect(await run(here, ['backup', file, '--force'])).toMatchObject({ code: 0 })
    expect(await readdir(folder)).toEqual(['one'])
  })

  test('leaves nothing behind when it fails', async () => {
    const file = join(folder, 'one')
    const bare = await bareDatabase()
    expect(await run(bare, ['backup', file])).toMatchObject({
      code: 1,
      complained:
        'There is nothing to back up here yet: the database has no tables of Stationmaster. No file was written.',
    })
    const connect = async () => {
      throw new Trouble('The database cannot be used.')
    }
    expect(await run(here, ['backup', file], { connect })).toMatchObject({ complained: 'The database cannot be used.' })
    expect(JSON.parse((await run(here, ['backup', file, '--json'], { connect })).printed)).toEqual({
      ok: false,
      error: 'The database cannot be used.',
    })
    expect(await readdir(folder)).toEqual([])
  })

  test('says in words where no file can be', async () => {
    await mkdir(join(folder, 'folder'))
    await writeFile(join(folder, 'file'), '')
    const refused = async (path: string) => (await run(here, ['backup', join(folder, path)])).complained
    expect(await refused('folder')).toBe('That is a folder, not a file. No file was written.')
    expect(await refused('none/one')).toBe('There is no such file or folder. No file was written.')
    expect(await refused('file/one')).toBe('There is no such file or folder. No file was written.')
  })

  test('goes to the standard output, and its words elsewhere', async () => {
    const stdout = new PassThrough()
    const [made, bytes] = await Promise.all([run(here, ['backup', '-', '--json'], { stdout }), buffer(stdout)])
    expect(made).toMatchObject({ code: 0, printed: '' })
    const { sha256, tables } = JSON.parse(made.complained)
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(tables).toContainEqual({ name: 'community', rows: 1, sha256: expect.any(String) })
    const terminal = Object.assign(new PassThrough(), { isTTY: true })
    expect(await run(here, ['backup', '-'], { stdout: terminal })).toMatchObject({
      code: 1,
      complained: expect.stringContaining('not printed to a terminal'),
    })
  })

  test('says how it is used', async () => {
    for (const words of [[], ['a', 'b'], ['a', '--what'], ['a', '--lang', 'fr']])
      expect(await run(here, ['backup', ...words])).toMatchObject({
        code: 2,
        complained: expect.stringContaining('Usage: backup FILE'),
      })
    expect(await run(here, ['restore', 'a', '--force'])).toMatchObject({
      code: 2,
      complained: expect.stringContaining('Usage: restore FILE'),
    })
  })
})

describe('cli restore', () => {
  test('brings everything back, and says what, and that the ledger was proved', async () => {
    const file = join(folder, 'one')
    await run(here, ['backup', file])
    const there = await bareDatabase()
    const { code, printed } = await run(there, ['restore', file])
    expect(code).toBe(0)
    expect(printed).toContain(
      'Restored kubesphere, as it was at 2026-11-23T02:00:00Z, from a backup by Stationmaster 0.0.1.',
    )
    expect(printed).toMatch(/^ {2}station {2}3 rows {2}[0-9a-f]{64}$/m)
    expect(printed).toContain('The ledger is whole.')
    expect(printed).toContain('erase them anew')
    expect(await everyRow(there.pool)).toEqual(await everyRow(here.pool))
  })

  test('says it in Chinese, and for another program', async () => {
    const file = join(folder, 'one')
    await run(here, ['backup', file])
    expect((await run(await bareDatabase(), ['restore', file, '--lang', 'zh'])).printed).toContain('已恢复 kubesphere')
    expect((await run(here, ['restore', file, '--lang=zh'])).complained).toContain('这里已有数据')
    const { printed } = await run(await bareDatabase(), ['restore', file, '--json'])
    expect(JSON.parse(printed)).toMatchObject({ ok: true, about: ['kubesphere'], migrated: [], proof: { ok: true } })
    expect(JSON.parse((await run(here, ['restore', file, '--json'])).printed)).toMatchObject({
      ok: false,
      reason: 'not-empty',
    })
  })

  test('ends badly when the ledger that was restored is broken', async () => {
    const file = join(folder, 'one')
    await run(here, ['backup', file])
    const prove = async () => ({ ok: false, lines: ['The ledger is broken at entry 3.'] })
    expect(await run(await bareDatabase(), ['restore', file], { prove })).toMatchObject({
      code: 1,
      complained: expect.stringContaining('broken at entry 3'),
    })
  })

  test('reads what comes through a pipe', async () => {
    const there = await bareDatabase()
    const stdin = Readable.from([await backUp(here.pool)])
    expect(await run(there, ['restore', '-'], { stdin })).toMatchObject({ code: 0 })
    expect(await everyRow(there.pool)).toEqual(await everyRow(here.pool))
  })

  test('opens no database for a file that is no backup, is cut off or is not there', async () => {
    const connect = async () => {
      throw new Error('It was opened.')
    }
    const [other, cut] = [join(folder, 'other'), join(folder, 'cut')]
    await writeFile(other, 'something else')
    await writeFile(cut, (await backUp(here.pool)).subarray(0, 4000))
    const refused = async (path: string) =>
      (await run(here, ['restore', path], { connect })).complained.split('\n').at(-1)
    expect(await refused(other)).toBe('This is no backup of Stationmaster. Nothing was restored.')
    expect(await refused(cut)).toContain('The backup is cut off')
    expect(await refused(join(folder, 'none'))).toBe('There is no such file or folder. Nothing was restored.')
    expect(await refused(folder)).toBe('That is a folder, not a file. Nothing was restored.')
  })

  test('stops when it is told to', async () => {
    const file = join(folder, 'one')
    await run(here, ['backup', file])
    const there = await bareDatabase()
    const stopped = await run(there, ['restore', file], { stopping: AbortSignal.abort() })
    expect(stopped).toMatchObject({ code: 1, complained: expect.stringContaining('Stopped. Nothing was restored.') })
    expect(await tablesOf(there.pool)).toEqual([])
  })
})
