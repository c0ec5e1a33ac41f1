import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link or a cookie: 256 random bits, base64url. Only its hash is ever stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of a secret, hexadecimal. The secret is random, so no salt is needed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
