import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { cookiesOf, formPost, makeCommunity, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import { grantCapability } from '../../kit/crypto/capability.ts'
import { runJobs } from '../../kit/jobs/jobs.ts'
import { newestLetters } from '../../kit/mail/outbox-store.ts'
import type { Instant } from '../../kit/time/time.ts'
import { findMailIdentity } from '../address-store.ts'
import { type Addressee, personForAddress } from '../find-or-create-person.ts'
import { peopleTasks } from '../jobs.ts'
import { peopleRoutes } from '../routes.tsx'
import { findPerson } from '../store.ts'
import { findViewer } from '../viewer.ts'

const { db, pool } = await testDatabase()
const communityId = await makeCommunity(pool)

let now: Instant
const clock = () => now
beforeEach(async () => {
  now = testNow
  await pool.query('truncate account cascade')
  await pool.query('delete from letter')
  await pool.query('delete from graphile_worker._private_jobs')
})

function site(baseUrl = 'http://127.0.0.1:3000', sendsMail = true) {
  const routes = peopleRoutes({ db, clock })
  // What a page of another feature would do.
  routes.get('/who', async (c) => c.json((await findViewer(db, c, clock())) ?? null))
  return testVisit(routes, { community: testCommunityShown(communityId), clock, baseUrl, sendsMail })
}

async function newPerson(email: string, change: Partial<Addressee> = { verified: true }, community = communityId) {
  const given = { name: '李雷', email, language: 'zh', verified: false, ...change } as const
  const id = await db.transaction().execute(async (trx) => await personForAddress(trx, community, given, now))
  const accountId = (await findPerson(db, community, id))?.accountId ?? ''
  return { id, accountId }
}

async function signInLink(accountId: string, byHand = false): Promise<string> {
  const grant = { purpose: 'sign-in', subject: accountId, expiresAt: now.add({ minutes: 30 }), byHand }
  return `/zh/sign-in/${await grantCapability(db, communityId, grant, now)}`
}

async function who(app: ReturnType<typeof site>, cookie: string): Promise<unknown> {
  return await (await app.request('/zh/who', { headers: { cookie } })).json()
}

describe('asking for a sign-in link', () => {
  test('answers the same for an address that is known and one that is not', async () => {
    await newPerson('known@example.org')
    const app = site()
    const answers = await Promise.all(
      ['known@example.org', 'stranger@example.org'].map((email) => app.request('/zh/sign-in', formPost({ email }))),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(answers.map(({ headers }) => headers.get('location'))).toEqual(['/zh/sign-in/asked', '/zh/sign-in/asked'])
    expect(await (await app.request('/zh/sign-in/asked')).text()).toContain('如果这个邮箱在这里登记过')
  })

  test('leads to the manager where the site cannot send mail, and claims no letter', async () => {
    const app = site(undefined, false)
    expect(await (await app.request('/zh/sign-in')).text()).toContain('链接由社区管理员转交')
    const asked = await (await app.request('/zh/sign-in/asked')).text()
    expect(asked).toContain('本站目前不能寄信。如果这个邮箱在这里登记过，社区管理员可以把登录链接转交给你')
    expect(asked).not.toContain('已经在路上')
  })

  test('sends a letter to a known address only, in the language of the page', async () => {
    const { id } = await newPerson('known@example.org')
    const app = site()
    await app.request('/en/sign-in?next=%2Fen%2Fledger', formPost({ email: ' Known@Example.org ' }))
    await app.request('/en/sign-in', formPost({ email: 'stranger@example.org' }))
    await runJobs(pool, peopleTasks({ db, clock }))
    const letters = await newestLetters(db, communityId, { limit: 9 })
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ personId: id, address: 'known@example.org', language: 'en' })
    expect(letters[0]?.link).toMatchObject({ purpose: 'sign-in', lives: 'PT30M' })
    expect(letters[0]?.content.action?.path).toBe('/sign-in/{secret}?next=%2Fen%2Fledger')
  })

  test('reaches somebody who only gave the address in a form', async () => {
    const { accountId } = await newPerson('applicant@example.org', {})
    await site().request('/zh/sign-in', formPost({ email: 'applicant@example.org' }))
    await runJobs(pool, peopleTasks({ db, clock }))
    expect(await newestLetters(db, communityId, { limit: 9 })).toMatchObject([{ link: { subject: accountId } }])
  })

  test('makes nobody of an address that a stranger wrote into a form', async () => {
    const stranger = await newPerson('lead@example.org', { name: 'Somebody else' })
    await site().request('/zh/sign-in', formPost({ email: 'lead@example.org' }))
    await runJobs(pool, peopleTasks({ db, clock }))
    expect(await findMailIdentity(db, 'lead@example.org')).toBeUndefined()

    const invited = await newPerson('lead@example.org', { vouched: true })
    expect(invited.id).not.toBe(stranger.id)
    expect(invited.accountId).not.toBe(stranger.accountId)
    expect((await findPerson(db, communityId, invited.id))?.name).toBe('李雷')
  })

  test('reaches an applicant here whose address signs in to another community', async () => {
    const applicant = await newPerson('applicant@example.org', {})
    const elsewhere = await makeCommunity(pool, `test-${crypto.randomUUID()}`)
    const known = await newPerson('applicant@example.org', { verified: true }, elsewhere)
    await site().request('/zh/sign-in', formPost({ email: 'applicant@example.org' }))
    await runJobs(pool, peopleTasks({ db, clock }))
    expect(await newestLetters(db, communityId, { limit: 9 })).toMatchObject([{ personId: applicant.id }])

    const app = site()
    const cookie = cookiesOf(await app.request(await signInLink(applicant.accountId), { method: 'POST' }))
    expect(await who(app, cookie)).toMatchObject({ personId: applicant.id, accountId: known.accountId })
  })

  test('with half an address gives the form back with every word', async () => {
    const answer = await site().request('/zh/sign-in', formPost({ email: '"><b>x' }))
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="&quot;>&lt;b>x"')
    expect(page).toContain('请填写完整的邮箱地址')
  })

  test('too often for one mailbox is answered as always and writes no further letter', async () => {
    const { accountId } = await newPerson('lilei@example.org')
    const app = site()
    const earlier = await signInLink(accountId)
    for (let time = 0; time < 8; time++) {
      const answer = await app.request('/zh/sign-in', formPost({ email: 'lilei@example.org' }))
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe('/zh/sign-in/asked')
    }
    await runJobs(pool, peopleTasks({ db, clock }))
    expect(await newestLetters(db, communityId, { limit: 9 })).toHaveLength(6)
    expect((await app.request(earlier, { method: 'POST' })).status).toBe(303)
  })

  test('too often from one client is refused in words', async () => {
    const app = site()
    for (let time = 0; time < 60; time++)
      await app.request('/zh/sign-in', formPost({ email: `nobody-${time}@example.org` }))
    const answer = await app.request('/zh/sign-in', formPost({ email: 'a@example.org' }))
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).toContain('请求太频繁了')
  })
})

describe('a sign-in link', () => {
  test('is used up by its button, not by looking at it', async () => {
    const { id, accountId } = await newPerson('lilei@example.org')
    const app = site()
    const link = await signInLink(accountId)
    for (let time = 0; time < 2; time++) {
      const look = await app.request(link)
      expect(look.status).toBe(200)
      expect(look.headers.get('referrer-policy')).toBe('no-referrer')
      expect(look.headers.get('x-robots-tag')).toBe('noindex')
      expect(look.headers.get('cache-control')).toBe('no-store')
    }
    const answer = await app.request(link, { method: 'POST' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/zh/desk')
    expect(await who(app, cookiesOf(answer))).toMatchObject({
      personId: id,
      communityId,
      name: '李雷',
      isManager: false,
    })

    expect((await app.request(link)).status).toBe(410)
    expect((await app.request(link, { method: 'POST' })).status).toBe(410)
  })

  test('leads on to a page of this site, and to no other site', async () => {
    const { accountId } = await newPerson('lilei@example.org')
    const app = site()
    const goesTo = async (next: string) => {
      const link = `${await signInLink(accountId)}?next=${encodeURIComponent(next)}`
      return (await app.request(link, { method: 'POST' })).headers.get('location')
    }
    expect(await goesTo('/en/ledger?kind=a')).toBe('/en/ledger?kind=a')
    const elsewhere = [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example',
      '/x/..//evil.example',
    ]
    for (const next of elsewhere) expect(await goesTo(next), next).toBe('/zh/desk')
  })

  test('no longer works after thirty minutes', async () => {
    const { accountId } = await newPerson('lilei@example.org')
    const link = await signInLink(accountId)
    now = now.add({ minutes: 30 })
    expect((await site().request(link, { method: 'POST' })).status).toBe(410)
  })

  test('that came by mail proves the address and signs out whoever was in before the proof', async () => {
    const { accountId } = await newPerson('lilei@example.org', { vouched: true })
    const app = site()
    const before = cookiesOf(await app.request(await signInLink(accountId, true), { method: 'POST' }))
    expect((await findMailIdentity(db, 'lilei@example.org'))?.verifiedAt).toBeNull()
    expect(await who(app, before)).not.toBeNull()

    const after = cookiesOf(await app.request(await signInLink(accountId), { method: 'POST' }))
    expect((await findMailIdentity(db, 'lilei@example.org'))?.verifiedAt).not.toBeNull()
    expect(await who(app, before)).toBeNull()
    expect(await who(app, after)).not.toBeNull()
  })

  test('to somebody who only gave the address in a form proves it once it came by mail', async () => {
    const { id, accountId } = await newPerson('applicant@example.org', {})
    const app = site()
    const byHand = cookiesOf(await app.request(await signInLink(accountId, true), { method: 'POST' }))
    expect(await who(app, byHand)).toMatchObject({ personId: id })
    expect(await findMailIdentity(db, 'applicant@example.org')).toBeUndefined()

    const byMail = cookiesOf(await app.request(await signInLink(accountId), { method: 'POST' }))
    expect(await who(app, byMail)).toMatchObject({ personId: id })
    expect(await who(app, byHand)).toBeNull()
    expect((await findMailIdentity(db, 'applicant@example.org'))?.verifiedAt).not.toBeNull()
  })

  test('that came by mail opens the account that has the address meanwhile', async () => {
    const stranger = await newPerson('lead@example.org', {})
    const byMail = await signInLink(stranger.accountId)
    const byHand = await signInLink(stranger.accountId, true)
    const lead = await newPerson('lead@example.org', { vouched: true })
    const app = site()
    const handed = cookiesOf(await app.request(byHand, { method: 'POST' }))
    expect(await who(app, handed)).toMatchObject({ personId: stranger.id })
    const mailed = cookiesOf(await app.request(byMail, { method: 'POST' }))
    expect(await who(app, mailed)).toMatchObject({ personId: lead.id })
  })

  test('to an account that is gone is void', async () => {
    const { accountId } = await newPerson('lilei@example.org')
    const link = await signInLink(accountId)
    await pool.query('delete from account where id = $1', [accountId])
    expect((await site().request(link, { method: 'POST' })).status).toBe(410)
  })
})

describe('a session', () => {
  test('lasts thirty days after it was last seen', async () => {
    const { accountId } = await newPerson('lilei@example.org')
    const app = site()
    const cookie = cookiesOf(await app.request(await signInLink(accountId), { method: 'POST' }))
    now = now.add({ minutes: 59 })
    expect((await app.request('/zh/who', { headers: { cookie } })).headers.getSetCookie()).toEqual([])
    now = now.add({ hours: 24 * 29 })
    expect((await app.request('/zh/who', { headers: { cookie } })).headers.getSetCookie()).toHaveLength(1)
    now = now.add({ hours: 24 * 29 })
    expect(await who(app, cookie)).not.toBeNull()
    now = now.add({ hours: 24 * 31 })
    expect(await who(app, cookie)).toBeNull()
  })

  test('is kept in a cookie that no script reads and, over https, no other host sets', async () => {
    const { accountId } = await newPerson('lilei@example.org')
    const plain = await site().request(await signInLink(accountId), { method: 'POST' })
    expect(plain.headers.getSetCookie()[0]).toMatch(/^stationmaster=.*Path=\/; HttpOnly; SameSite=Lax$/)
    const secure = site('https://stations.example.org')
    const answer = await secure.request(await signInLink(accountId), { method: 'POST' })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-stationmaster=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(await who(secure, cookiesOf(answer))).not.toBeNull()
  })

  test('ends at signing out', async () => {
    const { accountId } = await newPerson('lilei@example.org')
    const app = site()
    const cookie = cookiesOf(await app.request(await signInLink(accountId), { method: 'POST' }))
    const answer = await app.request('/zh/sign-out', { method: 'POST', headers: { cookie } })
    expect(answer.status).toBe(303)
    expect(await who(app, cookie)).toBeNull()
  })

  test('of somebody unknown, or a forged one, is nobody', async () => {
    const app = site()
    for (const cookie of [
      '',
      'stationmaster=',
      'stationmaster=x.y',
      `stationmaster=${crypto.randomUUID()}.${'a'.repeat(43)}`,
    ]) {
      expect(await who(app, cookie)).toBeNull()
    }
  })

  test('is nobody in a community that the account has no person in', async () => {
    const { accountId } = await newPerson('lilei@example.org')
    const cookie = cookiesOf(await site().request(await signInLink(accountId), { method: 'POST' }))
    const routes = peopleRoutes({ db, clock })
    routes.get('/who', async (c) => c.json((await findViewer(db, c, clock())) ?? null))
    const elsewhere = testVisit(routes, {
      community: testCommunityShown(await makeCommunity(pool, 'elsewhere')),
    })
    expect(await who(elsewhere, cookie)).toBeNull()
  })
})
