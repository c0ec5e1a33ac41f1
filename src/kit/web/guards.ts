import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import { longestPicture } from '../storage/read-picture.ts'
import { isSecretPath } from './secret-path.ts'

/** The longest body of a form, in bytes. */
export const longestBody = 256 * 1024
/** The longest body of a form that carries a picture: the picture, and the words around it. */
export const longestUpload = longestPicture + 64 * 1024

/** Headers that keep a page to itself: nothing from elsewhere, no frames, no address of ours told to others. */
export function shutOut(baseUrl: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    strictTransportSecurity: baseUrl.startsWith('https://') ? 'max-age=31536000' : false,
  })
}

/** Refuses a form that is too long, before it is read. `isUpload`: the paths of the forms that may carry a picture. */
export function limitBody(
  isUpload: (path: string) => boolean,
  tooLarge: (c: Context, most: number) => Response,
): MiddlewareHandler {
  const atMost = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => tooLarge(c, maxSize) })
  const [words, pictures] = [atMost(longestBody), atMost(longestUpload)]
  return async (c, next) => await (isUpload(c.req.path) ? pictures : words)(c, next)
}

/** Public pages are asked for again each time, cheaply by their ETag; what is one person's is never kept. */
export function keepFresh(isOwn: (path: string) => boolean): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.res.headers.has('Cache-Control')) return
    const isPrivate = isOwn(c.req.path) || !['GET', 'HEAD'].includes(c.req.method)
    c.header('Cache-Control', isPrivate ? 'private, no-store' : 'no-cache')
  }
}

/** One line a request. Never a query, never a path that holds a secret. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    await next()
    const path = isSecretPath(c.req.path) ? '(secret)' : c.req.path
    log.info({ method: c.req.method, path, status: c.res.status, ms: Math.round(performance.now() - started) })
  }
}
