import type { Trouble } from './letter.ts'

/**
 * What went wrong with a mail server, by nodemailer's error code. The server's own words are left out: they often repeat
 * the address.
 */
export function troubleOf(error: unknown): Trouble {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return byCode.get(code) ?? 'unknown'
}

const byCode: ReadonlyMap<string, Trouble> = new Map<string, Trouble>([
  ['ECONNECTION', 'unreachable'],
  ['ECONNREFUSED', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EDNS', 'unreachable'],
  ['ESOCKET', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['ETLS', 'unreachable'],
  ['EPROTOCOL', 'unreachable'],
  ['EAUTH', 'sign-in-refused'],
  ['ENOAUTH', 'sign-in-refused'],
  ['EOAUTH2', 'sign-in-refused'],
  ['EENVELOPE', 'address-refused'],
  ['EMESSAGE', 'letter-refused'],
  ['ESTREAM', 'letter-refused'],
])
