import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { formPost, makeCommunity, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import { grantCapability } from '../../kit/crypto/capability.ts'
import { newestLetters } from '../../kit/mail/outbox-store.ts'
import { listPublicEntries } from '../../ledger/store.ts'
import { addressOf, contactsOf, findMailIdentity } from '../address-store.ts'
import { personForAddress } from '../find-or-create-person.ts'
import { peopleRoutes } from '../routes.tsx'
import { findPerson, insertManager, insertPerson, isManager } from '../store.ts'
import { decideClaim } from './decide-claim.ts'
import { openClaims } from './store.ts'

const { db, pool } = await testDatabase()
const given = { email: 'founder@example.org', words: '我 2021 年负责上海站的活动。' }
let communityId = ''
let recordedId = ''
let managerId = ''

beforeEach(async () => {
  await pool.query('truncate account cascade')
  communityId = await makeCommunity(pool, `test-${crypto.randomUUID()}`)
  recordedId = await insert({ accountId: null, name: '王小明', recordedIn: '2022-06-01' })
  managerId = await at('manager@example.org', '管理员')
  await db.transaction().execute(async (trx) => await insertManager(trx, communityId, managerId, testNow))
})

async function insert(person: Parameters<typeof insertPerson>[2]): Promise<string> {
  return (await db.transaction().execute(async (trx) => await insertPerson(trx, communityId, person, testNow))) ?? ''
}

async function at(email: string, name: string, change: { verified?: boolean } = {}): Promise<string> {
  const somebody = { email, name, language: 'zh', verified: true, ...change } as const
  return await db.transaction().execute(async (trx) => await personForAddress(trx, communityId, somebody, testNow))
}

function site() {
  return testVisit(peopleRoutes({ db, clock: () => testNow }), { community: testCommunityShown(communityId) })
}

async function claim(form: Record<string, string> = given): Promise<Response> {
  return await site().request(`/zh/people/${recordedId}/claim`, formPost(form))
}

async function confirmAddress(change: { byHand?: boolean } = {}): Promise<Response> {
  const [open] = await openClaims(db, communityId)
  const grant = { purpose: 'claim-address', subject: open?.id ?? '', ...change }
  const secret = await grantCapability(db, communityId, grant, testNow)
  return await site().request(`/zh/claims/${secret}`, { method: 'POST' })
}

async function decide(outcome: 'confirmed' | 'refused', change: { managerId?: string; reason?: string } = {}) {
  const [open] = await openClaims(db, communityId)
  return await decideClaim(
    db,
    communityId,
    { claimId: open?.id ?? '', managerId, outcome, reason: '见过本人。', ...change },
    testNow,
  )
}

async function wordsOfLetters(): Promise<string> {
  const letters = await newestLetters(db, communityId, { limit: 9 })
  return letters.flatMap(({ content }) => content.paragraphs).join()
}

describe('claiming a recorded person', () => {
  test('asks the claimant by letter to confirm the address', async () => {
    expect(await (await site().request(`/zh/people/${recordedId}/claim`)).text()).toContain('2022年6月1日')
    const answer = await claim()
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/zh/claims/asked')
    const [letter] = await newestLetters(db, communityId, { limit: 1 })
    expect(letter).toMatchObject({ address: 'founder@example.org', link: { purpose: 'claim-address', lives: 'P7D' } })
    expect(await openClaims(db, communityId)).toMatchObject([
      { personName: '王小明', ...given, confirmedAddressAt: null },
    ])
    expect((await confirmAddress()).status).toBe(303)
    expect((await openClaims(db, communityId))[0]?.confirmedAddressAt?.equals(testNow)).toBe(true)
  })

  test('again replaces the words, until the address is confirmed', async () => {
    await claim()
    await claim({ ...given, words: '补充：还有杭州站。' })
    expect(await openClaims(db, communityId)).toMatchObject([{ words: '补充：还有杭州站。' }])
    await confirmAddress()
    const answer = await claim({ ...given, words: '别人改的' })
    expect(answer.headers.get('location')).toBe('/zh/claims/asked')
    expect(await openClaims(db, communityId)).toMatchObject([{ words: '补充：还有杭州站。' }])
  })

  test('keeps every word of a form that is not right', async () => {
    const answer = await claim({ email: 'founder', words: '<script>' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="founder"')
    expect(page).toContain('&lt;script>')
    expect((await claim({ email: 'a@example.org', words: 'a'.repeat(2001) })).status).toBe(422)
  })

  test('works for recorded people only, and shows nobody else’s name', async () => {
    const path = `/zh/people/${managerId}/claim`
    for (const answer of [await site().request(path), await site().request(path, formPost({}))]) {
      expect(answer.status).toBe(410)
      expect(await answer.text()).not.toContain('管理员</h1>')
    }
    expect((await site().request(`/zh/people/${crypto.randomUUID()}/claim`)).status).toBe(404)
  })
})

describe('a manager who decides a claim', () => {
  test('confirms it: the claimant can sign in as the recorded person, and the ledger says so', async () => {
    await claim()
    await confirmAddress()
    expect(await decide('confirmed')).toEqual({ ok: true })
    expect(await addressOf(db, communityId, recordedId)).toEqual({
      address: 'founder@example.org',
      language: 'zh',
      verified: true,
    })
    expect(await wordsOfLetters()).toContain('见过本人。')
    const [entry] = await listPublicEntries(db, communityId, {}, 1)
    const body = JSON.parse(entry?.body ?? '{}')
    expect(body).toMatchObject({
      kind: 'claim-confirmed',
      by: [{ role: 'manager', person: managerId }],
      persons: [recordedId],
      facts: { addressConfirmed: true },
    })
    expect(entry?.texts).toEqual([])
    expect((await site().request(`/zh/people/${recordedId}/claim`)).status).toBe(410)
  })

  test('may vouch for somebody whom no mail reaches: the address stays unproved', async () => {
    await claim()
    expect((await confirmAddress({ byHand: true })).status).toBe(303)
    expect(await decide('confirmed')).toEqual({ ok: true })
    expect(await findMailIdentity(db, 'founder@example.org')).toMatchObject({ verifiedAt: null })
  })

  test('refuses it, with a reason that goes to the claimant', async () => {
    await claim()
    expect(await decide('refused', { reason: ' ' })).toEqual({ ok: false, reason: 'reason-needed' })
    expect(await decide('refused', { reason: '名字对不上。' })).toEqual({ ok: true })
    expect((await findPerson(db, communityId, recordedId))?.accountId).toBeNull()
    expect(await wordsOfLetters()).toContain('名字对不上。')
    expect(await openClaims(db, communityId)).toEqual([])
  })

  test('is a manager, and decides once', async () => {
    await claim()
    const stranger = await at('stranger@example.org', '路人')
    expect(await decide('confirmed', { managerId: stranger })).toEqual({ ok: false, reason: 'not-a-manager' })
    const [open] = await openClaims(db, communityId)
    const decision = { claimId: open?.id ?? '', managerId, outcome: 'refused', reason: '重复。' } as const
    const both = await Promise.all([1, 2].map(async () => await decideClaim(db, communityId, decision, testNow)))
    expect(both).toContainEqual({ ok: true })
    expect(both).toContainEqual({ ok: false, reason: 'already-decided' })
  })

  test('confirms one of two claims to one person', async () => {
    await claim()
    await claim({ ...given, email: 'other@example.org' })
    expect(await decide('confirmed')).toEqual({ ok: true })
    expect(await decide('confirmed')).toEqual({ ok: false, reason: 'already-claimed' })
    expect(await decide('refused')).toEqual({ ok: true })
  })

  test('makes a person without a record one with the recorded person, office of manager and all', async () => {
    await claim({ ...given, email: 'manager@example.org' })
    await confirmAddress()
    expect(await decide('confirmed')).toEqual({ ok: true })
    expect(await isManager(db, communityId, recordedId)).toBe(true)
    expect(await findPerson(db, communityId, managerId)).toMatchObject({ accountId: null, name: '管理员' })
    expect(await addressOf(db, communityId, recordedId)).toMatchObject({ address: 'manager@example.org' })
    expect(await contactsOf(db, communityId, recordedId)).toEqual([])
  })

  test('cannot merge somebody who holds a rank already', async () => {
    const lead = await at('founder@example.org', '王小明')
    await pool.query(
      `insert into rank_holding (community_id, body, rank, person_id, invited_at) values ($1, 'sig', 'lead', $2, now())`,
      [communityId, lead],
    )
    await claim()
    await confirmAddress()
    expect(await decide('confirmed')).toEqual({ ok: false, reason: 'has-own-record' })
    expect(await openClaims(db, communityId)).toHaveLength(1)
  })
})
