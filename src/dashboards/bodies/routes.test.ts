import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeActivity } from '../../../test/activities.ts'
import { type TestCommunity, testCommunity, testHolder, testOfficer } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { testSession } from '../../../test/session.ts'
import { testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import type { Db } from '../../kit/db/database.ts'
import { findStationBySlug } from '../../stations/store.ts'
import { deskRoutes } from '../routes.tsx'

let db: Db
let pool: pg.Pool
let community: TestCommunity
let site: ReturnType<typeof testVisit>
let queries = 0
const people = { lead: '', officer: '' }

beforeAll(async () => {
  ;({ db, pool } = await testDatabase())
  countQueries()
  community = await testCommunity(db)
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  people.officer = await testOfficer(db, community.id, 'hangzhou', 'Olga Officer')
  const routes = deskRoutes({ db, clock: () => testNow, shelf: community.shelf })
  site = testVisit(routes, { community: testCommunityShown(community.id) })
  await pool.query(`update station set counts_from = '2025-05-01' where slug <> 'chengdu'`)
  const stationId = (await findStationBySlug(db, community.id, 'hangzhou'))?.id ?? ''
  await makeActivity(pool, community.id, { stationId, day: '2026-06-20' })
})

function countQueries() {
  const counted = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (counted.has(client)) return
    counted.add(client)
    const own = client.query
    Object.assign(client, {
      query: (...given: unknown[]) => {
        queries += 1
        return Reflect.apply(own, client, given)
      },
    })
  })
}

async function ask(path: string, personId = people.lead, language = 'en') {
  const cookie = await testSession(db, community.id, personId)
  return await site.request(`/${language}/desk/bodies/${path}`, { headers: { cookie } })
}

async function page(path: string, language = 'en'): Promise<string> {
  const answer = await ask(path, people.lead, language)
  expect(answer.status, path).toBe(200)
  return await answer.text()
}

const order = (html: string) =>
  [...html.matchAll(/class="row-name" href="\/\w+\/desk\/stations\/(\w+)"/g)].map(([, slug]) => slug)

describe('the list of all stations', () => {
  it('is for the ranks that see how stations stand', async () => {
    expect((await ask('sig', people.officer)).status).toBe(403)
    expect((await ask('sig/stations.csv', people.officer)).status).toBe(403)
    expect((await ask('nobody')).status).toBe(404)
    expect((await site.request('/en/desk/bodies/sig')).status).toBe(303)
  })

  it('says of each station its state, its latest activity, what it owes and what is due, in words', async () => {
    const html = await page('sig')
    for (const words of [
      '3 stations of 3',
      'since 2021',
      'status-sign-active',
      'June 20, 2026',
      '1/1',
      '0/1',
      'December 31, 2026',
      '38 days left',
      'At risk',
      'None on record',
    ])
      expect(html).toContain(words)
    expect(await page('sig', 'zh')).toContain('还有 38 天')
  })

  it('has what is due soonest first, and is sorted by each column with plain links', async () => {
    expect(order(await page('sig'))[0]).toBe('shanghai')
    expect(order(await page('sig?sort=name'))).toEqual(['chengdu', 'hangzhou', 'shanghai'])
    expect(order(await page('sig?sort=name&way=down'))).toEqual(['shanghai', 'hangzhou', 'chengdu'])
    expect(order(await page('sig?sort=last'))[0]).toBe('hangzhou')
    const html = await page('sig?sort=name')
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('href="/en/desk/bodies/sig?sort=name&amp;way=down"')
  })

  it('is searched and narrowed, and says so when nothing fits', async () => {
    expect(order(await page('sig?q=zhejiang'))).toEqual(['hangzhou'])
    expect(order(await page('sig?risk=yes'))).toEqual(['shanghai'])
    expect(order(await page('sig?due=90'))).toEqual(['shanghai'])
    expect(order(await page('sig?due=30'))).toEqual([])
    expect(await page('sig?status=inactive')).toContain('No station fits')
    expect(await page('sig?q=Atlantis')).toContain('value="Atlantis"')
  })

  it('is downloaded as it is shown, for a spreadsheet, with Chinese that Excel knows and no formulas', async () => {
    await pool.query(`update station set names = '{"zh": "=1+1站", "en": "=1+1"}' where slug = 'chengdu'`)
    const answer = await ask('sig/stations.csv?sort=name', people.lead, 'zh')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="stations-2026-11-23.csv"')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(lines[0]).toContain('城市站,状态')
    expect(lines).toHaveLength(4)
    expect(lines.find((line) => line.includes('=1+1'))).toMatch(/^'=1\+1站,/)
    expect(lines.find((line) => line.startsWith('上海站'))).toContain(',2026-12-31,38,')
    expect(
      (await (await ask('sig/stations.csv?risk=yes', people.lead, 'zh')).text()).trim().split('\r\n'),
    ).toHaveLength(2)
  })

  it('has pages, and asks the database no more often for hundreds of stations than for three', async () => {
    queries = 0
    await page('sig')
    const few = queries
    await pool.query(
      `insert into station (community_id, kind, key, slug, names, status, status_since, founded_on, founded_precision, counts_from, created_at)
       select $1, 'city', 'city:many-' || n, 'many' || n, jsonb_build_object('zh', '第' || n || '站', 'en', 'Many ' || n), 'active',
         '2024-01-01', '2024-01-01', 'day', '2024-01-01', now() from generate_series(1, 400) n`,
      [community.id],
    )
    queries = 0
    const html = await page('sig')
    expect(queries).toBe(few)
    expect(order(html)).toHaveLength(50)
    expect(html).toContain('403 stations of 403')
    expect(html).toContain('Page 1 of 9')
    expect(order(await page('sig?page=9'))).toHaveLength(3)
    expect(order(await page('sig?page=99'))).toHaveLength(3)
    expect((await (await ask('sig/stations.csv')).text()).trim().split('\r\n')).toHaveLength(404)
  })
})
