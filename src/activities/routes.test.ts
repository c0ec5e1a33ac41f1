import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testHolder, testOfficer, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testSession } from '../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import type { Instant } from '../kit/time/time.ts'
import { Temporal } from '../kit/time/time.ts'
import { activityRoutes } from './routes.tsx'
import { findActivity } from './store.ts'

const { db, pool } = await testDatabase()
let community: TestCommunity
let site: ReturnType<typeof testVisit>
let now: Instant = testNow
const people = { lead: '', recorder: '', colleague: '', other: '', stranger: '' }
const cookies = new Map<string, string>()

beforeAll(async () => {
  community = await testCommunity(db)
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  people.recorder = await testOfficer(db, community.id, 'hangzhou', 'Rita Recorder')
  people.colleague = await testOfficer(db, community.id, 'hangzhou', 'Carl Colleague')
  people.other = await testOfficer(db, community.id, 'shanghai', 'Olga Other')
  people.stranger = await testPerson(db, community.id, 'Some Stranger')
  for (const personId of Object.values(people)) cookies.set(personId, await testSession(db, community.id, personId))
  const routes = activityRoutes({ db, clock: () => now, shelf: community.shelf })
  site = testVisit(routes, { community: testCommunityShown(community.id), clock: () => now })
})

async function open(path: string, personId = '', status = 200): Promise<string> {
  const answer = await site.request(path, { headers: { cookie: cookies.get(personId) ?? '' } })
  expect(answer.status, path).toBe(status)
  return await answer.text()
}

async function send(path: string, personId: string, fields: Record<string, string> = {}) {
  now = now.add({ seconds: 1 })
  const answer = await site.request(path, formPost(fields, { cookie: cookies.get(personId) ?? '' }))
  return { status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
}

const list = '/desk/stations/hangzhou/activities'
const held = {
  ...{ state: 'held', title: 'Upgrades without fear', kind: 'meetup', place: 'offline', day: '2026-10-24' },
  ...{ zone: 'Asia/Shanghai', venue: 'A hall', summary: 'Three stories.', people: '', counted: '', url: '', words: '' },
  'co-host': '',
}

/** Records an activity of Hangzhou; gives the end of its address. */
async function record(change: Partial<typeof held> = {}): Promise<string> {
  const { status, to } = await send(`/en${list}/new`, people.recorder, { ...held, ...change })
  expect(status).toBe(303)
  return /activities\/([a-z0-9]{10})\?/.exec(to)?.[1] ?? ''
}

async function look(slug: string) {
  const found = await findActivity(db, community.id, slug)
  if (!found) throw new Error(slug)
  return found
}

describe('before anything is recorded', () => {
  it('everybody reads that there is nothing yet, and what would change that', async () => {
    const page = await open('/zh/activities')
    for (const words of ['目前没有计划中的活动', '还没有记录过活动', '/zh/join', '/zh/desk'])
      expect(page).toContain(words)
  })

  it('the station’s people are told to begin', async () => {
    const page = await open(`/en${list}`, people.recorder)
    for (const words of ['Nothing is on record yet', `${list}/new?state=held`, `${list}/new?state=planned`])
      expect(page).toContain(words)
  })
})

describe('who may record', () => {
  it('signs in first and comes back', async () => {
    const answer = await site.request(`/zh${list}`)
    expect(answer.headers.get('location')).toBe('/zh/sign-in?next=%2Fzh%2Fdesk%2Fstations%2Fhangzhou%2Factivities')
  })

  it('holds an office at that station: everybody else is told so', async () => {
    expect(await open(`/en${list}`, people.other, 403)).toContain('This is not a station of yours')
    expect(await open(`/zh${list}/new`, people.stranger, 403)).toContain('这不是你所在的城市站')
    expect((await send(`/en${list}/new`, people.other, held)).status).toBe(403)
    await open('/en/desk/stations/atlantis/activities', people.recorder, 404)
  })

  it('finds their stations and what waits for them in one place', async () => {
    expect(await open('/en/desk/activities', people.recorder)).toContain(list)
    expect(await open('/en/desk/activities', people.stranger)).toContain('You cannot record or confirm activities')
    expect(await open('/en/desk/activities', people.lead)).toContain('Nothing waits for you to confirm it')
  })
})

describe('the form', () => {
  it('suggests the zone of the station’s place, and asks a plan for no number of people', async () => {
    const plan = await open(`/zh${list}/new?state=planned`, people.recorder)
    expect(plan).toContain('value="Asia/Shanghai"')
    expect(plan).not.toContain('到场人数')
    expect(await open(`/zh${list}/new?state=held`, people.recorder)).toContain('到场人数')
  })

  it('says what is wrong beside each field, and keeps every word', async () => {
    const wrong = {
      ...{
        title: ' ',
        kind: 'party',
        place: '',
        day: '2026-02-30',
        zone: '+08:00',
        people: '-3',
        url: 'javascript:alert(1)',
      },
      ...{ words: '', 'co-host': 'Atlantis', summary: 'A summary that stays' },
    }
    const { status, page } = await send(`/en${list}/new`, people.recorder, { ...held, ...wrong })
    expect(status).toBe(422)
    for (const words of [
      'Write a title.',
      'Choose one.',
      'There is no such day.',
      'There is no such time zone.',
      'Give a whole number from 0 to 1,000,000.',
      'Give a whole address that begins with https:// or http://.',
      'Say what the link is.',
      'There is no such station.',
      'A summary that stays',
      'value="Atlantis"',
      'value="2026-02-30"',
    ])
      expect(page).toContain(words)
  })

  it('asks how people were counted', async () => {
    const { page } = await send(`/en${list}/new`, people.recorder, { ...held, people: '30' })
    expect(page).toContain('Say how the number was found.')
  })

  it('names the clause when the day is before the founding, and today at the place when it is ahead', async () => {
    const early = await send(`/zh${list}/new`, people.recorder, { ...held, day: '2020-12-31' })
    expect([early.status, early.page]).toEqual([422, expect.stringContaining('杭州站成立于 2021年（章程 A0）')])
    const late = await send(`/en${list}/new`, people.recorder, { ...held, day: '2026-11-24' })
    expect(late.page).toContain('At its place today is November 23, 2026')
    const behind = await send(`/en${list}/new`, people.recorder, { ...held, state: 'planned', day: '2026-11-22' })
    expect(behind.page).toContain('If it was held, record it as held.')
    const far = await send(`/en${list}/new`, people.recorder, { ...held, state: 'planned', day: '2036-01-01' })
    expect(far.page).toContain('at most five years ahead')
    const none = await send(`/en${list}/new`, people.recorder, { ...held, day: '2011-12-30', zone: 'Pacific/Apia' })
    expect(none.page).toContain('In the time zone Pacific/Apia there was no such day.')
  })

  it('says all at once: what cannot be read, and a day that cannot be', async () => {
    const { page } = await send(`/en${list}/new`, people.recorder, { ...held, title: '', day: '2020-12-31' })
    for (const words of ['Write a title.', 'has existed since 2021 (charter, A0)']) expect(page).toContain(words)
  })

  it('does not take the station itself for another', async () => {
    const { status, page } = await send(`/en${list}/new`, people.recorder, { ...held, 'co-host': 'Hangzhou' })
    expect([status, page]).toEqual([422, expect.stringContaining('That is the station that leads it.')])
  })

  it('reads days and numbers as people write them', async () => {
    const slug = await record({ day: '2026年10月4日', people: '１，２００', counted: 'attested' })
    expect(await look(slug)).toMatchObject({
      localDate: Temporal.PlainDate.from('2026-10-04'),
      attendance: { people: 1200, counted: 'attested' },
    })
  })
})

describe('an activity from plan to proof', () => {
  let slug: string
  const day = '2026-11-28'

  it('is planned, and public at once', async () => {
    slug = await record({ state: 'planned', title: 'An evening of upgrades', day })
    const record_ = await open(`/en/desk/activities/${slug}?done=recorded`, people.recorder)
    for (const words of ['Saved. It has its public page.', 'Its day has not come yet', `${slug}/cancellation`])
      expect(record_).toContain(words)
    const page = await open(`/zh/activities/${slug}`)
    for (const words of [
      '计划中',
      '2026年11月28日</time>（北京时间）',
      'A hall',
      '/zh/stations/hangzhou',
      'An evening of upgrades',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('怎么知道办过')
    expect(await open('/zh/activities')).toContain(slug)
  })

  it('gets its words in the other language beside the first', async () => {
    const form = await open(`/zh/desk/activities/${slug}/edit`, people.colleague)
    expect(form).toContain('另一种语言的标题：An evening of upgrades')
    const seen = (await look(slug)).changedAt.toString()
    const change = { ...held, day, title: '升级之夜', summary: '三个故事', seen }
    const { status, to } = await send(`/zh/desk/activities/${slug}/edit`, people.colleague, change)
    expect([status, to]).toEqual([303, `/zh/desk/activities/${slug}?done=edited`])
    expect(await open(`/zh/activities/${slug}`)).toContain('升级之夜')
    expect(await open(`/en/activities/${slug}`)).toContain('An evening of upgrades')
  })

  it('keeps what somebody wrote when another was faster, and takes it the second time', async () => {
    const change = { ...held, day, title: 'An evening of many upgrades', seen: '2026-01-01T00:00:00Z' }
    const late = await send(`/en/desk/activities/${slug}/edit`, people.recorder, change)
    expect(late.status).toBe(409)
    expect(late.page).toContain('Somebody changed this after you opened it')
    expect(late.page).toContain('An evening of many upgrades')
    const seen = /name="seen" value="([^"]+)"/.exec(late.page)?.[1] ?? ''
    expect((await send(`/en/desk/activities/${slug}/edit`, people.recorder, { ...change, seen })).status).toBe(303)
  })

  it('says when its day has passed and nobody said whether it took place', async () => {
    now = Temporal.Instant.from('2026-11-30T02:00:00Z')
    expect(await open(`/zh/activities/${slug}`)).toContain('计划的日子已经过去')
  })

  it('takes place, by the word of whoever says so', async () => {
    expect(await open(`/en/desk/activities/${slug}/holding`, people.recorder)).toContain('How many came')
    const wrong = await send(`/en/desk/activities/${slug}/holding`, people.recorder, {
      people: 'many',
      url: 'x',
      words: '',
    })
    expect(wrong.status).toBe(422)
    const said = { people: '34', counted: 'attested', url: '', words: '' }
    expect(await send(`/en/desk/activities/${slug}/holding`, people.recorder, said)).toMatchObject({ status: 303 })
    expect((await send(`/en/desk/activities/${slug}/holding`, people.recorder, said)).status).toBe(409)
    const page = await open(`/en/activities/${slug}`)
    for (const words of ['Held, not proved yet', '34 people, as the hosts say', 'So far only the hosts say so'])
      expect(page).toContain(words)
  })

  it('waits for those who may confirm it, and not for who recorded it', async () => {
    expect(await open('/en/desk/activities', people.lead)).toContain(slug)
    expect(await open('/en/desk/activities', people.colleague)).toContain(slug)
    expect(await open('/en/desk/activities', people.recorder)).not.toContain(slug)
    expect(await open('/en/desk/activities', people.other)).not.toContain(slug)
    expect(await open(`/en/desk/activities/${slug}/confirmation`, people.recorder, 403)).toContain('You recorded it')
    expect(await open(`/en/desk/activities/${slug}`, people.stranger, 403)).toContain('This is for others to do')
  })

  it('is confirmed with number and words, once by each', async () => {
    const path = `/en/desk/activities/${slug}/confirmation`
    expect(await open(path, people.lead)).toContain('34 people, as the hosts say')
    const seen = (await look(slug)).changedAt.toString()
    const empty = await send(path, people.lead, { people: '-1', words: ' ', seen })
    expect([empty.status, empty.page]).toEqual([422, expect.stringContaining('Say in a sentence how you know.')])
    const stale = await send(path, people.lead, { people: '31', words: 'I came late', seen: 'yesterday' })
    expect([stale.status, stale.page]).toEqual([409, expect.stringContaining('I came late')])
    const said = { people: '31', words: 'I was there', seen }
    expect((await send(path, people.lead, said)).to).toBe(`/en/desk/activities/${slug}?done=confirmed`)
    expect((await send(path, people.lead, said)).status).toBe(409)
    const page = await open(`/en/activities/${slug}`)
    for (const words of ['Held', '31 people, confirmed by somebody else', 'Lea Lead (Lead)', 'I was there'])
      expect(page).toContain(words)
    expect(await open(`/zh/activities/${slug}`)).toContain('Lea Lead（SIG 负责人）')
    expect(await open('/en/desk/activities', people.colleague)).not.toContain(slug)
  })

  it('keeps what was confirmed, and is open again once that is taken back', async () => {
    const form = await open(`/en/desk/activities/${slug}/edit`, people.recorder)
    expect(form).toContain('Somebody has confirmed it')
    expect(form).not.toContain('name="day"')
    expect((await send(`/en/desk/activities/${slug}/removal`, people.recorder)).status).toBe(409)
    expect((await send(`/en/desk/activities/${slug}/planning`, people.recorder)).status).toBe(409)
    expect((await send(`/en/desk/activities/${slug}/confirmation/removal`, people.colleague)).status).toBe(409)
    expect((await send(`/en/desk/activities/${slug}/confirmation/removal`, people.lead)).status).toBe(303)
    expect(await open(`/en/desk/activities/${slug}/edit`, people.recorder)).toContain('name="day"')
  })

  it('gets a link that shows it, with the site that it leads to', async () => {
    const path = `/en/desk/activities/${slug}/evidence`
    const bad = await send(path, people.recorder, { url: 'ftp://example.org', words: 'Pictures' })
    expect([bad.status, bad.page]).toEqual([422, expect.stringContaining('value="ftp://example.org"')])
    const link = { url: 'HTTPS://example.org/photos', words: 'Pictures' }
    expect((await send(path, people.recorder, link)).status).toBe(303)
    expect((await send(path, people.recorder, link)).page).toContain('That link is there already.')
    expect(await open(`/zh/activities/${slug}`)).toContain('Pictures（example.org）')
    const [shown] = (await look(slug)).evidence
    expect((await send(`${path}/${shown?.id}/removal`, people.recorder)).status).toBe(303)
    expect((await send(`${path}/nothing/removal`, people.recorder)).status).toBe(303)
    expect((await look(slug)).evidence).toEqual([])
  })
})

describe('stations that hold it together', () => {
  it('are asked by name, answer on their own page, and are credited then', async () => {
    const slug = await record({ title: 'Two cities, one evening', 'co-host': '上海' })
    const asked = await open('/en/desk/stations/shanghai/activities', people.other)
    for (const words of ['Waiting for your answer', 'Two cities, one evening', 'Yes, we hold it too'])
      expect(asked).toContain(words)
    expect(await open(`/en/activities/${slug}`)).not.toContain('/en/stations/shanghai')
    const path = `/en/desk/activities/${slug}/hosts/shanghai`
    expect((await send(path, people.stranger, { answer: 'agree', from: 'list' })).status).toBe(403)
    expect((await send(path, people.other, { answer: 'agree', from: 'list' })).to).toBe(
      '/en/desk/stations/shanghai/activities?done=agreed',
    )
    expect(await open(`/en/activities/${slug}`)).toContain('/en/stations/shanghai')
    expect((await send(path, people.other, { answer: 'refuse', from: 'activity' })).to).toContain(
      `${slug}?done=refused`,
    )
    expect(await open(`/en/desk/activities/${slug}`, people.recorder)).toContain('said no')
    const again = await send(`/en/desk/activities/${slug}/hosts`, people.recorder, { 'co-host': 'shanghai' })
    expect(again.page).toContain('That station has said no.')
    expect(
      (await send(`/en/desk/activities/${slug}/hosts/hangzhou`, people.recorder, { answer: 'refuse' })).status,
    ).toBe(409)
    const chengdu = await send(`/en/desk/activities/${slug}/hosts`, people.recorder, { 'co-host': 'Chengdu station' })
    expect(chengdu.to).toContain('done=asked')
    expect((await send(`/en/desk/activities/${slug}/hosts/chengdu/removal`, people.recorder)).to).toContain(
      'done=stopped',
    )
  })
})

describe('lists', () => {
  it('are searched and filtered by the station’s people', async () => {
    await record({ title: 'Older than most', day: '2022-07-01' })
    const all = await open(`/en${list}`, people.recorder)
    expect(all).toContain('Older than most')
    expect(await open(`/en${list}?q=older&state=held&year=2022`, people.recorder)).toContain('1 activity found')
    expect(await open(`/en${list}?q=nowhere`, people.recorder)).toContain('No activity fits')
    expect(await open(`/en${list}?year=never&state=odd`, people.recorder)).toContain('Older than most')
  })

  it('are public by station and year, page by page', async () => {
    for (let each = 0; each < 31; each++) await record({ title: `Weekly ${each}`, day: '2023-03-01' })
    const year = await open('/en/activities?year=2023')
    expect(year).toContain('31 activities, the latest first')
    expect(year).toContain('/en/activities?year=2023&amp;page=2')
    expect(await open('/en/activities?year=2023&page=2')).toContain('Page 2 of 2')
    const beyond = await site.request('/en/activities?year=2023&page=9')
    expect(beyond.headers.get('location')).toBe('/en/activities?year=2023')
    expect(await open('/en/activities?station=chengdu')).toContain('No activity fits')
    expect(await open('/en/activities?station=atlantis&year=x&page=-1')).toContain('Weekly 1')
  })

  it('and pages are the same bytes for every reader', async () => {
    const slug = await record()
    for (const path of ['/zh/activities', `/zh/activities/${slug}`])
      expect(await open(path, people.recorder)).toBe(await open(path))
  })

  it('show no contact and nobody who merely recorded', async () => {
    const slug = await record()
    const page = await open(`/en/activities/${slug}`)
    expect(page).not.toContain('Rita Recorder')
    expect(page).not.toContain('example.org')
  })
})

describe('an end', () => {
  it('is a cancellation that stays on the page', async () => {
    const slug = await record({ state: 'planned', day: '2026-12-20' })
    expect(await open(`/en/desk/activities/${slug}/cancellation`, people.recorder)).toContain(
      'Nobody is told by letter',
    )
    expect((await send(`/en/desk/activities/${slug}/cancellation`, people.recorder)).to).toContain('done=cancelled')
    expect(await open(`/zh/activities/${slug}`)).toContain('这场活动取消了')
    expect(await open('/zh/activities')).toContain('已取消')
    expect((await send(`/en/desk/activities/${slug}/planning`, people.recorder)).to).toContain('done=planned')
  })

  it('or the removal of a mistake', async () => {
    const slug = await record()
    expect(await open(`/zh/desk/activities/${slug}/removal`, people.colleague)).toContain('不再算在杭州站名下')
    expect((await send(`/zh/desk/activities/${slug}/removal`, people.other)).status).toBe(403)
    expect((await send(`/zh/desk/activities/${slug}/removal`, people.colleague)).to).toBe(`/zh${list}?done=removed`)
    expect(await open(`/zh/activities/${slug}`, '', 404)).toContain('没有找到这场活动')
    expect((await send(`/zh/desk/activities/${slug}/removal`, people.colleague)).status).toBe(404)
  })
})

it('a suspended office holder records and confirms nothing', async () => {
  await pool.query(
    `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
     values ($1, $2, 'Rude', $3, now(), 1)`,
    [community.id, people.colleague, people.lead],
  )
  await open(`/en${list}`, people.colleague, 403)
})
