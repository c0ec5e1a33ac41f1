import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { type TestCommunity, testCommunity, testHolder, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import type { Db } from '../kit/db/database.ts'
import type { Env } from '../kit/web/visit.ts'
import { startSession } from '../people/sign-in/session.ts'
import { findPerson } from '../people/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { conductRoutes, suspendedOnlyRead } from './routes.tsx'
import { suspendPerson } from './suspend-person.ts'

let db: Db
let community: TestCommunity
let lead: string
let stranger: string
let text: string
const cookies = new Map<string, string>()

beforeAll(async () => {
  ;({ db } = await testDatabase())
  community = await testCommunity(db)
  lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  stranger = await testPerson(db, community.id, 'Some Stranger')
  const filed = await submitProposal(db, community.id, community.charter, foundingApplication(), false, testNow)
  if (!filed.ok) throw new Error(filed.reason)
  text = `proposal:${filed.id}:reason`
  for (const personId of [lead, stranger]) {
    const accountId = (await findPerson(db, community.id, personId))?.accountId ?? ''
    const session = await db.transaction().execute((trx) => startSession(trx, accountId, testNow))
    cookies.set(personId, `stationmaster=${session}`)
  }
})

function site() {
  const deps = { db, clock: () => testNow, shelf: community.shelf }
  const routes = new Hono<Env>()
  routes.use(suspendedOnlyRead(deps))
  routes.route('/', conductRoutes(deps))
  for (const path of ['/apply', '/me', '/sign-out']) routes.post(path, (c) => c.text('done'))
  routes.get('/apply', (c) => c.text('read'))
  return testVisit(routes, { community: testCommunityShown(community.id) })
}

async function get(path: string, personId?: string) {
  const cookie = cookies.get(personId ?? '')
  const answer = await site().request(path, cookie === undefined ? {} : { headers: { cookie } })
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}

async function post(path: string, personId: string, fields: Record<string, string> = {}) {
  const answer = await site().request(path, formPost(fields, { cookie: cookies.get(personId) ?? '' }))
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}

describe('the pages of conduct', () => {
  it('ask who is not signed in to sign in, and tell everybody else whose they are', async () => {
    expect((await get('/zh/desk/conduct')).to).toBe('/zh/sign-in?next=%2Fzh%2Fdesk%2Fconduct')
    expect(await get('/en/desk/conduct', stranger)).toMatchObject({
      status: 403,
      page: expect.stringContaining('Only those who now hold a rank'),
    })
    expect((await post(`/en/desk/conduct/hide?subject=${text}`, stranger, { reason: 'No' })).status).toBe(403)
  })

  it('show what a hiding would hide, and keep every word when the reason is missing', async () => {
    const path = `/zh/desk/conduct/hide?subject=${encodeURIComponent(text)}`
    const form = await get(path, lead)
    expect(form.status).toBe(200)
    expect(form.page).toContain('苏州有很多云原生用户')
    const long = '理由'.repeat(600)
    const wrong = await post(path, lead, { reason: long })
    expect(wrong.status).toBe(422)
    expect(wrong.page).toContain(long)
    expect(wrong.page).toContain('请写明理由')
  })

  it('hide a text, list it with the way back, and show it again', async () => {
    const query = `?subject=${encodeURIComponent(text)}`
    expect(await post(`/en/desk/conduct/hide${query}`, lead, { reason: 'Names a third person' })).toMatchObject({
      status: 303,
      to: '/en/desk/conduct?done=hide',
    })
    const list = await get('/en/desk/conduct?done=hide', lead)
    expect(list.page).toContain('The text is hidden. It is in the ledger.')
    expect(list.page).toContain('Names a third person')
    expect(list.page).toContain('苏州有很多云原生用户')
    expect(list.page).toContain(`/en/desk/conduct/show${query}`)
    expect((await post(`/en/desk/conduct/hide${query}`, lead, { reason: 'Again' })).status).toBe(409)
    expect((await post(`/en/desk/conduct/show${query}`, lead, { reason: 'It is fine' })).status).toBe(303)
    expect((await get('/en/desk/conduct', lead)).page).toContain('No text is hidden.')
  })

  it('say so when there is no such text or person', async () => {
    expect((await get('/en/desk/conduct/hide?subject=nonsense', lead)).status).toBe(404)
    expect((await get('/en/desk/conduct/suspend?person=nobody', lead)).status).toBe(404)
    expect((await post(`/en/desk/conduct/suspend?person=${lead}`, lead, { reason: 'Me' })).status).toBe(403)
  })

  it('suspend a person, who may then read and leave, but not act, until it is lifted', async () => {
    expect((await post('/en/apply', stranger)).page).toBe('done')
    expect((await get(`/zh/desk/conduct/suspend?person=${stranger}`, lead)).page).toContain('暂停 Some Stranger 的参与')
    expect((await post(`/zh/desk/conduct/suspend?person=${stranger}`, lead, { reason: '刷屏' })).status).toBe(303)
    expect((await get('/zh/desk/conduct', lead)).page).toContain('刷屏')
    expect((await get('/zh/desk/conduct?done=suspend', lead)).page).toContain('已暂停对方的参与')

    expect((await get('/en/apply', stranger)).page).toBe('read')
    expect(await post('/en/apply', stranger)).toMatchObject({ status: 403, page: expect.stringContaining('刷屏') })
    expect((await post('/en/me', stranger)).page).toBe('done')
    expect((await post('/en/sign-out', stranger)).page).toBe('done')

    expect((await post(`/en/desk/conduct/lift?person=${stranger}`, lead, { reason: 'Enough' })).status).toBe(303)
    expect((await post('/en/apply', stranger)).page).toBe('done')
  })

  it('are closed to somebody suspended, whatever rank they hold', async () => {
    const other = await testHolder(db, community.id, 'sig.lead', 'Otto Lead')
    const suspension = { personId: lead, suspendedBy: other, reason: 'Enough' }
    await suspendPerson(db, community.id, community.charter, suspension, testNow)
    expect((await get('/en/desk/conduct', lead)).status).toBe(403)
  })
})
