import ICAL from 'ical.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Temporal } from '../../kit/time/time.ts'
import { endsAt, startsAt } from '../meeting.ts'
import { type FeedMeeting, writeFeed } from './feed.ts'

type Change = Partial<FeedMeeting['meeting']>

function inFeed(day: string, time: string, zone: string, change: Change = {}): FeedMeeting {
  const meeting = {
    id: `${day}-${time}`,
    day: Temporal.PlainDate.from(day),
    time: Temporal.PlainTime.from(time),
    zone,
    lasts: 60,
    place: '上海市；会议室 3, 2 楼',
    state: 'planned' as const,
    sequence: 0,
    changedAt: Temporal.Instant.from('2026-11-23T02:00:00.123456Z'),
    ...change,
  }
  const description = '1. 杭州站的近况（杭州站）\n2. 预算'
  return { meeting, title: '宣传与外联 SIG：例会, 十二月', description, url: 'https://example.org/zh/meetings/1' }
}

const meetings = [
  inFeed('2026-12-02', '20:00', 'Asia/Shanghai'),
  inFeed('2027-01-06', '19:00', 'Europe/Berlin', { sequence: 3 }),
  inFeed('2027-07-07', '19:00', 'Europe/Berlin', { state: 'cancelled', sequence: 1 }),
  inFeed('2027-03-14', '02:30', 'America/New_York'),
  inFeed('2027-11-07', '01:30', 'America/New_York', { lasts: 30 }),
  inFeed('2027-05-05', '12:00', 'UTC'),
]
const feed = (all: readonly FeedMeeting[] = meetings) => writeFeed({ name: 'SIG, 会议', language: 'zh', meetings: all })

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return { calendar, byId: new Map(events.map((event) => [event.uid, event])) }
}

afterEach(() => vi.unstubAllEnvs())

describe.each(['America/New_York', 'UTC', 'Asia/Shanghai'])('the calendar, on a host in %s', (host) => {
  it('gives back the very moments', () => {
    vi.stubEnv('TZ', host)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(host)
    const { byId } = readBack(feed())
    for (const { meeting } of meetings) {
      const event = byId.get(`meeting-${meeting.id}`)
      const moments = [event?.startDate, event?.endDate].map((time) => (time?.toUnixTime() ?? 0) * 1000)
      expect([meeting.id, ...moments]).toEqual([
        meeting.id,
        startsAt(meeting).epochMilliseconds,
        endsAt(meeting).epochMilliseconds,
      ])
    }
  })

  it('writes local times with their zone, and what the zone is', () => {
    vi.stubEnv('TZ', host)
    const text = feed()
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261202T200000\r\n')
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20270106T190000\r\n')
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20270707T190000\r\n')
    // Skipped by the clock: that much later.
    expect(text).toContain('DTSTART;TZID=America/New_York:20270314T033000\r\n')
    expect(text).toContain('DTSTART:20270505T120000Z\r\n')
    // Comes twice: readers differ about which is meant, so it is written in UTC.
    expect(text).toContain('DTSTART:20271107T053000Z\r\n')
    const zones = readBack(text).calendar.getAllSubcomponents('vtimezone')
    expect(zones.map((one) => one.getFirstPropertyValue('tzid'))).toEqual([
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
    ])
    expect(text).toContain('DTSTAMP:20261123T020000Z')
  })

  it('is the same to the byte', () => {
    const here = feed()
    vi.stubEnv('TZ', host)
    expect(feed()).toBe(here)
  })
})

describe('a meeting in the calendar', () => {
  it('keeps its id while its sequence grows, and stays when it is cancelled', () => {
    const { byId } = readBack(feed())
    const event = byId.get('meeting-2027-07-07-19:00')
    expect(event?.sequence).toBe(1)
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(byId.get('meeting-2027-01-06-19:00')?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(byId.get('meeting-2027-01-06-19:00')?.sequence).toBe(3)
  })

  it('has what was written, to the letter', () => {
    const event = readBack(feed()).byId.get('meeting-2026-12-02-20:00')
    expect(event?.summary).toBe('宣传与外联 SIG：例会, 十二月')
    expect(event?.location).toBe('上海市；会议室 3, 2 楼')
    expect(event?.description).toBe('1. 杭州站的近况（杭州站）\n2. 预算')
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://example.org/zh/meetings/1')
  })
})

it('a calendar with a comma in its name and without meetings can be read', () => {
  expect(readBack(feed([])).byId.size).toBe(0)
  expect(feed([])).toContain('X-WR-CALNAME:SIG\\, 会议\r\n')
})

it('lines are folded to 75 bytes and end as iCalendar wants it', () => {
  for (const line of feed().split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/[\r\n]/)
  }
})
