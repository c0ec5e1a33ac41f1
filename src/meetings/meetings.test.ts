import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { begins, ends, meant, meetingStage, newLetters, wednesday } from '../../test/meetings.ts'
import { testNow } from '../../test/visit.ts'
import { giveRank } from '../bodies/give-rank.ts'
import { Temporal } from '../kit/time/time.ts'
import { addTopic } from './agenda/add-topic.ts'
import { moveTopic } from './agenda/move-topic.ts'
import { removeTopic } from './agenda/remove-topic.ts'
import { topicsOf } from './agenda/store.ts'
import { callMeeting } from './call-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeMeeting } from './change-meeting.ts'
import { sendApologies } from './roll/send-apologies.ts'
import { rollOf } from './roll/store.ts'
import { findMeeting } from './store.ts'

type Stage = Awaited<ReturnType<typeof meetingStage>>
let stage: Stage
let pool: pg.Pool
const later = (hours: number) => testNow.add({ hours })

beforeEach(async () => {
  stage = await meetingStage()
  ;({ pool } = stage)
})

const letters = async (who: keyof Stage['people']) => await newLetters(pool, stage.people[who])
const meeting = async (id: string) => await findMeeting(stage.db, stage.community.id, id)
const agenda = async (id: string) => await topicsOf(stage.db, stage.community.id, [id])

async function change(meetingId: string, asked: object, now = later(2)) {
  const { db, community, charter, people } = stage
  const full = { ...meant, day: wednesday, words: '', personId: people.lead, meetingId, ...asked }
  return await changeMeeting(db, community.id, charter, full, now)
}

describe('calling a meeting', () => {
  it('tells everybody who holds a rank, but who calls it; the link stands in no letter', async () => {
    const id = await stage.call(testNow)
    expect(await meeting(id)).toMatchObject({ state: 'planned', sequence: 0, day: wednesday, zone: 'Asia/Shanghai' })
    const [letter] = await letters('member')
    expect(letter?.subject).toContain('December 2, 2026 at 20:00 (China Standard Time)')
    expect(letter?.text).toContain('Room 3')
    expect(letter?.text).not.toContain('secret-room')
    for (const who of ['lead', 'hangzhou', 'stranger'] as const) expect(await letters(who)).toEqual([])
  })

  it('takes the right that the charter gives: an office, or no rank at all, is not enough', async () => {
    const { db, community, charter, people } = stage
    for (const personId of [people.hangzhou, people.stranger]) {
      const call = { ...meant, body: 'sig', day: wednesday, personId }
      expect(await callMeeting(db, community.id, charter, call, testNow)).toEqual({ ok: false, reason: 'not-allowed' })
    }
    const elsewhere = { ...meant, body: 'board', day: wednesday, personId: people.lead }
    expect(await callMeeting(db, community.id, charter, elsewhere, testNow)).toMatchObject({ reason: 'no-such-body' })
  })

  it('is refused for a time that has passed, and for somebody suspended', async () => {
    const { db, community, charter, people } = stage
    const call = { ...meant, body: 'sig', day: Temporal.PlainDate.from('2026-11-22'), personId: people.lead }
    expect(await callMeeting(db, community.id, charter, call, testNow)).toEqual({ ok: false, reason: 'past' })
    await pool.query(
      `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
       values ($1, $2, 'Insults', $3, now(), 1)`,
      [community.id, people.lead, people.member],
    )
    const ahead = { ...call, day: wednesday }
    expect(await callMeeting(db, community.id, charter, ahead, testNow)).toEqual({ ok: false, reason: 'not-allowed' })
  })
})

describe('a topic about a station', () => {
  it('tells its people when, where, what about, and what they owe by which clause (H3)', async () => {
    const id = await stage.call(testNow)
    await letters('member')
    const topicId = await stage.topic(id, later(1))
    for (const who of ['hangzhou', 'colleague'] as const) {
      const [letter, ...rest] = await letters(who)
      expect(rest).toEqual([])
      expect(letter?.subject).toContain('Hangzhou')
      for (const words of [
        'How Hangzhou is doing',
        'December 2, 2026 at 20:00',
        'Room 3',
        'clause H3',
        'at least 1 person',
      ])
        expect(letter?.text).toContain(words)
    }
    for (const who of ['shanghai', 'member', 'lead'] as const) expect(await letters(who)).toEqual([])
    expect(await agenda(id)).toMatchObject([{ id: topicId, position: 1, toldAt: later(1) }])
    expect(await meeting(id)).toMatchObject({ sequence: 1 })
  })

  it('that nobody there can be told of counts as not told', async () => {
    const id = await stage.call(testNow)
    const { rows } = await pool.query(`select id from station where slug = 'chengdu'`)
    await stage.topic(id, later(1), { stationId: rows[0].id })
    expect(await agenda(id)).toMatchObject([{ toldAt: null }])
  })

  it('may name an open case, which says which station it is about; not one that is closed or about another', async () => {
    const { db, community, charter, people, stations } = stage
    const id = await stage.call(testNow)
    const { rows } = await pool.query(
      `insert into proposal (community_id, procedure, charter_version_id, channel, language, state, applicant_id, station_id, answers,
         filed_at, opened_at)
       values ($1, 'join-station', $2, 'form', 'zh', 'open', $3, $4, '{}', now(), now()) returning id`,
      [community.id, charter.versionId, people.stranger, stations.shanghai],
    )
    const proposalId = rows[0].id
    await stage.topic(id, later(1), { stationId: null, proposalId })
    expect((await agenda(id))[0]).toMatchObject({ station: { id: stations.shanghai }, case: { id: proposalId } })
    expect(await letters('shanghai')).toHaveLength(1)
    const ask = async (about: { stationId: string | null; proposalId: string | null }) => {
      const title = { en: 'Again', original: 'en' } as const
      const topic = { meetingId: id, personId: people.lead, title, words: '', ...about }
      return await addTopic(db, community.id, charter, topic, later(2))
    }
    expect(await ask({ stationId: stations.hangzhou, proposalId })).toMatchObject({ reason: 'case-of-other-station' })
    expect(await ask({ stationId: crypto.randomUUID(), proposalId: null })).toMatchObject({ reason: 'no-such-station' })
    await pool.query(`update proposal set state = 'withdrawn', ended_at = now() where id = $1`, [proposalId])
    expect(await ask({ stationId: null, proposalId })).toMatchObject({ reason: 'no-such-case' })
  })

  it('added once the meeting has begun tells nobody: they could not come any more', async () => {
    const id = await stage.call(testNow)
    await stage.topic(id, begins.add({ minutes: 5 }))
    expect(await letters('hangzhou')).toEqual([])
    expect(await agenda(id)).toMatchObject([{ toldAt: null }])
  })

  it('is put there and taken off only by who may hold the meeting', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    const topicId = await stage.topic(id, later(1))
    const title = { en: 'Mine', original: 'en' } as const
    const about = { stationId: null, proposalId: null, words: '' }
    const mine = { meetingId: id, personId: people.hangzhou, title, ...about }
    expect(await addTopic(db, community.id, charter, mine, later(2))).toMatchObject({ reason: 'not-allowed' })
    const removal = { meetingId: id, topicId, personId: people.hangzhou }
    expect(await removeTopic(db, community.id, charter, removal, later(2))).toMatchObject({ reason: 'not-allowed' })
    const move = { ...removal, to: 'up' } as const
    expect(await moveTopic(db, community.id, charter, move, later(2))).toMatchObject({ reason: 'not-allowed' })
  })

  it('taken off before the meeting tells its people, and whether others stay', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    const first = await stage.topic(id, later(1))
    const second = await stage.topic(id, later(1), { title: { en: 'Its budget', original: 'en' } })
    await letters('hangzhou')
    const remove = async (topicId: string, now: Temporal.Instant) =>
      await removeTopic(db, community.id, charter, { meetingId: id, topicId, personId: people.lead }, now)
    expect(await remove(first, later(2))).toEqual({ ok: true, told: 2 })
    expect((await letters('hangzhou'))[0]?.text).toContain('Other topics about the')
    expect(await agenda(id)).toMatchObject([{ id: second, position: 1 }])
    expect(await remove(first, later(2))).toMatchObject({ reason: 'no-such-topic' })
    expect(await remove(second, begins)).toMatchObject({ reason: 'begun' })
    expect(await remove(second, later(3))).toMatchObject({ ok: true })
    expect((await letters('hangzhou'))[0]?.text).toContain('nobody has to attend')
  })
})

it('an agenda is put in another order, one place at a time', async () => {
  const { db, community, charter, people } = stage
  const id = await stage.call(testNow)
  const titles = ['one', 'two', 'three']
  for (const en of titles) await stage.topic(id, later(1), { stationId: null, title: { en, original: 'en' } })
  const move = async (place: number, to: 'up' | 'down') => {
    const topicId = (await agenda(id))[place]?.id ?? ''
    const moved = { meetingId: id, topicId, personId: people.member, to }
    expect(await moveTopic(db, community.id, charter, moved, later(2))).toEqual({ ok: true })
    return (await agenda(id)).map(({ title }) => title.en)
  }
  expect(await move(2, 'up')).toEqual(['one', 'three', 'two'])
  expect(await move(0, 'down')).toEqual(['three', 'one', 'two'])
  expect(await move(0, 'up')).toEqual(['three', 'one', 'two'])
  expect((await agenda(id)).map(({ position }) => position)).toEqual([1, 2, 3])
})

describe('putting a meeting off', () => {
  it('tells everybody who is invited once, the station anew of what it owes, and voids apologies', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    const apology = { meetingId: id, personId: people.hangzhou, isComing: false }
    expect(await sendApologies(db, community.id, charter, apology, later(2))).toEqual({ ok: true })
    for (const who of ['member', 'hangzhou', 'colleague'] as const) await letters(who)

    const day = Temporal.PlainDate.from('2026-12-09')
    const outcome = await change(id, { day, words: 'The room is taken.' }, later(3))
    expect(outcome).toEqual({ ok: true, told: 3 })
    const [toMember] = await letters('member')
    expect(toMember?.subject).toContain('Moved')
    for (const words of ['December 2, 2026', 'December 9, 2026', 'The room is taken.'])
      expect(toMember?.text).toContain(words)
    expect(toMember?.text).not.toContain('H3')
    const [toStation, ...rest] = await letters('hangzhou')
    expect(rest).toEqual([])
    for (const words of ['clause H3', 'Apologies for the earlier time no longer stand'])
      expect(toStation?.text).toContain(words)
    expect(await agenda(id)).toMatchObject([{ toldAt: later(3) }])
    expect(await meeting(id)).toMatchObject({ day, sequence: 2, toldAt: later(3) })
    const roll = await rollOf(db, community.id, { id, body: 'sig', day })
    expect(roll.every(({ kind }) => kind === null)).toBe(true)
  })

  it('by an hour that means the same moment elsewhere is a move only when the day is another', async () => {
    const id = await stage.call(testNow)
    await letters('member')
    const inTokyo = { zone: 'Asia/Tokyo', time: Temporal.PlainTime.from('21:00') }
    expect(await change(id, inTokyo)).toMatchObject({ ok: true })
    expect((await letters('member'))[0]?.subject).toContain('Changed')
  })

  it('is refused into the past, once people are noted as there, and for a meeting that is closed or cancelled', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    expect(await change(id, { day: Temporal.PlainDate.from('2026-11-01') })).toEqual({ ok: false, reason: 'past' })
    expect(await change(id, {})).toEqual({ ok: false, reason: 'nothing-changed' })
    expect(await change(id, { personId: people.hangzhou, place: 'Elsewhere' })).toMatchObject({ reason: 'not-allowed' })
    const next = { day: Temporal.PlainDate.from('2026-12-16') }
    await stage.present(id, [people.lead], begins)
    expect(await change(id, next, ends)).toMatchObject({ reason: 'roll-taken' })
    expect(await change(id, { place: 'Room 4' }, ends)).toMatchObject({ ok: true })
    const cancel = { meetingId: id, personId: people.lead, words: '' }
    expect(await cancelMeeting(db, community.id, charter, cancel, ends)).toMatchObject({ ok: true })
    expect(await change(id, next, ends)).toEqual({ ok: false, reason: 'cancelled' })
  })

  it('is possible after its hour when nobody was there', async () => {
    const id = await stage.call(testNow)
    expect(await change(id, { day: Temporal.PlainDate.from('2026-12-16') }, ends)).toMatchObject({ ok: true })
  })
})

describe('cancelling a meeting', () => {
  it('tells everybody, and the stations that nobody owes anything (H3)', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    for (const who of ['member', 'hangzhou', 'colleague'] as const) await letters(who)
    const cancel = { meetingId: id, personId: people.member, words: 'A holiday' }
    expect(await cancelMeeting(db, community.id, charter, cancel, later(2))).toEqual({ ok: true, told: 3 })
    expect(await letters('lead')).toMatchObject([{ text: expect.stringContaining('A holiday') }])
    expect((await letters('hangzhou'))[0]?.text).toContain('clause H3')
    expect(await meeting(id)).toMatchObject({ state: 'cancelled', sequence: 2 })
    expect(await cancelMeeting(db, community.id, charter, cancel, later(3))).toEqual({ ok: false, reason: 'cancelled' })
  })

  it('by two at once is done once', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    const cancel = async (personId: string) =>
      await cancelMeeting(db, community.id, charter, { meetingId: id, personId, words: '' }, later(2))
    const outcomes = await Promise.all([cancel(people.lead), cancel(people.member)])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('apologies', () => {
  const say = async (meetingId: string, personId: string, isComing: boolean, now = later(2)) =>
    await sendApologies(stage.db, stage.community.id, stage.charter, { meetingId, personId, isComing }, now)

  it('are sent by who is invited, for themself, as often as they change their mind until it begins', async () => {
    const { db, community, people } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    const noted = async () =>
      (await rollOf(db, community.id, { id, body: 'sig', day: wednesday })).flatMap((row) =>
        row.kind ? [row.name] : [],
      )
    for (const who of [people.member, people.hangzhou]) expect(await say(id, who, false)).toEqual({ ok: true })
    expect(await say(id, people.member, false)).toEqual({ ok: true })
    expect(await noted()).toEqual(['Mia Member', 'Hans Hangzhou'])
    expect(await say(id, people.member, true)).toEqual({ ok: true })
    expect(await noted()).toEqual(['Hans Hangzhou'])
    expect(await say(id, people.member, false, begins)).toEqual({ ok: false, reason: 'begun' })
  })

  it('are nobody else’s: neither a stranger’s nor those of a station that is not on the agenda', async () => {
    const { people } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    for (const who of [people.stranger, people.shanghai])
      expect(await say(id, who, false)).toEqual({ ok: false, reason: 'not-invited' })
    expect(await say(crypto.randomUUID(), people.lead, false)).toEqual({ ok: false, reason: 'no-such-meeting' })
  })
})

it('who is both in the body and at a station on the agenda gets one letter, with what the station owes', async () => {
  const { db, community, people } = stage
  const day = Temporal.PlainDate.from('2026-02-01')
  const role = 'sig.member'
  await db
    .transaction()
    .execute((trx) => giveRank(trx, community.id, { personId: people.hangzhou, role, day }, testNow))
  const id = await stage.call(testNow)
  await stage.topic(id, later(1))
  await letters('hangzhou')
  await change(id, { day: Temporal.PlainDate.from('2026-12-09') }, later(3))
  expect(await letters('hangzhou')).toMatchObject([{ text: expect.stringContaining('clause H3') }])
})
