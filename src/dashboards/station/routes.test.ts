import { beforeAll, describe, expect, it } from 'vitest'
import { makeActivity } from '../../../test/activities.ts'
import { type CityLife, cityLife } from '../../../test/city-life.ts'
import { testOfficer, testPerson } from '../../../test/community.ts'
import { testSession } from '../../../test/session.ts'
import { testCommunityShown, testVisit } from '../../../test/visit.ts'
import { deskRoutes } from '../routes.tsx'

let life: CityLife
let site: ReturnType<typeof testVisit>
const people = { leader: '', deputy: '', member: '', stranger: '', elsewhere: '' }

beforeAll(async () => {
  life = await cityLife()
  const { db, community, clock } = life
  const shown = testCommunityShown(community.id)
  site = testVisit(deskRoutes({ db, clock, shelf: community.shelf }), { community: shown, clock })
  const { leader = '', deputy = '', 'committee-member': member = '' } = await life.holders()
  const stranger = await testPerson(db, community.id, 'Some Stranger')
  const elsewhere = await testOfficer(db, community.id, 'hangzhou', 'Ella Elsewhere')
  Object.assign(people, { leader, deputy, member, stranger, elsewhere })
})

async function page(personId: string, status = 200, language = 'en'): Promise<string> {
  const cookie = await testSession(life.db, life.community.id, personId, life.clock())
  const answer = await site.request(`/${language}/desk/stations/shanghai`, { headers: { cookie } })
  expect(answer.status).toBe(status)
  return await answer.text()
}

const part = (html: string, heading: string) => html.split(`>${heading}</h2>`)[1]?.split('<h2')[0] ?? ''

describe('the page of a station’s own', () => {
  it('is for its people and the ranks that see every station', async () => {
    await page(people.stranger, 403)
    await page(people.elsewhere, 403)
    expect(await page(life.sig.one)).toContain('Shanghai station')
    expect(await page(people.member, 200, 'zh')).toContain('上海站')
  })

  it('says what to do when nothing is due, and that a newly recorded station owes nothing yet (H1)', async () => {
    const html = await page(people.leader)
    expect(html).toContain('Nothing is due')
    expect(html).toContain('href="/en/desk/stations/shanghai/activities/new"')
    expect(part(html, 'What it owes')).toContain('/en/stations/shanghai/duties')
    expect(part(html, 'What it owes')).toContain('Not owed yet')
    expect(await page(life.sig.one)).not.toContain('/activities/new')
  })

  it('says what is due by when, how many days are left, and who does it (H1)', async () => {
    await life.pool.query(`update station set counts_from = '2025-05-01' where slug = 'shanghai'`)
    const due = part(await page(people.deputy), 'What is to be done')
    for (const words of ['One offline event a year', 'December 31, 2026', '38 days left', 'Next reminder: December 1'])
      expect(due).toContain(words)
    expect(due).toContain('Who: 张海立, 申红磊')
    expect(due).toContain('due-item-urgent')
    expect(part(await page(people.deputy, 200, 'zh'), '要做的事')).toContain('还有 38 天')
  })

  it('lists what is planned, what its day has passed of, and what nothing shows', async () => {
    const { pool, community, station } = life
    await makeActivity(pool, community.id, { stationId: station.id, day: '2026-12-12', state: 'planned' })
    await makeActivity(pool, community.id, { stationId: station.id, day: '2026-11-02', state: 'planned' })
    await makeActivity(pool, community.id, { stationId: station.id, day: '2026-10-02', proved: false })
    const due = part(await page(people.leader), 'What is to be done')
    for (const words of ['Planned: Meetup', 'Was it held: Meetup', '1 activity is not shown by anything yet'])
      expect(due).toContain(words)
  })

  it('has every procedure that the reader may file, with its form filled in as far as it is known', async () => {
    const acts = part(await page(people.leader), 'What you can do')
    for (const id of ['take-office', 'step-down', 'remove-absent', 'waive', 'cannot-organise'])
      expect(acts).toContain(`href="/en/apply/${id}?station=shanghai"`)
    expect(acts).not.toContain('/en/apply/join-station')
    expect(acts).toContain('Not taken up at present')
    expect(acts).toContain('href="/en/charter/revive-station"')
    expect(part(await page(people.member), 'What you can do')).not.toContain('/en/apply/waive')
  })

  it('asks whom a case concerns for their word, and deciders for their ballot', async () => {
    const subject = { kind: 'holder' as const, personId: people.deputy }
    const filed = await life.file('step-down', people.leader, { subject })
    if (!filed.ok) throw new Error(filed.reason)
    const waive = await life.file('waive', people.leader)
    if (!waive.ok) throw new Error(waive.reason)
    const own = await page(people.deputy)
    expect(part(own, 'What is to be done')).toContain('Your word is asked: Step down')
    expect(part(own, 'What is to be done')).toContain(`/en/desk/cases/${filed.id}`)
    expect(part(await page(people.leader), 'What is to be done')).not.toContain('Your word is asked')
    const cases = part(await page(life.sig.lead), 'Open cases')
    expect(cases).toContain(`/en/desk/cases/${waive.id}`)
    expect(cases).toContain('Waits for your ballot')
    expect(cases).toContain('Lead 0/1')
  })

  it('shows who holds what, what is vacant, and the search for it (D1)', async () => {
    const filed = await life.file('step-down', people.leader, {
      subject: { kind: 'holder', personId: people.leader },
    })
    expect(filed.ok).toBe(true)
    const html = await page(people.member)
    expect(part(html, 'People')).toContain('Vacant')
    expect(part(html, 'People')).toMatch(/\/en\/desk\/searches\/[0-9a-f-]+/)
    expect(part(html, 'People')).toContain('申红磊')
  })

  it('of an inactive station says what that means and how it comes back (H2)', async () => {
    await life.pool.query(`update station set status = 'inactive' where slug = 'shanghai'`)
    const html = await page(people.member)
    expect(html).toContain('/en/apply/revive-station?station=shanghai')
    expect(html).not.toContain('What it owes')
  })
})
