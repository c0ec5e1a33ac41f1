import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testOfficer } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { noWords } from '../ledger/words.ts'
import { erasePerson } from '../personal-data/erase-person.ts'
import { endAppointments } from '../stations/appointment-store.ts'
import { changeStatus } from '../stations/change-status.ts'
import { findStationBySlug } from '../stations/store.ts'
import { siteRoutes } from './routes.tsx'

const { db, pool } = await testDatabase()
let now: Instant = testNow
let community: TestCommunity
let stationId: string
let leader: string

const day = (text: string) => Temporal.PlainDate.from(text)

beforeAll(async () => {
  community = await testCommunity(db)
  stationId = (await findStationBySlug(db, community.id, 'hangzhou'))?.id ?? ''
  await pool.query(
    `update appointment set last_day = '2024-03-01', ended_because = 'succeeded', ended_clause = 'D1', ended_seq = 2
     where office = 'leader' and station_id = $1`,
    [stationId],
  )
  leader = await testOfficer(db, community.id, 'hangzhou', 'Lin Leader', 'leader')
})

async function open(path: string): Promise<string> {
  const routes = siteRoutes({ db, shelf: community.shelf, words: async () => noWords })
  const answer = await testVisit(routes, { community: testCommunityShown(community.id), clock: () => now }).request(
    path,
  )
  return await answer.text()
}

/** The part of a page below a heading, up to the next one, without marks. */
async function below(path: string, heading: string): Promise<string> {
  const part = (await open(path)).split(`>${heading}</h2>`)[1]?.split('<h2')[0] ?? ''
  return part.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

async function enter(status: 'active' | 'at-risk' | 'inactive', on: string, clause: string, seq: number | undefined) {
  const because = status === 'inactive' ? 'decided' : status === 'at-risk' ? 'duty-at-risk' : 'decided'
  const at = Temporal.Instant.from(`${on}T02:00:00Z`)
  const change = { stationId, status, day: day(on), clause, because, ledgerSeq: seq } as const
  await db.transaction().execute((trx) => changeStatus(trx, community.id, change, at))
}

describe('who held which office when (J4)', () => {
  it('stays on the station’s page: from when to when, how it began, why it ended, and where that was decided', async () => {
    const past = await below('/en/stations/hangzhou', 'Formerly in office')
    for (const words of ['尹珉', 'Leader', '2021 to March 1, 2024', 'Recorded in the charter of June 1, 2022'])
      expect(past).toContain(words)
    expect(past).toContain('Somebody else took over D1 Decision 2')
    expect(await open('/zh/stations/hangzhou')).toContain('href="/zh/ledger/2"')
    expect(await below('/zh/stations/hangzhou', '历任')).toContain('由他人接任')
  })

  it('stays on the person’s page too, with the day on which they accepted', async () => {
    await pool.query(`update appointment set accepted_at = '2026-01-04T17:00:00Z' where person_id = $1`, [leader])
    const held = await below(`/en/people/${leader}`, 'Offices held')
    for (const words of ['January 5, 2026 to now', 'accepted on January 5, 2026', 'Still in office'])
      expect(held).toContain(words)
  })

  it('says until when somebody is in office, once they have said on which day they step down', async () => {
    await pool.query(
      `update appointment set ends_on = '2026-12-31', ended_because = 'stepped-down', ended_clause = 'B2'
       where person_id = $1`,
      [leader],
    )
    expect(await below('/en/stations/hangzhou', 'People')).toContain('until December 31, 2026')
    expect(await below('/zh/stations/hangzhou', '成员')).toContain('任职到 2026年12月31日')
    expect(await below(`/en/people/${leader}`, 'Offices held')).toContain(
      'since January 5, 2026, until December 31, 2026',
    )
    await pool.query(
      'update appointment set ends_on = null, ended_because = null, ended_clause = null where person_id = $1',
      [leader],
    )
  })

  it('stays without a name, and without a page to go to, when somebody erases their data', async () => {
    const gone = await testOfficer(db, community.id, 'hangzhou', 'Gone Member')
    await erasePerson(db, community.id, community.shelf, gone, testNow)
    const page = await open('/en/stations/hangzhou')
    expect(page).not.toContain('Gone Member')
    expect(page).not.toContain(`/people/${gone}`)
    expect(await below('/en/stations/hangzhou', 'Formerly in office')).toContain('Erased their data')
  })
})

describe('what became of a station', () => {
  it('stands on its page: every state, with its clause and the way to the ledger', async () => {
    expect(await below('/en/stations/hangzhou', 'History')).toContain('Active Since 2021 Recorded in the charter')
    await enter('at-risk', '2026-10-01', 'H1', undefined)
    await enter('inactive', '2026-11-01', 'H2', 1)
    await enter('active', '2026-11-20', 'H2', 2)
    const history = await below('/en/stations/hangzhou', 'History')
    for (const words of [
      'Active again Since November 20, 2026 By a decision H2 Decision 2',
      'Inactive November 1, 2026 to November 20, 2026 By a decision H2 Decision 1',
      'At risk October 1, 2026 to November 1, 2026 A duty was coming due, with nothing planned H1',
      'Active 2021 to October 1, 2026 Recorded in the charter',
    ])
      expect(history).toContain(words)
    expect(await below('/zh/stations/hangzhou', '历史')).toContain('重新活跃')
  })
})

describe('leave of absence', () => {
  it('is said on the page while it lasts: until when and who acts, and never to somebody who is not there', async () => {
    await pool.query(
      `insert into leave (community_id, appointment_id, first_day, last_day, announced_at)
       select community_id, id, '2026-11-24', '2026-11-30', now() from appointment where person_id = $1`,
      [leader],
    )
    expect(await open('/en/stations/hangzhou')).not.toContain('on leave')
    now = Temporal.Instant.from('2026-11-23T16:00:00Z')
    expect(await open('/en/stations/hangzhou')).toContain('on leave until November 30, 2026; the Deputy acts')
    expect(await open('/zh/stations/hangzhou')).toContain('休假到 2026年11月30日，由副站长代行')
    await db
      .transaction()
      .execute((trx) =>
        endAppointments(
          trx,
          community.id,
          { stationId, offices: ['deputy'] },
          { day: day('2026-11-24'), because: 'stepped-down' },
        ),
      )
    expect(await open('/en/stations/hangzhou')).toContain('on leave until November 30, 2026<')
    now = Temporal.Instant.from('2026-11-30T16:00:00Z')
    expect(await open('/en/stations/hangzhou')).not.toContain('on leave')
  })

  it('keeps every address off the page', async () => {
    const page = await open('/en/stations/hangzhou')
    expect(page).toContain('Messages go to: Leader.')
    expect(page).not.toContain('@example.org')
    expect(page).toBe(await open('/en/stations/hangzhou'))
  })
})
