import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { type TestCommunity, testCommunity, testHolder, testOfficer, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testSession } from '../../test/session.ts'
import { cookiesOf, formPost, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { confirmActivity } from '../activities/confirm-activity.ts'
import { recordActivity } from '../activities/record-activity.ts'
import { findActivity } from '../activities/store.ts'
import type { Choice } from '../ballots/ballot.ts'
import { castBallot } from '../ballots/cast-ballot.ts'
import { ballotsOn } from '../ballots/store.ts'
import { takeNote } from '../ballots/take-note.ts'
import { ranksHeldBy } from '../bodies/store.ts'
import { hideText } from '../conduct/hide-text.ts'
import { hiddenTexts } from '../conduct/store.ts'
import { suspendPerson } from '../conduct/suspend-person.ts'
import { sendMessage } from '../contacts/relay/send-message.ts'
import { grantCapability } from '../kit/crypto/capability.ts'
import type { Db } from '../kit/db/database.ts'
import { lettersTo } from '../kit/mail/outbox-store.ts'
import { Temporal } from '../kit/time/time.ts'
import { listPublicEntries } from '../ledger/store.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { openHandOvers } from '../offices/hand-over/open-hand-overs.ts'
import { listHandOvers } from '../offices/hand-over/store.ts'
import { exportPerson } from '../people/profile/export-person.ts'
import { accountAt } from '../people/sign-in/ask-to-sign-in.ts'
import { findPerson } from '../people/store.ts'
import { findProposal } from '../proposals/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { appointmentsAt } from '../stations/appointment-store.ts'
import { findStationByKey } from '../stations/store.ts'
import { erasePerson } from './erase-person.ts'
import { ownRecords } from './own-records.ts'
import { personalDataRoutes } from './routes.tsx'

let db: Db
let pool: pg.Pool
let community: TestCommunity
let lead: string
let one: string
let two: string

beforeAll(async () => {
  ;({ db, pool } = await testDatabase())
  community = await testCommunity(db)
  lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  one = await testHolder(db, community.id, 'sig.member', 'Wanda Wordy')
  two = await testHolder(db, community.id, 'sig.member', 'Two Member')
})

let minutes = 0
const later = () => testNow.add({ minutes: ++minutes })
const erase = (personId: string) => erasePerson(db, community.id, community.shelf, personId, later())

async function file(place: string, name: string, address: string): Promise<string> {
  const answers = { ...foundingApplication({ place }).answers, name, github: 'traceable', plan: `${name} plans it` }
  const application = { ...foundingApplication({ place, name, address }), answers }
  const filed = await submitProposal(db, community.id, community.charter, application, false, later())
  if (!filed.ok) throw new Error(filed.reason)
  return filed.id
}

async function vote(proposalId: string, personId: string, choice: Choice, reason: string) {
  const vouches = ['G1', 'G2'].map((clause) => ({ clause, reason }))
  const ballot = { proposalId, personId, choice, reason, vouches, seen: 1 }
  return await castBallot(db, community.id, community.shelf, ballot, later())
}

/** Confirms an activity that somebody in Hangzhou recorded. */
async function confirmAs(personId: string, words: string): Promise<void> {
  const { rules } = community.charter
  const recorder = await testOfficer(db, community.id, 'hangzhou', 'Rita Recorder')
  const station = await findStationByKey(db, community.id, 'city:hangzhou')
  const title = { en: 'A meetup', original: 'en' } as const
  const at = { localDate: Temporal.PlainDate.from('2026-10-24'), zone: 'Asia/Shanghai' }
  const activity = { title, summary: null, venue: null, attendance: null, ...at } as const
  const what = { ...activity, state: 'held', kind: 'meetup', place: 'offline' } as const
  const record = { personId: recorder, stationId: station?.id ?? '', activity: what }
  const recorded = await recordActivity(db, community.id, rules, record, later())
  if (!recorded.ok) throw new Error(recorded.reason)
  const seen = (await findActivity(db, community.id, recorded.slug))?.changedAt.toString() ?? ''
  const confirmation = { activityId: recorded.id, personId, seen, people: 25, words }
  expect(await confirmActivity(db, community.id, rules, confirmation, later())).toEqual({ ok: true })
}

async function applicantOf(id: string): Promise<string> {
  return (await findProposal(db, community.id, id))?.applicantId ?? ''
}

/** Where any of some words still stand in the database, by table; letters to other people left out. */
async function traces(personId: string, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const own = name === 'letter' ? `where person_id is null or person_id = '${personId}'` : ''
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t ${own}`)
    if (rows.some(({ row }) => words.some((word) => row.includes(word)))) found.push(name)
  }
  return found
}

async function kinds(): Promise<string[]> {
  const entries = await listPublicEntries(db, community.id, {}, 3)
  return entries.map(({ body }) => JSON.parse(body).kind)
}

describe('erasing an applicant', () => {
  it('withdraws the open application and leaves no trace of who it was', async () => {
    const id = await file('suzhou', '赵无痕', 'wuhen@example.org')
    const applicant = await applicantOf(id)
    await vote(id, lead, 'object', 'Not yet')
    await hideText(
      db,
      community.id,
      community.charter,
      { subject: `proposal:${id}:plan`, personId: lead, reason: 'No' },
      later(),
    )
    await grantCapability(db, community.id, { purpose: 'follow-proposal', subject: id }, later())

    expect(await erase(applicant)).toEqual({ ok: true })
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'withdrawn', answers: {} })
    expect(await findPerson(db, community.id, applicant)).toMatchObject({
      name: '已删除的用户 · Erased person',
      accountId: null,
    })
    expect(await traces(applicant, ['赵无痕', 'wuhen@example.org', 'traceable'])).toEqual([])
    expect((await hiddenTexts(db, community.id, [`proposal:${id}:plan`])).size).toBe(0)
    const { rows } = await pool.query('select from capability where subject = $1', [id])
    expect(rows).toEqual([])
  })

  it('a second time finds nobody', async () => {
    const applicant = await applicantOf(await file('wuxi', 'Twice Erased', 'twice@example.org'))
    expect(await erase(applicant)).toEqual({ ok: true })
    expect(await erase(applicant)).toEqual({ ok: false, reason: 'no-such-person' })
  })
})

describe('erasing a station leader', () => {
  it('ends the office, keeps the station and its decision, and the chain is whole', async () => {
    const id = await file('ningbo', '钱远行', 'yuanxing@example.org')
    const applicant = await applicantOf(id)
    await vote(id, lead, 'approve', 'Known')
    await vote(id, one, 'approve', 'Met them')
    await vote(id, two, 'approve', 'Fine')
    const station = await findStationByKey(db, community.id, 'city:ningbo')
    const before = await verifyLedger(db, community.id)

    expect(await erase(applicant)).toEqual({ ok: true })
    const [leader] = await appointmentsAt(db, community.id, station?.id ?? '')
    expect(leader).toMatchObject({ personName: '已删除的用户 · Erased person', office: 'leader' })
    expect(leader?.lastDay).not.toBeNull()
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'granted', answers: {} })
    expect(await traces(applicant, ['钱远行', 'yuanxing@example.org'])).toEqual([])
    expect(before).toMatchObject({ ok: true })
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
    expect(await kinds()).toContain('office-ended')
  })
})

describe('erasing somebody who left an office with something to hand over', () => {
  it('takes away what they wrote and when they were away, and opens the list for those who stay', async () => {
    const deputy = await testOfficer(db, community.id, 'chengdu', 'Tracy Trace', 'deputy')
    await testOfficer(db, community.id, 'chengdu', 'Stan Stays', 'leader')
    await pool.query(
      `insert into leave (community_id, appointment_id, first_day, last_day, announced_at)
       select community_id, id, '2026-11-24', '2026-11-25', now() from appointment where person_id = $1`,
      [deputy],
    )
    await db.transaction().execute(async (trx) => {
      const ended = [
        {
          id: await termOf(deputy),
          stationId: await stationAt('chengdu'),
          personId: deputy,
          office: 'deputy',
          clause: 'C1',
        },
      ]
      await openHandOvers(trx, community.id, community.charter.rules, ended, later())
    })
    await pool.query(
      `update hand_over_item set note = 'Tracy has it', noted_by = $1, done_at = now(), done_by = $1 where position = 0`,
      [deputy],
    )
    await pool.query(
      `insert into hand_over_item (community_id, hand_over_id, position, name, added_by)
       select community_id, id, 9, '{"en": "The banner of Tracy", "original": "en"}', $1 from hand_over`,
      [deputy],
    )
    expect(await erase(deputy)).toEqual({ ok: true })
    expect(await traces(deputy, ['Tracy', 'tracy.trace'])).toEqual([])
    const { rows } = await pool.query('select from leave')
    expect(rows).toEqual([])
    const lists = await listHandOvers(db, community.id, {})
    expect(
      lists.map(({ office, items }) => [office, items.filter(({ doneBy }) => doneBy === deputy).length]),
    ).toContainEqual(['deputy', 1])
  })

  it('opens a list where there was none, and names nobody in the letters about it', async () => {
    const leader = await testOfficer(db, community.id, 'shanghai', 'Nora Named', 'leader')
    const deputy = await testOfficer(db, community.id, 'shanghai', 'Dan Deputy', 'deputy')
    expect(await erase(leader)).toEqual({ ok: true })
    expect((await listHandOvers(db, community.id, { leaverId: leader, stationIds: [] })).length).toBe(1)
    const letters = JSON.stringify(await lettersTo(db, community.id, deputy))
    expect(letters).toContain('Handing over: Leader of the Shanghai station')
    expect(letters).not.toContain('Nora')
  })

  async function termOf(personId: string): Promise<string> {
    const { rows } = await pool.query<{ id: string }>('select id from appointment where person_id = $1', [personId])
    return rows[0]?.id ?? ''
  }

  async function stationAt(slug: string): Promise<string> {
    return (await findStationByKey(db, community.id, `city:${slug}`))?.id ?? ''
  }
})

describe('erasing somebody who wrote to a station', () => {
  it('takes the message away, also before it is sent', async () => {
    const station = await findStationByKey(db, community.id, 'city:chengdu')
    const writer = await testPerson(db, community.id, 'Walt Writer')
    if (!station) throw new Error('No station')
    const message = { name: 'Walt', address: 'walt.writer@example.org', words: 'Walt was here' }
    await sendMessage(db, community.id, community.charter.rules, station, message, later())
    const kept = async () => (await pool.query(`select from letter where content::text like '%Walt was here%'`)).rows
    expect((await kept()).length).toBeGreaterThan(0)
    expect(await erase(writer)).toEqual({ ok: true })
    expect(await kept()).toEqual([])
  })
})

describe('erasing somebody who decides', () => {
  let id: string

  it('ends the rank, keeps how they voted and takes away every word', async () => {
    id = await file('xian', 'Ann Other', 'ann@example.org')
    await vote(id, one, 'object', 'Wanda says so')
    const note = { proposalId: id, personId: one, words: 'Wanda notes it' }
    await takeNote(db, community.id, community.shelf, note, later())
    await confirmAs(one, 'Wanda was there')
    const suspension = { personId: one, suspendedBy: lead, reason: 'Wanda was rude' }
    await suspendPerson(db, community.id, community.charter, suspension, later())
    const account = (await findPerson(db, community.id, one))?.accountId ?? ''
    const taken = await exportPerson(
      db,
      { communityId: community.id, personId: one, accountId: account },
      ownRecords,
      later(),
    )
    expect(JSON.stringify(taken)).toContain('Wanda notes it')
    expect(JSON.stringify(taken)).toContain('Wanda was rude')
    expect(JSON.stringify(taken)).toContain('Wanda was there')

    expect(await erase(one)).toEqual({ ok: true })
    expect(await ranksHeldBy(db, community.id, one)).toEqual([])
    expect((await ballotsOn(db, community.id, id))[0]).toMatchObject({ choice: 'object', personId: one })
    expect(await traces(one, ['Wanda', 'wanda'])).toEqual([])
    expect(await kinds()).toEqual(['person-erased', 'rank-ended', 'person-suspended'])
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
  })

  it('leaves no way to sign in', async () => {
    const { rows } = await pool.query(`select from identity where subject like 'wanda%'`)
    expect(rows).toEqual([])
    const account = await db.transaction().execute((trx) => accountAt(trx, community.id, 'wanda.wordy@example.org'))
    expect(account).toBeUndefined()
  })
})

describe('the page', () => {
  function site() {
    return testVisit(personalDataRoutes({ db, clock: () => testNow, shelf: community.shelf }), {
      community: testCommunityShown(community.id),
    })
  }

  it('asks who is not signed in to sign in', async () => {
    expect((await site().request('/zh/me/erase')).headers.get('location')).toBe('/zh/sign-in?next=%2Fzh%2Fme%2Ferase')
  })

  it('warns the only manager that nobody manages the site afterwards', async () => {
    const warning = 'You are the only manager'
    const appoint = async (personId: string) =>
      await pool.query('insert into manager (community_id, person_id, since) values ($1, $2, now())', [
        community.id,
        personId,
      ])
    const manager = await testHolder(db, community.id, 'sig.member', 'Mona Manager')
    const cookie = await testSession(db, community.id, manager)
    const look = async () => await (await site().request('/en/me/erase', { headers: { cookie } })).text()
    expect(await look()).not.toContain(warning)
    await appoint(manager)
    expect(await look()).toContain(warning)
    await appoint(await testHolder(db, community.id, 'sig.member', 'Max Manager'))
    expect(await look()).not.toContain(warning)
  })

  it('says what ends, erases nothing without the tick, and then everything, signing out', async () => {
    const cookie = await testSession(db, community.id, two)
    const page = await (await site().request('/en/me/erase', { headers: { cookie } })).text()
    expect(page).toContain('<li>SIG Member</li>')
    const without = await site().request('/zh/me/erase', formPost({}, { cookie }))
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('请先勾选')
    expect((await findPerson(db, community.id, two))?.name).toBe('Two Member')

    const done = await site().request('/zh/me/erase', formPost({ sure: 'yes' }, { cookie }))
    expect(await done.text()).toContain('你的数据已经删除')
    expect(cookiesOf(done)).toBe('stationmaster=')
    expect((await findPerson(db, community.id, two))?.erasedAt).not.toBeNull()
    expect((await site().request('/zh/me/erase', { headers: { cookie } })).status).toBe(303)
  })
})
