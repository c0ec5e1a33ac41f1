import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEmbedded } from '../../src/kit/db/embedded/start-embedded.ts'
import { readAddress } from '../../src/running-address.ts'
import { newFolder, runCommand, startProgram, stopProgram, takenPort, untilStatus } from './program.ts'
import { ask, keepRow, keptRows } from './rows.ts'

test('the first start on an empty folder opens, says so, and stops cleanly when told', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const program = startProgram({ DATA_DIR })
  const address = await program.opened()
  expect(await (await fetch(`${address}/healthz`)).text()).toBe('alive\n')
  expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready\n')
  const [fsync] = await ask(DATA_DIR, 'show fsync')
  const [network] = await ask(DATA_DIR, 'show listen_addresses')
  expect([fsync.fsync, network.listen_addresses]).toEqual(['on', ''])
  expect(await stopProgram(program, 'SIGINT')).toMatchObject({ code: 0 })
  await expect(readFile(join(DATA_DIR, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT')
})

test('a second start on the same folder is refused, and the first is not harmed', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const first = startProgram({ DATA_DIR })
  const address = await first.opened()
  await keepRow(DATA_DIR, 'kept-1')
  const second = await startProgram({ DATA_DIR }).ended()
  expect(second).toMatchObject({ code: 1 })
  expect(second.output).toContain(`Another Stationmaster is running on ${DATA_DIR}.`)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  expect(await keptRows(DATA_DIR)).toEqual(['kept-1'])
})

test('a command works on the data of the running program', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const program = startProgram({ DATA_DIR })
  const address = await program.opened()
  expect(await readAddress(DATA_DIR)).toBe(address)
  const { code, output } = await runCommand({ DATA_DIR }, ['ledger', 'verify', '--json']).ended()
  expect({ code, ...JSON.parse(output) }).toMatchObject({ code: 0, ok: true })
  expect(await stopProgram(program)).toMatchObject({ code: 0 })
  expect(await readAddress(DATA_DIR)).toBeUndefined()
  expect(await runCommand({ DATA_DIR }, ['ledger', 'verify']).ended()).toMatchObject({ code: 0 })
})

test('a command makes no database where there is none', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const { code, output } = await runCommand({ DATA_DIR }, ['ledger', 'verify']).ended()
  expect(code).toBe(2)
  expect(output).toContain(`There is no database at DATA_DIR=${DATA_DIR}.`)
  expect(existsSync(DATA_DIR)).toBe(false)
})

test('of two first starts at the same moment one opens and the other is refused', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const both = [startProgram({ DATA_DIR }), startProgram({ DATA_DIR })]
  const loser = await Promise.race(both.map(async (program) => ({ program, ...(await program.ended()) })))
  expect(loser).toMatchObject({ code: 1 })
  expect(loser.output).toContain('Another Stationmaster is running')
  const winner = both.find((program) => program !== loser.program)
  expect((await fetch(`${await winner?.opened()}/readyz`)).status).toBe(200)
})

test('killed with kill -9 it starts again, with every committed row', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const killed = startProgram({ DATA_DIR })
  await killed.opened()
  await keepRow(DATA_DIR, 'kept-1')
  await stopProgram(killed, 'SIGKILL')
  const again = startProgram({ DATA_DIR })
  await again.opened()
  await keepRow(DATA_DIR, 'kept-2')
  const server = Number.parseInt(await readFile(join(DATA_DIR, 'postgres', 'postmaster.pid'), 'utf8'), 10)
  again.child.kill('SIGKILL')
  process.kill(server, 'SIGKILL')
  await again.ended()
  await startProgram({ DATA_DIR }).opened()
  expect(await keptRows(DATA_DIR)).toEqual(['kept-1', 'kept-2'])
})

test('a database that dies under it is started again', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const address = await startProgram({ DATA_DIR, LOG_LEVEL: 'silent' }).opened()
  await keepRow(DATA_DIR, 'kept-1')
  const died = await serverOf(DATA_DIR)
  process.kill(died, 'SIGKILL')
  await untilStatus(`${address}/readyz`, 503)
  // A connection of the dead server may answer a moment longer: what counts is that there is another server.
  let server = died
  while (!(server > 0) || server === died) server = await serverOf(DATA_DIR).catch(() => died)
  await untilStatus(`${address}/readyz`, 200)
  expect(await keptRows(DATA_DIR)).toEqual(['kept-1'])
})

/** The process of the server that runs in a data folder. */
async function serverOf(dataFolder: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

test('a server that goes away makes it answer 503, and it recovers when the server is back', async () => {
  const folder = join(await newFolder(), 'data')
  const server = await startEmbedded({ folder, durable: false })
  const DATABASE_URL = `postgresql://stationmaster@localhost/postgres?host=${encodeURIComponent(join(folder, 'socket'))}`
  const program = startProgram({ DATABASE_URL, LOG_LEVEL: 'silent' })
  const address = await program.opened()
  await server.stop()
  await untilStatus(`${address}/readyz`, 503)
  expect(await (await fetch(`${address}/readyz`)).text()).toBe('the database does not answer\n')
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  const back = await startEmbedded({ folder, durable: false })
  await untilStatus(`${address}/readyz`, 200)
  expect(await stopProgram(program)).toMatchObject({ code: 0 })
  await back.stop()
})

test('a database that cannot be reached is a sentence without the password', async () => {
  const { code, output } = await startProgram({ DATABASE_URL: 'postgresql://lin:secret@127.0.0.1:1/stations' }).ended()
  expect(code).toBe(1)
  expect(output).toContain('The database at 127.0.0.1:1 cannot be used: nothing listens there. Check DATABASE_URL.')
  expect(output).not.toContain('secret')
})

test('a port that is taken is a sentence, and no folder is touched', async () => {
  const DATA_DIR = join(await newFolder(), 'data')
  const PORT = String(await takenPort())
  const { code, output } = await startProgram({ DATA_DIR, PORT }).ended()
  expect(code).toBe(1)
  expect(output).toBe(
    `Cannot listen on 127.0.0.1:${PORT}: port ${PORT} is taken by another program. Stop that one, or set PORT to a free one.\n`,
  )
  await expect(readFile(DATA_DIR)).rejects.toThrow('ENOENT')
})

test('a wrong setting is a sentence', async () => {
  const { code, output } = await startProgram({ PORT: 'three' }).ended()
  expect({ code, output }).toEqual({
    code: 1,
    output: 'PORT="three" is wrong: it should be a number from 0 to 65535, such as 3000.\n',
  })
})
