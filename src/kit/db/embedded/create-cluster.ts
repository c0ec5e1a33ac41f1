import { mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Trouble } from '../../trouble.ts'
import type { Binaries } from './binaries.ts'
import { chooseAccount } from './choose-account.ts'
import { type Account, runAs } from './run-program.ts'

const unfinished = 'postgres-new-'

export const databaseUser = 'stationmaster'

/**
 * Gives the database's files in `folder`, making them when there are none. They are made beside their place and moved there when
 * whole: a start that is killed half-way leaves only something to sweep away. The caller holds the folder's lock.
 * @throws Trouble when they were written by another major version of PostgreSQL, or cannot be made
 */
export async function openCluster(
  binaries: Binaries,
  folder: string,
  cluster: string,
  durable: boolean,
  tell: (words: string) => void,
): Promise<Account> {
  const wrote = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined))?.trim()
  await sweepUnfinished(folder)
  if (wrote === undefined) {
    await refuseForeign(cluster)
    tell('Creating the database')
    return await createCluster(binaries, folder, cluster, durable)
  }
  const { account, version } = await chooseAccount(binaries, folder, cluster)
  if (wrote !== version) throw otherVersion(cluster, wrote, version)
  return account
}

async function refuseForeign(cluster: string): Promise<void> {
  const found = await readdir(cluster).catch(() => [])
  if (found.length === 0) return
  throw new Trouble(
    `${cluster} holds something else than a database (${found[0]}). Nothing was changed. Move it away, or set DATA_DIR to another folder.`,
  )
}

async function createCluster(binaries: Binaries, folder: string, cluster: string, durable: boolean): Promise<Account> {
  const fresh = await mkdtemp(join(folder, unfinished))
  const { account } = await chooseAccount(binaries, folder, fresh)
  const { status, output } = await runAs(account, binaries.initdb, [
    `--pgdata=${fresh}`,
    `--username=${databaseUser}`,
    // Only the owner of the private socket folder can reach the server at all.
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ])
  if (status !== 0) {
    await rm(fresh, { recursive: true, force: true })
    throw new Trouble(`The database could not be created in ${folder}: ${lastWords(output)}`)
  }
  await rename(fresh, cluster)
  if (durable) await keepNames(folder)
  return account
}

async function sweepUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(unfinished))
  // An initdb whose app was killed may still be writing: what cannot be removed now goes at the next start.
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
}

/** Without this a power cut could take back the new name, and with it everything written since. */
async function keepNames(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

function lastWords(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  return (
    lines.findLast((line) => /error|fatal/i.test(line)) ?? lines.findLast((line) => line !== '') ?? 'it said nothing'
  )
}

function otherVersion(cluster: string, wrote: string, version: string): Trouble {
  return new Trouble(
    `${cluster} was written by PostgreSQL ${wrote}, and this Stationmaster brings PostgreSQL ${version}. Nothing was changed. ` +
      'Let the Stationmaster that wrote it make a backup (npm run -s cli -- backup FILE), and restore that with this one into a ' +
      'new folder (DATA_DIR=… npm run -s cli -- restore FILE).',
  )
}
