import type { MiddlewareHandler } from 'hono'

/**
 * True for a path that holds a link's secret (see `kit/crypto/secret.ts`), even one that a mail program cut short. Such
 * paths are never logged.
 */
export function isSecretPath(path: string): boolean {
  // Ids and slugs are lower case; of secrets cut to 22 characters one in ten thousand is.
  return path.split(/[/?&=]/).some((part) => /[\w-]{22,}/.test(part) && /[A-Z]/.test(part))
}

/** Keeps pages behind a secret out of caches, search engines and the `Referer` of whatever is clicked there. */
export const guardSecretPaths: MiddlewareHandler = async (c, next) => {
  await next()
  if (!isSecretPath(c.req.path)) return
  c.header('Referrer-Policy', 'no-referrer')
  c.header('X-Robots-Tag', 'noindex')
  c.header('Cache-Control', 'no-store')
}
