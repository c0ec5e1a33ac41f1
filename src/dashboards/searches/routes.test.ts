import { beforeAll, describe, expect, it } from 'vitest'
import { makeActivity } from '../../../test/activities.ts'
import { type CityLife, cityLife } from '../../../test/city-life.ts'
import { testOfficer, testPerson } from '../../../test/community.ts'
import { testSession } from '../../../test/session.ts'
import { testCommunityShown, testVisit } from '../../../test/visit.ts'
import { openSearches, type Search } from '../../offices/search-store.ts'
import type { NamedSubject } from '../../proposals/form.ts'
import { deskRoutes } from '../routes.tsx'

let life: CityLife
let site: ReturnType<typeof testVisit>
let search: Search
let before: Record<string, string>
const people = { stranger: '', elsewhere: '' }

beforeAll(async () => {
  life = await cityLife()
  const { db, community, clock } = life
  const shown = testCommunityShown(community.id)
  site = testVisit(deskRoutes({ db, clock, shelf: community.shelf }), { community: shown, clock })
  people.stranger = await testPerson(db, community.id, 'Some Stranger')
  people.elsewhere = await testOfficer(db, community.id, 'hangzhou', 'Ella Elsewhere')
  before = await life.holders()
})

async function page(path: string, personId: string, status = 200, language = 'en'): Promise<string> {
  const cookie = await testSession(life.db, life.community.id, personId, life.clock())
  const answer = await site.request(`/${language}${path}`, { headers: { cookie } })
  expect(answer.status, path).toBe(status)
  return await answer.text()
}

const part = (html: string, heading: string) => html.split(`>${heading}</h2>`)[1]?.split('<h2')[0] ?? ''

async function putForward(by: string, subject: NamedSubject): Promise<string> {
  const filed = await life.file('take-office', by, {
    subject,
    change: { reason: '办过三次聚会 https://example.org/meetups/3' },
  })
  if (!filed.ok) throw new Error(filed.reason)
  return filed.id
}

describe('the pages of a search (D1)', () => {
  it('say that nobody is looked for, and to whom it is not shown', async () => {
    expect(await page('/desk/searches', life.sig.lead)).toContain('Nobody is looked for')
    expect(await page('/desk/searches', people.stranger, 403)).toContain('This is not yours to open')
    const answer = await site.request('/zh/desk/searches')
    expect(answer.headers.get('location')).toBe('/zh/sign-in?next=%2Fzh%2Fdesk%2Fsearches')
  })

  it('say by which clause and decision the office is vacant, and that nobody stands yet', async () => {
    const { leader = '', deputy = '' } = before
    await life.file('step-down', leader, { subject: { kind: 'holder', personId: leader } })
    const [opened] = await openSearches(life.db, life.community.id)
    if (!opened) throw new Error('no search')
    search = opened
    const html = await page(`/desk/searches/${search.id}`, deputy)
    for (const words of [
      'Looking for the Leader of the Shanghai station',
      '/en/charter#D1',
      `/en/ledger/${search.openedSeq}`,
      'No candidates yet',
    ])
      expect(html).toContain(words)
    expect(await page(`/desk/searches/${search.id}`, deputy, 200, 'zh')).toContain('寻找上海站站长')
  })

  it('say who could be asked, in the charter’s order and with what the record knows of them', async () => {
    const { deputy = '', 'committee-member': member = '' } = before
    const { pool, community, station } = life
    await makeActivity(pool, community.id, { stationId: station.id, day: '2026-10-24', recordedBy: deputy })
    await makeActivity(pool, community.id, { stationId: station.id, day: '2026-03-24', recordedBy: deputy })
    const html = part(await page(`/desk/searches/${search.id}`, life.sig.one), 'Who could be asked')
    const [first, second] = [deputy, member].map((id) => html.indexOf(`person=${id}`))
    expect(first).toBeGreaterThan(-1)
    expect(second).toBeGreaterThan(first ?? 0)
    expect(html).toContain(`/en/apply/take-office?station=shanghai&amp;office=leader&amp;person=${deputy}`)
    expect(html).toContain('Deputy of the Shanghai station since 2021')
    expect(html).toContain('1 activity recorded')
    expect(html).toContain('Nothing about activities on record')
    expect(html).not.toContain(people.elsewhere)
  })

  it('list candidates as the charter prefers them, not as they were put forward', async () => {
    const { deputy = '', 'committee-member': member = '' } = before
    const other = await putForward(life.sig.lead, { kind: 'other', name: '外来人', email: 'outside@example.org' })
    const ofMember = await putForward(deputy, { kind: 'holder', personId: member })
    const ofDeputy = await putForward(life.sig.one, { kind: 'holder', personId: deputy })
    const html = await page(`/desk/searches/${search.id}`, life.sig.two)
    const order = [ofDeputy, ofMember, other].map((id) => part(html, 'Candidates').indexOf(id))
    expect(order).toEqual([...order].sort((one, two) => one - two))
    expect(order[0]).toBeGreaterThan(-1)
    expect(part(html, 'Candidates')).toContain('Preferred as Deputy')
    expect(part(html, 'Candidates')).toContain('href="https://example.org/meetups/3"')
    expect(part(html, 'Who could be asked')).not.toContain(`person=${deputy}`)
    expect(await page('/desk/searches', life.sig.two)).toContain('>3</div>')
  })

  it('tell the station’s people that there are candidates, and who only of cases that are theirs', async () => {
    const { 'committee-member': member = '' } = before
    const html = part(await page(`/desk/searches/${search.id}`, member), 'Candidates')
    expect(html.match(/A candidate/g)).toHaveLength(2)
    expect(html).toContain('Preferred as Committee member')
    expect(html).not.toContain('外来人')
    expect(html).not.toContain('Preferred as Deputy')
  })

  it('are not there for people of other stations', async () => {
    await page(`/desk/searches/${search.id}`, people.elsewhere, 403)
    await page('/desk/searches/none', life.sig.lead, 404)
    expect(await page('/desk/searches', people.elsewhere)).toContain('Nobody is looked for')
  })
})
