import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Env } from './visit.ts'

/** A request in any route that knows its visit, for code outside of routes that reads or sets its session. */
export type VisitContext<Known extends Env = Env> = Context<Known>

const name = 'stationmaster'
const month = 60 * 60 * 24 * 30

/** The value of the session cookie, as the browser sent it. */
export function readSessionCookie<Known extends Env>(c: VisitContext<Known>): string | undefined {
  return isSecure(c) ? getCookie(c, name, 'host') : getCookie(c, name)
}

/** Keeps a session in the browser for 30 days. Over https the name begins with `__Host-`: no other host can set it. */
export function writeSessionCookie<Known extends Env>(c: VisitContext<Known>, value: string): void {
  setCookie(c, name, value, { ...attributes(c), maxAge: month })
}

export function clearSessionCookie<Known extends Env>(c: VisitContext<Known>): void {
  setCookie(c, name, '', { ...attributes(c), maxAge: 0 })
}

function attributes<Known extends Env>(c: VisitContext<Known>): CookieOptions {
  const common = { path: '/', httpOnly: true, sameSite: 'Lax' } as const
  return isSecure(c) ? { ...common, secure: true, prefix: 'host' } : common
}

function isSecure<Known extends Env>(c: VisitContext<Known>): boolean {
  return c.get('visit').baseUrl.startsWith('https://')
}
