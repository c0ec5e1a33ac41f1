import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import type pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { cookiesOf, formPost, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import type { Charter } from '../charter/charter.ts'
import { readCharter } from '../charter/read-charter.ts'
import { adoptCharter } from '../charters/adopt-charter.ts'
import { openShelf } from '../charters/shelf.ts'
import { grantCapability } from '../kit/crypto/capability.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn, Temporal } from '../kit/time/time.ts'
import type { Env } from '../kit/web/visit.ts'
import { offerFirstManagerLink, setUpManager } from '../people/first-manager.ts'
import { giveLinkByHand } from '../people/give-link-by-hand.ts'
import { giveRank } from './give-rank.ts'
import { type InvitationInput, inviteToRank, takeBackInvitation } from './invite-to-rank.ts'
import { leaveRank } from './leave-rank.ts'
import { bodyRoutes } from './routes.tsx'
import { currentHolders, ranksOf } from './store.ts'

let db: Db
let pool: pg.Pool
let charter: Charter
let communityId: string
let managerId: string
let site: Hono<Env>
const today = dayIn('Asia/Shanghai', testNow)

beforeAll(async () => {
  const opened = await testDatabase()
  db = opened.db
  pool = opened.pool
})

// A community of its own for every test: the charter's, under another name.
beforeEach(async () => {
  const slug = `community-${crypto.randomUUID()}`
  const source = readFileSync('charters/kubesphere.yaml', 'utf8').replace('community: kubesphere', `community: ${slug}`)
  const read = readCharter(source)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  charter = read.charter
  const adopted = await adoptCharter(db, charter, false, testNow)
  if (!adopted.ok) throw new Error(adopted.reason)
  communityId = adopted.community.id
  const secret = await offerFirstManagerLink(db, communityId, testNow)
  const email = `manager-${crypto.randomUUID()}@example.org`
  await setUpManager(db, communityId, secret ?? '', { name: '管理员', email, language: 'zh' }, testNow)
  managerId = (await pool.query('select person_id from manager where community_id = $1', [communityId])).rows[0]
    .person_id
  site = testVisit(bodyRoutes({ db, clock: () => testNow, shelf: openShelf() }), {
    community: testCommunityShown(communityId),
  })
})

function newcomer(name: string, role: string, change: Partial<InvitationInput> = {}): InvitationInput {
  return { managerId, name, email: `${crypto.randomUUID()}@example.org`, role, language: 'zh', ...change }
}

async function invite(input: InvitationInput): Promise<string> {
  const outcome = await inviteToRank(db, communityId, charter, input, testNow)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.invitationId
}

/** The link of an invitation's letter, handed over. */
async function linkOf(invitationId: string): Promise<string> {
  const letter = await pool.query(`select id from letter where link ->> 'subject' = $1`, [invitationId])
  const given = await giveLinkByHand(db, communityId, { letterId: letter.rows[0].id, managerId }, testNow)
  if (!given.ok) throw new Error(given.reason)
  return given.path
}

async function accept(path: string, name: string): Promise<Response> {
  return await site.request(path, formPost({ name }))
}

async function holdNow(name: string, role: string): Promise<string> {
  const invitationId = await invite(newcomer(name, role))
  await accept(await linkOf(invitationId), name)
  return (await pool.query('select person_id from rank_holding where id = $1', [invitationId])).rows[0].person_id
}

async function ledger(kind: string) {
  const { rows } = await pool.query('select body from ledger_entry where community_id = $1 and kind = $2', [
    communityId,
    kind,
  ])
  return rows.map((row) => JSON.parse(row.body))
}

describe('an invitation', () => {
  test('makes nobody a holder before it is accepted', async () => {
    await invite(newcomer('林一', 'sig.lead'))
    expect(await currentHolders(db, communityId)).toEqual([])
    expect(await ledger('rank-accepted')).toEqual([])
  })

  test('says who invites, to what, by which clauses, and what becomes public', async () => {
    const page = await site.request(await linkOf(await invite(newcomer('林一', 'sig.lead'))))
    expect(page.status).toBe(200)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    const words = await page.text()
    for (const word of ['管理员', '宣传与外联 SIG', 'SIG 负责人', 'A1', 'G3', '成立城市站', '你的姓名和职级', '林一'])
      expect(words).toContain(word)
  })

  test('is accepted by a button: the rank begins that day, the ledger says so, and the person is signed in', async () => {
    const answer = await accept(await linkOf(await invite(newcomer('林一', 'sig.lead'))), '林 一')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/zh/desk')
    const holders = await currentHolders(db, communityId)
    expect(holders).toMatchObject([{ role: 'sig.lead', name: '林 一', since: today }])
    expect(await ranksOf(db, communityId, holders[0]?.person ?? '')).toEqual(['sig.lead'])
    const [entry] = await ledger('rank-accepted')
    expect(entry).toMatchObject({
      outcome: 'accepted',
      clauses: ['A1'],
      charter: { version: '1.1.0' },
      by: [{ role: 'manager', person: managerId }],
      persons: [holders[0]?.person],
      facts: { role: 'sig.lead', 'first-day': today.toString() },
    })
    expect(JSON.stringify(entry)).not.toContain('林')
    const agreed = await pool.query('select purpose from consent where community_id = $1', [communityId])
    expect(agreed.rows).toEqual([{ purpose: 'publish-name' }])
    const mine = await site.request('/zh/desk/ranks', { headers: { cookie: cookiesOf(answer) } })
    expect(await mine.text()).toContain('SIG 负责人')
  })

  test('with a first day in the past begins on that day; one that is ahead is refused', async () => {
    const firstDay = Temporal.PlainDate.from('2022-06-01')
    await accept(await linkOf(await invite(newcomer('林一', 'sig.lead', { firstDay }))), '林一')
    expect(await currentHolders(db, communityId)).toMatchObject([{ since: firstDay }])
    const ahead = newcomer('陈二', 'sig.member', { firstDay: today.add({ days: 1 }) })
    expect(await inviteToRank(db, communityId, charter, ahead, testNow)).toMatchObject({ reason: 'day-ahead' })
  })

  test('without a name is not accepted, and the page keeps what was written', async () => {
    const path = await linkOf(await invite(newcomer('林一', 'sig.lead')))
    const answer = await accept(path, ' ')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('请填写姓名')
    expect((await accept(path, '林一')).status).toBe(303)
  })

  test('accepted twice at once makes one holding and one entry', async () => {
    const invitationId = await invite(newcomer('林一', 'sig.lead'))
    const paths = [await linkOf(invitationId), await linkOf(invitationId)]
    const answers = await Promise.all(paths.map((path) => accept(path, '林一')))
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 410])
    expect(await currentHolders(db, communityId)).toHaveLength(1)
    expect(await ledger('rank-accepted')).toHaveLength(1)
  })

  test('proves the address when its link came by mail, and not when it was handed over', async () => {
    const provedBy = async (byHand: boolean) => {
      const input = newcomer('林一', 'sig.lead')
      const grant = { purpose: 'accept-rank', subject: await invite(input), byHand }
      await accept(`/zh/ranks/${await grantCapability(db, communityId, grant, testNow)}`, '林一')
      const { rows } = await pool.query('select verified_at from identity where subject = $1', [input.email])
      return rows[0].verified_at !== null
    }
    expect(await provedBy(false)).toBe(true)
    expect(await provedBy(true)).toBe(false)
  })

  test('can be refused, which only the manager learns', async () => {
    const path = await linkOf(await invite(newcomer('林一', 'sig.lead')))
    expect((await site.request(`${path}/refusal`, { method: 'POST' })).status).toBe(200)
    expect((await site.request(path)).status).toBe(410)
    expect(await currentHolders(db, communityId)).toEqual([])
    expect(await ledger('rank-accepted')).toEqual([])
  })

  test('can be taken back while it is open, and its link stops working', async () => {
    const invitationId = await invite(newcomer('林一', 'sig.lead'))
    const path = await linkOf(invitationId)
    expect(await takeBackInvitation(db, communityId, { managerId, invitationId }, testNow)).toEqual({ ok: true })
    expect((await accept(path, '林一')).status).toBe(410)
    expect(await takeBackInvitation(db, communityId, { managerId, invitationId }, testNow)).toMatchObject({ ok: false })
  })

  test('is made by a manager only, once for a person, and not to a rank that the person holds', async () => {
    const stranger = newcomer('林一', 'sig.lead', { managerId: crypto.randomUUID() })
    expect(await inviteToRank(db, communityId, charter, stranger, testNow)).toMatchObject({ reason: 'not-a-manager' })
    const lin = newcomer('林一', 'sig.member')
    const path = await linkOf(await invite(lin))
    expect(await inviteToRank(db, communityId, charter, lin, testNow)).toMatchObject({ reason: 'invited-already' })
    await accept(path, '林一')
    expect(await inviteToRank(db, communityId, charter, lin, testNow)).toMatchObject({ reason: 'holds-already' })
  })

  test('of a SIG Member to be a Lead ends the former rank on the day the new one begins', async () => {
    const lin = newcomer('林一', 'sig.member')
    await accept(await linkOf(await invite(lin)), '林一')
    await accept(await linkOf(await invite({ ...lin, role: 'sig.lead' })), '林一')
    expect(await currentHolders(db, communityId)).toMatchObject([{ role: 'sig.lead' }])
  })
})

test('once a quorum can be reached the manager is refused, and told by which procedure the rank is given', async () => {
  await holdNow('林一', 'sig.lead')
  await holdNow('陈二', 'sig.member')
  const late = await linkOf(await invite(newcomer('赵四', 'sig.member')))
  await holdNow('吴三', 'sig.member')
  const refused = await inviteToRank(db, communityId, charter, newcomer('孙五', 'sig.member'), testNow)
  expect(refused).toEqual({ ok: false, reason: 'charter-decides', procedure: 'join-sig' })
  // What was offered in time stays good.
  expect((await accept(late, '赵四')).status).toBe(303)
})

describe('a rank that the charter’s procedure gives', () => {
  test('takes the place of the former one, and of an invitation that is still open', async () => {
    const person = await holdNow('林一', 'sig.member')
    const { rows } = await pool.query(
      'select i.subject from identity i join person p on p.account_id = i.account_id where p.id = $1',
      [person],
    )
    const invitationId = await invite(newcomer('林一', 'sig.lead', { email: rows[0].subject }))
    const path = await linkOf(invitationId)
    const give = async () =>
      await db
        .transaction()
        .execute((trx) => giveRank(trx, communityId, { personId: person, role: 'sig.lead', day: today }, testNow))
    const holding = await give()
    expect(await currentHolders(db, communityId)).toMatchObject([{ person, role: 'sig.lead' }])
    expect((await accept(path, '林一')).status).toBe(410)
    expect(await give()).toBe(holding)
  })

  test('meets an acceptance at the same moment without a deadlock, and one rank is held in the end', async () => {
    const invitationId = await invite(newcomer('林一', 'sig.lead'))
    const path = await linkOf(invitationId)
    const { rows } = await pool.query('select person_id from rank_holding where id = $1', [invitationId])
    const given = { personId: rows[0].person_id, role: 'sig.member', day: today }
    await Promise.all([
      accept(path, '林一'),
      db.transaction().execute((trx) => giveRank(trx, communityId, given, testNow)),
    ])
    expect(await currentHolders(db, communityId)).toHaveLength(1)
  })
})

describe('giving a rank up', () => {
  test('is done by its holder, with a reason that stands in the ledger', async () => {
    const invitationId = await invite(newcomer('林一', 'sig.lead'))
    const cookie = cookiesOf(await accept(await linkOf(invitationId), '林一'))
    const path = `/zh/desk/ranks/${invitationId}/departure`
    expect((await site.request(path, { headers: { cookie } })).status).toBe(200)
    const wordless = await site.request(path, formPost({ reason: ' ' }, { cookie }))
    expect(wordless.status).toBe(422)
    const answer = await site.request(path, formPost({ reason: '搬去了别的城市' }, { cookie }))
    expect(answer.status).toBe(303)
    expect(await currentHolders(db, communityId)).toEqual([])
    expect(await ledger('rank-ended')).toMatchObject([{ outcome: 'ended', by: [{ role: 'sig.lead' }] }])
    expect((await site.request(path, formPost({ reason: '再来一次' }, { cookie }))).status).toBe(404)
  })

  test('is nobody else’s to do: a manager is refused', async () => {
    await holdNow('林一', 'sig.lead')
    const { rows } = await pool.query('select id from rank_holding where community_id = $1', [communityId])
    const leaving = { holdingId: rows[0].id, personId: managerId, reason: '不想要了' }
    expect(await leaveRank(db, communityId, charter, leaving, testNow)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await currentHolders(db, communityId)).toHaveLength(1)
  })

  test('asks whoever is not signed in to sign in first', async () => {
    const answer = await site.request('/zh/desk/ranks')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/zh/sign-in?next=%2Fzh%2Fdesk%2Franks')
  })
})

test('somebody suspended is not among those who can decide', async () => {
  const person = await holdNow('林一', 'sig.lead')
  await pool.query(
    `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
     values ($1, $2, '争吵', $3, now(), 1)`,
    [communityId, person, managerId],
  )
  expect(await currentHolders(db, communityId)).toEqual([])
  expect(await ranksOf(db, communityId, person)).toEqual([])
})
