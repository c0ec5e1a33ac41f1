import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { amended } from '../../../test/amendments.ts'
import { rewritten, sourceOf } from '../../../test/charter/charters.ts'
import { testCommunity, testHolder, testPerson } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { testSession } from '../../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import { readCharter } from '../../charter/read-charter.ts'
import { adoptCharter } from '../../charters/adopt-charter.ts'
import type { Db } from '../../kit/db/database.ts'
import { amendmentRoutes } from '../routes.tsx'

let db: Db
let pool: pg.Pool
let communityId: string
let site: ReturnType<typeof testVisit>
let cookies: { lead: string; manager: string; stranger: string }

beforeEach(async () => {
  const opened = await testDatabase()
  db = opened.db
  const community = await testCommunity(db)
  communityId = community.id
  const deps = { db, shelf: community.shelf, clock: () => testNow }
  site = testVisit(amendmentRoutes(deps), { community: testCommunityShown(communityId) })
  const lead = await testHolder(db, communityId, 'sig.lead', 'Lea Lead')
  const manager = await testPerson(db, communityId, 'Mia Manager')
  pool = opened.pool
  await pool.query('insert into manager values ($1, $2, now())', [communityId, manager])
  const stranger = await testPerson(db, communityId, 'Some Stranger')
  cookies = {
    lead: await testSession(db, communityId, lead),
    manager: await testSession(db, communityId, manager),
    stranger: await testSession(db, communityId, stranger),
  }
})

const drafts = async () => await db.selectFrom('charter_draft').select(['id', 'version']).execute()

async function open(path: string, cookie = cookies.lead) {
  const answer = await site.request(`/en${path}`, { headers: { cookie } })
  return { status: answer.status, page: await answer.text() }
}

async function upload(text: string, cookie = cookies.lead) {
  const answer = await site.request('/en/desk/charters', formPost({ text }, { cookie }))
  return { status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
}

async function uploadFile(bytes: Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  body.set('text', 'not looked at')
  body.set('file', new File([bytes], 'charter.yaml'))
  const answer = await site.request('/en/desk/charters', { method: 'POST', body, headers: { cookie: cookies.lead } })
  return { status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
}

const later = amended('8.0.0', '2027-01-01', ['quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.lead: 2 }'])

describe('uploading a new version', () => {
  it('keeps it as a draft that is compared with the one in force, in words', async () => {
    const { status, to } = await upload(later)
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/en\/desk\/charters\/[0-9a-f-]{36}\?done=kept$/)])
    const { page } = await open(to.slice(3))
    expect(page).toContain('It is kept as a draft.')
    expect(page).toContain('1 × Lead and 2 × SIG Member')
    expect(page).toContain('<ins>2 × Lead</ins>')
    expect(page).toContain('Lea Lead')
    expect(page).toContain('href="/en/charter#G3"')
    expect((await open('/desk/charters')).page).toContain('8.0.0')
  })

  it('takes a file to the letter, and the same text once', async () => {
    const one = await uploadFile(new TextEncoder().encode(later))
    expect(one).toMatchObject({ status: 303, to: expect.stringContaining('done=kept') })
    expect((await upload(later)).to).toContain('done=known')
    const [draft] = await drafts()
    const answer = await site.request(`/en/desk/charters/${draft?.id}/charter.yaml`, {
      headers: { cookie: cookies.lead },
    })
    expect(await answer.text()).toBe(later)
  })

  it('shows mistakes by line and column with the line, and keeps every word', async () => {
    const wrong = rewritten(later, ['objection: answer', 'objection: answers'])
    const line = wrong.split('\n').findIndex((text) => text.includes('objection: answers')) + 1
    const { status, page } = await upload(wrong)
    expect(status).toBe(422)
    expect(page).toContain(`Line ${line}, column `)
    expect(page).toContain('one of these is expected: note, answer, veto')
    expect(page).toContain('高度自治')
    expect(page).toContain('<code>      objection: answers</code>')
    expect(await drafts()).toEqual([])
  })

  it('refuses another community’s charter, a text that was adopted, and a file that is no text', async () => {
    expect((await upload(sourceOf('cncf'))).page).toContain('the charter of the community “cncf”')
    expect((await upload(sourceOf('kubesphere'))).page).toContain('was adopted already')
    expect(await uploadFile(new Uint8Array([0xff, 0xfe, 0x00]))).toMatchObject({
      status: 422,
      page: expect.stringContaining('not text in UTF-8'),
    })
  })

  it.each([
    [
      'aliases that blow up',
      `a0: &a0 [x]\n${Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`).join('\n')}`,
    ],
    ['forty thousand keys', Array.from({ length: 40_000 }, (_, n) => `k${n}: 1`).join('\n')],
    ['brackets without end', '['.repeat(100_000)],
    ['too many characters', '#'.repeat(400_001)],
    ['a page in disguise', '</textarea><script>alert(1)</script>'],
  ])('answers a hostile file in moments: %s', async (_name, text) => {
    const { status, page } = await upload(text)
    expect(status).toBe(422)
    expect(page).not.toContain('<script>alert')
    expect(await drafts()).toEqual([])
  })
})

describe('who may', () => {
  it('nobody but those who file or decide it, and managers, sees drafts', async () => {
    const { to } = await upload(later)
    const path = to.slice(3)
    expect((await site.request('/en/desk/charters')).status).toBe(303)
    for (const one of ['/desk/charters', '/desk/charters/new', path])
      expect((await open(one, cookies.stranger)).status).toBe(403)
    expect((await upload(later, cookies.stranger)).status).toBe(403)
    expect((await open(path, cookies.manager)).status).toBe(200)
    expect((await open('/desk/charters/nonsense')).status).toBe(404)
  })

  it('a manager uploads, compares and tries, and proposes nothing by that office', async () => {
    const { status, to } = await upload(later, cookies.manager)
    expect(status).toBe(303)
    const [manager, lead] = [await open(to.slice(3), cookies.manager), await open(to.slice(3))]
    expect(lead.page).toContain('/en/apply/amend-charter?draft=')
    expect(manager.page).not.toContain('/en/apply/amend-charter?draft=')
    expect(manager.page).toContain('Those who may propose it are: Lead or SIG Member.')
  })

  it('a draft that cannot be proposed says why and what to do', async () => {
    const { to } = await upload(amended('8.0.0', '2026-11-01'))
    const { page } = await open(to.slice(3))
    expect(page).toContain('Its effective day is over')
    expect(page).not.toContain('/en/apply/amend-charter?draft=')
  })
})

describe('a draft that nobody wants', () => {
  it('is taken away, unless it was proposed', async () => {
    await upload(later)
    const [draft] = await drafts()
    const drop = async () =>
      (await site.request(`/en/desk/charters/${draft?.id}/drop`, formPost({}, { cookie: cookies.lead }))).status
    await pool.query('update charter_draft set base_version_id = (select id from charter_version limit 1)')
    expect(await drop()).toBe(409)
    await pool.query('update charter_draft set base_version_id = null')
    expect(await drop()).toBe(303)
    expect(await drafts()).toEqual([])
  })
})

describe('where the charter names no procedure', () => {
  it('only managers prepare a new one, and the page says how it is adopted', async () => {
    const without = amended('8.0.0', '2026-01-01').replace(
      /\n {2}amend-charter:[\s\S]*?adopt-charter: proposed \}\n/,
      '\n',
    )
    const read = readCharter(without)
    if (!read.ok) throw new Error(read.problems[0]?.message)
    await adoptCharter(db, read.charter, false, testNow)
    expect((await open('/desk/charters')).status).toBe(403)
    const { page } = await open('/desk/charters', cookies.manager)
    expect(page).toContain('The charter in force does not say how it is changed')
    expect(page).toContain('CHARTER')
  })
})

describe('the versions that were adopted', () => {
  it('are public, with what each changed', async () => {
    const read = readCharter(later)
    if (!read.ok) throw new Error(read.problems[0]?.message)
    await adoptCharter(db, read.charter, false, testNow)
    const list = await site.request('/en/charters')
    expect(await list.text()).toContain('Still to come')
    const one = await (await site.request('/zh/charters/8.0.0')).text()
    expect(one).toContain('2027年1月1日 起施行')
    expect(one).toContain('<ins>2 位 SIG 负责人</ins>')
    expect((await site.request('/en/charters/9.9.9')).status).toBe(404)
    expect(await (await site.request('/en/charters/8.0.0/charter.yaml')).text()).toBe(later)
  })
})
