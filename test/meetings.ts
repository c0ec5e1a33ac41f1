import type pg from 'pg'
import { type Day, type Instant, Temporal } from '../src/kit/time/time.ts'
import { addTopic } from '../src/meetings/agenda/add-topic.ts'
import { callMeeting } from '../src/meetings/call-meeting.ts'
import type { Meant } from '../src/meetings/meeting.ts'
import { takeRoll } from '../src/meetings/roll/take-roll.ts'
import { findStationBySlug } from '../src/stations/store.ts'
import { testCommunity, testHolder, testOfficer, testPerson } from './community.ts'
import { testDatabase } from './database.ts'

/** What is meant by a meeting unless a test says otherwise: an hour on Wednesday evenings in Shanghai. */
export const meant: Meant = {
  title: { zh: '例会', en: 'Regular meeting', original: 'zh' },
  time: Temporal.PlainTime.from('20:00'),
  zone: 'Asia/Shanghai',
  lasts: 60,
  place: 'Room 3',
  link: 'https://video.example.org/secret-room',
}

export const wednesday: Day = Temporal.PlainDate.from('2026-12-02')
/** The moment that meeting begins, and ends. */
export const begins: Instant = Temporal.Instant.from('2026-12-02T12:00:00Z')
export const ends: Instant = Temporal.Instant.from('2026-12-02T13:00:00Z')

/** A governing body with a Lead and a Member, and three people in office in Hangzhou and Shanghai who can be reached. */
export async function meetingStage() {
  const { db, pool } = await testDatabase()
  const community = await testCommunity(db)
  const { id, charter, shelf } = community
  const people = {
    lead: await testHolder(db, id, 'sig.lead', 'Lea Lead'),
    member: await testHolder(db, id, 'sig.member', 'Mia Member'),
    hangzhou: await testOfficer(db, id, 'hangzhou', 'Hans Hangzhou'),
    colleague: await testOfficer(db, id, 'hangzhou', 'Cora Colleague'),
    shanghai: await testOfficer(db, id, 'shanghai', 'Sina Shanghai'),
    stranger: await testPerson(db, id, 'Some Stranger'),
  }
  const stationId = async (slug: string) => (await findStationBySlug(db, id, slug))?.id ?? ''
  const stations = { hangzhou: await stationId('hangzhou'), shanghai: await stationId('shanghai') }

  async function call(now: Instant, change: Partial<Parameters<typeof callMeeting>[3]> = {}): Promise<string> {
    const asked = { ...meant, body: 'sig', day: wednesday, personId: people.lead, ...change }
    const outcome = await callMeeting(db, id, charter, asked, now)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.meetingId
  }

  async function topic(
    meetingId: string,
    now: Instant,
    change: Partial<Parameters<typeof addTopic>[3]> = {},
  ): Promise<string> {
    const title = { zh: '杭州站的近况', en: 'How Hangzhou is doing', original: 'zh' } as const
    const about = { stationId: stations.hangzhou, proposalId: null, words: '' }
    const asked = { meetingId, personId: people.lead, title, ...about, ...change }
    const outcome = await addTopic(db, id, charter, asked, now)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.topicId
  }

  async function present(meetingId: string, present: readonly string[], now: Instant): Promise<void> {
    const outcome = await takeRoll(db, id, charter, { meetingId, personId: people.lead, present, absent: [] }, now)
    if (!outcome.ok) throw new Error(outcome.reason)
  }

  return { db, pool, community, charter, shelf, people, stations, call, topic, present }
}

/** The letters written to somebody since the last look: their subjects, the oldest first. */
export async function newLetters(pool: pg.Pool, personId: string): Promise<{ subject: string; text: string }[]> {
  const { rows } = await pool.query('delete from letter where person_id = $1 returning content, written_at, id', [
    personId,
  ])
  return rows
    .sort((one, other) => one.written_at - other.written_at)
    .map(({ content }) => ({
      subject: content.subject,
      text: [...content.paragraphs, ...(content.closing ?? [])].join('\n'),
    }))
}
