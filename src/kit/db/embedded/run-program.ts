import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

/** As whom PostgreSQL's programs run. */
export interface Account {
  /** For messages. */
  readonly name: string
  /** Put before the program: what enters a user namespace. */
  readonly prefix: readonly string[]
  readonly ids?: { readonly uid: number; readonly gid: number }
}

// Nothing of the caller's environment may steer the database (PGDATA, PGPORT, LD_LIBRARY_PATH, a language it lacks).
const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export function spawnAs(
  account: Account,
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [command = program, ...rest] = [...account.prefix, program, ...args]
  // The working folder of the caller may be one that the account cannot enter.
  return spawn(command, rest, { cwd: '/', env, ...account.ids, ...options })
}

/** Runs a program to its end. Never throws: a program that cannot be started has `status` undefined. */
export async function runAs(
  account: Account,
  program: string,
  args: readonly string[],
): Promise<{ status: number | undefined; output: string }> {
  const child = spawnAs(account, program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return await new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: undefined, output: error.message }))
    child.on('close', (status) => resolve({ status: status ?? undefined, output }))
  })
}
