import { readlink, realpath, rm } from 'node:fs/promises'
import { platform } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Trouble } from '../../trouble.ts'
import { pidFile, readPidFile } from './pid-file.ts'

/**
 * Stops the server that an app which was killed left running on `cluster`, and removes what would keep a new one from starting.
 * The caller holds the folder's lock. Committed rows stay.
 */
export async function stopLeftBehind(cluster: string): Promise<void> {
  const { pid, socketFolder } = await readPidFile(cluster)
  if (pid <= 1) return
  if (await isServerOf(pid, cluster)) await stopServer(pid, () => isServerOf(pid, cluster))
  // The number belongs to another program by now, which PostgreSQL would take for a running server. A number that is
  // nobody's is left to PostgreSQL, which first makes sure that nothing of the old server still writes.
  else if (isAlive(pid)) await rm(join(cluster, pidFile), { force: true })
  if (socketFolder && basename(socketFolder).startsWith('stationmaster-'))
    await rm(socketFolder, { recursive: true, force: true })
}

/**
 * Asks a server to stop: connections are closed, nothing committed is lost. When it does not, it is told again, more sharply.
 * @throws Trouble when it is still there after 40 seconds
 */
export async function stopServer(pid: number, isRunning: () => Promise<boolean> | boolean): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    send(pid, signal)
    for (let waited = 0; waited < 20_000; waited += 10) {
      if (!(await isRunning())) return
      await pause(10)
    }
  }
  throw new Trouble(`The database (process ${pid}) does not stop. Stop that process and start again.`)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') {
      throw new Trouble(
        `A database that another user started (process ${pid}) still runs on this folder. Start Stationmaster as that user.`,
      )
    }
  }
}

/** A server's working folder is its data folder. Where the system does not tell, the number in the folder's file is trusted. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (platform() !== 'linux') return isAlive(pid)
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  return folder !== undefined && folder === (await realpath(cluster))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
