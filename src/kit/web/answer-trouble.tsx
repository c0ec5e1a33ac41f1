import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { isDatabaseAway } from '../db/is-away.ts'
import { codeOf } from '../trouble.ts'
import { type House, visitOf } from './open-visit.ts'
import { isSecretPath } from './secret-path.ts'
import { sendPage } from './send-page.ts'
import { AwayPage, BrokenPage, ForeignFormPage, UnreadablePage } from './trouble-pages.tsx'
import type { Env } from './visit.ts'

/** Turns what was thrown into a page: a foreign form 403, a database that is away 503, a mistake of ours 500 and a line in the log. */
export function answerTrouble(house: House, log: Logger) {
  return (error: Error, c: Context<Env>): Response => {
    const visit = visitOf(c, house)
    if (error instanceof HTTPException) {
      if (error.status === 403) return sendPage(c, <ForeignFormPage visit={visit} />, 403)
      return error.status === 400 ? sendPage(c, <UnreadablePage visit={visit} />, 400) : error.getResponse()
    }
    if (isDatabaseAway(error)) {
      c.header('Retry-After', '5')
      return sendPage(c, <AwayPage visit={visit} />, 503)
    }
    // Not the error itself: what PostgreSQL adds to its errors quotes the rows, and with them people's addresses.
    const { name, message, stack } = error
    log.error({ name, message, stack, code: codeOf(error), method: c.req.method, path: shownPath(c) })
    return sendPage(c, <BrokenPage visit={visit} />, 500)
  }
}

/** A path as the log may hold it. */
export function shownPath(c: Context): string {
  return isSecretPath(c.req.path) ? '(secret)' : c.req.path
}
