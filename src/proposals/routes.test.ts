import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testHolder, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { cookiesOf, formPost, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { suspendPerson } from '../conduct/suspend-person.ts'
import type { Db } from '../kit/db/database.ts'
import { runJobs } from '../kit/jobs/jobs.ts'
import { dayIn } from '../kit/time/time.ts'
import { startSession } from '../people/sign-in/session.ts'
import { appointPerson } from '../stations/appoint-person.ts'
import { findStationBySlug } from '../stations/store.ts'
import { applyRoutes } from './routes.tsx'

let db: Db
let pool: pg.Pool
let community: TestCommunity
let site: ReturnType<typeof testVisit>
let siteWithoutMail: ReturnType<typeof testVisit>

beforeAll(async () => {
  ;({ db, pool } = await testDatabase())
  community = await testCommunity(db)
  const shown = testCommunityShown(community.id)
  const deps = { db, shelf: community.shelf, clock: () => testNow }
  site = testVisit(applyRoutes({ ...deps, canMail: true }), { community: shown })
  siteWithoutMail = testVisit(applyRoutes({ ...deps, canMail: false }), { community: shown })
})

const filled = (change: Record<string, string> = {}) => ({
  act: 'file',
  city: 'suzhou',
  name: '林晓',
  github: '@linxiao-example',
  reason: '想让大家能见面。',
  recent: '写文档，答疑。',
  'last-active': '2026-10-12',
  'tick-G1': 'yes',
  people: '30',
  gathering: '两家公司提供场地。',
  plan: '每季度一次。',
  'tick-H1': 'yes',
  'tick-H2': 'yes',
  contact: 'Lin.Xiao@example.org',
  privacy: 'yes',
  ...change,
})

const proposals = async () => await db.selectFrom('proposal').selectAll().execute()

describe('filing “found a station” (G0–G4)', () => {
  it('first asks for the city, in any spelling', async () => {
    expect(await (await site.request('/zh/apply/found-station')).text()).toContain('先选一座城市')
    const found = await (await site.request('/zh/apply/found-station?q=Guang%20Zhou')).text()
    expect(found).toContain('/zh/apply/found-station?place=guangzhou')
    expect(await (await site.request('/en/apply/found-station?q=Atlantis')).text()).toContain(
      '“Atlantis” was not found',
    )
    expect(await (await site.request('/zh/apply/found-station?q=')).text()).toContain('请输入一座城市')
  })

  it('leads to joining where the city has a station already (G0)', async () => {
    const page = await (await site.request('/zh/apply/found-station?place=hangzhou')).text()
    expect(page).toContain('杭州已经有城市站了')
    expect(page).toContain('/zh/apply/join-station?station=hangzhou')
    expect(page).not.toContain('name="plan"')
  })

  it('leads to reviving a station there is and that is inactive (G0, H2)', async () => {
    await pool.query(`update station set status = 'inactive' where slug = 'hangzhou'`)
    const page = await (await site.request('/en/apply/found-station?place=hangzhou')).text()
    expect(page).toContain('/en/apply/revive-station?station=hangzhou')
    expect(page).toContain('you can revive it')
    await pool.query(`update station set status = 'active' where slug = 'hangzhou'`)
  })

  it('says who is missing while no quorum can be reached, and takes the form all the same', async () => {
    const page = await (await site.request('/en/apply/found-station?place=suzhou')).text()
    expect(page).toContain('It cannot be decided yet')
    expect(page).toContain('1 × Lead and 2 × SIG Member')
    expect(page).toContain('name="plan"')
  })

  it('keeps every word of a wrong form, with the mistake beside its field, in the reader’s language', async () => {
    const answer = await site.request(
      '/en/apply/found-station',
      formPost(filled({ people: 'many', contact: 'nowhere', plan: '<b>Plan</b> ### 计划' })),
    )
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Please give a whole number from 1 to 100000')
    expect(page).toContain('This does not look like an e-mail address')
    expect(page).toContain('&lt;b>Plan&lt;/b> ### 计划')
    expect(page).toContain('value="many"')
    expect(await proposals()).toEqual([])
  })

  it('names the limit that a text passes', async () => {
    const answer = await site.request('/zh/apply/found-station', formPost(filled({ plan: '长'.repeat(3001) })))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('最多 3000 个字，现在有 3001 个')
  })

  it('asks for consent before it takes anything', async () => {
    const answer = await site.request('/zh/apply/found-station', formPost(filled({ privacy: '' })))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('需要你同意才能处理申请')
  })

  it('checks without keeping: fewer than twenty people do not meet G2', async () => {
    const answer = await site.request('/zh/apply/found-station', formPost(filled({ act: 'check', people: '12' })))
    const page = await answer.text()
    expect(page).toContain('申请中写的是 12')
    expect(page).toContain('不符合')
    expect(page).toContain('可以提交，但有 1 条目前不符合')
    expect(page).not.toContain('可以提交了')
    expect(page).toContain('href="#conditions"')
    expect(await proposals()).toEqual([])
    const fine = await site.request('/zh/apply/found-station', formPost(filled({ act: 'check' })))
    expect(await fine.text()).toContain('可以提交了')
  })

  it('takes no offence when the page asks by itself about a form that is not complete yet', async () => {
    const unfinished = { people: '12', contact: '', privacy: '' }
    const asked = await site.request('/zh/apply/found-station', formPost(filled({ ...unfinished, act: 'try' })))
    expect(asked.status).toBe(200)
    expect(await asked.text()).toContain('申请中写的是 12')
    const checked = await site.request('/zh/apply/found-station', formPost(filled({ ...unfinished, act: 'check' })))
    expect(checked.status).toBe(422)
  })

  it('opens when its address is confirmed by the letter, and not by looking at the link', async () => {
    const answer = await site.request('/zh/apply/found-station', formPost(filled()))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/zh/apply/found-station/sent')
    expect(await (await site.request('/zh/apply/found-station/sent')).text()).toContain('请查收邮件')
    const [filed] = await proposals()
    expect(filed).toMatchObject({
      state: 'unconfirmed',
      key: 'city:suzhou',
      place_slug: 'suzhou',
      channel: 'web',
      language: 'zh',
    })
    expect(JSON.stringify(filed?.answers)).not.toContain('example.org')
    const secret = await secretOf('confirm-proposal')
    expect(await (await site.request(`/zh/confirm/${secret}`)).text()).toContain('确认申请')
    expect(await proposals()).toMatchObject([{ state: 'unconfirmed' }])
    const confirmed = await site.request(`/zh/confirm/${secret}`, formPost({}))
    expect(confirmed.status).toBe(303)
    expect(confirmed.headers.get('location')).toMatch(/^\/zh\/follow\/[\w-]{43}$/)
    expect(await proposals()).toMatchObject([{ state: 'open' }])
    expect((await site.request(`/zh/confirm/${secret}`, formPost({}))).status).toBe(410)
  })

  it('tells the next applicant for the city that somebody is applying, and lets them apply', async () => {
    const page = await (await site.request('/zh/apply/found-station?place=suzhou')).text()
    expect(page).toContain('还有 1 份同样的申请正在处理')
    expect(page).not.toContain('林晓')
    expect(page).toContain('name="plan"')
  })

  it('shows the link once where no mail can be sent, and leaves the contact unconfirmed', async () => {
    const change = { city: 'wuhan', contact: 'he.chuan@example.org', name: '何川' }
    const answer = await siteWithoutMail.request('/zh/apply/found-station', formPost(filled(change)))
    expect(answer.headers.get('location')).toMatch(/^\/zh\/follow\/[\w-]{43}\?done=filed$/)
    const row = await db
      .selectFrom('contact_point')
      .select('verified_at')
      .where('value', '=', 'he.chuan@example.org')
      .executeTakeFirst()
    expect(row).toEqual({ verified_at: null })
  })

  it('gives the case to the person whose address was confirmed, so that nobody votes on their own case', async () => {
    const lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
    await site.request(
      '/en/apply/found-station',
      formPost(filled({ city: 'xiamen', contact: 'lea.lead@example.org', name: 'L' })),
    )
    await site.request(`/en/confirm/${await secretOf('confirm-proposal')}`, formPost({}))
    const row = await db
      .selectFrom('proposal')
      .select(['state', 'applicant_id'])
      .where('place_slug', '=', 'xiamen')
      .executeTakeFirst()
    expect(row).toEqual({ state: 'open', applicant_id: lead })
  })

  it('ends when its confirmed applicant turns out to hold an office at the station already (A2)', async () => {
    const station = await findStationBySlug(db, community.id, 'hangzhou')
    const kind = community.charter.rules.stations.city
    if (!station || !kind) throw new Error('There is no Hangzhou')
    const personId = await testPerson(db, community.id, 'Ola Office')
    const appointment = {
      stationId: station.id,
      office: 'committee-member',
      personId,
      firstDay: dayIn('Asia/Shanghai', testNow),
      ledgerSeq: 1,
    }
    await db.transaction().execute((trx) => appointPerson(trx, community.id, kind, appointment))
    const form = {
      act: 'file',
      channel: 'form',
      station: 'hangzhou',
      name: 'O',
      recent: 'Talks',
      'tick-F4': 'yes',
      experience: 'Hosting',
      contact: 'ola.office@example.org',
      privacy: 'yes',
    }
    expect((await site.request('/en/apply/join-station', formPost(form))).status).toBe(303)
    const answer = await site.request(`/en/confirm/${await secretOf('confirm-proposal')}`, formPost({}))
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('By the charter it cannot be taken up')
    const row = await db.selectFrom('proposal').select('state').where('applicant_id', '=', personId).executeTakeFirst()
    expect(row).toEqual({ state: 'overtaken' })
  })

  it('is refused to somebody who is suspended, whatever name they file under', async () => {
    const lead = await testHolder(db, community.id, 'sig.lead', 'Luc Lead')
    const personId = await testPerson(db, community.id, 'Sid Suspended')
    const suspended = await suspendPerson(
      db,
      community.id,
      community.charter,
      { personId, suspendedBy: lead, reason: 'Threats' },
      testNow,
    )
    expect(suspended).toMatchObject({ ok: true })
    await site.request(
      '/en/apply/found-station',
      formPost(filled({ city: 'harbin', contact: 'sid.suspended@example.org', name: 'S' })),
    )
    const answer = await site.request(`/en/confirm/${await secretOf('confirm-proposal')}`, formPost({}))
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('You cannot apply at present')
  })

  it('files nothing for somebody whose session has ended without their noticing, and keeps their words', async () => {
    const before = (await proposals()).length
    const headers = { cookie: `stationmaster=${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.${'x'.repeat(43)}` }
    const answer = await site.request('/en/apply/found-station', formPost(filled({ city: 'ningbo' }), headers))
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('You are no longer signed in')
    expect(page).toContain('两家公司提供场地。')
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await proposals()).toHaveLength(before)
  })

  it('takes whoever is signed in for the applicant, and asks for no confirmation', async () => {
    const personId = await testPerson(db, community.id, 'Known Person')
    const person = await db.selectFrom('person').select('account_id').where('id', '=', personId).executeTakeFirst()
    const session = await db.transaction().execute((trx) => startSession(trx, person?.account_id ?? '', testNow))
    const headers = { cookie: `stationmaster=${session}` }
    const answer = await site.request(
      '/en/apply/found-station',
      formPost(filled({ city: 'dalian', contact: 'another@example.org' }), headers),
    )
    expect(answer.headers.get('location')).toMatch(/^\/en\/follow\/[\w-]{43}\?done=filed-signed-in$/)
    const row = await db
      .selectFrom('proposal')
      .select(['state', 'applicant_id'])
      .where('place_slug', '=', 'dalian')
      .executeTakeFirst()
    expect(row).toEqual({ state: 'open', applicant_id: personId })
    expect(cookiesOf(answer)).toBe('')
  })
})

describe('filing “join a station” (F1–F5)', () => {
  it('offers the three channels, and says that a leader without an account passes it on to the parent', async () => {
    const page = await (await site.request('/zh/apply/join-station?station=hangzhou')).text()
    for (const words of ['填写表单 (F3)', '向站长申请 (F1)', '向上级组织申请 (F2)']) expect(page).toContain(words)
    expect(page).toContain('会转给上级组织')
  })
})

it('answers 404 for an application that the charter does not have', async () => {
  for (const name of ['nothing', 'constructor', '__proto__'])
    expect((await site.request(`/zh/apply/${name}`)).status).toBe(404)
})

/** The newest link of a purpose, made as the letter's sending makes it. */
async function secretOf(purpose: string): Promise<string> {
  const { sendLetterTasks } = await import('../kit/mail/send-letter.ts')
  const { grantCapability } = await import('../kit/crypto/capability.ts')
  await runJobs(
    pool,
    sendLetterTasks({ db, baseUrl: 'http://127.0.0.1:3000', sender: 'a@example.org', clock: () => testNow }),
  )
  const letters = await db.selectFrom('letter').select('link').orderBy('written_at').execute()
  const links = letters.map(({ link }) => link).filter((link) => link?.purpose === purpose)
  const newest = await db
    .selectFrom('proposal')
    .select('id')
    .orderBy('filed_at', 'desc')
    .where('state', '=', 'unconfirmed')
    .executeTakeFirst()
  const link = links.find((one) => one?.subject === newest?.id)
  if (!link) throw new Error(`No letter holds a link to ${purpose}`)
  return await grantCapability(db, community.id, { purpose, subject: link.subject }, testNow)
}
