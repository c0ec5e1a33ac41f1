import { codeOf, messageOf } from '../trouble.ts'

const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  '53300', // too many connections
  '57P01', // being shut down
  '57P02', // a crash elsewhere in the server
  '57P03', // starting up
])

// The driver makes these without a code.
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error)/

/** Whether a query failed because the database could not be reached, and may succeed when it is back. */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error) ?? ''
  // A socket that is not there; other things that are not there are no matter of the database.
  const noSocket = code === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'connect'
  return noSocket || codes.has(code) || code.startsWith('08') || sentences.test(messageOf(error))
}
