import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testOfficer } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { recordActivity } from '../activities/record-activity.ts'
import { Temporal } from '../kit/time/time.ts'
import { noWords } from '../ledger/words.ts'
import { insertPerson } from '../people/store.ts'
import { findStationBySlug } from '../stations/store.ts'
import { siteRoutes } from './routes.tsx'

type Site = ReturnType<typeof testVisit>

const { db, pool } = await testDatabase()
let community: TestCommunity
let site: Site

beforeAll(async () => {
  community = await testCommunity(db)
  const routes = siteRoutes({ db, shelf: community.shelf, words: async () => noWords })
  site = testVisit(routes, { community: testCommunityShown(community.id) })
})

async function open(path: string, status = 200): Promise<string> {
  const answer = await site.request(path)
  expect(answer.status, path).toBe(status)
  return await answer.text()
}

async function personId(name: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from person where name = $1', [name])
  return rows[0]?.id ?? ''
}

describe('the front page', () => {
  it('tells in Chinese what the committee is, why, how it is built, and what the community gives', async () => {
    const page = await open('/zh')
    expect(page).toContain('<html lang="zh-CN">')
    expect(page).toContain('KubeSphere 社区用户委员会')
    for (const words of ['让各地的人能见面', '宣传与外联 SIG', '副站长', '培训']) expect(page).toContain(words)
  })

  it('draws the three stations of 2021 as stops, and the next one open', async () => {
    const page = await open('/en')
    for (const slug of ['shanghai', 'hangzhou', 'chengdu']) expect(page).toContain(`href="/en/stations/${slug}"`)
    expect(page).toContain('map-stop-next')
    expect(page).toContain('3 stations, 11 people in office.')
  })

  it('says from the procedures who decides', async () => {
    expect(await open('/en')).toContain(
      'After approval by 1 Lead and 2 SIG Members, the city station is founded and the applicant becomes its leader.',
    )
    expect(await open('/zh')).toContain('1 位 SIG 负责人和 2 位 SIG 成员同意后，城市站成立，申请人成为站长。')
  })

  it('lists the latest decisions with the way to their record', async () => {
    expect(await open('/zh')).toMatch(/href="\/zh\/ledger\/\d+"/)
  })

  it('is the same bytes for every reader', async () => {
    expect(await open('/zh')).toBe(await open('/zh'))
  })
})

describe('the stations', () => {
  it.each(['杭州', 'hangzhou', 'Hang Zhou', '浙江', 'zhejiang'])('are found by %s', async (query) => {
    const page = await open(`/en/stations?q=${encodeURIComponent(query)}`)
    expect(page).toContain('1 station found')
    expect(page).toContain('/en/stations/hangzhou')
    expect(page).not.toContain('/en/stations/shanghai')
  })

  it('are found by their country, and by their state', async () => {
    expect(await open('/zh/stations?q=china')).toContain('找到 3 个城市站')
    expect(await open('/zh/stations?status=inactive')).toContain('没有找到城市站')
    expect(await open('/zh/stations?status=nonsense')).toContain('找到 3 个城市站')
  })

  it('keep what was searched for, as text', async () => {
    const page = await open(`/zh/stations?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(page).not.toContain('<script>alert')
    expect(page).toContain('&lt;script')
  })
})

describe('a station', () => {
  it('shows its name in both scripts, its state, its founding and where that is recorded', async () => {
    const page = await open('/zh/stations/hangzhou')
    expect(page).toContain('杭州站')
    expect(page).toContain('<p lang="en">Hangzhou station</p>')
    expect(page).toContain('活跃 · 自 2021年')
    expect(page).toContain('中国浙江杭州')
    expect(await open('/en/stations/hangzhou')).toContain('Hangzhou, Zhejiang, China')
    expect(page).toContain('记载于 2022年6月1日 的章程')
  })

  it('shows its people with office and term, by the precision that is known', async () => {
    const page = await open('/zh/stations/hangzhou')
    for (const name of ['尹珉', '薛兴林', '马金晶']) expect(page).toContain(name)
    expect(page).toContain('自 2021年')
    expect(page).toContain(`/zh/people/${await personId('尹珉')}`)
  })

  it('leads to joining it', async () => {
    expect(await open('/en/stations/chengdu')).toContain('href="/en/apply/join-station?station=chengdu"')
  })

  it('says that nothing is on record yet, without a way to the desk, then shows the next and the past ones', async () => {
    const before = await open('/zh/stations/hangzhou')
    expect(before).toContain('还没有记录过活动')
    expect(before).not.toContain('/desk/stations/')
    const recorder = await testOfficer(db, community.id, 'hangzhou', 'Rita Recorder')
    const hangzhou = await findStationBySlug(db, community.id, 'hangzhou')
    const record = async (zh: string, state: 'planned' | 'held', day: string) => {
      const what = { title: { zh, original: 'zh' }, state, kind: 'meetup', place: 'offline' } as const
      const at = { localDate: Temporal.PlainDate.from(day), zone: 'Asia/Shanghai' }
      const activity = { ...what, ...at, summary: null, venue: null, attendance: null }
      const given = { personId: recorder, stationId: hangzhou?.id ?? '', activity }
      return await recordActivity(db, community.id, community.charter.rules, given, testNow)
    }
    await record('西湖小聚', 'held', '2026-10-24')
    expect(await open('/zh/stations/hangzhou')).toContain('目前没有计划中的活动')
    await record('跨年夜', 'planned', '2026-12-31')
    await record('冬至', 'planned', '2026-12-22')
    const page = await open('/zh/stations/hangzhou')
    const [next = '', past = ''] = page.split('过去的活动</h2>')
    expect(next.indexOf('冬至')).toBeGreaterThan(next.indexOf('下一场活动</h2>'))
    expect(next.indexOf('冬至')).toBeLessThan(next.indexOf('跨年夜'))
    expect(next).not.toContain('西湖小聚')
    expect(past).toContain('西湖小聚')
    expect(past).toContain('href="/zh/activities?station=hangzhou"')
  })

  it('that is inactive keeps its page and says how it runs again', async () => {
    await pool.query(`update station set status = 'inactive', status_since = '2026-05-02' where slug = 'shanghai'`)
    const page = await open('/en/stations/shanghai')
    expect(page).toContain('Inactive since May 2, 2026')
    expect(page).toContain('This station is inactive')
    expect(page).toContain('href="/en/apply/join-station?station=shanghai"')
    expect(page).toContain('Nobody can organise at present')
    expect(page).toContain('href="/en/apply/revive-station?station=shanghai"')
    expect(await open('/zh/stations/shanghai')).toContain('让城市站重新活跃')
  })

  it('that is at risk says in the charter’s words what that means (H1)', async () => {
    await pool.query(`update station set status = 'at-risk' where slug = 'hangzhou'`)
    const page = await open('/en/stations/hangzhou')
    expect(page).toContain('The year is nearly over, and nothing was held or planned.')
    expect(page).not.toContain('/en/apply/revive-station')
    await pool.query(`update station set status = 'active' where slug = 'hangzhou'`)
  })

  it('in a state that the charter leaves off the lists keeps its page, and stands on no list', async () => {
    const { rules } = community.charter
    const inactive = rules.states.inactive && { ...rules.states.inactive, listed: false }
    const running = { ...community.charter, rules: { ...rules, states: { ...rules.states, inactive } } }
    const shelf = { ...community.shelf, running: async () => running }
    const routes = siteRoutes({ db, shelf, words: async () => noWords })
    const quiet = testVisit(routes, { community: testCommunityShown(community.id) })
    const page = async (path: string) => await (await quiet.request(path)).text()
    expect(await page('/en')).not.toContain('/en/stations/shanghai')
    expect(await page('/en/stations')).toContain('2 stations found')
    expect(await page('/en/stations/hangzhou')).not.toContain('/en/stations/shanghai')
    expect(await page('/en/stations/shanghai')).toContain('/en/apply/revive-station?station=shanghai')
  })

  it('shows how much it held over the years, by the same numbers as its activities', async () => {
    const page = await open('/en/stations/hangzhou')
    expect(page).toContain('Activities over the years')
    expect(page).toContain('(so far)')
  })

  it('whose office is vacant says so, and lists who held it', async () => {
    await pool.query(`update appointment set last_day = '2026-03-01' where office = 'deputy' and person_id = $1`, [
      await personId('娄举'),
    ])
    const page = await open('/en/stations/chengdu')
    expect(page).toContain('Vacant')
    expect(page).toContain('Formerly in office')
    expect(page).toContain('娄举')
  })

  it('that nobody knows is not found, in words', async () => {
    expect(await open('/zh/stations/atlantis', 404)).toContain('没有找到这个城市站')
  })
})

describe('a person', () => {
  it('who was recorded and not claimed is shown as such, with the way to claim', async () => {
    const id = await personId('尹珉')
    const page = await open(`/zh/people/${id}`)
    expect(page).toContain('站长，杭州站')
    expect(page).toContain('2021年至今')
    expect(page).toContain(`href="/zh/people/${id}/claim"`)
  })

  it('who holds no office has no page', async () => {
    const id = await db
      .transaction()
      .execute((trx) => insertPerson(trx, community.id, { accountId: null, name: '林晓' }, testNow))
    expect(await open(`/zh/people/${id}`, 404)).not.toContain('林晓')
  })

  it('whose data was erased has no page', async () => {
    const id = await personId('胡涛')
    await pool.query('update person set erased_at = now() where id = $1', [id])
    await open(`/zh/people/${id}`, 404)
  })

  it.each(['x', '00000000-0000-0000-0000-000000000000', "'; drop table person"])('%s is not found', async (id) => {
    await open(`/zh/people/${encodeURIComponent(id)}`, 404)
  })
})

describe('how to', () => {
  it('found a station: every condition by its clause, who decides, what silence does', async () => {
    const page = await open('/en/found')
    for (const clause of ['G0', 'G1', 'G2', 'G3', 'H1', 'H2']) expect(page).toContain(`href="/en/charter#${clause}"`)
    expect(page).toContain('approval by 1 Lead and 2 SIG Members')
    expect(page).toContain('14 days')
    expect(page).toContain('href="/en/apply/found-station"')
  })

  it('join a station: three ways into the same case, and any of three may decide', async () => {
    const page = await open('/zh/join')
    for (const words of ['填写表单', '向站长申请', '向上级组织申请']) expect(page).toContain(words)
    expect(page).toContain('该站站长，或 1 位 SIG 负责人，或 1 位 SIG 成员')
  })
})

describe('everything else that can be asked for', () => {
  it('is linked from how to join: stepping down, exceptions, coming back (D1, H1, H2)', async () => {
    const page = await open('/en/join')
    for (const id of ['step-down', 'take-office', 'waive', 'cannot-organise', 'revive-station'])
      expect(page).toContain(`href="/en/charter/${id}"`)
    expect(await open('/zh')).toContain('href="/zh/charter#procedures"')
  })
})

describe('the charter', () => {
  it('stands clause by clause, each with its anchor, in the language of the reader', async () => {
    const page = await open('/en/charter')
    for (const clause of Object.keys(community.charter.rules.clauses)) expect(page).toContain(`id="${clause}"`)
    expect(page).toContain('A gathering of 20 people')
  })

  it('has the original beside a translation, and not beside itself', async () => {
    expect(await open('/en/charter')).toContain('<blockquote lang="zh-CN">')
    expect(await open('/zh/charter')).not.toContain('<blockquote')
  })

  it('marks what is an interpretation, and names version, day and hash', async () => {
    const page = await open('/zh/charter')
    expect(page).toContain('这里的读法')
    for (const words of ['1.1.0', '2022年6月1日', community.charter.hash]) expect(page).toContain(words)
  })

  it('can be fetched to the letter', async () => {
    expect(await open('/zh/charter.yaml')).toBe(community.charter.source)
  })
})
