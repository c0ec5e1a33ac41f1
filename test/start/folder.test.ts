import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, startProgram, stopProgram } from './program.ts'
import { keepRow, keptRows } from './rows.ts'

test('a data folder that is a file is refused in a sentence', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  await writeFile(DATA_DIR, 'a file')
  const { code, output } = await startProgram({ DATA_DIR }).ended()
  expect(code).toBe(1)
  expect(output).toContain(`The data folder ${DATA_DIR} cannot be used: it is a file, not a folder.`)
  expect(await readFile(DATA_DIR, 'utf8')).toBe('a file')
})

test('a data folder below a file is refused in a sentence', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, 'data'), 'a file')
  const { code, output } = await startProgram({ DATA_DIR: join(folder, 'data', 'below') }).ended()
  expect(code).toBe(1)
  expect(output).toContain('part of its path is a file, not a folder')
})

test('a data folder where no folder can be made is refused in a sentence, at once', async () => {
  const { code, output } = await startProgram({ DATA_DIR: '/proc/stationmaster/data' }).ended()
  expect(code).toBe(1)
  expect(output).toContain('The data folder /proc/stationmaster/data cannot be used')
})

test('what somebody else keeps where the database would lie is left alone', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  await mkdir(join(DATA_DIR, 'postgres'), { recursive: true, mode: 0o700 })
  await writeFile(join(DATA_DIR, 'postgres', 'letters.txt'), 'mine')
  const { code, output } = await startProgram({ DATA_DIR }).ended()
  expect(code).toBe(1)
  expect(output).toContain('holds something else than a database (letters.txt). Nothing was changed.')
  expect(await readFile(join(DATA_DIR, 'postgres', 'letters.txt'), 'utf8')).toBe('mine')
})

test('a data folder of another PostgreSQL is refused with the way out, and left as it is', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  await mkdir(join(DATA_DIR, 'postgres'), { recursive: true, mode: 0o700 })
  await writeFile(join(DATA_DIR, 'postgres', 'PG_VERSION'), '17\n')
  const { code, output } = await startProgram({ DATA_DIR }).ended()
  expect(code).toBe(1)
  expect(output).toContain(
    'was written by PostgreSQL 17, and this Stationmaster brings PostgreSQL 18. Nothing was changed.',
  )
  expect(output).toContain('cli -- backup FILE')
  expect(output).toContain('cli -- restore FILE')
  expect(await readdir(join(DATA_DIR, 'postgres'))).toEqual(['PG_VERSION'])
})

test('a first start that is killed half-way does not keep the next one from starting', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const killed = startProgram({ DATA_DIR })
  while (!(await readdir(DATA_DIR).catch(() => [])).some((name) => name.startsWith('postgres-new-')))
    await killed.output()
  await stopProgram(killed, 'SIGKILL')
  expect(await readdir(DATA_DIR)).not.toContain('postgres')
  await startProgram({ DATA_DIR }).opened()
})

test('the number of a killed server that another program has by now does not keep it from starting', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const first = startProgram({ DATA_DIR })
  await first.opened()
  await keepRow(DATA_DIR, 'kept-1')
  const lines = (await readFile(join(DATA_DIR, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  await stopProgram(first)
  await writeFile(join(DATA_DIR, 'postgres', 'postmaster.pid'), [process.pid, ...lines.slice(1)].join('\n'))
  await startProgram({ DATA_DIR }).opened()
  expect(await keptRows(DATA_DIR)).toEqual(['kept-1'])
})

test('a data folder whose path is too long for a socket works, and only its owner may enter the folder of the socket', async () => {
  const DATA_DIR = join(await newFolder(), 'a-folder-with-a-long-name'.repeat(4), 'data')
  const program = startProgram({ DATA_DIR })
  expect((await fetch(`${await program.opened()}/readyz`)).status).toBe(200)
  const socketFolder = (await readFile(join(DATA_DIR, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[4] ?? ''
  expect(socketFolder).not.toContain(DATA_DIR)
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700)
  expect(await stopProgram(program)).toMatchObject({ code: 0 })
  await expect(stat(socketFolder)).rejects.toThrow('ENOENT')
})
