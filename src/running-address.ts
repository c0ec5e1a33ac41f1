import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './kit/trouble.ts'

/**
 * Keeps the base of the site's links in the data folder while it runs, for commands that make links beside it.
 * @returns what to call at the stop
 */
export async function keepAddress(dataDir: string, baseUrl: string): Promise<() => Promise<void>> {
  await writeFile(fileIn(dataDir), `${baseUrl}\n`)
  return async () => await rm(fileIn(dataDir), { force: true })
}

/** The base of the links of the site that runs on a data folder, without a slash at the end; undefined while none does. */
export async function readAddress(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(fileIn(dataDir), 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'address')
}
