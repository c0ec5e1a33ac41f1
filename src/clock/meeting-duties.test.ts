import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { begins, ends, meetingStage } from '../../test/meetings.ts'
import { testNow } from '../../test/visit.ts'
import { readCharter } from '../charter/read-charter.ts'
import { adoptCharter } from '../charters/adopt-charter.ts'
import type { Instant } from '../kit/time/time.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { waitingTopics } from '../meetings/agenda/store.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { closeMeeting } from '../meetings/roll/close-meeting.ts'
import { sweepDuties } from './sweep-duties.ts'

type Stage = Awaited<ReturnType<typeof meetingStage>>
let stage: Stage
let pool: pg.Pool
const nextDay = ends.add({ hours: 12 })

beforeEach(async () => {
  stage = await meetingStage()
  ;({ pool } = stage)
})

const sweep = async (now: Instant) => await sweepDuties(stage.db, stage.community.id, stage.shelf, now)

/** How the duty to come was found to end, by station. */
async function outcomes(): Promise<Record<string, string>> {
  const { rows } = await pool.query(
    `select slug, outcome from duty_outcome join station on station.id = station_id where obligation = 'come-to-meetings'`,
  )
  return Object.fromEntries(rows.map(({ slug, outcome }) => [slug, outcome]))
}

/** A meeting with a topic about Hangzhou, whose people come, and one about Shanghai, whose people do not. */
async function held(): Promise<string> {
  const { db, community, people, stations, shelf } = stage
  const meetingId = await stage.call(testNow)
  await stage.topic(meetingId, testNow)
  await stage.topic(meetingId, testNow, { stationId: stations.shanghai, title: { en: 'Shanghai', original: 'en' } })
  await stage.present(meetingId, [people.lead, people.hangzhou], begins)
  const charter = await shelf.running(db, community.id)
  await closeMeeting(db, community.id, charter, { meetingId, personId: people.lead }, ends)
  return meetingId
}

describe('coming to meetings (H3), as the clock sees it', () => {
  it('is met or missed once the roll is closed, each told and recorded once', async () => {
    await held()
    expect(await sweep(nextDay)).toMatchObject({ decided: 1, recorded: 1 })
    expect(await outcomes()).toEqual({ hangzhou: 'met', shanghai: 'missed' })
    const { rows } = await pool.query(`select content ->> 'subject' as subject from letter where person_id = $1`, [
      stage.people.shanghai,
    ])
    expect(rows.map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('Coming to meetings about the station'),
    )
    expect(await sweep(nextDay.add({ hours: 1 }))).toMatchObject({ told: 0, decided: 0, recorded: 0 })
    expect(await verifyLedger(stage.db, stage.community.id)).toMatchObject({ ok: true })
  })

  it('waits while the roll is open, and is nobody’s by a meeting that is cancelled', async () => {
    const { db, community, charter, people } = stage
    const meetingId = await stage.call(testNow)
    await stage.topic(meetingId, testNow)
    expect(await sweep(nextDay)).toMatchObject({ told: 0, decided: 0, recorded: 0 })
    await cancelMeeting(db, community.id, charter, { meetingId, personId: people.lead, words: '' }, nextDay)
    expect(await sweep(nextDay.add({ hours: 24 }))).toMatchObject({ told: 0, decided: 0, recorded: 0 })
    expect(await outcomes()).toEqual({})
  })

  it('cannot be told, and never missed, of a station that heard of it within a day', async () => {
    const { db, community, charter, people } = stage
    const meetingId = await stage.call(testNow)
    await stage.topic(meetingId, begins.subtract({ hours: 3 }))
    await stage.present(meetingId, [people.lead], begins)
    await closeMeeting(db, community.id, charter, { meetingId, personId: people.lead }, ends)
    expect(await sweep(nextDay)).toMatchObject({ decided: 0 })
    expect(await outcomes()).toEqual({ hangzhou: 'unknown' })
  })

  it('puts a station that missed it on the next agenda, once, where the charter says so', async () => {
    const { db, community } = stage
    const changed = community.charter.source
      .replace('version: 1.1.0', 'version: 1.2.0')
      .replace(
        'attend: { body: sig, at-least: 1 }',
        'attend: { body: sig, at-least: 1 }\n    missed: [{ put-on-agenda: sig }]',
      )
    const read = readCharter(changed)
    if (!read.ok) throw new Error(read.problems[0]?.message)
    await adoptCharter(db, read.charter, false, testNow)
    await held()
    for (const hours of [0, 1]) await sweep(nextDay.add({ hours }))
    expect(await waitingTopics(db, community.id, ['sig'])).toMatchObject([
      {
        station: { id: stage.stations.shanghai },
        title: { en: 'Coming to meetings about the station: missed, it was due on December 2, 2026' },
      },
    ])
  })
})
