import { createReadStream } from 'node:fs'
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { codeOf } from '../../trouble.ts'
import { faultOfFile, type Refused, refuse } from './refusal.ts'

type Done = { readonly ok: true }

/**
 * Writes a file that only its owner may read. It has its name when it is whole and on the disk; until then it is `<name>.part`,
 * which goes when it is not finished.
 */
export async function writeWhole<Outcome extends Done>(
  path: string,
  { force }: { readonly force: boolean },
  write: (sink: Writable) => Promise<Outcome | Refused>,
): Promise<Outcome | Refused> {
  const part = `${path}.part`
  const opened = await orRefused(async () => await openPart(path, part, force))
  if (!opened.ok) return opened
  const sink = opened.handle.createWriteStream({ flush: true })
  let isWhole = false
  try {
    const outcome = await write(sink)
    if (!outcome.ok) return outcome
    const named = await orRefused(async () => await giveName(part, path))
    isWhole = named.ok
    return named.ok ? outcome : named
  } finally {
    sink.destroy()
    if (!isWhole) await rm(part, { force: true })
  }
}

async function openPart(path: string, part: string, force: boolean) {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return refuse('is-folder')
  if (found && !force) return refuse('file-exists', { file: path })
  if (force) await rm(part, { force: true })
  const handle = await open(part, 'wx', 0o600).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  return handle ? ({ ok: true, handle } as const) : refuse('part-exists', { file: part })
}

async function giveName(part: string, path: string): Promise<Done> {
  await rename(part, path)
  // Without this a power cut could take back the new name.
  const folder = await open(dirname(path))
  await folder.sync().finally(() => folder.close())
  return { ok: true }
}

/**
 * Gives a file to whoever reads it more than once. What comes through a pipe is kept meanwhile in a temporary file that only its
 * owner may read. A signal ends the reading.
 */
export async function readAgain<Outcome extends Done>(
  from: string | Readable,
  signal: AbortSignal,
  read: (source: () => Readable) => Promise<Outcome | Refused>,
): Promise<Outcome | Refused> {
  if (typeof from === 'string') return await read(() => createReadStream(from, { signal }))
  const folder = await mkdtemp(join(tmpdir(), 'stationmaster-restore-'))
  try {
    const path = join(folder, 'backup')
    const kept = await orRefused(async () => await keep(from, path, signal))
    return kept.ok ? await read(() => createReadStream(path, { signal })) : kept
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function keep(from: Readable, path: string, signal: AbortSignal): Promise<Done> {
  const handle = await open(path, 'wx', 0o600)
  await pipeline(from, handle.createWriteStream(), { signal })
  return { ok: true }
}

async function orRefused<Outcome>(work: () => Promise<Outcome | Refused>): Promise<Outcome | Refused> {
  try {
    return await work()
  } catch (error) {
    const refused = faultOfFile(error)
    if (refused) return refused
    throw error
  }
}
