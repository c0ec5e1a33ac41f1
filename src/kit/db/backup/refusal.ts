import type { Values } from '../../i18n/say.ts'
import { codeOf, messageOf } from '../../trouble.ts'
import { isDatabaseAway } from '../is-away.ts'
import { Damage } from './archive.ts'
import type { refusals } from './messages.ts'

/** Why a backup was not made, or not restored; `values` are for its words. */
export interface Refused {
  readonly ok: false
  readonly reason: keyof typeof refusals
  readonly values: Values
}

export function refuse(reason: Refused['reason'], values: Values = {}): Refused {
  return { ok: false, reason, values }
}

/** What is wrong with a backup's file, from what was thrown while it was read or written; undefined when it is another matter. */
export function faultOfFile(error: unknown): Refused | undefined {
  if (error instanceof Damage) return refuse(error.kind)
  if (error instanceof Error && error.name === 'AbortError') return refuse('stopped')
  // A socket of the database may be missing too.
  if (error instanceof Error && 'syscall' in error && error.syscall === 'connect') return undefined
  const code = codeOf(error) ?? ''
  if (code === 'EIO') return refuse('file-unusable', { why: messageOf(error) })
  const reason = ofFiles[code]
  return reason && refuse(reason)
}

const ofFiles: Readonly<Record<string, Refused['reason']>> = {
  ENOENT: 'no-such-place',
  ENOTDIR: 'no-such-place',
  EISDIR: 'is-folder',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'too-large',
}

/** What is wrong with the database, from what was thrown while rows came in or went out. */
export function faultOfDatabase(error: unknown): Refused | undefined {
  if (isDatabaseAway(error)) return refuse('database-away')
  const code = codeOf(error) ?? ''
  if (code === '53100' || code === '58030') return refuse('database-full', { why: messageOf(error) })
  // Five digits and letters: the database's own codes.
  return /^[0-9][0-9A-Z]{4}$/.test(code) ? refuse('database-refused', { why: messageOf(error) }) : undefined
}
