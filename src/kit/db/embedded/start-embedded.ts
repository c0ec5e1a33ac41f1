import { access, constants, mkdir, realpath, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { codeOf, messageOf, Trouble } from '../../trouble.ts'
import type { DatabaseAddress } from '../database.ts'
import { findBinaries } from './binaries.ts'
import { databaseUser, openCluster } from './create-cluster.ts'
import { stopLeftBehind } from './left-behind.ts'
import { isLocked, lockFolder } from './lock-folder.ts'
import { readPidFile } from './pid-file.ts'
import { runServer } from './run-server.ts'
import { makeSocketFolder, port } from './socket-folder.ts'

export interface EmbeddedOptions {
  /** Made when it does not exist. Everything of the database is kept in it. */
  readonly folder: string
  /** False only for tests: a power cut may then lose everything. */
  readonly durable?: boolean
  /** Told what is being done, for the person who waits. */
  readonly tell?: (words: string) => void
  /** Told what goes wrong later, while it runs. */
  readonly onTrouble?: (words: string) => void
}

export interface Embedded {
  readonly address: DatabaseAddress
  /** The server's process; another one after it died and was started again. */
  pid(): number | undefined
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that comes with the program, on a folder of its own and a private Unix socket: nothing listens on the
 * network. While it runs the folder is locked; a server that dies is started again.
 * @throws Trouble when the folder cannot be used: not writable, in use, another version's, no account to run as
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { durable = true, tell = () => undefined, onTrouble = () => undefined } = options
  const binaries = await findBinaries()
  const folder = await openFolder(options.folder)
  const cluster = join(folder, 'postgres')
  const lock = lockFolder(folder)
  try {
    await stopLeftBehind(cluster)
    const account = await openCluster(binaries, folder, cluster, durable, tell)
    const socketFolder = await makeSocketFolder(folder, account)
    const address = addressIn(socketFolder)
    const log = join(folder, 'postgres.log')
    const server = await runServer({
      program: binaries.postgres,
      account,
      cluster,
      address,
      log,
      durable,
      tell,
      onTrouble,
    })
    const stop = async () => {
      await server.stop()
      await rm(socketFolder, { recursive: true, force: true })
      lock.release()
    }
    return { address, pid: server.pid, stop }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The address of the server that another process of this program runs on the folder, if one does. */
export async function findRunning(path: string): Promise<DatabaseAddress | undefined> {
  const folder = await realpath(path).catch(() => undefined)
  if (folder === undefined || !isLocked(folder)) return undefined
  const { socketFolder } = await readPidFile(join(folder, 'postgres'))
  return socketFolder ? addressIn(socketFolder) : undefined
}

function addressIn(socketFolder: string): DatabaseAddress {
  return { host: socketFolder, port, user: databaseUser, database: 'postgres' }
}

/** Like a recursive `mkdir`, which never ends where a file system takes no folders (/proc). */
async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { mode: 0o700 }).catch((error: unknown) => error)
  if (made === undefined) return
  const [code, isThere] = [codeOf(made), (await stat(path).catch(() => undefined))?.isDirectory()]
  if (isThere) return
  const hasParent = (await stat(dirname(path)).catch(() => undefined)) !== undefined
  if (code !== 'ENOENT' || hasParent) throw made
  await makeFolder(dirname(path))
  await mkdir(path, { mode: 0o700 })
}

async function openFolder(path: string): Promise<string> {
  try {
    await makeFolder(resolve(path))
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(path)
  } catch (error) {
    const code = codeOf(error) ?? ''
    const why: Record<string, string> = {
      EEXIST: 'it is a file, not a folder',
      ENOTDIR: 'part of its path is a file, not a folder',
      EACCES: 'this user may not write there',
      EPERM: 'this user may not write there',
      EROFS: 'the disk is read-only',
      ENOSPC: 'the disk is full',
      ENOENT: 'no folder can be made there',
    }
    throw new Trouble(
      `The data folder ${path} cannot be used: ${why[code] ?? messageOf(error)}. Set DATA_DIR to a folder that can be written.`,
    )
  }
}
