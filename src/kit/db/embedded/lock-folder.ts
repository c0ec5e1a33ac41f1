import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Trouble } from '../../trouble.ts'

/**
 * Makes a folder this process's own until `release()` or until the process ends, however it ends: the kernel drops the lock,
 * so none is left behind by `kill -9`. Throws a `Trouble` when another process holds it.
 */
export function lockFolder(folder: string): { release(): void } {
  // Node has no file locks of its own; SQLite takes the kernel's on an empty file.
  const file = new DatabaseSync(join(folder, 'lock'))
  try {
    file.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    file.close()
    if (!isBusy(error)) throw error
    throw new Trouble(
      `Another Stationmaster is running on ${folder}. Stop it first, or give this one a folder of its own with DATA_DIR.`,
    )
  }
  return { release: () => file.close() }
}

/** Whether another process holds the folder. */
export function isLocked(folder: string): boolean {
  try {
    lockFolder(folder).release()
    return false
  } catch (error) {
    if (error instanceof Trouble) return true
    throw error
  }
}

const sqliteBusy = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
}
