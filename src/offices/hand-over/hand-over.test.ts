import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testHolder, testOfficer, testPerson } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { testSession } from '../../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import { lettersTo } from '../../kit/mail/outbox-store.ts'
import { dayIn } from '../../kit/time/time.ts'
import { endAppointments } from '../../stations/appointment-store.ts'
import { findStationBySlug } from '../../stations/store.ts'
import { loadStanding } from '../load-standing.ts'
import { officeRoutes } from '../routes.tsx'
import { addItem, changeItem } from './change-list.ts'
import { openHandOversFor } from './find-hand-overs.ts'
import { openHandOvers } from './open-hand-overs.ts'
import { listHandOvers } from './store.ts'

const { db, pool } = await testDatabase()
let community: TestCommunity
let stationId: string
const people = { leader: '', deputy: '', member: '', lead: '', stranger: '', elsewhere: '' }

const rules = () => community.charter.rules
const today = dayIn('Asia/Shanghai', testNow)

beforeAll(async () => {
  community = await testCommunity(db)
  stationId = (await findStationBySlug(db, community.id, 'hangzhou'))?.id ?? ''
  people.leader = await testOfficer(db, community.id, 'hangzhou', 'Lin Leader', 'leader')
  people.deputy = await testOfficer(db, community.id, 'hangzhou', 'Dora Deputy', 'deputy')
  people.member = await testOfficer(db, community.id, 'hangzhou', 'Mo Member')
  people.elsewhere = await testOfficer(db, community.id, 'shanghai', 'Els Elsewhere', 'leader')
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  people.stranger = await testPerson(db, community.id, 'Some Stranger')
})

async function endTerm(personId: string, now = testNow) {
  return await db.transaction().execute(async (trx) => {
    const ended = await endAppointments(trx, community.id, { personId }, { day: today, because: 'stepped-down' })
    await openHandOvers(trx, community.id, rules(), ended, now)
    return ended
  })
}

async function lists() {
  return await listHandOvers(db, community.id, { stationIds: [stationId] })
}

async function item(place = 0) {
  return (await lists())[0]?.items[place]
}

async function change(personId: string, becomes: 'done' | 'open', place = 0, note?: string) {
  const itemId = (await item(place))?.id ?? ''
  return await changeItem(db, community.id, rules(), { itemId, personId, becomes, note }, testNow)
}

async function open(personId: string): Promise<number> {
  const standing = await loadStanding(db, community.id, rules(), personId, today)
  return (await openHandOversFor(db, community.id, rules(), standing, personId)).length
}

describe('when a leader’s term ends', () => {
  it('a list opens with what the charter has them hand over, and those concerned are told', async () => {
    const ended = await endTerm(people.leader)
    const [list] = await lists()
    expect(list).toMatchObject({ office: 'leader', leaverId: people.leader, doneAt: null })
    expect(list?.items.map(({ name }) => name.en?.split(':')[0])).toEqual([
      'Accounts',
      'Chat groups and mailing lists',
      'Materials, pictures and files of events',
      'Contacts',
    ])
    const subjects = async (id: string) => (await lettersTo(db, community.id, id)).map(({ content }) => content.subject)
    expect(await subjects(people.leader)).toEqual(['Handing over: Leader of the Hangzhou station'])
    expect(await subjects(people.deputy)).toEqual(['Handing over: Leader of the Hangzhou station'])
    expect(await subjects(people.member)).toEqual([])

    await db.transaction().execute((trx) => openHandOvers(trx, community.id, rules(), ended, testNow))
    expect(await lists()).toHaveLength(1)
    expect(await subjects(people.leader)).toHaveLength(1)
  })

  it('it is open for whoever left, for those who keep such lists there, and for the governing body', async () => {
    expect(await Promise.all([people.leader, people.deputy, people.lead].map(open))).toEqual([1, 1, 1])
    expect(await Promise.all([people.member, people.stranger, people.elsewhere].map(open))).toEqual([0, 0, 0])
  })

  it('none of the others ticks anything', async () => {
    for (const other of [people.member, people.stranger, people.elsewhere])
      expect(await change(other, 'done')).toEqual({ ok: false, reason: 'not-allowed' })
    await pool.query(
      `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
       values ($1, $2, 'Rude', $3, now(), 1)`,
      [community.id, people.leader, people.lead],
    )
    expect(await change(people.leader, 'done')).toEqual({ ok: false, reason: 'not-allowed' })
    await pool.query('delete from suspension')
  })

  it('items are ticked with who and when, once, and opened again', async () => {
    expect(await change(people.leader, 'done', 0, ' In the shared folder ')).toEqual({ ok: true })
    expect(await change(people.deputy, 'done')).toEqual({ ok: true })
    expect(await item()).toMatchObject({ doneByName: 'Lin Leader', note: 'In the shared folder' })
    expect((await item())?.doneAt?.equals(testNow)).toBe(true)
    expect(await change(people.deputy, 'open')).toEqual({ ok: true })
    expect(await item()).toMatchObject({ doneAt: null, doneBy: null, note: 'In the shared folder' })
  })

  it('it is done once every item is, and open again when one is, or one is added', async () => {
    for (const place of [0, 1, 2, 3]) await change(people.deputy, 'done', place)
    expect((await lists())[0]?.doneAt?.equals(testNow)).toBe(true)
    expect(await open(people.leader)).toBe(0)
    const [list] = await lists()
    const added = { handOverId: list?.id ?? '', personId: people.leader, language: 'en' } as const
    expect(await addItem(db, community.id, rules(), { ...added, name: '  The  banner ' }, testNow)).toEqual({
      ok: true,
    })
    expect((await item(4))?.name).toEqual({ en: 'The banner', original: 'en' })
    expect(await open(people.leader)).toBe(1)
    expect(await addItem(db, community.id, rules(), { ...added, name: ' ' }, testNow)).toEqual({
      ok: false,
      reason: 'empty',
    })
    expect(await addItem(db, community.id, rules(), { ...added, name: 'x'.repeat(121) }, testNow)).toEqual({
      ok: false,
      reason: 'too-long',
    })
    expect(
      await addItem(db, community.id, rules(), { ...added, personId: people.member, name: 'Mine' }, testNow),
    ).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('two who tick the last two items at once finish it', async () => {
    await change(people.deputy, 'open', 3)
    await Promise.all([change(people.deputy, 'done', 3), change(people.leader, 'done', 4)])
    expect((await lists())[0]?.doneAt).not.toBeNull()
  })

  it('a committee member’s term leaves no list, as the charter names nothing', async () => {
    await endTerm(people.member)
    expect(await lists()).toHaveLength(1)
  })
})

describe('the page of the lists', () => {
  const site = () =>
    testVisit(officeRoutes({ db, clock: () => testNow, shelf: community.shelf }), {
      community: testCommunityShown(community.id),
    })
  const path = '/desk/stations/hangzhou/hand-over'

  async function look(personId: string, language = 'en') {
    const cookie = await testSession(db, community.id, personId)
    const answer = await site().request(`/${language}${path}`, { headers: { cookie } })
    return { status: answer.status, page: await answer.text() }
  }

  async function send(personId: string, where: string, fields: Record<string, string>) {
    const cookie = await testSession(db, community.id, personId)
    const answer = await site().request(`/en${path}${where}`, formPost(fields, { cookie }))
    return { status: answer.status, page: await answer.text() }
  }

  it('is shown to whoever left, the successor and the governing body, and to nobody else', async () => {
    for (const who of [people.leader, people.deputy, people.lead]) {
      const { status, page } = await look(who)
      expect([status, page.includes('Lin Leader (Leader)')]).toEqual([200, true])
    }
    for (const who of [people.member, people.stranger, people.elsewhere]) expect((await look(who)).status).toBe(403)
    expect((await look(people.deputy, 'zh')).page).toContain('微信群和邮件列表的管理权')
  })

  it('ticks by a plain form, shows who and when, and opens again', async () => {
    const id = (await item())?.id ?? ''
    expect((await send(people.deputy, `/items/${id}`, { act: 'open' })).status).toBe(303)
    expect((await look(people.deputy)).page).toContain('4 of 5 done')
    const done = await send(people.deputy, `/items/${id}`, { act: 'done', [`words-${id}`]: 'Ask Dora' })
    expect(done.status).toBe(303)
    const { page } = await look(people.deputy)
    for (const words of ['Dora Deputy, November 23, 2026', 'Ask Dora', 'All done on November 23, 2026'])
      expect(page).toContain(words)
  })

  it('keeps what was written when it is too long, and says so', async () => {
    const id = (await item())?.id ?? ''
    await send(people.deputy, `/items/${id}`, { act: 'open' })
    const long = 'y'.repeat(501)
    const { status, page } = await send(people.deputy, `/items/${id}`, { act: 'done', [`words-${id}`]: long })
    expect(status).toBe(422)
    expect(page).toContain('Too long: at most 500 characters')
    expect(page).toContain(long)
    expect((await item())?.doneAt).toBeNull()
  })

  it('refuses others, and what is not there', async () => {
    const id = (await item())?.id ?? ''
    expect((await send(people.member, `/items/${id}`, { act: 'done' })).status).toBe(403)
    expect((await send(people.deputy, '/items/nothing', { act: 'done' })).status).toBe(404)
    expect((await send(people.deputy, `/items/${crypto.randomUUID()}`, { act: 'done' })).status).toBe(404)
  })
})

describe('the page of a station’s people', () => {
  async function look(personId: string, language = 'en') {
    const site = testVisit(officeRoutes({ db, clock: () => testNow, shelf: community.shelf }), {
      community: testCommunityShown(community.id),
    })
    const cookie = await testSession(db, community.id, personId)
    const answer = await site.request(`/${language}/desk/stations/hangzhou/people`, { headers: { cookie } })
    return { status: answer.status, page: await answer.text() }
  }

  it('shows who holds what, who is away and what is vacant, to the station and the governing body only', async () => {
    await pool.query(
      `insert into leave (community_id, appointment_id, first_day, last_day, announced_at)
       select community_id, id, '2026-11-20', '2026-11-30', now() from appointment where person_id = $1`,
      [people.deputy],
    )
    await pool.query(
      `update appointment set last_day = first_day + 1 where recorded_in is not null and office = 'leader'`,
    )
    const { status, page } = await look(people.deputy)
    expect(status).toBe(200)
    for (const words of [
      'Dora Deputy',
      'On leave until November 30, 2026',
      'Nobody is Leader at present',
      '1 list is still open',
    ])
      expect(page).toContain(words)
    expect((await look(people.lead, 'zh')).page).toContain('目前没有人担任站长')
    for (const who of [people.stranger, people.elsewhere, people.leader]) expect((await look(who)).status).toBe(403)
  })

  it('knows no station that is not there', async () => {
    const site = testVisit(officeRoutes({ db, clock: () => testNow, shelf: community.shelf }), {
      community: testCommunityShown(community.id),
    })
    const cookie = await testSession(db, community.id, people.lead)
    const answer = await site.request('/en/desk/stations/atlantis/people', { headers: { cookie } })
    expect(answer.status).toBe(404)
  })
})
