import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testOfficer, testPerson } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { testSession } from '../../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import { officeRoutes } from '../routes.tsx'
import { leavesFrom, ownOffices } from './store.ts'

const { db, pool } = await testDatabase()
let community: TestCommunity
const people = { leader: '', deputy: '', stranger: '' }
const cookies = { leader: '', deputy: '', stranger: '' }
let path: string
let site: ReturnType<typeof testVisit>

beforeAll(async () => {
  community = await testCommunity(db)
  people.leader = await testOfficer(db, community.id, 'hangzhou', 'Lin Leader', 'leader')
  people.deputy = await testOfficer(db, community.id, 'hangzhou', 'Dora Deputy', 'deputy')
  people.stranger = await testPerson(db, community.id, 'Some Stranger')
  for (const who of ['leader', 'deputy', 'stranger'] as const)
    cookies[who] = await testSession(db, community.id, people[who])
  const [office] = await ownOffices(db, community.id, people.leader)
  path = `/desk/offices/${office?.appointmentId}/leave`
  site = openSite(true)
})

function openSite(sendsMail: boolean) {
  const routes = officeRoutes({ db, clock: () => testNow, shelf: community.shelf })
  return testVisit(routes, { community: testCommunityShown(community.id), sendsMail })
}

async function look(where: string, cookie: string, language = 'en', on = site) {
  const answer = await on.request(`/${language}${where}`, { headers: { cookie } })
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}

async function send(where: string, fields: Record<string, string>, cookie = cookies.leader) {
  const answer = await site.request(`/en${where}`, formPost(fields, { cookie }))
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}

async function leaveId(): Promise<string> {
  const [office] = await ownOffices(db, community.id, people.leader)
  const from = testNow.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  return (await leavesFrom(db, community.id, [office?.appointmentId ?? ''], from))[0]?.id ?? ''
}

describe('the page of one’s offices', () => {
  it('asks to sign in first', async () => {
    expect((await look('/desk/offices', '')).to).toBe('/en/sign-in?next=%2Fen%2Fdesk%2Foffices')
  })

  it('lists them with what can be done by each, as the charter says', async () => {
    const leader = (await look('/desk/offices', cookies.leader)).page
    for (const words of ['Leader of the Hangzhou station', path, '/desk/stations/hangzhou/contact', '/hand-over'])
      expect(leader).toContain(words)
    const deputy = (await look('/desk/offices', cookies.deputy)).page
    expect(deputy).toContain('/desk/stations/hangzhou/people')
    expect(deputy).not.toContain('/desk/stations/hangzhou/contact')
    expect((await look('/desk/offices', cookies.stranger, 'zh')).page).toContain('你目前没有担任职务')
  })
})

describe('an end that is announced', () => {
  it('stands on the page of one’s offices, and on that of the station’s people', async () => {
    const set = async (day: string | null) =>
      await pool.query('update appointment set ends_on = $2 where person_id = $1', [people.leader, day])
    await set('2099-01-31')
    expect((await look('/desk/offices', cookies.leader)).page).toContain('Until January 31, 2099')
    expect((await look('/desk/offices', cookies.leader, 'zh')).page).toContain('任职到 2099年1月31日')
    expect((await look('/desk/stations/hangzhou/people', cookies.deputy)).page).toContain('until January 31, 2099')
    await set(null)
    expect((await look('/desk/offices', cookies.leader)).page).not.toContain('Until')
  })
})

describe('the page of leave', () => {
  it('says who acts meanwhile, and how many are told, before anything is saved', async () => {
    const { page } = await look(path, cookies.leader)
    expect(page).toContain('Dora Deputy (Deputy) acts')
    expect(page).toContain('Saving writes to 1 person.')
    expect((await look(path, cookies.leader, 'zh')).page).toContain('会写信告诉 1 人')
  })

  it('says so where the site sends no mail', async () => {
    const { page } = await look(path, cookies.leader, 'en', openSite(false))
    expect(page).toContain('This site cannot send mail at present: tell that person yourself.')
  })

  it('keeps what was written and says what is wrong with it', async () => {
    const past = await send(path, { 'first-day': '2026-11-22', 'last-day': '2026-11-30' })
    expect(past.status).toBe(422)
    expect(past.page).toContain('The first day cannot be before today')
    expect(past.page).toContain('value="2026-11-22"')
    expect(past.page).toContain('value="2026-11-30"')
    for (const [first, last, words] of [
      ['2026-02-30', '2026-11-30', 'Give the first day'],
      ['2026-11-30', 'soon', 'Give the last day'],
      ['2026-11-30', '2026-11-29', 'The last day is before the first'],
    ] as const) {
      const { status, page } = await send(path, { 'first-day': first, 'last-day': last })
      expect([status, page.includes(words)]).toEqual([422, true])
    }
  })

  it('announces, refuses another on the same days, prolongs and ends', async () => {
    const saved = await send(path, { 'first-day': '2026-11-23', 'last-day': '2026-11-30' })
    expect([saved.status, saved.to]).toEqual([303, `/en${path}?told=1`])
    expect((await look(`${path}?told=1`, cookies.leader)).page).toContain('1 person is told by letter.')
    const again = await send(path, { 'first-day': '2026-11-30', 'last-day': '2026-12-01' })
    expect([again.status, again.page.includes('You are on leave on some of these days already')]).toEqual([422, true])

    const acting = (await look('/desk/offices', cookies.deputy)).page
    expect(acting).toContain('Acting Leader of the Hangzhou station')
    expect(acting).toContain('/desk/stations/hangzhou/contact')

    const own = `${path}/${await leaveId()}`
    const field = `last-day-${await leaveId()}`
    const wrong = await send(own, { [field]: '2026-11-01' })
    expect([wrong.status, wrong.page.includes('The last day is before the first')]).toEqual([422, true])
    expect((await send(own, { [field]: '2026-12-02' })).status).toBe(303)
    expect((await look('/desk/offices', cookies.leader, 'zh')).page).toContain('休假中，到 2026年12月2日')
    expect((await send(`${own}/end`, {})).status).toBe(303)
    expect((await look('/desk/offices', cookies.deputy)).page).not.toContain('Acting Leader')
  })

  it('is nobody else’s', async () => {
    for (const cookie of [cookies.deputy, cookies.stranger]) {
      expect((await look(path, cookie)).status).toBe(404)
      expect((await send(path, { 'first-day': '2026-11-24', 'last-day': '2026-11-24' }, cookie)).status).toBe(404)
    }
    expect((await send(`${path}/not-an-id/end`, {})).status).toBe(404)
    expect((await look('/desk/offices/not-an-id/leave', cookies.leader)).status).toBe(404)
  })
})
