import { chmod, lchown, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
  const before = await stat(cluster)
  for (const account of await accounts(folder, before)) {
    if (account.ids) await handOver(folder, cluster, account.ids)
    const { status, output } = await runAs(account, 'sh', [
      '-c',
      'test -r "$1" && test -w "$1" && test -x "$1" && exec "$0" -V',
      binaries.postgres,
      cluster,
    ])
    const version = /PostgreSQL\) (\d+)/.exec(output)?.[1]
    if (status === 0 && version !== undefined) return { account, version }
    if (account.ids) await handOver(folder, cluster, before)
    answers.push(`as ${account.name}: ${output.trim() || 'no access to the folder'}`)
  }
  throw new Trouble(
    `PostgreSQL cannot run in ${folder} (${answers.join('; ')}). Start Stationmaster as an ordinary user who owns that folder, or set DATABASE_URL.`,
  )
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

async function accounts(folder: string, cluster: Owner): Promise<Account[]> {
  if (process.getuid?.() !== 0) return [{ name: 'the user who started it', prefix: [] }]
  if (cluster.uid !== 0) return [become('the owner of the database', cluster)]
  const users = await readUsers()
  // initdb wants its user to have a name; which one is of no account.
  const anybody = users.find((user) => user.uid !== 0)?.uid ?? 1000
  const namespace = ['unshare', '--user', `--map-user=${anybody}`, `--map-group=${anybody}`]
  const around = await stat(dirname(folder))
  const powerless = ['postgres', 'nobody'].flatMap((name) => users.filter((user) => user.name === name))
  return [
    { name: 'root in a user namespace', prefix: namespace },
    // Root in somebody's home, which only he may enter.
    ...(around.uid === 0 ? [] : [become(`the owner of ${dirname(folder)}`, around)]),
    ...powerless.map((user) => become(user.name, user)),
  ]
}

function become(name: string, { uid, gid }: Owner): Account {
  return { name, prefix: [], ids: { uid, gid } }
}

async function readUsers() {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  return lines.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

async function handOver(folder: string, cluster: string, ids: Owner): Promise<void> {
  if ((await stat(folder)).uid !== ids.uid) await chmod(folder, 0o711)
  for (const name of ['', ...(await readdir(cluster, { recursive: true }))])
    await lchown(join(cluster, name), ids.uid, ids.gid)
}
