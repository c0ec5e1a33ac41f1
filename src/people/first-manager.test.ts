import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { cookiesOf, formPost, makeCommunity, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { newestLetters } from '../kit/mail/outbox-store.ts'
import { listPublicEntries } from '../ledger/store.ts'
import { findMailIdentity } from './address-store.ts'
import { offerFirstManagerLink } from './first-manager.ts'
import { peopleRoutes } from './routes.tsx'
import { signInByHand } from './sign-in/sign-in-by-hand.ts'
import { findViewer } from './viewer.ts'

const { db, pool } = await testDatabase()
const manager = { name: '韩梅梅', email: 'hanmei@example.org', language: 'en' }
let communityId = ''
let now = testNow

beforeEach(async () => {
  now = testNow
  await pool.query('truncate account cascade')
  communityId = await makeCommunity(pool, `test-${crypto.randomUUID()}`)
})

function site() {
  const routes = peopleRoutes({ db, clock: () => now })
  routes.get('/who', async (c) => c.json((await findViewer(db, c, now)) ?? null))
  return testVisit(routes, { community: testCommunityShown(communityId) })
}

async function offer(): Promise<string> {
  const secret = await offerFirstManagerLink(db, communityId, now)
  return `/zh/manager/${secret}`
}

describe('the first manager’s link', () => {
  test('makes whoever uses it the manager, signed in, and records it', async () => {
    const app = site()
    const link = await offer()
    expect(await (await app.request(link)).text()).toContain('设置第一位管理员')
    const answer = await app.request(link, formPost(manager))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/zh/manage')
    const viewer = await (await app.request('/zh/who', { headers: { cookie: cookiesOf(answer) } })).json()
    expect(viewer).toMatchObject({ name: '韩梅梅', language: 'en', isManager: true, isSuspended: false })
    expect(await findMailIdentity(db, 'hanmei@example.org')).toMatchObject({ verifiedAt: null })
    const [entry] = await listPublicEntries(db, communityId, {}, 9)
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({ kind: 'manager-set-up', by: [{ role: 'operator' }] })
    expect(entry?.body).not.toContain('韩梅梅')
    expect(await offerFirstManagerLink(db, communityId, now)).toBeUndefined()
  })

  test('keeps every word of a form that is not right', async () => {
    const answer = await site().request(await offer(), formPost({ name: '韩梅梅', email: 'hanmei', language: 'en' }))
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="韩梅梅"')
    expect(page).toContain('value="hanmei"')
    expect(page).toContain('<option value="en" selected>')
    expect(page).toContain('请填写完整的邮箱地址')
  })

  test('that is none is void, whatever the form says', async () => {
    const app = site()
    for (const form of [{}, manager]) expect((await app.request('/zh/manager/none', formPost(form))).status).toBe(410)
  })

  test('works for one of two at once', async () => {
    const app = site()
    const link = await offer()
    const both = await Promise.all([
      app.request(link, formPost(manager)),
      app.request(link, formPost({ ...manager, email: 'other@example.org' })),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410])
    const { rows } = await pool.query('select from manager where community_id = $1', [communityId])
    expect(rows).toHaveLength(1)
  })

  test('gives way to a newer one, and to thirty minutes', async () => {
    const app = site()
    const former = await offer()
    const link = await offer()
    expect((await app.request(former)).status).toBe(410)
    now = now.add({ minutes: 30 })
    expect((await app.request(link, formPost(manager))).status).toBe(410)
  })
})

describe('signing somebody in by hand', () => {
  test('gives a link, tells the person and the ledger', async () => {
    const app = site()
    await app.request(await offer(), formPost(manager))
    const outcome = await signInByHand(db, communityId, 'HanMei@example.org', now)
    expect(outcome).toMatchObject({ ok: true })
    const [entry] = await listPublicEntries(db, communityId, {}, 1)
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({ kind: 'link-given-by-hand', by: [{ role: 'operator' }] })
    const [letter] = await newestLetters(db, communityId, { limit: 1 })
    expect(letter).toMatchObject({ address: 'hanmei@example.org', language: 'en', link: null })
    expect(letter?.content.subject).toBe('A link meant for you was handed over')
    const answer = await app.request(outcome.ok ? `/zh${outcome.path}` : '', { method: 'POST' })
    expect(answer.status).toBe(303)
    expect(await findMailIdentity(db, 'hanmei@example.org')).toMatchObject({ verifiedAt: null })
  })

  test('knows no strangers', async () => {
    expect(await signInByHand(db, communityId, 'stranger@example.org', now)).toEqual({
      ok: false,
      reason: 'unknown-address',
    })
    expect(await signInByHand(db, communityId, 'nonsense', now)).toEqual({ ok: false, reason: 'unknown-address' })
  })
})
