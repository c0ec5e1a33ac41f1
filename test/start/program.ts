import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { stopLeftBehind } from '../../src/kit/db/embedded/left-behind.ts'

const root = join(import.meta.dirname, '..', '..')
const dist = join(root, 'dist')

export interface Program {
  readonly child: ChildProcess
  /** Everything it printed. */
  output(): string
  /** Where it is open; fails when it ends before. */
  opened(): Promise<string>
  ended(): Promise<{ readonly code: number | null; readonly output: string }>
}

// A machine with much else to do may need long to make a database.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const running = new Set<ChildProcess>()
const folders: string[] = []

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) {
    await stopLeftBehind(join(folder, 'data', 'postgres'))
    await rm(folder, { recursive: true, force: true })
  }
})

/** A new folder that only its owner may enter; what runs on `data` in it is stopped at the end, and all of it removed. */
export async function newFolder(mode = 0o700): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stationmaster-start-'))
  await chmod(folder, mode)
  folders.push(folder)
  return folder
}

/** Starts the built program. `before` is put before Node: what runs it as somebody else. */
export function startProgram(env: Readonly<Record<string, string>>, before: readonly string[] = []): Program {
  return start(env, [...before, process.execPath, join(dist, 'main.js')])
}

/** Starts a command of the built command line. */
export function runCommand(env: Readonly<Record<string, string>>, words: readonly string[]): Program {
  return start(env, [process.execPath, join(dist, 'cli.js'), ...words])
}

function start(env: Readonly<Record<string, string>>, [command = '', ...args]: readonly string[]): Program {
  if (!existsSync(dist)) throw new Error('The program is not built: npm run build')
  const child = spawn(command, args, { cwd: root, env: { PATH: process.env.PATH, PORT: '0', ...env } })
  running.add(child)
  let output = ''
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child)
      if (signal) output += `(ended by ${signal})`
      resolve({ code, output })
    })
  })
  const opened = new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      output += text
      const address = /open at (\S+)/.exec(output)?.[1]
      if (address) resolve(address)
    }
    child.stdout.setEncoding('utf8').on('data', read)
    child.stderr.setEncoding('utf8').on('data', read)
    void ended.then(({ code }) => reject(new Error(`It ended with ${code}:\n${output}`)))
  })
  opened.catch(() => undefined)
  return { child, output: () => output, opened: () => opened, ended: () => ended }
}

export async function stopProgram(program: Program, signal: NodeJS.Signals = 'SIGTERM') {
  program.child.kill(signal)
  return await program.ended()
}

/** Asks until the answer has this status, or the test's time is over. */
export async function untilStatus(address: string, status: number): Promise<void> {
  let last: number | undefined
  while (last !== status) last = (await fetch(address).catch(() => undefined))?.status
}

/** A port that something listens on until the process ends. */
export async function takenPort(): Promise<number> {
  const server = createServer().unref().listen(0, '127.0.0.1')
  return await new Promise((resolve) => {
    server.on('listening', () => {
      const bound = server.address()
      if (typeof bound === 'object' && bound !== null) resolve(bound.port)
    })
  })
}
