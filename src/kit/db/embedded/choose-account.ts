import { chmod, lchown, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Trouble } from '../../trouble.ts'
import type { Binaries } from './binaries.ts'
import { type Account, runAs } from './run-program.ts'

/**
 * Chooses as whom PostgreSQL runs, by trying, and hands `cluster` (an existing folder inside `folder`) to that account. An
 * ordinary user runs it as himself. PostgreSQL refuses to run as root: root runs it in a user namespace in which root is somebody
 * else, so that the files stay root's, even in a folder that only root may enter; where namespaces are not allowed, as a user
 * without rights.
 * @returns the account, and the major version of the PostgreSQL that it runs
 * @throws Trouble when no account can run it there
 */
export async function chooseAccount(binaries: Binaries, folder: string, cluster: string) {
  const answers: string[] = []
  for (const account of await accounts(cluster)) {
    if (account.ids) await handOver(folder, cluster, account.ids)
    const { status, output } = await runAs(account, 'sh', [
      '-c',
      'test -r "$1" && test -w "$1" && test -x "$1" && exec "$0" -V',
      binaries.postgres,
      cluster,
    ])
    const version = /PostgreSQL\) (\d+)/.exec(output)?.[1]
    if (status === 0 && version !== undefined) return { account, version }
    answers.push(`as ${account.name}: ${output.trim() || 'no access to the folder'}`)
  }
  throw new Trouble(
    `PostgreSQL cannot run in ${folder} (${answers.join('; ')}). Start Stationmaster as an ordinary user who owns that folder, or set DATABASE_URL.`,
  )
}

async function accounts(cluster: string): Promise<Account[]> {
  if (process.getuid?.() !== 0) return [{ name: 'the user who started it', prefix: [] }]
  const { uid, gid } = await stat(cluster)
  if (uid !== 0) return [{ name: `user ${uid}, who owns ${cluster}`, prefix: [], ids: { uid, gid } }]
  const users = await readUsers()
  // initdb wants its user to have a name; which one is of no account.
  const anybody = users.find((user) => user.uid !== 0)?.uid ?? 1000
  const namespace = ['unshare', '--user', `--map-user=${anybody}`, `--map-group=${anybody}`]
  const powerless = ['postgres', 'nobody'].flatMap((name) => users.filter((user) => user.name === name))
  return [
    { name: 'root in a user namespace', prefix: namespace },
    ...powerless.map(({ name, uid, gid }) => ({ name, prefix: [], ids: { uid, gid } })),
  ]
}

async function readUsers() {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  return lines.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

async function handOver(folder: string, cluster: string, ids: { uid: number; gid: number }): Promise<void> {
  if ((await stat(folder)).uid !== ids.uid) await chmod(folder, 0o711)
  for (const name of ['', ...(await readdir(cluster, { recursive: true }))])
    await lchown(join(cluster, name), ids.uid, ids.gid)
}
