import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'

/** The longest body of a form, in bytes. */
export const longestBody = 256 * 1024

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

/** Refuses a form that is too long, before it is read. */
export function limitBody(tooLarge: (c: Context) => Response): MiddlewareHandler {
  return bodyLimit({ maxSize: longestBody, onError: tooLarge })
}
