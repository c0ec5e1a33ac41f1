import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { cookiesOf, formPost, makeCommunity, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import { consentsOf, giveConsent } from '../consent-store.ts'
import { personForAddress } from '../find-or-create-person.ts'
import { peopleRoutes } from '../routes.tsx'
import { startSession } from '../sign-in/session.ts'
import { sessionsOf } from '../sign-in/store.ts'
import { findPerson } from '../store.ts'

const { db, pool } = await testDatabase()
const communityId = await makeCommunity(pool)
let personId = ''
let accountId = ''
let cookie = ''

beforeEach(async () => {
  await pool.query('truncate account cascade')
  await db.transaction().execute(async (trx) => {
    const somebody = { name: '李雷', email: 'lilei@example.org', language: 'zh', verified: true } as const
    personId = await personForAddress(trx, communityId, somebody, testNow)
    accountId = (await findPerson(trx, communityId, personId))?.accountId ?? ''
    await giveConsent(trx, communityId, personId, 'privacy', '2026-11-01', testNow)
  })
  cookie = await newSession()
})

async function newSession(): Promise<string> {
  const value = await db.transaction().execute(async (trx) => await startSession(trx, accountId, testNow))
  return `stationmaster=${value}`
}

function site() {
  const ownRecords = { stations: async () => [{ office: 'leader' }] }
  const routes = peopleRoutes({ db, clock: () => testNow, ownRecords })
  return testVisit(routes, { community: testCommunityShown(communityId) })
}

async function get(path: string): Promise<Response> {
  return await site().request(path, { headers: { cookie } })
}

async function post(path: string, fields: Record<string, string> = {}): Promise<Response> {
  return await site().request(path, formPost(fields, { cookie }))
}

describe('one’s own page', () => {
  test('sends whoever is not signed in to sign in, and back', async () => {
    const answer = await site().request('/zh/me')
    expect(answer.headers.get('location')).toBe('/zh/sign-in?next=%2Fzh%2Fme')
    expect((await site().request('/zh/me/data')).status).toBe(303)
  })

  test('changes name, Latin name and language', async () => {
    expect((await post('/zh/me', { name: ' 李  雷 ', latinName: 'Li Lei', language: 'en' })).status).toBe(303)
    expect(await findPerson(db, communityId, personId)).toMatchObject({ name: '李 雷', latinName: 'Li Lei' })
    const page = await (await get('/zh/me?saved')).text()
    expect(page).toContain('已保存')
    expect(page).toContain('<option value="en" selected>')
  })

  test('keeps every word of a form that is not right', async () => {
    const answer = await post('/en/me', { name: '', latinName: '李雷', language: 'en' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="李雷"')
    expect(page).toContain('Use Latin letters')
    expect(page).toContain('Write a name')
  })

  test('ends another session, and only one of one’s own', async () => {
    await newSession()
    const other = (await sessionsOf(db, accountId, testNow)).find(({ id }) => !cookie.includes(id))
    await post('/zh/sign-out', { session: crypto.randomUUID() })
    expect(await sessionsOf(db, accountId, testNow)).toHaveLength(2)
    await post('/zh/sign-out', { session: other?.id ?? '' })
    expect((await sessionsOf(db, accountId, testNow)).map(({ id }) => cookie.includes(id))).toEqual([true])
  })

  test('withdraws a consent', async () => {
    const [consent] = await consentsOf(db, communityId, personId)
    expect(await (await get('/zh/me')).text()).toContain('隐私说明')
    expect((await post(`/zh/me/consents/${consent?.id}/withdrawal`)).status).toBe(303)
    expect((await consentsOf(db, communityId, personId))[0]?.withdrawnAt?.equals(testNow)).toBe(true)
    expect(await (await get('/zh/me')).text()).toContain('撤回')
  })

  test('gives everything that is kept about oneself, and no secret', async () => {
    const answer = await get('/zh/me/data')
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const words = await answer.text()
    expect(JSON.parse(words)).toMatchObject({
      person: { id: personId, name: '李雷' },
      signInAddresses: [{ address: 'lilei@example.org' }],
      consents: [{ purpose: 'privacy', version: '2026-11-01' }],
      stations: [{ office: 'leader' }],
    })
    expect(words).not.toContain(cookie.split('.')[1])
    expect(words).not.toMatch(/hash/i)
  })

  test('signs out', async () => {
    const answer = await post('/zh/sign-out')
    expect(cookiesOf(answer)).toBe('stationmaster=')
    expect((await get('/zh/me')).status).toBe(303)
  })
})
