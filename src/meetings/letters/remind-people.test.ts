import type pg from 'pg'
import { beforeEach, expect, it } from 'vitest'
import { begins, ends, meant, meetingStage, newLetters, wednesday } from '../../../test/meetings.ts'
import { testNow } from '../../../test/visit.ts'
import { type Instant, Temporal } from '../../kit/time/time.ts'
import { changeMeeting } from '../change-meeting.ts'
import { meetingTasks } from '../jobs.ts'
import { startSeries } from '../series/start-series.ts'
import { listMeetings } from '../store.ts'
import { remindPeople } from './remind-people.ts'

type Stage = Awaited<ReturnType<typeof meetingStage>>
let stage: Stage
let pool: pg.Pool
const dayBefore = begins.subtract({ hours: 24 })

beforeEach(async () => {
  stage = await meetingStage()
  ;({ pool } = stage)
})

const remind = async (now: Instant) => await remindPeople(stage.db, stage.community.id, stage.shelf, now)
const letters = async (who: keyof Stage['people']) => await newLetters(pool, stage.people[who])

async function clear(): Promise<void> {
  await pool.query('delete from letter')
}

it('the day before, everybody who is invited gets one letter, with the topics about their station', async () => {
  const id = await stage.call(testNow)
  await stage.topic(id, testNow)
  await stage.topic(id, testNow, { title: { en: 'Its budget', original: 'en' } })
  await clear()
  expect(await remind(dayBefore.subtract({ seconds: 1 }))).toBe(0)
  expect(await remind(dayBefore)).toBe(1)
  for (const who of ['lead', 'member'] as const) {
    const [letter, ...rest] = await letters(who)
    expect(rest).toEqual([])
    expect(letter?.text).not.toContain('Its budget')
  }
  const [letter, ...rest] = await letters('hangzhou')
  expect(rest).toEqual([])
  for (const words of ['How Hangzhou is doing', 'Its budget', 'clause H3']) expect(letter?.text).toContain(words)
  expect(await letters('shanghai')).toEqual([])
})

it('nobody is reminded twice: not by a second run, not by two processes, not after a downtime', async () => {
  await stage.call(testNow)
  await clear()
  expect((await Promise.all([remind(dayBefore), remind(dayBefore)])).sort()).toEqual([0, 1])
  expect(await remind(dayBefore.add({ hours: 3 }))).toBe(0)
  expect(await letters('member')).toHaveLength(1)
})

it('after a downtime over the hour of a meeting nobody is reminded of it', async () => {
  await stage.call(testNow)
  await clear()
  expect(await remind(begins)).toBe(0)
})

it('a meeting that is put off is told of again the day before its new date', async () => {
  const { db, community, charter, people } = stage
  const id = await stage.call(testNow)
  await remind(dayBefore)
  const day = wednesday.add({ days: 7 })
  const change = { ...meant, meetingId: id, day, personId: people.lead, words: '' }
  await changeMeeting(db, community.id, charter, change, dayBefore.add({ hours: 1 }))
  await clear()
  expect(await remind(dayBefore.add({ hours: 24 * 7 }))).toBe(1)
})

it('a date of a series, of which nobody was told by itself, is told of the day before', async () => {
  const { db, community, charter, people } = stage
  const startsOn = Temporal.PlainDate.from('2026-11-26')
  const rhythm = { rule: 'weekly', weekday: 3, nth: null, startsOn, endsOn: null } as const
  await startSeries(db, community.id, charter, { ...meant, ...rhythm, body: 'sig', personId: people.lead }, testNow)
  await clear()
  expect(await remind(dayBefore)).toBe(1)
  expect(await letters('member')).toHaveLength(1)
})

it('whoever holds meetings is asked once to close one that is over', async () => {
  await stage.call(testNow)
  await clear()
  expect(await remind(ends.add({ hours: 11 }))).toBe(0)
  expect(await remind(ends.add({ hours: 13 }))).toBe(1)
  expect(await remind(ends.add({ hours: 50 }))).toBe(0)
  expect((await letters('lead'))[0]?.subject).toContain('Please close the meeting')
  expect(await letters('hangzhou')).toEqual([])
})

it('the sweep makes dates, finds places and reminds, and changes nothing the second time', async () => {
  const { db, community, charter, people, shelf } = stage
  const startsOn = Temporal.PlainDate.from('2026-11-26')
  const rhythm = { rule: 'weekly', weekday: 3, nth: null, startsOn, endsOn: null } as const
  await startSeries(db, community.id, charter, { ...meant, ...rhythm, body: 'sig', personId: people.lead }, testNow)
  const now = dayBefore.add({ hours: 24 * 14 })
  const sweep = meetingTasks({ db, shelf, clock: () => now })['sweep-meetings']
  const state = async () => {
    const { rows } = await pool.query(
      'select count(*)::int as letters, (select count(*)::int from meeting) as meetings from letter',
    )
    return rows[0]
  }
  const before = (await listMeetings(db, community.id, {})).length
  await clear()
  await sweep?.({})
  const after = await state()
  expect(after).toEqual({ letters: 6, meetings: before + 3 })
  await sweep?.({})
  expect(await state()).toEqual(after)
})
