import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { testNow as now } from '../../test/visit.ts'
import type { Db } from '../kit/db/database.ts'
import { appendEntry } from './append-entry.ts'
import { ledgerVerifyCommand } from './cli.ts'
import { genesis, type NewEntry } from './entry.ts'
import { eraseTextsAbout } from './erase-text.ts'
import { findHead } from './store.ts'
import { verifyLedger } from './verify-ledger.ts'

let db: Db
let pool: pg.Pool
let slug: string
let community: string
let person: string

beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  pool = made.pool
})

beforeEach(async () => {
  community = randomUUID()
  person = randomUUID()
  slug = `c-${community}`
  await pool.query('insert into community (id, slug, created_at) values ($1, $2, now())', [community, slug])
  await pool.query(`insert into person (community_id, id, name, created_at) values ($1, $2, '林默', now())`, [
    community,
    person,
  ])
})

describe('appending a decision', () => {
  test('chains it to the one before', async () => {
    const first = await append(entryOf('found-station'))
    const second = await append(entryOf('join-station'))
    expect(first.seq).toBe(1)
    expect(second.seq).toBe(2)
    const { rows } = await pool.query(
      'select seq::int, previous_hash from ledger_entry where community_id = $1 order by seq',
      [community],
    )
    expect(rows).toEqual([
      { seq: 1, previous_hash: genesis },
      { seq: 2, previous_hash: first.hash },
    ])
    expect(await findHead(db, community)).toEqual(second)
  })

  test('two at the same moment make one chain without a fork', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => append(entryOf(`kind-${index}`))))
    expect(await verifyLedger(db, community)).toMatchObject({ ok: true, entries: 20 })
  })

  test('two communities do not wait for one another', async () => {
    const other = randomUUID()
    await pool.query('insert into community (id, slug, created_at) values ($1, $2, now())', [other, `c-${other}`])
    await db.transaction().execute(async (trx) => {
      await appendEntry(trx, community, entryOf('found-station'), now)
      await db.transaction().execute(async (second) => await appendEntry(second, other, entryOf('found-station'), now))
    })
    expect(await verifyLedger(db, other)).toMatchObject({ ok: true, entries: 1 })
  })

  test('is undone with the change that it records', async () => {
    const failing = db.transaction().execute(async (trx) => {
      await appendEntry(trx, community, entryOf('found-station'), now)
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect(await findHead(db, community)).toEqual({ seq: 0, hash: genesis })
  })
})

describe('the ledger', () => {
  test('is append-only: the database refuses to change, delete or empty it', async () => {
    await append(entryOf('found-station'))
    await expect(pool.query(`update ledger_entry set kind = 'other'`)).rejects.toThrow('append-only')
    await expect(pool.query('delete from ledger_entry')).rejects.toThrow('append-only')
    await expect(pool.query('truncate ledger_entry cascade')).rejects.toThrow('append-only')
  })

  test('is whole with a thousand entries, read in batches', async () => {
    await db.transaction().execute(async (trx) => {
      for (let count = 0; count < 1000; count += 1)
        await appendEntry(trx, community, withTexts(`kind-${count % 7}`), now)
    })
    expect(await verifyLedger(db, community)).toMatchObject({ ok: true, entries: 1000, texts: 2000, erased: 0 })
  })

  test('names the first of several broken entries', async () => {
    for (let count = 0; count < 5; count += 1) await append(withTexts('found-station'))
    await tamper(
      `update ledger_entry set body = replace(body, 'granted', 'declined') where seq in (3, 5) and community_id = $1`,
    )
    expect(await verifyLedger(db, community)).toMatchObject({
      ok: false,
      seq: 3,
      fault: { kind: 'altered' },
      proved: { entries: 2 },
    })
  })

  test('misses a removed entry and a text whose words were changed', async () => {
    for (let count = 0; count < 3; count += 1) await append(withTexts('found-station'))
    await tamper(`update ledger_text set words = words || '!' where seq = 3 and name = 'reason' and community_id = $1`)
    expect(await verifyLedger(db, community)).toMatchObject({ seq: 3, fault: { kind: 'text-altered', text: 'reason' } })
    await tamper('delete from ledger_text where seq = 2 and community_id = $1')
    await tamper('delete from ledger_entry where seq = 2 and community_id = $1')
    expect(await verifyLedger(db, community)).toMatchObject({ seq: 3, fault: { kind: 'gap', expected: 2 } })
  })
})

describe('erasing what concerns a person', () => {
  test('takes the words and the salt away, leaves those of others, and the chain stays whole', async () => {
    await append(withTexts('found-station'))
    await append(entryOf('join-station'))
    const erase = async () =>
      await db.transaction().execute(async (trx) => await eraseTextsAbout(trx, community, person, now))
    expect(await erase()).toBe(1)
    expect(await erase()).toBe(0)
    const { rows } = await pool.query(
      'select name, salt, words from ledger_text where community_id = $1 order by name',
      [community],
    )
    expect(rows).toEqual([
      { name: 'note', salt: expect.stringMatching(/^[0-9a-f]{64}$/), words: '社区的记录' },
      { name: 'reason', salt: null, words: null },
    ])
    expect(await verifyLedger(db, community)).toMatchObject({ ok: true, entries: 2, texts: 2, erased: 1 })
  })
})

describe('ledger verify', () => {
  const said: string[] = []
  const verify = async (args: string[], json = false) => {
    said.length = 0
    return await ledgerVerifyCommand(args, { db, out: (line) => said.push(line), json })
  }

  test('says that the ledger is whole, and its head', async () => {
    const { hash } = await append(withTexts('found-station'))
    expect(await verify(['--community', slug])).toBe(0)
    expect(said.join('\n')).toContain(`the ledger is whole. 1 entry, head ${hash}`)
    expect(said.join('\n')).toContain('2 texts beside it, 0 of them erased')
  })

  test('finds by --head that the end was cut off', async () => {
    await append(entryOf('found-station'))
    const { hash } = await append(entryOf('join-station'))
    await append(entryOf('join-station'))
    expect(await verify(['--community', slug, '--head', hash.toUpperCase()])).toBe(0)
    expect(said.join('\n')).toContain(`The hash you noted, ${hash}, is in it`)
    await tamper('delete from ledger_entry where seq >= 2 and community_id = $1')
    expect(await verify(['--community', slug])).toBe(0)
    expect(await verify(['--community', slug, '--head', hash])).toBe(1)
    expect(said.join('\n')).toContain('the given head is not in the chain')
  })

  test('names the first broken entry, also for programs', async () => {
    await append(entryOf('found-station'))
    await tamper(`update ledger_entry set subject = 'station:2' where community_id = $1`)
    expect(await verify(['--community', slug])).toBe(1)
    expect(said[0]).toBe(
      `${slug}: the ledger is broken at entry 1: the column subject tells something else than its body.`,
    )
    expect(await verify(['--community', slug, '--json'])).toBe(1)
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      ok: false,
      communities: [{ community: slug, ok: false, seq: 1, fault: { kind: 'column', column: 'subject' } }],
    })
  })

  test('refuses in words what it cannot understand', async () => {
    expect(await verify(['--head', 'abc'])).toBe(2)
    expect(said[0]).toContain('64 hexadecimal digits')
    expect(await verify(['--head', 'a'.repeat(64)])).toBe(2)
    expect(said[0]).toContain('several communities')
    expect(await verify(['--community', 'nowhere'])).toBe(2)
    expect(said[0]).toContain('There is no community nowhere')
    expect(await verify(['--tail'], true)).toBe(2)
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ ok: false })
  })
})

async function append(entry: NewEntry) {
  return await db.transaction().execute(async (trx) => await appendEntry(trx, community, entry, now))
}

function entryOf(kind: string): NewEntry {
  return {
    kind,
    subject: 'station:1',
    outcome: 'granted',
    clauses: ['G3'],
    by: [{ role: 'sig.lead', person }],
    facts: { gathering: 20 },
  }
}

function withTexts(kind: string): NewEntry {
  return {
    ...entryOf(kind),
    texts: [
      { name: 'reason', words: '计划周全 👍', visibility: 'public', person },
      { name: 'note', words: '社区的记录', visibility: 'deciders' },
    ],
  }
}

/** What only somebody with the database's highest rights can do. */
async function tamper(statement: string): Promise<void> {
  const client = await pool.connect()
  await client.query('set session_replication_role = replica')
  await client.query(statement, [community])
  await client.query('reset session_replication_role')
  client.release()
}
