import { beforeEach, describe, expect, it } from 'vitest'
import { charterOwing, yearly } from '../../../test/charter/duties.ts'
import { inShanghai, owingCommunity } from '../../../test/owing-community.ts'
import { testSession } from '../../../test/session.ts'
import { formPost, testCommunityShown, testVisit } from '../../../test/visit.ts'
import type { Instant } from '../../kit/time/time.ts'
import { clockRoutes } from '../routes.tsx'

const places = ['suzhou', 'wuhan', 'hangzhou', 'chengdu', 'beijing']
const start = inShanghai('2025-12-20')
const yearEnd = inShanghai('2027-01-01')
// Nothing is at risk before: the year's end is the first that happens.
const missing = yearly.replace('    at-risk: P60D\n', '').replace('{ status: at-risk }', '{ status: inactive }')

let here: Awaited<ReturnType<typeof owingCommunity>>
let stations: string[]
let people: { lead: string; member: string; manager: string; stranger: string }
let now: Instant

beforeEach(async () => {
  here = await owingCommunity(charterOwing(missing), start)
  stations = []
  for (const place of places) stations.push(await here.station(place, '2025-12-20'))
  people = {
    lead: await here.holder('sig.lead', 'Lea Lead', 'lead@example.org'),
    member: await here.holder('sig.member', 'Mia Member', 'member@example.org'),
    manager: await here.manager('Max Manager', 'manager@example.org'),
    stranger: await here.person('Sam Stranger', 'stranger@example.org'),
  }
  now = yearEnd
})

async function changed(): Promise<number> {
  const { rows } = await here.pool.query(`select from station where status <> 'active'`)
  return rows.length
}

async function visit(personId: string | undefined, init?: RequestInit, language = 'en') {
  const deps = { db: here.db, shelf: here.shelf, clock: () => now }
  const site = testVisit(clockRoutes(deps), { community: testCommunityShown(here.id), clock: () => now })
  const cookie = personId === undefined ? '' : await testSession(here.db, here.id, personId, now)
  const answer = await site.request(`/${language}/desk/brake`, { ...init, headers: { ...init?.headers, cookie } })
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}

async function release(personId: string, change: Record<string, string> = {}) {
  const { page } = await visit(people.lead)
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return await visit(personId, formPost({ seen, ...change }))
}

describe('the brake', () => {
  it('stops the clock where more stations would change at once than the charter lets, and tells those who may release it', async () => {
    expect(await here.sweep(now)).toEqual({ told: 0, recorded: 0, decided: 0, stopped: 5 })
    expect(await changed()).toBe(0)
    expect(await here.outcomes(stations[0] ?? '')).toEqual([])
    expect(await here.entries()).toEqual(['brake-pulled'])
    const subject = '5 stations would change at once: stopped'
    expect(await here.letters()).toEqual([`lead@example.org: ${subject}`, `manager@example.org: ${subject}`])
    // Once, however long it lasts.
    await here.sweep(now.add({ hours: 30 }))
    expect(await here.entries()).toEqual(['brake-pulled'])
    expect(await here.letters()).toHaveLength(2)
  })

  it('lets as many change as the charter says', async () => {
    for (const station of stations.slice(3)) await here.activity(station, '2026-05-05')
    expect(await here.sweep(now)).toMatchObject({ decided: 3, recorded: 2, stopped: 0 })
    expect(await changed()).toBe(3)
  })

  it('counts the changes of a day together: midnight comes to each zone at its own hour', async () => {
    await here.pool.query(`update station set place_slug = 'los-angeles' where slug in ('chengdu', 'beijing')`)
    expect(await here.sweep(now)).toMatchObject({ decided: 3, stopped: 0 })
    expect(await here.sweep(now.add({ hours: 17 }))).toMatchObject({ decided: 0, stopped: 2 })
    expect(await changed()).toBe(3)
  })

  it('stops changes only: what was met is recorded and people are reminded as ever', async () => {
    await here.activity(stations[0] ?? '', '2026-05-05')
    expect(await here.sweep(now)).toMatchObject({ recorded: 1, stopped: 4 })
    // 2 October 2027, and the brake still on: all but nobody is reminded of the next year.
    expect(await here.sweep(inShanghai('2027-10-02'))).toMatchObject({ told: 5, decided: 0, stopped: 4 })
    // A year later nothing is decided past what waits: the periods are decided in their order.
    await here.sweep(inShanghai('2028-01-01'))
    expect(await here.outcomes(stations[1] ?? '')).toEqual([])
  })

  it('ends by itself once the data are put right', async () => {
    await here.sweep(now)
    for (const station of stations.slice(0, 3)) await here.activity(station, '2026-05-05')
    expect(await here.sweep(now.add({ hours: 1 }))).toMatchObject({ decided: 2, recorded: 3, stopped: 0 })
    expect((await here.entries()).slice(0, 2)).toEqual(['brake-pulled', 'brake-released'])
    expect((await visit(people.lead)).page).toContain('The clock is running')
  })

  it('is released by who may, for exactly what they looked at, and in the ledger', async () => {
    await here.sweep(now)
    expect((await release(people.lead)).to).toBe('/en/desk/brake?done=released')
    // One more that nobody has looked at waits again with whatever comes with it.
    expect(await here.sweep(now.add({ hours: 1 }))).toMatchObject({ decided: 5, stopped: 0 })
    expect(await changed()).toBe(5)
    expect(await here.entries()).toEqual(['brake-pulled', 'brake-released', ...Array(5).fill('duty-missed')])
    const { rows } = await here.pool.query(`select body::json as body from ledger_entry where kind = 'brake-released'`)
    expect(rows[0].body).toMatchObject({ outcome: 'released', by: [{ role: 'sig.lead', person: people.lead }] })
    const { rows: jobs } = await here.pool.query(
      `select from graphile_worker.jobs where task_identifier = 'sweep-duties'`,
    )
    expect(jobs).toHaveLength(1)
    expect(await here.sweep(now.add({ hours: 2 }))).toEqual({ told: 0, recorded: 0, decided: 0, stopped: 0 })
  })

  it('is not released for what changed meanwhile', async () => {
    await here.sweep(now)
    const { page } = await visit(people.lead)
    const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await here.activity(stations[0] ?? '', '2026-05-05')
    await here.sweep(now.add({ minutes: 5 }))
    const answer = await visit(people.lead, formPost({ seen }))
    expect(answer.status).toBe(409)
    expect(answer.page).toContain('no longer what you looked at')
    expect(await changed()).toBe(0)
  })
})

describe('its page', () => {
  it('says in both languages what would change and why', async () => {
    await here.sweep(now)
    const english = (await visit(people.lead)).page
    for (const said of [
      'The changes of 5 stations have stopped',
      'suzhou',
      'At least 1 offline activity in 2026',
      '0 held',
    ])
      expect(english).toContain(said)
    const chinese = (await visit(people.lead, undefined, 'zh')).page
    for (const said of ['有 5 个城市站的变动已暂停', '2026 年至少办 1 场线下活动', '放行这些变动'])
      expect(chinese).toContain(said)
  })

  it('has the button only for who may release it, and is shut for others', async () => {
    await here.sweep(now)
    expect((await visit(people.lead)).page).toContain('name="seen"')
    for (const person of [people.member, people.manager]) {
      const { status, page } = await visit(person)
      expect([status, page.includes('name="seen"')]).toEqual([200, false])
      expect((await release(person)).status).toBe(403)
    }
    expect((await visit(people.stranger)).status).toBe(403)
    expect((await visit(undefined)).to).toBe('/en/sign-in?next=%2Fen%2Fdesk%2Fbrake')
    expect(await changed()).toBe(0)
    await here.pool.query(
      `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
       values ($1, $2, 'x', $3, now(), 1)`,
      [here.id, people.lead, people.member],
    )
    expect((await visit(people.lead, formPost({ seen: 'x' }))).status).toBe(403)
  })

  it('says so when nothing has stopped', async () => {
    expect((await visit(people.lead)).page).toContain('The clock is running')
    expect((await visit(people.lead, formPost({ seen: '' }))).status).toBe(404)
  })
})
