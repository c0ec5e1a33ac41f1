import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { begins, ends, meetingStage, wednesday } from '../../../test/meetings.ts'
import { testNow } from '../../../test/visit.ts'
import type { Instant } from '../../kit/time/time.ts'
import { Temporal } from '../../kit/time/time.ts'
import { verifyLedger } from '../../ledger/verify-ledger.ts'
import { erasePerson } from '../../personal-data/erase-person.ts'
import { topicsOf } from '../agenda/store.ts'
import { cancelMeeting } from '../cancel-meeting.ts'
import { attendanceOf, meetingsAheadOf, meetingsForDuties } from '../duty-store.ts'
import { findMeeting } from '../store.ts'
import { closeMeeting } from './close-meeting.ts'
import { correctRoll } from './correct-roll.ts'
import { correctionsOf } from './correction-store.ts'
import { rollOf, searchRoll } from './store.ts'
import { takeRoll } from './take-roll.ts'
import { writeMinutes } from './write-minutes.ts'

type Stage = Awaited<ReturnType<typeof meetingStage>>
let stage: Stage
let pool: pg.Pool
const later = (hours: number) => testNow.add({ hours })
const since = Temporal.PlainDate.from('2026-01-01')

beforeEach(async () => {
  stage = await meetingStage()
  ;({ pool } = stage)
})

async function take(meetingId: string, ticks: Partial<Parameters<typeof takeRoll>[3]>, now: Instant = begins) {
  const { db, community, charter, people } = stage
  const asked = { meetingId, personId: people.lead, present: [], absent: [], ...ticks }
  return await takeRoll(db, community.id, charter, asked, now)
}

async function close(meetingId: string, personId = stage.people.lead, now: Instant = ends) {
  const { db, community, charter } = stage
  return await closeMeeting(db, community.id, charter, { meetingId, personId }, now)
}

const attendance = async (stationIds?: string[]) =>
  await attendanceOf(stage.db, stage.community.id, stationIds, { since })

async function present(meetingId: string): Promise<string[]> {
  const roll = await rollOf(stage.db, stage.community.id, { id: meetingId, body: 'sig', day: wednesday })
  return roll.flatMap(({ name, kind }) => (kind === 'present' ? [name] : []))
}

async function entries(kind: string) {
  const { rows } = await pool.query('select body from ledger_entry where kind = $1 order by seq', [kind])
  return rows.map(({ body }) => JSON.parse(body))
}

describe('the roll', () => {
  it('lists who held a rank that day, then the people of the stations on the agenda, with or without an account', async () => {
    const { db, community } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    const roll = await rollOf(db, community.id, { id, body: 'sig', day: wednesday })
    const names = roll.map(({ name }) => name)
    expect(names.slice(0, 2).sort()).toEqual(['Lea Lead', 'Mia Member'])
    expect(names).toEqual(expect.arrayContaining(['尹珉', 'Hans Hangzhou', 'Cora Colleague']))
    expect(names).not.toContain('Sina Shanghai')
    expect(roll.find(({ name }) => name === '尹珉')?.seats).toMatchObject([{ role: 'station.leader' }])
  })

  it('is refused before the meeting begins and for one that is cancelled: there is nothing to attend (H3)', async () => {
    const { db, community, charter, people } = stage
    const id = await stage.call(testNow)
    const early = begins.subtract({ seconds: 1 })
    expect(await take(id, { present: [people.lead] }, early)).toEqual({ ok: false, reason: 'not-begun' })
    expect(await close(id, people.lead, early)).toEqual({ ok: false, reason: 'not-begun' })
    await cancelMeeting(db, community.id, charter, { meetingId: id, personId: people.lead, words: '' }, later(1))
    expect(await take(id, { present: [people.lead] })).toEqual({ ok: false, reason: 'cancelled' })
    expect(await close(id)).toEqual({ ok: false, reason: 'cancelled' })
    expect(await attendance()).toEqual([])
  })

  it('taken by two at once keeps the ticks of both', async () => {
    const { people } = stage
    const id = await stage.call(testNow)
    const both = await Promise.all([
      take(id, { present: [people.lead, people.hangzhou] }),
      take(id, { personId: people.member, present: [people.member, people.hangzhou] }),
    ])
    expect(both).toEqual([{ ok: true }, { ok: true }])
    expect((await present(id)).sort()).toEqual(['Hans Hangzhou', 'Lea Lead', 'Mia Member'])
  })

  it('sent twice changes nothing; a tick can be taken back, and turns an apology into presence', async () => {
    const { people } = stage
    const id = await stage.call(testNow)
    for (const _ of [1, 2]) expect(await take(id, { present: [people.lead, people.member] })).toEqual({ ok: true })
    expect(await take(id, { absent: [people.member] })).toEqual({ ok: true })
    expect(await present(id)).toEqual(['Lea Lead'])
  })

  it('takes people who hold an office anywhere, and nobody else', async () => {
    const { db, community, people } = stage
    const id = await stage.call(testNow)
    const found = await searchRoll(db, community.id, { id, body: 'sig', day: wednesday }, 'sina')
    expect(found.map(({ name }) => name)).toEqual(['Sina Shanghai'])
    expect(await searchRoll(db, community.id, { id, body: 'sig', day: wednesday }, '%')).toEqual([])
    expect(await take(id, { present: [people.shanghai] })).toEqual({ ok: true })
    expect(await take(id, { present: [people.lead, people.stranger] })).toEqual({ ok: false, reason: 'not-in-office' })
    expect(await present(id)).toEqual(['Sina Shanghai'])
  })

  it('is taken only by who may hold the meeting', async () => {
    const { people } = stage
    const id = await stage.call(testNow)
    expect(await take(id, { personId: people.hangzhou, present: [people.hangzhou] })).toMatchObject({
      reason: 'not-allowed',
    })
  })
})

describe('closing a meeting', () => {
  it('judges each station on the agenda, and says so in the ledger without names (H3)', async () => {
    const { people, stations } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    await stage.topic(id, later(1), { stationId: stations.shanghai, title: { en: 'Shanghai', original: 'en' } })
    await stage.topic(id, later(1), { stationId: null, title: { en: 'The budget', original: 'en' } })
    await take(id, { present: [people.lead, people.hangzhou, people.colleague] })
    const outcome = await close(id)
    expect(outcome).toMatchObject({ ok: true })
    expect(await attendance()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ stationId: stations.hangzhou, meetingId: id, outcome: 'met', present: 2, needed: 1 }),
        expect.objectContaining({ stationId: stations.shanghai, outcome: 'missed', present: 0, clause: 'H3' }),
      ]),
    )
    expect(await attendance([stations.shanghai])).toMatchObject([{ day: wednesday, title: { en: 'Regular meeting' } }])
    expect(await attendance([])).toEqual([])
    const [entry] = await entries('meeting-held')
    expect(entry).toMatchObject({
      subject: `meeting:${id}`,
      outcome: 'held',
      clauses: ['H3'],
      by: [{ role: 'sig.lead' }],
      persons: [],
      facts: {
        body: 'sig',
        day: '2026-12-02',
        topics: [
          { station: stations.hangzhou, obligation: 'come-to-meetings', outcome: 'met' },
          { station: stations.shanghai, obligation: 'come-to-meetings', outcome: 'missed' },
        ],
      },
    })
    for (const name of ['Lea', 'Hans', 'Cora']) expect(JSON.stringify(entry)).not.toContain(name)
    expect(await findMeeting(stage.db, stage.community.id, id)).toMatchObject({ state: 'held', present: 3 })
    expect(await verifyLedger(stage.db, stage.community.id)).toMatchObject({ ok: true })
  })

  it('by two at once closes it once, with one entry', async () => {
    const { people } = stage
    const id = await stage.call(testNow)
    await take(id, { present: [people.lead] })
    const outcomes = await Promise.all([close(id), close(id, people.member)])
    expect(outcomes.map((one) => (one.ok ? 'closed' : one.reason)).sort()).toEqual(['closed', 'held'])
    expect(await entries('meeting-held')).toHaveLength(1)
  })

  it('fixes the roll: nobody is noted any more', async () => {
    const { people } = stage
    const id = await stage.call(testNow)
    await take(id, { present: [people.lead] })
    await close(id)
    expect(await take(id, { present: [people.member] }, ends)).toEqual({ ok: false, reason: 'held' })
    expect(await close(id)).toEqual({ ok: false, reason: 'held' })
  })

  it('is refused while nobody is noted as there: every station would miss it', async () => {
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    expect(await close(id)).toEqual({ ok: false, reason: 'nobody-present' })
  })

  it('cannot tell of a station that was told less than a day before, or that nobody could reach', async () => {
    const { people } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, begins.subtract({ hours: 23 }))
    const { rows } = await pool.query(`select id from station where slug = 'chengdu'`)
    await stage.topic(id, later(1), { stationId: rows[0].id })
    await take(id, { present: [people.lead] })
    await close(id)
    expect((await attendance()).map(({ outcome }) => outcome)).toEqual(['cannot-tell', 'cannot-tell'])
  })

  it('counts who held an office on the day of the meeting, also when it ended since', async () => {
    const { people, stations } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    await pool.query(
      `update appointment set last_day = '2026-12-03', ended_because = 'stepped-down' where person_id = $1`,
      [people.hangzhou],
    )
    // The last day is the first of whoever comes after: this one had left by then.
    await pool.query(
      `update appointment set last_day = '2026-12-02', ended_because = 'stepped-down' where person_id = $1`,
      [people.colleague],
    )
    expect(await take(id, { present: [people.lead, people.colleague] }, ends)).toEqual({
      ok: false,
      reason: 'not-in-office',
    })
    await take(id, { present: [people.lead, people.hangzhou] }, ends)
    await close(id, people.lead, ends.add({ hours: 72 }))
    expect(await attendance([stations.hangzhou])).toMatchObject([{ outcome: 'met', present: 1 }])
  })

  it('asks nothing of a station that was inactive on that day', async () => {
    const { people, stations } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    await pool.query(`update station_state set last_day = '2026-12-01' where station_id = $1`, [stations.hangzhou])
    await pool.query(
      `insert into station_state (community_id, station_id, status, first_day, clause, because, at)
       values ($1, $2, 'inactive', '2026-12-01', 'H2', 'decided', now())`,
      [stage.community.id, stations.hangzhou],
    )
    await take(id, { present: [people.lead] })
    await close(id)
    expect(await attendance([stations.hangzhou])).toMatchObject([{ outcome: 'cannot-tell' }])
  })
})

it('the rules of duties get the meetings by which a station owes somebody, with how many came once it is closed', async () => {
  const { db, community, people, stations } = stage
  const id = await stage.call(testNow)
  await stage.topic(id, later(1))
  await stage.topic(id, begins.subtract({ hours: 2 }), { stationId: stations.shanghai })
  const owed = async () => await meetingsForDuties(db, community.id, undefined, { since })
  const meeting = { meeting: id, body: 'sig', day: '2026-12-02' }
  expect([...(await owed())]).toEqual([[stations.hangzhou, [meeting]]])
  await take(id, { present: [people.lead, people.hangzhou] })
  await close(id)
  const obligation = 'come-to-meetings'
  expect(Object.fromEntries(await owed())).toEqual({
    [stations.hangzhou]: [{ ...meeting, obligation, present: 1, outcome: 'met' }],
    [stations.shanghai]: [{ ...meeting, obligation, present: 0, outcome: 'cannot-tell' }],
  })
})

it('a station’s sheet sees the meetings ahead that name it, until they are closed', async () => {
  const { db, community, people, stations } = stage
  const id = await stage.call(testNow)
  await stage.topic(id, later(1))
  const ahead = async (ids?: string[]) => await meetingsAheadOf(db, community.id, ids, { from: since })
  expect(await ahead([stations.hangzhou])).toMatchObject([{ meetingId: id, day: wednesday, toldAt: later(1) }])
  expect(await ahead()).toHaveLength(1)
  expect(await ahead([stations.shanghai])).toEqual([])
  await take(id, { present: [people.lead] })
  await close(id)
  expect(await ahead()).toEqual([])
})

describe('minutes', () => {
  const write = async (
    meetingId: string,
    words: string,
    outcomes: Record<string, string> = {},
    now: Instant = ends,
  ) => {
    const { db, community, charter, people } = stage
    const asked = { meetingId, personId: people.member, language: 'en', minutes: words, outcomes } as const
    return await writeMinutes(db, community.id, charter, asked, now)
  }

  it('and outcomes are written from the beginning on, and mended after it is closed', async () => {
    const { db, community, people } = stage
    const id = await stage.call(testNow)
    const topicId = await stage.topic(id, later(1))
    expect(await write(id, 'Early', {}, later(2))).toEqual({ ok: false, reason: 'not-begun' })
    expect(await write(id, 'We met.', { [topicId]: 'They carry on.' })).toEqual({ ok: true })
    await take(id, { present: [people.lead] })
    await close(id)
    expect(await write(id, 'We met, all of us.')).toEqual({ ok: true })
    expect(await findMeeting(db, community.id, id)).toMatchObject({ minutes: { en: 'We met, all of us.' } })
    expect(await topicsOf(db, community.id, [id])).toMatchObject([{ outcome: { en: 'They carry on.' } }])
  })
})

describe('correcting a closed roll', () => {
  const correct = async (meetingId: string, asked: Partial<Parameters<typeof correctRoll>[3]>) => {
    const { db, community, charter, people } = stage
    const full = {
      meetingId,
      personId: people.member,
      whom: people.hangzhou,
      kind: 'present',
      reason: 'Came late',
    } as const
    return await correctRoll(db, community.id, charter, { ...full, ...asked }, ends.add({ hours: 1 }))
  }

  async function closed(): Promise<string> {
    const id = await stage.call(testNow)
    await stage.topic(id, later(1))
    await take(id, { present: [stage.people.lead] })
    await close(id)
    return id
  }

  it('is kept with its reason, judges the station anew, and stands in the ledger', async () => {
    const { db, community, people, stations } = stage
    const id = await closed()
    expect(await attendance()).toMatchObject([{ outcome: 'missed' }])
    expect(await correct(id, {})).toMatchObject({ ok: true })
    expect(await attendance([stations.hangzhou])).toMatchObject([{ outcome: 'met', present: 1 }])
    expect(await findMeeting(db, community.id, id)).toMatchObject({ present: 2 })
    expect(await correctionsOf(db, community.id, id)).toMatchObject([
      { name: 'Hans Hangzhou', kind: 'present', reason: 'Came late', by: 'Mia Member' },
    ])
    const [entry] = await entries('roll-corrected')
    expect(entry).toMatchObject({ outcome: 'corrected', facts: { topics: [{ outcome: 'met' }] } })
    expect(JSON.stringify(entry)).not.toContain('late')
    expect(await correct(id, { kind: 'absent', reason: 'It was somebody else' })).toMatchObject({ ok: true })
    expect(await attendance([stations.hangzhou])).toMatchObject([{ outcome: 'missed', present: 0 }])
    expect(await correct(id, { whom: people.shanghai })).toMatchObject({ ok: true })
    expect(await attendance([stations.hangzhou])).toMatchObject([{ outcome: 'missed', present: 0 }])
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
  })

  it('needs a reason, a change, somebody in office, the right, and a roll that is closed', async () => {
    const { people } = stage
    const id = await closed()
    expect(await correct(id, { reason: ' ' })).toEqual({ ok: false, reason: 'reason-needed' })
    expect(await correct(id, { kind: 'absent' })).toEqual({ ok: false, reason: 'no-change' })
    expect(await correct(id, { whom: people.stranger })).toEqual({ ok: false, reason: 'not-in-office' })
    expect(await correct(id, { personId: people.hangzhou })).toEqual({ ok: false, reason: 'not-allowed' })
    const other = await stage.call(testNow)
    expect(await correct(other, {})).toEqual({ ok: false, reason: 'not-held' })
  })

  it('made twice at once is made once', async () => {
    const id = await closed()
    const both = await Promise.all([correct(id, {}), correct(id, {})])
    expect(both.map((one) => (one.ok ? 'done' : one.reason)).sort()).toEqual(['done', 'no-change'])
    expect(await attendance()).toMatchObject([{ present: 1 }])
  })
})

describe('somebody who erases their data', () => {
  it('is on no roll any more; how many came, and how the station stands, stays', async () => {
    const { db, community, people, stations } = stage
    const id = await stage.call(testNow)
    await stage.topic(id, later(1), { personId: people.member, words: 'Mia knows why' })
    await take(id, { present: [people.lead, people.hangzhou] })
    await close(id)
    for (const who of [people.hangzhou, people.member])
      expect(await erasePerson(db, community.id, stage.shelf, who, ends.add({ hours: 2 }))).toEqual({ ok: true })
    const { rows } = await pool.query('select person_id from meeting_presence')
    expect(rows).toEqual([{ person_id: people.lead }])
    expect(await attendance([stations.hangzhou])).toMatchObject([{ outcome: 'met', present: 1 }])
    expect(await findMeeting(db, community.id, id)).toMatchObject({ present: 2 })
    expect((await topicsOf(db, community.id, [id]))[0]?.words).toBe('')
  })

  it('cannot be noted any more, not even by a roll that was opened before', async () => {
    const { db, community, people } = stage
    const id = await stage.call(testNow)
    const erased = erasePerson(db, community.id, stage.shelf, people.hangzhou, ends)
    await Promise.all([erased, take(id, { present: [people.hangzhou] })])
    expect(await present(id)).toEqual([])
    const { rows } = await pool.query('select from meeting_presence where person_id = $1', [people.hangzhou])
    expect(rows).toEqual([])
  })
})
