import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testPerson } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { makeCommunity, testNow } from '../../../test/visit.ts'
import { deleteFiles, insertFile, type Shown, setShown } from '../storage/file-store.ts'
import { readPicture } from '../storage/read-picture.ts'
import type { Instant } from '../time/time.ts'
import { fileRoutes } from './file-routes.ts'

const { db, pool } = await testDatabase()
let community: TestCommunity
let ownerId: string
beforeAll(async () => {
  community = await testCommunity(db)
  ownerId = await testPerson(db, community.id, 'Kim Keeper')
})

async function keep(shown: Shown): Promise<string> {
  const read = await readPicture(
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  )
  if (!read.ok) throw new Error(read.reason)
  const file = { ownerId, picture: read.picture, ...shown }
  return await db.transaction().execute(async (trx) => await insertFile(trx, community.id, file, testNow))
}

async function get(id: string, now: Instant = testNow, communityId = community.id) {
  const routes = fileRoutes({ db, clock: () => now, findCommunity: async () => ({ id: communityId }) })
  return await routes.request(`/files/${id}`)
}

describe('a file', () => {
  it('is sent with its type, not to be guessed, and may be kept for ever', async () => {
    const answer = await get(await keep({ visibility: 'public', until: null }))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await sharp(await answer.arrayBuffer()).metadata()).format).toBe('webp')
  })

  it('is there until its end and no longer, for caches too', async () => {
    const id = await keep({ visibility: 'public', until: testNow.add({ hours: 2 }) })
    expect((await get(id)).headers.get('cache-control')).toBe('public, max-age=7200, immutable')
    expect((await get(id, testNow.add({ minutes: 119 }))).status).toBe(200)
    expect((await get(id, testNow.add({ hours: 2 }))).status).toBe(404)
  })

  it('is not there while it is private, once it is removed, in another community, or by a mistyped address', async () => {
    const id = await keep({ visibility: 'public', until: null })
    const other = await makeCommunity(pool, 'other')
    expect((await get(id, testNow, other)).status).toBe(404)
    await db.transaction().execute((trx) => setShown(trx, community.id, id, { visibility: 'private', until: null }))
    expect((await get(id)).status).toBe(404)
    await db.transaction().execute((trx) => setShown(trx, community.id, id, { visibility: 'public', until: null }))
    expect((await get(id)).status).toBe(200)
    await db.transaction().execute((trx) => deleteFiles(trx, community.id, [id]))
    const gone = await get(id)
    expect(gone.status).toBe(404)
    expect(gone.headers.get('cache-control')).toBe('no-store')
    expect((await get('no-id')).status).toBe(404)
  })
})
