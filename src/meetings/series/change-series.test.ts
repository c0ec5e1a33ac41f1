import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { meant, meetingStage, newLetters } from '../../../test/meetings.ts'
import { testNow } from '../../../test/visit.ts'
import { type Day, type Instant, Temporal } from '../../kit/time/time.ts'
import { cancelMeeting } from '../cancel-meeting.ts'
import { changeMeeting } from '../change-meeting.ts'
import { isDropped, type Meeting } from '../meeting.ts'
import { findMeeting, listMeetings } from '../store.ts'
import { changeSeries, endSeries } from './change-series.ts'
import { makeDates } from './make-dates.ts'
import { startSeries } from './start-series.ts'
import type { SeriesRules } from './store.ts'

type Stage = Awaited<ReturnType<typeof meetingStage>>
let stage: Stage
let pool: pg.Pool
const day = (text: string): Day => Temporal.PlainDate.from(text)
const days = (count: number) => testNow.add({ hours: 24 * count })
const firstWednesdays: SeriesRules = {
  ...meant,
  rule: 'monthly',
  weekday: 3,
  nth: 1,
  startsOn: day('2026-11-24'),
  endsOn: null,
}

beforeEach(async () => {
  stage = await meetingStage()
  ;({ pool } = stage)
})

async function start(change: Partial<SeriesRules> = {}, now: Instant = testNow): Promise<string> {
  const { db, community, charter, people } = stage
  const asked = { ...firstWednesdays, ...change, body: 'sig', personId: people.lead }
  const outcome = await startSeries(db, community.id, charter, asked, now)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.seriesId
}

async function change(seriesId: string, asked: Partial<SeriesRules>, now: Instant = testNow) {
  const { db, community, charter, people } = stage
  const full = { ...firstWednesdays, ...asked, seriesId, personId: people.lead, words: '' }
  return await changeSeries(db, community.id, charter, full, now)
}

const all = async (): Promise<Meeting[]> => await listMeetings(stage.db, stage.community.id, {})
const planned = async () => (await all()).filter(({ state }) => state === 'planned').map((one) => one.day.toString())
const letters = async (who: keyof Stage['people']) => await newLetters(pool, stage.people[who])

describe('a series', () => {
  it('has its dates of the next half year at once, and tells the body by one letter', async () => {
    await start()
    expect(await planned()).toEqual([
      '2026-12-02',
      '2027-01-06',
      '2027-02-03',
      '2027-03-03',
      '2027-04-07',
      '2027-05-05',
    ])
    const [letter, ...rest] = await letters('member')
    expect(rest).toEqual([])
    expect(letter?.text).toContain('on the first Wednesday of each month at 20:00')
    expect(await letters('hangzhou')).toEqual([])
  })

  it('gets further dates as time goes on, each once, also after a downtime and by two processes at once', async () => {
    const { db, community, shelf } = stage
    await start()
    expect(await makeDates(db, community.id, shelf, testNow)).toBe(0)
    const made = await Promise.all([1, 2].map(() => makeDates(db, community.id, shelf, days(70))))
    expect(made.sort()).toEqual([0, 2])
    expect((await planned()).slice(6)).toEqual(['2027-06-02', '2027-07-07'])
    expect(await makeDates(db, community.id, shelf, days(70))).toBe(0)
  })

  it('makes no date that has begun already', async () => {
    const now = Temporal.Instant.from('2026-12-02T12:30:00Z')
    await start({}, now)
    expect((await planned())[0]).toBe('2027-01-06')
  })

  it('without a date, or without the right to it, is not started', async () => {
    const { db, community, charter, people } = stage
    const asked = { ...firstWednesdays, body: 'sig', personId: people.lead }
    const none = { ...asked, endsOn: day('2026-11-30') }
    expect(await startSeries(db, community.id, charter, none, testNow)).toEqual({ ok: false, reason: 'no-dates' })
    const stranger = { ...asked, personId: people.hangzhou }
    expect(await startSeries(db, community.id, charter, stranger, testNow)).toMatchObject({ reason: 'not-allowed' })
    const nowhere = { ...asked, body: 'board' }
    expect(await startSeries(db, community.id, charter, nowhere, testNow)).toMatchObject({ reason: 'no-such-body' })
    expect(await all()).toEqual([])
  })
})

describe('changing a series', () => {
  it('moves the dates ahead that nobody touched; calendars learn which are cancelled', async () => {
    const id = await start()
    await letters('member')
    expect(await change(id, { weekday: 4 })).toEqual({ ok: true, dropped: 6, renewed: 0, made: 6, told: 1 })
    expect((await planned()).slice(0, 2)).toEqual(['2026-12-03', '2027-01-07'])
    const dropped = (await all()).filter(isDropped)
    expect(dropped).toHaveLength(6)
    expect(dropped.every(({ sequence }) => sequence === 1)).toBe(true)
    expect(await letters('member')).toHaveLength(1)
  })

  it('back again lets the dropped dates take place, under their old ids', async () => {
    const id = await start()
    const before = (await all()).map((one) => one.id)
    await change(id, { weekday: 4 })
    expect(await change(id, {})).toMatchObject({ dropped: 6, renewed: 6, made: 0 })
    const now = (await all()).filter(({ state }) => state === 'planned')
    expect(now.map((one) => one.id)).toEqual(before)
    expect(now.every(({ sequence }) => sequence === 2)).toBe(true)
  })

  it('by hour, place or title keeps the dates and their ids', async () => {
    const id = await start()
    const before = (await all()).map((one) => one.id)
    const time = Temporal.PlainTime.from('19:30')
    expect(await change(id, { time, place: 'Online' })).toMatchObject({ dropped: 0, renewed: 6, made: 0 })
    const after = await all()
    expect(after.map((one) => one.id)).toEqual(before)
    expect(after[0]).toMatchObject({ time, place: 'Online', sequence: 1 })
  })

  it('leaves alone what lies behind, was changed by itself, has a topic, or was cancelled', async () => {
    const { db, community, charter, people } = stage
    const id = await start()
    const [december, january, february, march] = await all()
    if (!december || !january || !february || !march) throw new Error('Four dates were expected')
    const personId = people.lead
    const own = { ...meant, personId, words: '', meetingId: january.id, day: day('2027-01-13') }
    await changeMeeting(db, community.id, charter, own, testNow)
    await stage.topic(february.id, testNow)
    await cancelMeeting(db, community.id, charter, { meetingId: march.id, personId, words: '' }, testNow)

    const now = Temporal.Instant.from('2026-12-20T00:00:00Z')
    expect(await change(id, { weekday: 4, startsOn: day('2026-12-20') }, now)).toMatchObject({ dropped: 2 })
    expect(await findMeeting(db, community.id, december.id)).toEqual(december)
    expect(await findMeeting(db, community.id, january.id)).toMatchObject({ state: 'planned', day: day('2027-01-13') })
    expect(await findMeeting(db, community.id, february.id)).toMatchObject({ state: 'planned', day: day('2027-02-03') })
    expect(await findMeeting(db, community.id, march.id)).toMatchObject({ state: 'cancelled', sequence: 1 })
    // What was put off keeps its date of the series: it is not made a second time.
    await makeDates(db, community.id, stage.shelf, now)
    expect((await planned()).filter((one) => one.startsWith('2027-01'))).toEqual(['2027-01-07', '2027-01-13'])
  })

  it('from a later day on leaves the dates before it as they are', async () => {
    const id = await start()
    await change(id, { rule: 'weekly', nth: null, weekday: 1, startsOn: day('2027-02-01') })
    expect((await planned()).slice(0, 4)).toEqual(['2026-12-02', '2027-01-06', '2027-02-01', '2027-02-08'])
  })

  it('into another zone reckons its days there', async () => {
    const id = await start()
    await change(id, { zone: 'America/New_York' })
    expect((await all())[0]).toMatchObject({ day: day('2026-12-02'), zone: 'America/New_York', sequence: 1 })
  })

  it('is refused to others, when it has ended, and without any date', async () => {
    const { db, community, charter, people } = stage
    const id = await start()
    const asked = { ...firstWednesdays, seriesId: id, personId: people.hangzhou, words: '' }
    expect(await changeSeries(db, community.id, charter, asked, testNow)).toMatchObject({ reason: 'not-allowed' })
    expect(await change(crypto.randomUUID(), {})).toEqual({ ok: false, reason: 'no-such-series' })
    expect(await change(id, { endsOn: day('2026-11-25') })).toEqual({ ok: false, reason: 'no-dates' })
  })
})

describe('ending a series', () => {
  const end = async (seriesId: string, last: Day, now: Instant = testNow) => {
    const { db, community, charter, people } = stage
    const asked = { seriesId, personId: people.lead, day: last, words: 'We meet less' }
    return await endSeries(db, community.id, charter, asked, now)
  }

  it('drops the untouched dates after its last day, tells the body, and makes no more', async () => {
    const { db, community, shelf } = stage
    const id = await start()
    const third = (await all())[2]?.id ?? ''
    await stage.topic(third, testNow)
    await letters('member')
    expect(await end(id, day('2027-01-06'))).toEqual({ ok: true, dropped: 3, told: 1 })
    expect(await planned()).toEqual(['2026-12-02', '2027-01-06', '2027-02-03'])
    expect((await letters('member'))[0]?.text).toContain('We meet less')
    expect(await makeDates(db, community.id, shelf, days(200))).toBe(0)
    expect(await change(id, {}, days(200))).toEqual({ ok: false, reason: 'ended' })
    expect(await end(id, day('2027-08-01'), days(200))).toEqual({ ok: false, reason: 'ended' })
  })

  it('with a day in the past ends it yesterday: what was held stays', async () => {
    const id = await start()
    const now = Temporal.Instant.from('2027-01-10T00:00:00Z')
    await end(id, day('2026-11-01'), now)
    expect(await planned()).toEqual(['2026-12-02', '2027-01-06'])
  })
})
