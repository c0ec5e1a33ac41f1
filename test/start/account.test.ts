import { spawnSync } from 'node:child_process'
import { chown, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, startProgram, stopProgram } from './program.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65_534
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
const notRoot = 'needs root, to become somebody else'
const notReadable = 'needs a checkout that every user may read'

/** Why nobody cannot run the program here, if so. */
function whyNot(): string | undefined {
  if (!isRoot) return notRoot
  const [command = '', ...args] = [
    ...asNobody,
    process.execPath,
    '--check',
    join(import.meta.dirname, '../../dist/main.js'),
  ]
  return spawnSync(command, args, { cwd: '/' }).status === 0 ? undefined : notReadable
}

test('root starts it in a folder that only root may enter, and the files stay root’s', async (context) => {
  if (!isRoot) context.skip(notRoot)
  const DATA_DIR = join(await newFolder(0o700), 'data')
  const program = startProgram({ DATA_DIR })
  expect((await fetch(`${await program.opened()}/readyz`)).status).toBe(200)
  expect((await stat(join(DATA_DIR, 'postgres'))).uid).toBe(0)
  expect(await stopProgram(program)).toMatchObject({ code: 0 })
})

test('an ordinary user starts it in a folder of his own', async (context) => {
  const reason = whyNot()
  if (reason) context.skip(reason)
  const folder = await newFolder()
  await chown(folder, nobody, nobody)
  const program = startProgram({ DATA_DIR: join(folder, 'data') }, asNobody)
  expect((await fetch(`${await program.opened()}/readyz`)).status).toBe(200)
  expect((await stat(join(folder, 'data', 'postgres'))).uid).toBe(nobody)
  expect(await stopProgram(program)).toMatchObject({ code: 0 })

  const byRoot = startProgram({ DATA_DIR: join(folder, 'data') })
  expect((await fetch(`${await byRoot.opened()}/readyz`)).status).toBe(200)
  expect((await stat(join(folder, 'data', 'postgres', 'global'))).uid).toBe(nobody)
})

test('root starts it in the home of somebody else, which only he may enter, as him', async (context) => {
  const reason = whyNot()
  if (reason) context.skip(reason)
  const home = await newFolder(0o700)
  await chown(home, nobody, nobody)
  const program = startProgram({ DATA_DIR: join(home, 'data') })
  expect((await fetch(`${await program.opened()}/readyz`)).status).toBe(200)
  expect((await stat(join(home, 'data', 'postgres'))).uid).toBe(nobody)
})

test('a folder that the user may not write is refused in a sentence', async (context) => {
  const reason = whyNot()
  if (reason) context.skip(reason)
  const folder = await newFolder(0o755)
  await mkdir(join(folder, 'data'))
  const { code, output } = await startProgram({ DATA_DIR: join(folder, 'data') }, asNobody).ended()
  expect(code).toBe(1)
  expect(output).toContain(`The data folder ${folder}/data cannot be used: this user may not write there.`)
})

test('where user namespaces are not allowed, root starts it as a user without rights', async (context) => {
  const reason = whyNot() ?? (await whyNoFencedRoot())
  if (reason) context.skip(reason)
  const DATA_DIR = join(await newFolder(0o755), 'data')
  const program = startProgram({ DATA_DIR }, withoutNamespaces)
  await letIn(program.child.pid)
  expect((await fetch(`${await program.opened()}/readyz`)).status).toBe(200)
  expect((await stat(join(DATA_DIR, 'postgres'))).uid).not.toBe(0)
  expect(await stopProgram(program)).toMatchObject({ code: 0 })
})

test('where neither is possible, root is told what is needed', async (context) => {
  const reason = whyNot() ?? (await whyNoFencedRoot())
  if (reason) context.skip(reason)
  const folder = await newFolder(0o700)
  const program = startProgram({ DATA_DIR: join(folder, 'data') }, withoutNamespaces)
  await letIn(program.child.pid)
  const { code, output } = await program.ended()
  expect(code).toBe(1)
  expect(output).toContain(`PostgreSQL cannot run in ${folder}/data`)
  expect(output).toContain('Start Stationmaster as an ordinary user who owns that folder, or set DATABASE_URL.')
  expect((await readdir(join(folder, 'data'))).filter((name) => name === 'postgres')).toEqual([])
})

// A root as many containers have it: every user is there, but no further user namespace may be made.
const withoutNamespaces = [
  'unshare',
  '--user',
  'sh',
  '-c',
  // The rights of root come with the first program that is started after the map of users is written.
  'until [ "$(id -u)" = 0 ]; do :; done; exec sh -c \'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"\' sh "$@"',
  'sh',
]

async function letIn(pid: number | undefined): Promise<void> {
  // Until `unshare` has made the namespace its map is that of everybody, and cannot be written.
  for (let tries = 0; tries < 10_000; tries += 1) {
    const done = await writeFile(`/proc/${pid}/uid_map`, '0 0 65536').then(
      () => true,
      () => false,
    )
    if (done) return await writeFile(`/proc/${pid}/gid_map`, '0 0 65536')
  }
  throw new Error('The namespace was not made')
}

async function whyNoFencedRoot(): Promise<string | undefined> {
  return spawnSync('unshare', ['--user', 'true']).status === 0
    ? undefined
    : 'needs a system that allows user namespaces'
}
