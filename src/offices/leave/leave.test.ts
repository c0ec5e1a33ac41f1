import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testOfficer, testPerson } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { testNow } from '../../../test/visit.ts'
import { lettersTo } from '../../kit/mail/outbox-store.ts'
import { dayIn, type Instant, Temporal } from '../../kit/time/time.ts'
import { findStationBySlug } from '../../stations/store.ts'
import { findActing } from '../find-acting.ts'
import { loadStanding } from '../load-standing.ts'
import { mayDo } from '../standing.ts'
import { announceLeave } from './announce-leave.ts'
import { changeLeave, endLeave } from './change-leave.ts'
import { leavesFrom, leavesOf, ownOffices } from './store.ts'

const { db, pool } = await testDatabase()
let community: TestCommunity
let stationId: string
const people = { leader: '', deputy: '', member: '', stranger: '' }
let appointmentId: string

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const rules = () => community.charter.rules

beforeAll(async () => {
  community = await testCommunity(db)
  stationId = (await findStationBySlug(db, community.id, 'hangzhou'))?.id ?? ''
  people.leader = await testOfficer(db, community.id, 'hangzhou', 'Lin Leader', 'leader')
  people.deputy = await testOfficer(db, community.id, 'hangzhou', 'Dora Deputy', 'deputy')
  people.member = await testOfficer(db, community.id, 'hangzhou', 'Mo Member')
  people.stranger = await testPerson(db, community.id, 'Some Stranger')
  appointmentId = (await ownOffices(db, community.id, people.leader))[0]?.appointmentId ?? ''
})
beforeEach(async () => void (await pool.query('delete from leave; delete from letter')))

// testNow is 23 November in Shanghai.
async function announce(firstDay: string, lastDay: string, personId = people.leader, now: Instant = testNow) {
  const asked = { appointmentId, personId, firstDay: day(firstDay), lastDay: day(lastDay) }
  return await announceLeave(db, community.id, rules(), asked, now)
}

async function theLeave(personId = people.leader, now: Instant = testNow) {
  const [leave] = await leavesFrom(db, community.id, [appointmentId], dayIn('Asia/Shanghai', now))
  return { leaveId: leave?.id ?? '', appointmentId, personId }
}

async function actsAsLeader(personId: string, now: Instant): Promise<boolean> {
  const today = dayIn(rules().zone, now)
  const standing = await loadStanding(db, community.id, rules(), personId, today)
  return mayDo(rules(), standing, 'keep-contact', stationId)
}

async function lettersOf(personId: string): Promise<string[]> {
  return (await lettersTo(db, community.id, personId)).map(({ content }) => content.subject)
}

describe('leave of absence (B2)', () => {
  it('is announced from a day to a day, and the deputy is told', async () => {
    expect(await announce('2026-11-24', '2026-12-05')).toEqual({ ok: true, told: 1 })
    expect(await lettersOf(people.deputy)).toEqual([
      'Hangzhou station: you act as Leader from November 24, 2026 to December 5, 2026',
    ])
    const [letter] = await lettersTo(db, community.id, people.deputy)
    expect(letter?.content.paragraphs[0]).toContain('By clause B2 of the charter you act by that office')
    expect(await lettersOf(people.member)).toEqual([])
  })

  it('gives the deputy the leader’s rights from the first day to the last, in the community’s zone', async () => {
    await announce('2026-11-24', '2026-11-25')
    expect(await actsAsLeader(people.deputy, at('2026-11-23T15:59:59Z'))).toBe(false)
    expect(await actsAsLeader(people.deputy, at('2026-11-23T16:00:00Z'))).toBe(true)
    expect(await actsAsLeader(people.deputy, at('2026-11-25T15:59:59Z'))).toBe(true)
    expect(await actsAsLeader(people.deputy, at('2026-11-25T16:00:00Z'))).toBe(false)
    expect(await actsAsLeader(people.member, at('2026-11-24T02:00:00Z'))).toBe(false)
    expect(await actsAsLeader(people.leader, at('2026-11-24T02:00:00Z'))).toBe(true)
  })

  it('puts the deputy beside the leader where those with a right are looked for', async () => {
    const station = { id: stationId, kind: 'city' }
    const acting = async (text: string) =>
      await findActing(db, community.id, rules(), station, 'keep-contact', day(text))
    await announce('2026-11-24', '2026-11-25')
    const leader = { personId: people.leader, office: 'leader', standsInAs: undefined, awayUntil: undefined }
    expect(await acting('2026-11-23')).toEqual([leader])
    expect(await acting('2026-11-24')).toEqual([
      { ...leader, awayUntil: day('2026-11-25') },
      { personId: people.deputy, office: 'leader', standsInAs: 'deputy', awayUntil: undefined },
    ])
    expect(await acting('2026-11-26')).toEqual([leader])
  })

  it('does nothing for a deputy who is suspended, and is told to nobody then', async () => {
    await pool.query(
      `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
       values ($1, $2, 'Rude', $3, now(), 1)`,
      [community.id, people.deputy, people.stranger],
    )
    expect(await announce('2026-11-23', '2026-11-25')).toEqual({ ok: true, told: 0 })
    expect(await actsAsLeader(people.deputy, testNow)).toBe(false)
    await pool.query('delete from suspension')
    expect(await actsAsLeader(people.deputy, testNow)).toBe(true)
  })

  it('is one’s own to announce, change and end', async () => {
    for (const other of [people.deputy, people.stranger])
      expect(await announce('2026-11-24', '2026-11-25', other)).toEqual({ ok: false, reason: 'not-yours' })
    await announce('2026-11-24', '2026-11-25')
    const which = await theLeave(people.deputy)
    const change = { ...which, lastDay: day('2026-11-26') }
    expect(await changeLeave(db, community.id, rules(), change, testNow)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await endLeave(db, community.id, rules(), which, testNow)).toEqual({ ok: false, reason: 'not-yours' })
  })

  it('may begin today, and not the day before; it does not end before it begins', async () => {
    expect(await announce('2026-11-22', '2026-11-25')).toEqual({ ok: false, reason: 'first-day-past' })
    expect(await announce('2026-11-25', '2026-11-24')).toEqual({ ok: false, reason: 'ends-before-it-begins' })
    expect(await announce('2026-11-23', '2026-11-23')).toMatchObject({ ok: true })
  })

  it('has its “today” in the community’s zone', async () => {
    const late = at('2026-11-23T16:30:00Z')
    expect(await announce('2026-11-23', '2026-11-25', people.leader, late)).toEqual({
      ok: false,
      reason: 'first-day-past',
    })
  })

  it('shares no day with another: not even when both are announced at once', async () => {
    const both = await Promise.all([announce('2026-12-01', '2026-12-10'), announce('2026-12-10', '2026-12-20')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, reason: 'overlaps' })
    expect(await announce('2026-12-21', '2026-12-22')).toMatchObject({ ok: true })
    await expect(
      pool.query(
        `insert into leave (community_id, appointment_id, first_day, last_day, announced_at)
         select community_id, appointment_id, last_day, last_day, now() from leave limit 1`,
      ),
    ).rejects.toThrow('one_leave_at_a_time')
  })

  it('is prolonged or cut short; the deputy is told', async () => {
    await announce('2026-11-24', '2026-11-25')
    const change = { ...(await theLeave()), lastDay: day('2026-11-30') }
    expect(await changeLeave(db, community.id, rules(), change, testNow)).toEqual({ ok: true, told: 1 })
    expect(await actsAsLeader(people.deputy, at('2026-11-30T02:00:00Z'))).toBe(true)
    expect(await lettersOf(people.deputy)).toContain(
      'Hangzhou station: you act as Leader until November 30, 2026 instead',
    )
    const shorter = { ...change, lastDay: day('2026-11-24') }
    expect(await changeLeave(db, community.id, rules(), shorter, testNow)).toMatchObject({ ok: true })
    expect(await actsAsLeader(people.deputy, at('2026-11-25T02:00:00Z'))).toBe(false)
  })

  it('is not prolonged into the next, nor changed for days that are over', async () => {
    await announce('2026-11-24', '2026-11-25')
    await announce('2026-11-28', '2026-11-29')
    const change = async (lastDay: string, now = testNow) =>
      await changeLeave(db, community.id, rules(), { ...(await theLeave()), lastDay: day(lastDay) }, now)
    expect(await change('2026-11-28')).toEqual({ ok: false, reason: 'overlaps' })
    expect(await change('2026-11-23')).toEqual({ ok: false, reason: 'ends-before-it-begins' })
    expect(await change('2026-11-24', at('2026-11-25T02:00:00Z'))).toEqual({ ok: false, reason: 'last-day-past' })
    expect(await change('2026-11-27', at('2026-11-26T02:00:00Z'))).toEqual({ ok: false, reason: 'over' })
    expect(await change('2026-11-27')).toMatchObject({ ok: true })
  })

  it('ends today when the holder is back: the days that were stay on record', async () => {
    await announce('2026-11-23', '2026-11-30')
    const now = at('2026-11-25T02:00:00Z')
    expect(await endLeave(db, community.id, rules(), await theLeave(), now)).toEqual({ ok: true, told: 1 })
    expect(await actsAsLeader(people.deputy, now)).toBe(false)
    expect((await leavesOf(db, community.id, people.leader)).map(({ lastDay }) => lastDay.toString())).toEqual([
      '2026-11-24',
    ])
    expect(await lettersOf(people.deputy)).toContain('Hangzhou station: you no longer act as Leader')
  })

  it('leaves nothing behind when it is called off before its first day is over', async () => {
    await announce('2026-11-23', '2026-11-30')
    expect(await endLeave(db, community.id, rules(), await theLeave(), testNow)).toMatchObject({ ok: true })
    await announce('2026-12-23', '2026-12-30')
    expect(await endLeave(db, community.id, rules(), await theLeave(), testNow)).toMatchObject({ ok: true })
    expect(await leavesOf(db, community.id, people.leader)).toEqual([])
  })

  it('ends with the term', async () => {
    await announce('2026-11-23', '2026-11-30')
    await pool.query(`update appointment set last_day = '2026-11-23' where id = $1`, [appointmentId])
    expect(await actsAsLeader(people.deputy, testNow)).toBe(false)
    expect(await announce('2026-12-23', '2026-12-30')).toEqual({ ok: false, reason: 'not-yours' })
    await pool.query('update appointment set last_day = null where id = $1', [appointmentId])
  })
})
