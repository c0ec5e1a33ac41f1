import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { messageOf, Trouble } from '../../trouble.ts'
import type { DatabaseAddress } from '../database.ts'
import { stopServer } from './left-behind.ts'
import { readPidFile } from './pid-file.ts'
import { type Account, spawnAs } from './run-program.ts'

export interface ServerOptions {
  readonly program: string
  readonly account: Account
  readonly cluster: string
  readonly address: DatabaseAddress
  /** The file that takes what the server says. */
  readonly log: string
  readonly durable: boolean
  readonly tell: (words: string) => void
  readonly onTrouble: (words: string) => void
}

export interface Server {
  pid(): number | undefined
  stop(): Promise<void>
}

/** Starts the server and waits until it answers. When it dies later it is started again, ever more slowly while that fails. */
export async function runServer(options: ServerOptions): Promise<Server> {
  let child = await launch(options)
  const stopping = new AbortController()

  async function keepRunning(): Promise<void> {
    for (let delay = 100; ; delay = Math.min(delay * 2, 30_000)) {
      if (isRunning(child)) await once(child, 'exit')
      if (stopping.signal.aborted) return
      options.onTrouble('The database stopped by itself and is started again.')
      await pause(delay, undefined, stopping).catch(() => undefined)
      if (stopping.signal.aborted) return
      try {
        child = await launch(options)
        delay = 100
      } catch (error) {
        options.onTrouble(messageOf(error))
      }
    }
  }

  async function stopChild(): Promise<void> {
    if (child.pid !== undefined && isRunning(child)) await stopServer(child.pid, () => isRunning(child))
  }

  // A process that ends without having stopped it at least asks it to.
  const atExit = () => void (isRunning(child) && child.kill('SIGINT'))
  process.on('exit', atExit)
  const kept = keepRunning()
  return {
    pid: () => child.pid,
    stop: async () => {
      stopping.abort()
      await stopChild()
      await kept
      // It may just have been started again.
      await stopChild()
      process.off('exit', atExit)
    },
  }
}

async function launch(options: ServerOptions): Promise<ChildProcess> {
  const log = await openLog(options.log)
  try {
    const before = (await log.stat()).size
    // A process group of its own: Ctrl-C is for the app, which then stops the server in good order.
    const child = spawnAs(options.account, options.program, serverArguments(options), {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    child.on('error', () => undefined)
    if (await answers(child, options)) return child
    throw new Trouble(`The database did not start: ${await reason(options.log, before)} (more in ${options.log})`)
  } finally {
    await log.close()
  }
}

function serverArguments({ cluster, address, durable }: ServerOptions): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: address.host,
    unix_socket_permissions: '0700',
    port: address.port,
    // Small: one app with a few dozen connections. Workers that would stand idle are not started.
    max_connections: 100,
    shared_buffers: '64MB',
    io_method: 'sync',
    max_logical_replication_workers: 0,
    max_wal_senders: 0,
    wal_level: 'minimal',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    // What people wrote stays out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? { fsync: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** True when it answers, false when it ended before. After a crash it may first take minutes to recover: that is told. */
async function answers(child: ChildProcess, { cluster, tell }: ServerOptions): Promise<boolean> {
  const earliest = Math.floor(Date.now() / 1000) - 2
  for (let tries = 1; isRunning(child); tries += 1) {
    const { pid, startedAt, isReady } = await readPidFile(cluster)
    if (pid === child.pid && startedAt >= earliest && isReady) return true
    if (tries % 500 === 0) tell('Still waiting for the database: it recovers from a sudden stop')
    await pause(10)
  }
  return false
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

const largestLog = 10 * 1024 * 1024

async function openLog(path: string): Promise<FileHandle> {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0
  if (size > largestLog) await rename(path, `${path}.1`)
  return await open(path, 'a', 0o600)
}

async function reason(log: string, from: number): Promise<string> {
  const lines = (await readFile(log)).subarray(from).toString().trim().split('\n')
  const line = lines.find((line) => /(FATAL|PANIC|unshare|error)/.test(line)) ?? lines.at(-1)
  return line?.replace(/^.*?(FATAL|PANIC):\s*/, '') || 'it said nothing'
}
