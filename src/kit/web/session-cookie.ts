import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Env } from './visit.ts'

/** A request, for code outside of routes that reads or sets its session. */
export type VisitContext = Context<Env>

const name = 'stationmaster'
const month = 60 * 60 * 24 * 30

/** The value of the session cookie, as the browser sent it. */
export function readSessionCookie(c: VisitContext): string | undefined {
  return isSecure(c) ? getCookie(c, name, 'host') : getCookie(c, name)
}

/** Keeps a session in the browser for 30 days. Over https the name begins with `__Host-`: no other host can set it. */
export function writeSessionCookie(c: VisitContext, value: string): void {
  setCookie(c, name, value, { ...attributes(c), maxAge: month })
}

export function clearSessionCookie(c: VisitContext): void {
  setCookie(c, name, '', { ...attributes(c), maxAge: 0 })
}

function attributes(c: VisitContext): CookieOptions {
  const common = { path: '/', httpOnly: true, sameSite: 'Lax' } as const
  return isSecure(c) ? { ...common, secure: true, prefix: 'host' } : common
}

function isSecure(c: VisitContext): boolean {
  return c.get('visit').baseUrl.startsWith('https://')
}
