import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import type pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { giveRank } from '../bodies/give-rank.ts'
import { bodyRoutes } from '../bodies/routes.tsx'
import { readCharter } from '../charter/read-charter.ts'
import { adoptCharter } from '../charters/adopt-charter.ts'
import { openShelf } from '../charters/shelf.ts'
import { grantCapability } from '../kit/crypto/capability.ts'
import type { Db } from '../kit/db/database.ts'
import { dayIn } from '../kit/time/time.ts'
import type { Env } from '../kit/web/visit.ts'
import { makeClaim } from '../people/claims/make-claim.ts'
import { personForAddress } from '../people/find-or-create-person.ts'
import { offerFirstManagerLink, setUpManager } from '../people/first-manager.ts'
import { startSession } from '../people/sign-in/session.ts'
import { insertPerson } from '../people/store.ts'
import { setupRoutes } from './routes.tsx'
import { readLetterFacts } from './store.ts'

let db: Db
let pool: pg.Pool
let communityId: string
let manager: string
let site: Hono<Env>

beforeAll(async () => {
  const opened = await testDatabase()
  db = opened.db
  pool = opened.pool
  const read = readCharter(readFileSync('charters/kubesphere.yaml', 'utf8'))
  if (!read.ok) throw new Error('The charter of KubeSphere cannot be read.')
  const adopted = await adoptCharter(db, read.charter, false, testNow)
  if (!adopted.ok) throw new Error(adopted.reason)
  communityId = adopted.community.id
  const secret = (await offerFirstManagerLink(db, communityId, testNow)) ?? ''
  const words = { name: '管理员', email: 'manager@example.org', language: 'zh' } as const
  const setUp = await setUpManager(db, communityId, secret, words, testNow)
  if (!setUp.ok) throw new Error(setUp.reason)
  manager = `stationmaster=${setUp.session}`
  const shelf = openShelf()
  const deps = { db, clock: () => testNow, shelf, config: { baseUrl: 'http://127.0.0.1:3000' } }
  const routes = setupRoutes(deps).route('/', bodyRoutes(deps))
  site = testVisit(routes, { community: testCommunityShown(communityId) })
})

async function look(path: string, cookie = manager): Promise<Response> {
  return await site.request(path, { headers: { cookie } })
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  return await site.request(path, formPost(fields, { cookie: manager }))
}

async function count(question: string): Promise<number> {
  return (await pool.query(`select count(*)::int as count from ${question}`)).rows[0].count
}

describe('the manager’s pages', () => {
  const paths = ['', '/ranks', '/footer', '/claims', '/places', '/letters'].map((path) => `/zh/manage${path}`)

  test.each(paths)('%s opens for a manager, and asks everybody else to sign in first', async (path) => {
    const page = await look(path)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    const answer = await look(path, '')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/zh/sign-in?next=${encodeURIComponent(path)}`)
  })

  test.each(paths)('%s is refused, in words, to somebody who is no manager', async (path) => {
    const session = await db.transaction().execute(async (trx) => {
      const visitor = { name: '访客', email: 'visitor@example.org', language: 'zh', verified: true } as const
      const id = await personForAddress(trx, communityId, visitor, testNow)
      const person = await trx.selectFrom('person').select('account_id').where('id', '=', id).executeTakeFirstOrThrow()
      return await startSession(trx, person.account_id ?? '', testNow)
    })
    const page = await look(path, `stationmaster=${session}`)
    expect(page.status).toBe(403)
    expect(await page.text()).toContain('这里只给管理员看')
  })
})

test('the checklist says what is to do, why, and how many people are missing', async () => {
  const words = await (await look('/zh/manage')).text()
  for (const word of ['只有这台机器打得开', '还没有设置邮件服务器', '还没有足够的人表决', '还没有写明运营者'])
    expect(words).toContain(word)
  expect(await (await look('/en/manage')).text()).toContain('which only this machine can open')
})

test('a test letter to oneself goes into the outbox', async () => {
  const answer = await post('/zh/manage/test-letters', {})
  expect(answer.headers.get('location')).toBe('/zh/manage?test=written')
  expect(await (await look('/zh/manage/letters')).text()).toContain('测试信')
})

describe('the footer', () => {
  test('is kept as it was written', async () => {
    const answer = await post('/zh/manage/footer', { operator: '杭州某社区', contact: 'hello@example.org' })
    expect(answer.status).toBe(303)
    const { rows } = await pool.query('select footer from community where id = $1', [communityId])
    expect(rows[0].footer).toEqual({ operator: '杭州某社区', contact: 'hello@example.org' })
  })

  test('with markup in it comes back, every word kept', async () => {
    const page = await post('/zh/manage/footer', { operator: '<script>alert(1)</script>', contact: '微信：example' })
    expect(page.status).toBe(422)
    const words = await page.text()
    expect(words).toContain('&lt;script>')
    expect(words).toContain('微信：example')
    expect(words).toContain('不要带尖括号')
  })
})

describe('the governing body', () => {
  const invited = { name: '林一', email: 'lin@example.org', role: 'sig.lead', firstDay: '2022-06-01', language: 'zh' }

  test('says who is missing for every kind of application', async () => {
    const words = await (await look('/zh/manage/ranks')).text()
    expect(words).toContain('还缺 1 位 SIG 负责人和 2 位 SIG 成员')
  })

  test('is invited one by one; a wrong form comes back with every word', async () => {
    const wrong = await post('/zh/manage/ranks', { ...invited, email: 'lin', firstDay: '2022-02-31' })
    expect(wrong.status).toBe(422)
    const words = await wrong.text()
    for (const word of ['value="林一"', 'value="lin"', '请填写完整的邮箱地址', '请写一个日期'])
      expect(words).toContain(word)
    expect((await post('/zh/manage/ranks', invited)).headers.get('location')).toBe(
      '/zh/manage/ranks?news=invitedNoMail',
    )
    const page = await (await look('/zh/manage/ranks?news=invitedNoMail')).text()
    expect(page).toContain('等待答复')
    const again = await post('/zh/manage/ranks', invited)
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('已有一份等待答复的邀请')
  })

  test('reads its invitation by a link given by hand, which is blank in the outbox, recorded and told', async () => {
    const { rows } = await pool.query(`select id from letter where link ->> 'purpose' = 'accept-rank'`)
    const letter = `/zh/manage/letters/${rows[0].id}`
    const words = await (await look(letter)).text()
    expect(words).toContain('/zh/ranks/••••••')
    expect(words).toContain('取走链接，并记入台账')
    const { waiting } = await readLetterFacts(db, communityId)
    const before = await count(`letter where address = 'lin@example.org'`)
    const given = await (await post(`${letter}/link`, {})).text()
    const link = /http:\/\/127\.0\.0\.1:3000(\/zh\/ranks\/[\w-]{43})/.exec(given)?.[1]
    expect(link).toBeDefined()
    expect(await count(`ledger_entry where kind = 'link-given-by-hand'`)).toBe(1)
    expect(await count(`letter where address = 'lin@example.org'`)).toBe(before + 1)
    // The letter that tells of it holds no link, and keeps the outbox from nothing.
    expect(await readLetterFacts(db, communityId)).toMatchObject({ waiting: waiting - 1 })
    const accepted = await site.request(link ?? '', formPost({ name: '林一' }))
    expect(accepted.status).toBe(303)
    expect(await (await look('/zh/manage/ranks')).text()).toContain('自 2022年6月1日 起')
  })

  test('loses an invitation that is taken back', async () => {
    await post('/zh/manage/ranks', { ...invited, email: 'wu@example.org', name: '吴三', role: 'sig.member' })
    const { rows } = await pool.query(`select id from rank_holding where accepted_at is null and withdrawn_at is null`)
    const answer = await post(`/zh/manage/ranks/${rows[0].id}/withdrawal`, {})
    expect(answer.headers.get('location')).toContain('news=takenBack')
    const twice = await post(`/zh/manage/ranks/${rows[0].id}/withdrawal`, {})
    expect(twice.headers.get('location')).toContain('news=notOpen')
  })

  test('fills its own ranks once it can: the form gives way to the charter’s procedure', async () => {
    await db.transaction().execute(async (trx) => {
      for (const name of ['陈二', '吴三']) {
        const personId = await insertPerson(trx, communityId, { accountId: null, name }, testNow)
        if (personId === undefined) throw new Error('A person without an account was not kept.')
        await giveRank(
          trx,
          communityId,
          { personId, role: 'sig.member', day: dayIn('Asia/Shanghai', testNow) },
          testNow,
        )
      }
    })
    const words = await (await look('/zh/manage/ranks')).text()
    expect(words).toContain('加入 SIG')
    expect(words).toContain('/zh/apply/join-sig')
    expect(words).not.toContain('name="email"')
    const refused = await post('/zh/manage/ranks', { ...invited, email: 'sun@example.org', role: 'sig.member' })
    expect(refused.status).toBe(422)
    expect(await count(`identity where subject = 'sun@example.org'`)).toBe(0)
  })
})

describe('a claim', () => {
  test('is confirmed or refused with a reason; without one the page comes back', async () => {
    const personId = await db.transaction().execute(async (trx) => {
      const recorded = { accountId: null, name: '王六', recordedIn: '2022-06-01' }
      return await insertPerson(trx, communityId, recorded, testNow)
    })
    const claim = {
      personId: personId ?? '',
      email: 'wang@example.org',
      words: '我是当时的委员',
      language: 'zh',
    } as const
    await makeClaim(db, communityId, claim, testNow)
    const { rows } = await pool.query('select id from claim')
    const path = `/zh/manage/claims/${rows[0].id}`
    const words = await (await look('/zh/manage/claims')).text()
    for (const word of ['王六', 'wang@example.org（地址未经邮件证实）', '我是当时的委员']) expect(words).toContain(word)
    const reasonless = await post(path, { outcome: 'confirmed' })
    expect(reasonless.status).toBe(422)
    expect(await reasonless.text()).toContain('请写明理由')
    const decided = await post(path, { outcome: 'confirmed', [`reason-${rows[0].id}`]: '在电话里核实过' })
    expect(decided.headers.get('location')).toBe('/zh/manage/claims?decided')
    expect(await count(`ledger_entry where kind = 'claim-confirmed'`)).toBe(1)
    expect((await post(path, { outcome: 'refused', [`reason-${rows[0].id}`]: '再来' })).status).toBe(422)
  })
})

describe('a city', () => {
  const lijiang = {
    zh: '丽江测试',
    en: 'Lijiang Test',
    aliases: '',
    country: 'CN',
    regionZh: '云南',
    regionEn: 'Yunnan',
    zone: 'Asia/Shanghai',
    latitude: '26.87',
    longitude: '100.23',
  }

  test('is added once, and comes back when it is there already or a field is wrong', async () => {
    const wrong = await post('/zh/manage/places', { ...lijiang, latitude: '100' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('-90 到 90')
    const answer = await post('/zh/manage/places', lijiang)
    expect(answer.headers.get('location')).toBe('/zh/manage/places?added=lijiang-test')
    expect(await (await look('/zh/manage/places?added=lijiang-test')).text()).toContain('已添加丽江测试')
    const again = await post('/zh/manage/places', lijiang)
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('城市列表里已经有丽江测试了')
  })
})

describe('the outbox', () => {
  test('is paged, the newest first', async () => {
    await pool.query(
      `insert into letter (community_id, address, language, content, written_at)
       select $1, 'many@example.org', 'zh', jsonb_build_object('subject', '第' || n || '封', 'paragraphs', '[]'::jsonb),
         '2026-11-24T00:00:00Z'::timestamptz + n * interval '1 second' from generate_series(1, 35) n`,
      [communityId],
    )
    const first = await (await look('/zh/manage/letters')).text()
    expect(first).toContain('第35封')
    expect(first).not.toContain('第5封')
    const older = /href="\/zh(\/manage\/letters\?after=[^"]+)"/.exec(first)?.[1]
    const second = await (await look(`/zh${older}`)).text()
    expect(second).toContain('第5封')
    expect(second).toContain('回到最新')
  })

  test('does not give a link of a letter that has none', async () => {
    const { rows } = await pool.query(`select id from letter where address = 'many@example.org' limit 1`)
    expect((await post(`/zh/manage/letters/${rows[0].id}/link`, {})).status).toBe(409)
    expect((await look('/zh/manage/letters/nothing')).status).toBe(404)
  })
})

test('an invitation’s link of another purpose opens nothing', async () => {
  const secret = await grantCapability(db, communityId, { purpose: 'sign-in', subject: communityId }, testNow)
  expect((await site.request(`/zh/ranks/${secret}`)).status).toBe(410)
})
