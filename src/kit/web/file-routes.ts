import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/database.ts'
import { findPublicFile } from '../storage/file-store.ts'
import type { Clock } from '../time/time.ts'

export interface FileDeps {
  readonly db: Db
  readonly clock: Clock
  readonly findCommunity: (c: Context) => Promise<{ readonly id: string }>
}

const year = 31_536_000

/** `/files/<id>`: a picture that is public now. What lies at an address never changes, so it is kept until it ends. */
export function fileRoutes({ db, clock, findCommunity }: FileDeps): Hono {
  return new Hono().get('/files/:id', async (c) => {
    const { data: id } = z.uuid().safeParse(c.req.param('id'))
    const now = clock()
    const file = id === undefined ? undefined : await findPublicFile(db, (await findCommunity(c)).id, id, now)
    if (!file) {
      c.header('Cache-Control', 'no-store')
      return await c.notFound()
    }
    const left = file.until === null ? year : Math.floor(file.until.since(now).total('seconds'))
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.type,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': `public, max-age=${Math.min(left, year)}, immutable`,
      ETag: `"${file.hash}"`,
    })
  })
}
