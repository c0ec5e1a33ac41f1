import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { begins, meant, meetingStage, newLetters } from '../../../test/meetings.ts'
import { testNow } from '../../../test/visit.ts'
import { runJobs } from '../../kit/jobs/jobs.ts'
import { type Instant, Temporal } from '../../kit/time/time.ts'
import { cancelMeeting } from '../cancel-meeting.ts'
import { meetingTasks } from '../jobs.ts'
import { startSeries } from '../series/start-series.ts'
import { listMeetings } from '../store.ts'
import { placeTopics } from './place-topics.ts'
import { putOnAgenda } from './put-on-agenda.ts'
import { removeTopic } from './remove-topic.ts'
import { topicsOf, waitingTopics } from './store.ts'

type Stage = Awaited<ReturnType<typeof meetingStage>>
let stage: Stage
let pool: pg.Pool
const later = (hours: number) => testNow.add({ hours })
const title = { zh: '杭州站没有办活动', en: 'Hangzhou held nothing' }

beforeEach(async () => {
  stage = await meetingStage()
  ;({ pool } = stage)
})

async function put(asked: Partial<Parameters<typeof putOnAgenda>[2]> = {}, now: Instant = testNow): Promise<boolean> {
  const { db, community, stations } = stage
  const topic = { body: 'sig', stationId: stations.hangzhou, title, ...asked }
  return await db.transaction().execute((trx) => putOnAgenda(trx, community.id, topic, now))
}

const place = async (now: Instant = later(1)) =>
  await placeTopics(stage.db, stage.community.id, stage.shelf, 'sig', now)
const agenda = async (id: string) => await topicsOf(stage.db, stage.community.id, [id])
const waiting = async () => await waitingTopics(stage.db, stage.community.id, ['sig'])

async function openCase(): Promise<string> {
  const { community, charter, people, stations } = stage
  const { rows } = await pool.query(
    `insert into proposal (community_id, procedure, charter_version_id, channel, language, state, applicant_id, station_id, answers,
       filed_at, opened_at)
     values ($1, 'join-station', $2, 'form', 'zh', 'open', $3, $4, '{}', now(), now()) returning id`,
    [community.id, charter.versionId, people.stranger, stations.hangzhou],
  )
  return rows[0].id
}

describe('what the charter puts on an agenda', () => {
  it('comes on the next meeting by a job of the same transaction, and tells the station’s people (H3)', async () => {
    const { db, people } = stage
    const id = await stage.call(testNow)
    await put()
    const clock = () => later(1)
    await runJobs(pool, { ...meetingTasks({ db, shelf: stage.shelf, clock }), 'send-letter': async () => undefined })
    expect(await agenda(id)).toMatchObject([{ title, position: 1, toldAt: later(1) }])
    const [letter] = await newLetters(pool, people.hangzhou)
    expect(letter?.text).toContain('Hangzhou held nothing')
    expect(letter?.text).toContain('clause H3')
    expect(await place()).toBe(0)
    expect(await newLetters(pool, people.hangzhou)).toEqual([])
  })

  it('is there once for the same case, also when it is asked by two at once, or was taken off', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    const proposalId = await openCase()
    const both = await Promise.all([put({ proposalId }), put({ proposalId })])
    expect(both.sort()).toEqual([false, true])
    await place()
    const [topic] = await agenda(id)
    expect(topic).toMatchObject({ case: { id: proposalId } })
    const off = { meetingId: id, topicId: topic?.id ?? '', personId: people.lead }
    expect(await removeTopic(db, community.id, charter, off, later(2))).toMatchObject({ ok: true })
    expect(await put({ proposalId })).toBe(false)
    expect(await waiting()).toEqual([])
  })

  it('without a case is there once until it was talked about', async () => {
    const { people } = stage
    const id = await stage.call(testNow)
    expect([await put(), await put()]).toEqual([true, false])
    await place()
    expect(await put()).toBe(false)
    await stage.present(id, [people.lead], begins)
    await pool.query(`update meeting set state = 'cancelled' where id = $1`, [id])
    expect(await put()).toBe(true)
  })

  it('waits when no meeting is planned; the next one that is called takes it, and tells the station', async () => {
    const { people } = stage
    await put()
    expect(await place()).toBe(0)
    expect(await waiting()).toMatchObject([{ title, meetingId: null, toldAt: null }])
    const id = await stage.call(later(2))
    expect(await agenda(id)).toMatchObject([{ title, toldAt: later(2) }])
    expect(await waiting()).toEqual([])
    expect(await newLetters(pool, people.hangzhou)).toHaveLength(1)
  })

  it('waits also for the first date of a series', async () => {
    const { db, community, charter, people } = stage
    await put()
    const startsOn = Temporal.PlainDate.from('2026-11-24')
    const rhythm = { rule: 'weekly', weekday: 3, nth: null, startsOn, endsOn: null } as const
    await startSeries(db, community.id, charter, { ...meant, ...rhythm, body: 'sig', personId: people.lead }, testNow)
    const [first] = await listMeetings(db, community.id, {})
    expect(await agenda(first?.id ?? '')).toMatchObject([{ title }])
  })

  it('goes to the first meeting of which the station can still be told a day before', async () => {
    const soon = await stage.call(testNow, { day: Temporal.PlainDate.from('2026-11-24') })
    const next = await stage.call(testNow)
    await put()
    await place(later(12))
    expect(await agenda(soon)).toEqual([])
    expect(await agenda(next)).toMatchObject([{ title }])
  })

  it('goes on to the next meeting when this one is cancelled; what people put there does not', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    const next = await stage.call(testNow, { day: Temporal.PlainDate.from('2026-12-09') })
    await put()
    await place()
    await stage.topic(id, later(1), { stationId: null, title: { en: 'The budget', original: 'en' } })
    await newLetters(pool, people.hangzhou)
    await cancelMeeting(db, community.id, charter, { meetingId: id, personId: people.lead, words: '' }, later(2))
    expect((await agenda(id)).map((one) => one.title.en)).toEqual(['The budget'])
    expect(await agenda(next)).toMatchObject([{ title, toldAt: later(2) }])
    const subjects = (await newLetters(pool, people.hangzhou)).map(({ subject }) => subject)
    expect(subjects).toEqual([expect.stringContaining('Cancelled'), expect.stringContaining('Hangzhou')])
  })
})
