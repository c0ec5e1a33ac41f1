import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { testNow as now, testCommunityShown, testVisit } from '../../test/visit.ts'
import type { Db } from '../kit/db/database.ts'
import { appendEntry } from './append-entry.ts'
import { genesis, type NewEntry } from './entry.ts'
import { eraseTextsAbout } from './erase-text.ts'
import { ledgerRoutes } from './routes.tsx'
import { type LedgerWords, noWords } from './words.ts'

let db: Db
let pool: pg.Pool
let community: string
const lead = randomUUID()
const members = [randomUUID(), randomUUID()]

const words: LedgerWords = {
  kind: (kind) => (kind === 'found-station' ? { zh: '成立城市站', en: 'Found a station' } : undefined),
  role: (role) =>
    ({ 'sig.lead': { zh: 'SIG 负责人', en: 'Lead' }, 'sig.member': { zh: 'SIG 成员', en: 'SIG Member' } })[role],
  clause: (clause) =>
    clause === 'G3' ? { name: { zh: '由 SIG 批准', en: 'Approved by the SIG' }, path: '/charter#G3' } : undefined,
  checks: (_, __, language) => [
    {
      clause: 'G2',
      title: language === 'zh' ? '能召集 20 人' : 'Can gather 20 people',
      outcome: 'vouched',
      outcomeLabel: language === 'zh' ? '由表决人确认' : 'Confirmed by a decider',
      expected: language === 'zh' ? '至少 20 人' : 'At least 20 people',
      actual: language === 'zh' ? '预计 35 人' : '35 people expected',
    },
  ],
  subject: (subject) =>
    subject === 'station:1' ? { name: { zh: '杭州站', en: 'Hangzhou' }, path: '/stations/hangzhou' } : undefined,
}

beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  pool = made.pool
})

beforeEach(async () => {
  community = randomUUID()
  await pool.query('insert into community (id, slug, created_at) values ($1, $2, now())', [community, `c-${community}`])
})

describe('the page of a decision', () => {
  test('says in Chinese what was decided, by which clause of which version and by which ranks', async () => {
    await append(founding())
    const { status, page } = await read('/zh/ledger/1')
    expect(status).toBe(200)
    for (const said of [
      '成立城市站',
      '通过',
      '杭州站',
      '由 SIG 批准',
      '1.0.0 版',
      '1 位 SIG 负责人、2 位 SIG 成员',
      '至少 20 人',
      '预计 35 人',
      '2026年11月23日',
    ]) {
      expect(page).toContain(said)
    }
    expect(page).toContain('href="/zh/stations/hangzhou"')
    expect(page).toContain('href="/zh/charter#G3"')
  })

  test('says the same in English', async () => {
    await append(founding())
    const { page } = await read('/en/ledger/1')
    for (const said of [
      'Found a station',
      'Granted',
      'Hangzhou',
      'Approved by the SIG',
      'version 1.0.0',
      '1 Lead, 2 SIG Members',
      'At least 20 people',
    ]) {
      expect(page).toContain(said)
    }
  })

  test('tells how to check it, and what it tells is true', async () => {
    await append(founding())
    const { hash } = await append(entryOf('join-station'))
    const { page } = await read('/en/ledger/2')
    expect(page).toContain('curl -s http://127.0.0.1:3000/en/ledger/2.json | sha256sum')
    expect(page).toContain(hash)
    const record = await read('/en/ledger/2.json')
    expect(createHash('sha256').update(record.page).digest('hex')).toBe(hash)
    expect(page).toContain(JSON.parse(record.page).previous)
  })

  test('shows public texts only, and no person', async () => {
    await append({
      ...founding(),
      texts: [
        { name: 'reason', words: '杭州需要一个站', visibility: 'public' },
        { name: 'note', words: '表决人之间的话', visibility: 'deciders' },
        { name: 'contact', words: 'li@example.org', visibility: 'manager' },
        { name: 'answer', words: '给申请人的话', visibility: 'applicant' },
      ],
    })
    const html = await read('/zh/ledger/1')
    expect(html.page).toContain('杭州需要一个站')
    const all = [
      html.page,
      (await read('/zh/ledger')).page,
      (await read('/zh/ledger.json')).page,
      (await read('/zh/ledger/1.json')).page,
    ]
    for (const page of all) {
      for (const secret of ['表决人之间的话', 'li@example.org', '给申请人的话']) expect(page).not.toContain(secret)
    }
    for (const person of [lead, ...members]) expect(html.page).not.toContain(person)
  })

  test('says of an erased text that it was erased', async () => {
    const person = await newPerson()
    await append({ ...founding(), texts: [{ name: 'reason', words: '请忘记我', visibility: 'public', person }] })
    await db.transaction().execute(async (trx) => await eraseTextsAbout(trx, community, person, now))
    const { page } = await read('/en/ledger/1')
    expect(page).not.toContain('请忘记我')
    expect(page).toContain('The words were erased')
  })

  test('shows hostile words as words', async () => {
    const hostile = '<script>alert(1)</script> \u202e"\'&amp; ###'
    await append({
      ...founding(),
      subject: '<img src=x>:1',
      texts: [{ name: 'reason', words: hostile, visibility: 'public' }],
    })
    for (const path of ['/zh/ledger/1', '/en/ledger', '/zh/ledger?kind=%3Cscript%3E&station=%22%3E']) {
      const { status, page } = await read(path)
      expect(status).toBe(200)
      expect(page).not.toContain('<script>alert')
      expect(page).not.toContain('<img')
    }
    expect((await read('/zh/ledger/1')).page).toContain('&lt;script>alert(1)&lt;/script>')
  })

  test('says so when the entry was altered, and still can be looked at', async () => {
    await append(founding())
    await append(founding())
    await tamper(`update ledger_entry set body = replace(body, 'granted', 'declined') where seq = 1`)
    await tamper(`update ledger_entry set body = 'nothing' where seq = 2`)
    expect((await read('/zh/ledger/1')).page).toContain('不可采信')
    expect((await read('/en/ledger/2')).page).toContain('Do not rely on it')
    expect(seqs((await read('/zh/ledger')).page)).toEqual([2, 1])
  })

  test('is not there for a number that is none', async () => {
    for (const path of [
      '/zh/ledger/1',
      '/zh/ledger/0',
      '/zh/ledger/abc',
      '/zh/ledger/99999999999999999999',
      '/zh/ledger/7.json',
    ]) {
      expect((await read(path)).status).toBe(404)
    }
    expect((await read('/zh/ledger/1')).page).toContain('台账里没有这一条')
  })
})

describe('the list of decisions', () => {
  test('says what will come while there is none', async () => {
    expect((await read('/zh/ledger')).page).toContain('台账还是空的')
    expect((await read('/en/ledger')).page).toContain('The ledger is still empty')
  })

  test('shows the newest first, fifty at a time, and the head', async () => {
    let head = ''
    for (let count = 0; count < 60; count += 1) head = (await append(entryOf('place-added'))).hash
    const first = await read('/en/ledger')
    expect(seqs(first.page)).toEqual(Array.from({ length: 50 }, (_, index) => 60 - index))
    expect(first.page).toContain(head)
    expect(first.page).toContain('href="/en/ledger?before=11"')
    const second = await read('/en/ledger?before=11')
    expect(seqs(second.page)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(second.page).toContain('href="/en/ledger"')
    expect(second.page).not.toContain('Older entries')
  })

  test('can be read for one kind or one station', async () => {
    await append(founding())
    await append(entryOf('place-added'))
    await append({ ...entryOf('rank-accepted'), subject: 'rank:1' })
    expect(seqs((await read('/zh/ledger?kind=place-added')).page)).toEqual([2])
    expect(seqs((await read('/zh/ledger?station=1')).page)).toEqual([2, 1])
    expect((await read('/zh/ledger?station=1')).page).toContain('仅列出与“杭州站”有关的记录')
    expect((await read('/zh/ledger?kind=&before=')).status).toBe(200)
    expect((await read('/zh/ledger?kind=unheard-of')).page).toContain('没有符合条件的记录')
  })

  test('gives all that is needed to prove the chain from outside', async () => {
    for (let count = 0; count < 53; count += 1) {
      await append({
        ...entryOf('place-added'),
        texts: [{ name: 'reason', words: `第 ${count} 个`, visibility: 'public' }],
      })
    }
    const entries = await readAllRecords()
    expect(entries).toHaveLength(53)
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    let previous = genesis
    for (const entry of entries.reverse()) {
      const body = JSON.parse(entry.body)
      expect(sha256(entry.body)).toBe(entry.hash)
      expect(body.previous).toBe(previous)
      for (const text of entry.texts) expect(body.texts[text.name]).toBe(sha256(text.salt + text.words))
      previous = entry.hash
    }
  })

  test('shows ids where the program has no words', async () => {
    await append(founding())
    const { page } = await read('/zh/ledger', noWords)
    for (const said of ['found-station', '1 位 sig.lead', '城市站']) expect(page).toContain(said)
  })

  test('is the same to the byte for every reader', async () => {
    await append(founding())
    expect((await read('/zh/ledger')).page).toBe((await read('/zh/ledger')).page)
  })
})

function entryOf(kind: string): NewEntry {
  return { kind, subject: 'station:1', outcome: 'granted', clauses: ['G3'], by: [{ role: 'manager' }] }
}

function founding(): NewEntry {
  return {
    ...entryOf('found-station'),
    charter: { id: 'kubesphere-user-committee', version: '1.0.0', hash: 'ab'.repeat(32) },
    by: [{ role: 'sig.lead', person: lead }, ...members.map((person) => ({ role: 'sig.member', person }))],
    persons: [lead],
    checks: [{ clause: 'G2', outcome: 'vouched' }],
  }
}

async function append(entry: NewEntry) {
  return await db.transaction().execute(async (trx) => await appendEntry(trx, community, entry, now))
}

async function newPerson(): Promise<string> {
  const id = randomUUID()
  const insert = `insert into person (community_id, id, name, created_at) values ($1, $2, '林默', now())`
  await pool.query(insert, [community, id])
  return id
}

async function read(path: string, given = words) {
  const site = testVisit(ledgerRoutes({ db, words: async () => given }), { community: testCommunityShown(community) })
  const answer = await site.request(path)
  return { status: answer.status, page: await answer.text() }
}

/** What only somebody with the database's highest rights can do. */
async function tamper(statement: string): Promise<void> {
  const client = await pool.connect()
  await client.query('set session_replication_role = replica')
  await client.query(`${statement} and community_id = $1`, [community])
  await client.query('reset session_replication_role')
  client.release()
}

interface PublicRecord {
  seq: number
  hash: string
  body: string
  texts: { name: string; salt: string; words: string }[]
}

async function readAllRecords(): Promise<PublicRecord[]> {
  const entries: PublicRecord[] = []
  let next: string | null = '/en/ledger.json'
  while (next !== null) {
    const page: { entries: PublicRecord[]; older: string | null } = JSON.parse((await read(next)).page)
    entries.push(...page.entries)
    next = page.older?.replace('http://127.0.0.1:3000', '') ?? null
  }
  return entries
}

function seqs(page: string): number[] {
  return [...page.matchAll(/href="\/(?:zh|en)\/ledger\/(\d+)"/g)].map((match) => Number(match[1]))
}
