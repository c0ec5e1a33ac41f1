import { beforeAll, describe, expect, it } from 'vitest'
import { attendance, charterOwing, ninetyDays, yearly } from '../../test/charter/duties.ts'
import { inShanghai, owingCommunity } from '../../test/owing-community.ts'
import { testSession } from '../../test/session.ts'
import { testCommunityShown, testVisit } from '../../test/visit.ts'
import type { Instant } from '../kit/time/time.ts'
import { Temporal } from '../kit/time/time.ts'
import { changeStatus } from '../stations/change-status.ts'
import { dutyRoutes } from './routes.tsx'
import { insertWaiver } from './store.ts'

const start = inShanghai('2024-12-20')
const often = ninetyDays.replace(/missed: .*/, 'missed: []')
let here: Awaited<ReturnType<typeof owingCommunity>>
const stations = { suzhou: '', wuhan: '' }

beforeAll(async () => {
  here = await owingCommunity(charterOwing(yearly, often, attendance), start)
  stations.suzhou = await here.station('suzhou', '2024-12-20')
  stations.wuhan = await here.station('wuhan', '2026-03-01')
  await here.activity(stations.suzhou, '2026-04-11')
  await here.activity(stations.suzhou, '2026-11-01', { proved: false })
  await here.activity(stations.suzhou, '2026-12-12', { state: 'planned' })
  await here.sweep(inShanghai('2026-01-02'))
})

async function read(path: string, now: Instant, { cookie = '' } = {}) {
  const routes = dutyRoutes({ db: here.db, shelf: here.shelf })
  const site = testVisit(routes, { community: testCommunityShown(here.id), clock: () => now })
  const answer = await site.request(path, { headers: { cookie } })
  return {
    status: answer.status,
    page: (await answer.text()).replaceAll('&#39;', "'"),
    to: answer.headers.get('location'),
  }
}

describe('the sheet of a station', () => {
  const now = inShanghai('2026-11-14', 9)

  it('says of each duty in English what is asked, what was held, what shows it, and how it ended before', async () => {
    const { status, page } = await read('/en/stations/suzhou/duties', now)
    expect(status).toBe(200)
    for (const said of [
      'What it owes',
      'One offline event a year',
      'In 2026',
      'Met; the next is due by December 31, 2027',
      'At least 1 offline activity in 2026',
      '1 held, 1 more not proved, 1 planned',
      'April 11, 2026 · meetup',
      'November 1, 2026 · meetup · not proved',
      'href="/en/activities/',
      'href="/en/charter#H1"',
      'At least 1 offline activity in any 90 days',
      'December 31, 2025',
      'Missed',
      '0 of 1',
      'href="/en/ledger/',
    ])
      expect(page).toContain(said)
  })

  it('says the same in Chinese', async () => {
    const { page } = await read('/zh/stations/suzhou/duties', now)
    for (const said of [
      '义务',
      '2026 年至少办 1 场线下活动',
      '已办 1 场，另有 1 场尚未证实，计划中 1 场',
      '没有做到',
      '依据',
    ])
      expect(page).toContain(said)
  })

  it('draws the days as a line, and says the next stop', async () => {
    const { page } = await read('/en/stations/wuhan/duties', inShanghai('2027-02-01'))
    expect(page).toContain('aria-label="From January 1, 2027 to December 31, 2027: 333 days left, nothing planned"')
    expect(page).toContain('Next stop: a reminder on October 2, 2027')
    const early = await read('/en/stations/wuhan/duties', now)
    expect(early.page).toContain('Not owed yet')
    expect(early.page).toContain('Counted from the first whole period on, due by December 31, 2027')
  })

  it('is the same for everybody, signed in or not', async () => {
    const person = await here.person('Somebody', 'somebody@example.org')
    const cookie = await testSession(here.db, here.id, person, now)
    const one = await read('/en/stations/suzhou/duties', now)
    expect((await read('/en/stations/suzhou/duties', now, { cookie })).page).toBe(one.page)
    expect(one.page).not.toContain('example.org')
  })

  it('says that a miss was made good when it is shown later that something was held', async () => {
    await here.activity(stations.suzhou, '2025-11-05')
    const { page } = await read('/en/stations/suzhou/duties', now)
    expect(page).toContain('shown to be met since')
  })

  it('shows a waiver, and what an inactive station would owe', async () => {
    await here.db.transaction().execute(async (trx) => {
      const day = (iso: string) => Temporal.PlainDate.from(iso)
      const waiver = { stationId: stations.wuhan, obligation: 'offline-event', clause: 'H1', ledgerSeq: 1 }
      await insertWaiver(trx, here.id, { ...waiver, firstDay: day('2027-03-01'), lastDay: day('2027-12-31') }, now)
    })
    const waived = await read('/en/stations/wuhan/duties', inShanghai('2027-04-01'))
    expect(waived.page).toContain('Waived until December 31, 2027')
    expect(waived.page).toContain('March 1, 2027 to December 31, 2027')
    await here.db.transaction().execute(async (trx) => {
      const day = Temporal.PlainDate.from('2027-04-02')
      const change = { stationId: stations.wuhan, status: 'inactive', day, clause: 'H2', because: 'decided' } as const
      await changeStatus(trx, here.id, change, now)
    })
    const inactive = await read('/en/stations/wuhan/duties', inShanghai('2027-04-03'))
    expect(inactive.page).toContain('Inactive at present')
    expect(inactive.page).toContain('Not owed in the state that the station is in.')
  })

  it('is not there for a station that is not, and follows one that moved', async () => {
    expect((await read('/en/stations/nowhere/duties', now)).status).toBe(404)
    await here.pool.query(`insert into station_former_slug values ($1, 'su-zhou', $2)`, [here.id, stations.suzhou])
    expect((await read('/en/stations/su-zhou/duties', now)).to).toBe('/en/stations/suzhou/duties')
  })
})
