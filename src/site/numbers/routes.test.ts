import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeActivity } from '../../../test/activities.ts'
import { type TestCommunity, testCommunity, testHolder } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { testSession } from '../../../test/session.ts'
import { testCommunityShown, testVisit } from '../../../test/visit.ts'
import { activitiesAt } from '../../activities/store.ts'
import type { Db } from '../../kit/db/database.ts'
import { Temporal } from '../../kit/time/time.ts'
import { changeStatus } from '../../stations/change-status.ts'
import { findStationBySlug } from '../../stations/store.ts'
import { countsOf, heldPerYear } from './numbers.ts'
import { numbersRoutes } from './routes.tsx'
import { heldCounts, yearEnds } from './store.ts'

let db: Db
let pool: pg.Pool
let community: TestCommunity
let site: ReturnType<typeof testVisit>
const ids = { hangzhou: '', chengdu: '' }
const today = Temporal.PlainDate.from('2026-11-23')

beforeAll(async () => {
  ;({ db, pool } = await testDatabase())
  community = await testCommunity(db)
  site = testVisit(numbersRoutes({ db }), { community: testCommunityShown(community.id) })
  for (const slug of ['hangzhou', 'chengdu'] as const)
    ids[slug] = (await findStationBySlug(db, community.id, slug))?.id ?? ''
})

async function page(language = 'en', cookie = ''): Promise<string> {
  const answer = await site.request(`/${language}/numbers`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  return await answer.text()
}

describe('the numbers over the years', () => {
  it('say what to do while no activity is on record', async () => {
    expect(await page()).toContain('Once stations record what they held')
    expect(await page('zh')).toContain('还没有活动的记录')
  })

  it('count stations that ran and people in office at the end of each year (J4)', async () => {
    await db.transaction().execute(async (trx) => {
      const day = Temporal.PlainDate.from('2024-03-01')
      const change = { stationId: ids.chengdu, status: 'inactive', day, clause: 'H2', because: 'decided' } as const
      await changeStatus(trx, community.id, change, Temporal.Instant.from('2024-03-01T02:00:00Z'))
    })
    expect(await yearEnds(db, community.id, today)).toEqual(
      [2021, 2022, 2023, 2024, 2025, 2026].map((year) => ({ year, stations: year < 2024 ? 3 : 2, people: 11 })),
    )
    expect(await page()).toContain('3 in 2021, 2 today')
  })

  it('count what was held by its local date, and not what is planned, called off or not agreed to', async () => {
    const stationId = ids.hangzhou
    await makeActivity(pool, community.id, { stationId, day: '2025-12-31', people: 40 })
    await makeActivity(pool, community.id, { stationId, day: '2026-01-01', place: 'online' })
    await makeActivity(pool, community.id, { stationId, day: '2026-05-01', proved: false, people: 500 })
    await makeActivity(pool, community.id, { stationId, day: '2026-12-05', state: 'planned' })
    await makeActivity(pool, community.id, { stationId, day: '2026-06-05', state: 'cancelled' })
    const alone = await makeActivity(pool, community.id, { stationId: ids.chengdu, day: '2026-07-01' })
    await pool.query(
      'update activity_host set agreed_at = null, leads = false where activity_id = (select id from activity where slug = $1)',
      [alone],
    )
    const counts = await heldCounts(db, community.id)
    expect(counts.map(({ year, quarter, place, proved, count }) => [year, quarter, place, proved, count])).toEqual([
      [2025, 4, 'offline', true, 1],
      [2026, 1, 'online', true, 1],
      [2026, 2, 'offline', false, 1],
    ])
    const own = countsOf(await activitiesAt(db, community.id, stationId))
    expect(heldPerYear(own, [2025, 2026])).toEqual(heldPerYear(counts, [2025, 2026]))
    const html = await page()
    for (const words of ['2 in all, 1 this year', '40 in all, 0 this year', 'Nothing shows it yet', '2026 (so far)'])
      expect(html).toContain(words)
  })

  it('have every number in a table, and a drawing that says what it is', async () => {
    const html = await page('zh')
    expect(html.match(/<svg class="plot-drawing"[^>]*role="img" aria-label="[^"]+"/g)).toHaveLength(5)
    expect(html.match(/<details class="plot-numbers">/g)).toHaveLength(5)
    expect(html).toContain('第四季度（至今）')
    expect(html).not.toContain('<script>')
  })

  it('are the same to the byte for everybody', async () => {
    const lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
    expect(await page('en', await testSession(db, community.id, lead))).toBe(await page())
  })
})
