import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The file that a server keeps in its data folder while it runs. */
export const pidFile = 'postmaster.pid'

export interface RunningServer {
  /** 0 when there is no server. */
  readonly pid: number
  /** Seconds since 1970. */
  readonly startedAt: number
  readonly socketFolder: string | undefined
  /** It answers; false while it starts, recovers or stops. */
  readonly isReady: boolean
}

/** What the server's own file says of it; the file of one that was killed stays. */
export async function readPidFile(cluster: string): Promise<RunningServer> {
  const text = await readFile(join(cluster, pidFile), 'utf8').catch(() => '')
  const [pid, , startedAt, , socketFolder, , , status] = text.split('\n').map((line) => line.trim())
  return {
    pid: Number.parseInt(pid ?? '', 10) || 0,
    startedAt: Number(startedAt ?? 0),
    socketFolder: socketFolder || undefined,
    isReady: status === 'ready',
  }
}
