import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { makeCommunity, testNow } from '../../test/visit.ts'
import { checkCapability } from '../kit/crypto/capability.ts'
import { newestLetters } from '../kit/mail/outbox-store.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import { listPublicEntries } from '../ledger/store.ts'
import { addressOf, contactsOf, findMailIdentity, moveContactPoints } from './address-store.ts'
import { consentsOf, giveConsent, withdrawConsent } from './consent-store.ts'
import { type Addressee, personForAddress } from './find-or-create-person.ts'
import { giveLinkByHand } from './give-link-by-hand.ts'
import { proveAddress } from './prove-address.ts'
import { readOutbox } from './read-outbox.ts'
import { findPerson, insertManager } from './store.ts'

const { db, pool } = await testDatabase()
let communityId = ''

beforeEach(async () => {
  await pool.query('truncate account cascade')
  communityId = await makeCommunity(pool, `test-${crypto.randomUUID()}`)
})

async function at(email: string, change: Partial<Addressee> = {}): Promise<string> {
  const somebody = { name: '李雷', email, language: 'zh', verified: false, ...change } as const
  return await db.transaction().execute(async (trx) => await personForAddress(trx, communityId, somebody, testNow))
}

async function prove(personId: string): Promise<string> {
  return await db.transaction().execute(async (trx) => await proveAddress(trx, communityId, personId, testNow))
}

describe('who is at an address', () => {
  test('is one person, once it is proved or vouched for', async () => {
    const invited = await at('lead@example.org', { vouched: true })
    expect(await at('lead@example.org', { vouched: true, name: '别名' })).toBe(invited)
    expect(await at('lead@example.org', { verified: true })).toBe(invited)
    expect((await findPerson(db, communityId, invited))?.name).toBe('李雷')
    expect(await addressOf(db, communityId, invited)).toEqual({
      address: 'lead@example.org',
      language: 'zh',
      verified: true,
    })
  })

  test('is one person, though two ask at the same moment', async () => {
    const both = await Promise.all([1, 2, 3].map(async () => await at('lead@example.org', { verified: true })))
    expect(new Set(both).size).toBe(1)
    const { rows } = await pool.query('select from account')
    expect(rows).toHaveLength(1)
  })

  test('is nobody known, when a form only says so', async () => {
    const lead = await at('lead@example.org', { verified: true })
    const claimed = await at('lead@example.org')
    expect(claimed).not.toBe(lead)
    expect(await addressOf(db, communityId, claimed)).toEqual({
      address: 'lead@example.org',
      language: 'zh',
      verified: false,
    })
    expect(await contactsOf(db, communityId, claimed)).toMatchObject([{ kind: 'email', verifiedAt: null }])
  })
})

describe('proving an address', () => {
  test('of somebody new makes it what they sign in with', async () => {
    const person = await at('new@example.org')
    expect(await findMailIdentity(db, 'new@example.org')).toBeUndefined()
    expect(await prove(person)).toBe(person)
    expect((await findMailIdentity(db, 'new@example.org'))?.verifiedAt?.equals(testNow)).toBe(true)
    expect(await prove(person)).toBe(person)
  })

  test('that somebody here has already leads to that person', async () => {
    const lead = await at('lead@example.org', { verified: true })
    expect(await prove(await at('lead@example.org'))).toBe(lead)
  })

  test('takes along how the two can be reached, though they share a way', async () => {
    const first = await at('new@example.org')
    await prove(first)
    const second = await at('new@example.org')
    expect(await prove(second)).toBe(first)
    await db.transaction().execute(async (trx) => await moveContactPoints(trx, communityId, second, first))
    expect(await contactsOf(db, communityId, first)).toMatchObject([{ value: 'new@example.org' }])
    expect(await contactsOf(db, communityId, second)).toEqual([])
  })

  test('that an account of another community has makes it one account', async () => {
    const here = communityId
    communityId = await makeCommunity(pool, `test-${crypto.randomUUID()}`)
    const elsewhere = await at('lead@example.org', { verified: true })
    const account = (await findPerson(db, communityId, elsewhere))?.accountId
    communityId = here
    const person = await at('lead@example.org')
    expect(await prove(person)).toBe(person)
    expect((await findPerson(db, communityId, person))?.accountId).toBe(account)
    const { rows } = await pool.query('select from account')
    expect(rows).toHaveLength(1)
  })
})

describe('consents', () => {
  test('are kept once a version, and stay on record when they are withdrawn', async () => {
    const person = await at('a@example.org')
    for (const version of ['1', '1', '2']) {
      await db.transaction().execute(async (trx) => {
        await giveConsent(trx, communityId, person, 'privacy', version, testNow)
      })
    }
    const given = await consentsOf(db, communityId, person)
    expect(given.map(({ version }) => version).sort()).toEqual(['1', '2'])
    const id = given[0]?.id ?? ''
    expect(await withdrawConsent(db, communityId, await at('b@example.org'), id, testNow)).toBe(false)
    expect(await withdrawConsent(db, communityId, person, id, testNow)).toBe(true)
    expect(await withdrawConsent(db, communityId, person, id, testNow)).toBe(false)
    expect(await consentsOf(db, communityId, person)).toHaveLength(2)
  })
})

describe('a link given by hand', () => {
  async function manager(): Promise<string> {
    const id = await at('manager@example.org', { verified: true })
    await db.transaction().execute(async (trx) => await insertManager(trx, communityId, id, testNow))
    return id
  }

  async function letterTo(personId: string, link = true): Promise<string> {
    const letter = {
      communityId,
      personId,
      address: 'lead@example.org',
      language: 'zh',
      content: {
        subject: '邀请你担任 SIG 负责人',
        paragraphs: ['…'],
        action: { label: '接受', path: '/ranks/{secret}' },
      },
      link: link ? { purpose: 'accept-rank', subject: 'rank-1', lives: 'P14D' } : undefined,
    } as const
    return await db.transaction().execute(async (trx) => await writeLetter(trx, letter, testNow))
  }

  test('works once it is given, is in the ledger, and the person is told', async () => {
    const managerId = await manager()
    const lead = await at('lead@example.org', { vouched: true })
    const letterId = await letterTo(lead)
    const outcome = await giveLinkByHand(db, communityId, { letterId, managerId }, testNow)
    const secret = /^\/zh\/ranks\/([\w-]{43})$/.exec(outcome.ok ? outcome.path : '')?.[1] ?? ''
    expect(await checkCapability(db, communityId, 'accept-rank', secret, testNow)).toMatchObject({ byHand: true })

    const [entry] = await listPublicEntries(db, communityId, {}, 1)
    expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({
      kind: 'link-given-by-hand',
      subject: `letter:${letterId}`,
      by: [{ role: 'manager', person: managerId }],
      facts: { purpose: 'accept-rank' },
    })
    // Under an id of this entry only: the time of a link and a public page together would tell who voted when.
    expect(entry?.body).not.toContain(lead)
    expect(
      await db.selectFrom('ledger_text').select(['words', 'visibility']).where('person_id', '=', lead).execute(),
    ).toEqual([{ words: lead, visibility: 'deciders' }])
    const letters = await newestLetters(db, communityId, { limit: 9 })
    expect(letters.find(({ id }) => id === letterId)?.givenByHandAt?.equals(testNow)).toBe(true)
    expect(letters.find(({ id }) => id !== letterId)).toMatchObject({
      personId: lead,
      address: 'lead@example.org',
      link: null,
    })
  })

  test('is given by managers only, of letters that wait and have a link', async () => {
    const managerId = await manager()
    const lead = await at('lead@example.org', { vouched: true })
    const letterId = await letterTo(lead)
    const give = async (input: { letterId: string; managerId: string }) =>
      await giveLinkByHand(db, communityId, input, testNow)
    expect(await give({ letterId, managerId: lead })).toEqual({ ok: false, reason: 'not-a-manager' })
    expect(await give({ letterId: crypto.randomUUID(), managerId })).toEqual({ ok: false, reason: 'unknown-letter' })
    expect(await give({ letterId: await letterTo(lead, false), managerId })).toEqual({ ok: false, reason: 'no-link' })
    await pool.query('update letter set sent_at = now() where id = $1', [letterId])
    expect(await give({ letterId, managerId })).toEqual({ ok: false, reason: 'already-sent' })
  })

  test('is taken from an outbox that only managers read', async () => {
    const managerId = await manager()
    const lead = await at('lead@example.org', { vouched: true })
    const letterId = await letterTo(lead)
    expect(await readOutbox(db, communityId, { personId: lead }, { limit: 9 })).toBeUndefined()
    expect(await readOutbox(db, communityId, { personId: managerId }, { limit: 9 })).toMatchObject([
      { address: 'lead@example.org', content: { action: { path: '/ranks/{secret}' } } },
    ])
    const page = { limit: 9, after: letterId }
    expect(await readOutbox(db, communityId, { personId: managerId }, page)).toEqual([])
  })
})
