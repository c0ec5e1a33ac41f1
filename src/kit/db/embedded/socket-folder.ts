import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './run-program.ts'

/** The number names the socket; nothing listens on it. */
export const port = 5432

const longestPath = 107

/**
 * A folder that only this user may enter, for the server's socket: in the data folder, or, where the socket's path would be
 * longer than the system allows, a new one for temporary files.
 */
export async function makeSocketFolder(folder: string, account: Account): Promise<string> {
  const near = join(folder, 'socket')
  const path = fits(near)
    ? near
    : await mkdtemp(join(fits(join(tmpdir(), 'stationmaster-XXXXXX')) ? tmpdir() : '/tmp', 'stationmaster-'))
  if (path === near) await rm(near, { recursive: true, force: true })
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (account.ids) await chown(path, account.ids.uid, account.ids.gid)
  return path
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longestPath
}
