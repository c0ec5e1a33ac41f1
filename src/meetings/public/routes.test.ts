import type { Hono } from 'hono'
import ICAL from 'ical.js'
import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { begins, ends, meetingStage } from '../../../test/meetings.ts'
import { testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import type { Instant } from '../../kit/time/time.ts'
import type { Env } from '../../kit/web/visit.ts'
import { cancelMeeting } from '../cancel-meeting.ts'
import { closeMeeting } from '../roll/close-meeting.ts'
import { writeMinutes } from '../roll/write-minutes.ts'
import { publicMeetingRoutes } from './routes.tsx'

type Stage = Awaited<ReturnType<typeof meetingStage>>
let stage: Stage
let pool: pg.Pool
let site: Hono<Env>
let now: Instant

beforeEach(async () => {
  stage = await meetingStage()
  ;({ pool } = stage)
  now = testNow
  const { db, community, shelf } = stage
  const shown = { community: testCommunityShown(community.id), clock: () => now }
  site = testVisit(publicMeetingRoutes({ db, shelf }), shown)
})

async function read(path: string, status = 200): Promise<string> {
  const answer = await site.request(path)
  expect([path, answer.status]).toEqual([path, status])
  return await answer.text()
}

async function held(): Promise<string> {
  const { db, community, charter, people } = stage
  const meetingId = await stage.call(testNow)
  const topicId = await stage.topic(meetingId, testNow, { words: 'For the invited only' })
  await stage.present(meetingId, [people.lead, people.hangzhou], begins)
  const personId = people.lead
  const outcomes = { [topicId]: 'They plan a meetup.' }
  const minutes = { meetingId, personId, language: 'en', minutes: 'We met.', outcomes } as const
  await writeMinutes(db, community.id, charter, minutes, ends)
  await closeMeeting(db, community.id, charter, { meetingId, personId }, ends)
  now = ends.add({ hours: 1 })
  return meetingId
}

describe('the page of meetings', () => {
  it('says that there are none yet, and what to read meanwhile', async () => {
    expect(await read('/zh/meetings')).toContain('还没有安排会议')
    const page = await read('/en/meetings')
    for (const words of ['No meeting is planned', 'No meeting was held yet', '/en/ledger', '/en/meetings.ics'])
      expect(page).toContain(words)
  })

  it('shows the next with its zone in plain words, its topics and their stations; never the link to join', async () => {
    const id = await stage.call(testNow)
    await stage.topic(id, testNow, { words: 'For the invited only' })
    const zh = await read('/zh/meetings')
    for (const words of ['2026年12月2日 20:00（北京时间）', '杭州站的近况', '杭州站', `/zh/meetings/${id}`, 'Room 3'])
      expect(zh).toContain(words)
    for (const path of ['/zh/meetings', `/zh/meetings/${id}`, '/zh/meetings.ics', '/zh/meetings/sig.ics']) {
      const page = await read(path)
      for (const secret of ['secret-room', 'For the invited only', 'Lea Lead', 'Hans'])
        expect(page).not.toContain(secret)
    }
  })

  it('shows past ones with how many were there, page by page', async () => {
    const id = await held()
    const page = await read('/en/meetings')
    expect(page.indexOf('Past meetings')).toBeLessThan(page.indexOf(id))
    expect(page).toContain('2 people there')
    for (let month = 1; month <= 12; month++) {
      await pool.query(
        `insert into meeting (community_id, body, title, local_date, local_time, zone, lasts, place, link, state, called_at, touched_at, changed_at)
         values ($1, 'sig', '{"en": "Old", "original": "en"}', $2, '20:00', 'Asia/Shanghai', 60, '', '', 'cancelled', now(), now(), now())`,
        [stage.community.id, `2025-${String(month).padStart(2, '0')}-05`],
      )
    }
    const first = await read('/en/meetings')
    const older = /\/en\/meetings\?before=[\d-]+/.exec(first)?.[0] ?? ''
    expect(older).toBe('/en/meetings?before=2025-02-05')
    const second = await read(older)
    expect(second).toContain('January 5, 2025')
    expect(second).not.toContain('February 5, 2025')
    expect(await read('/en/meetings?before=nonsense')).toContain(older)
  })
})

describe('the page of a meeting', () => {
  it('shows minutes, outcomes, numbers and how the station stands once it was held, and no names', async () => {
    const id = await held()
    const page = await read(`/en/meetings/${id}`)
    for (const words of [
      'We met.',
      'They plan a meetup.',
      'Met: 1 there, 1 asked',
      'H3',
      '/en/ledger/',
      '/en/stations/hangzhou',
    ])
      expect(page).toContain(words)
    for (const name of ['Lea', 'Hans', 'Cora']) expect(page).not.toContain(name)
  })

  it('keeps minutes to itself until it is closed', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    const minutes = { meetingId: id, personId: people.lead, language: 'en', minutes: 'A draft', outcomes: {} } as const
    await writeMinutes(db, community.id, charter, minutes, begins)
    now = ends.add({ hours: 1 })
    const page = await read(`/en/meetings/${id}`)
    expect(page).not.toContain('A draft')
    expect(page).toContain('its record is not complete yet')
  })

  it('says that a cancelled one asks nothing of anybody, by its clause', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    await cancelMeeting(db, community.id, charter, { meetingId: id, personId: people.lead, words: '' }, testNow)
    expect(await read(`/en/meetings/${id}`)).toContain(
      'Nobody owes anything by a meeting that is cancelled (clause H3)',
    )
    expect(await read(`/zh/meetings/${id}`)).toContain('第 H3 条')
  })

  it('is not found for what is none', async () => {
    expect(await read('/en/meetings/nonsense', 404)).toContain('There is no such meeting')
    await read(`/zh/meetings/${crypto.randomUUID()}`, 404)
  })
})

describe('the calendar', () => {
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

  it('is one of all bodies, and one of each; of a body that there is not it is not found', async () => {
    const id = await stage.call(testNow)
    await stage.topic(id, testNow)
    for (const path of ['/zh/meetings.ics', '/zh/meetings/sig.ics']) {
      const answer = await site.request(path)
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
      const [event] = events(await answer.text())
      expect(event?.uid).toBe(`meeting-${id}`)
      expect(event?.summary).toBe('宣传与外联 SIG：例会')
      expect(event?.description).toBe('1. 杭州站的近况（杭州站）')
      expect((event?.startDate.toUnixTime() ?? 0) * 1000).toBe(begins.epochMilliseconds)
      expect(event?.component.getFirstPropertyValue('url')).toBe(`http://127.0.0.1:3000/zh/meetings/${id}`)
    }
    await read('/zh/meetings/board.ics', 404)
  })

  it('keeps a cancelled meeting, with a greater sequence', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    const before = events(await read('/en/meetings.ics'))[0]
    await cancelMeeting(db, community.id, charter, { meetingId: id, personId: people.lead, words: '' }, testNow)
    const after = events(await read('/en/meetings.ics'))[0]
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  it('is the same to the byte for every reader', async () => {
    await stage.call(testNow)
    const [one, other] = await Promise.all([
      read('/en/meetings.ics'),
      (await site.request('/en/meetings.ics', { headers: { cookie: 'stationmaster=anything' } })).text(),
    ])
    expect(one).toBe(other)
  })
})
