import { beforeEach, describe, expect, it } from 'vitest'
import { amended } from '../../test/amendments.ts'
import { charterOf } from '../../test/charter/charters.ts'
import { type TestCommunity, testCommunity } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import type { Db } from '../kit/db/database.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { type AdoptDraft, adoptDraft, whyNotAdoptable } from './adopt-draft.ts'
import { bringIntoForce } from './bring-into-force.ts'
import { findDraft, insertDraft } from './draft-store.ts'
import { proposeDraft } from './propose-draft.ts'
import { adoptedVersions } from './store.ts'

const zone = 'Asia/Shanghai'
/** The morning of 1 December 2026 in Shanghai. */
const now = Temporal.Instant.from('2026-12-01T02:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)

let db: Db
let community: TestCommunity

beforeEach(async () => {
  ;({ db } = await testDatabase())
  community = await testCommunity(db)
})

async function draft(source: string): Promise<string> {
  const { rules, hash } = charterOf(source)
  const effective = day(rules.effective)
  const kept = { version: rules.version, hash, source, effective, uploadedBy: null }
  const id = await insertDraft(db, community.id, kept, now)
  if (id === undefined) throw new Error('It is a draft already')
  return id
}

async function propose(id: string, today = '2026-12-01') {
  return await db.transaction().execute((trx) => proposeDraft(trx, community.id, id, 'kubesphere', day(today)))
}

async function adopt(draftId: string, at: Instant = now): Promise<AdoptDraft> {
  const adoption = { draftId, zone, decidedSeq: 1, clauses: ['A1'] }
  return await db.transaction().execute((trx) => adoptDraft(trx, community.id, adoption, at))
}

async function proposed(version: string, effective: string): Promise<string> {
  const id = await draft(amended(version, effective))
  expect(await propose(id)).toEqual({ ok: true })
  return id
}

const running = async () => (await community.shelf.running(db, community.id)).rules.version
const kinds = async () =>
  (await db.selectFrom('ledger_entry').select('kind').orderBy('seq', 'desc').execute()).map(({ kind }) => kind)

describe('a charter that was adopted (A1)', () => {
  it('is in force at once when its day has come, and the one before stays where cases find it', async () => {
    const former = community.charter.versionId
    const adopted = await adopt(await proposed('1.2.0', '2026-12-01'))
    expect(adopted).toMatchObject({ ok: true, version: '1.2.0', isInForce: true })
    expect(await running()).toBe('1.2.0')
    expect((await community.shelf.version(db, community.id, former)).rules.version).toBe('1.1.0')
    expect((await kinds()).filter((kind) => kind.startsWith('charter-'))).toEqual([
      'charter-adopted',
      'charter-adopted',
    ])
  })

  it('comes into force on its day as the community’s days begin, once, and the ledger says so', async () => {
    expect(await adopt(await proposed('1.2.0', '2027-01-01'))).toMatchObject({ ok: true, isInForce: false })
    expect(await running()).toBe('1.1.0')
    const lastMinute = Temporal.Instant.from('2026-12-31T15:59:00Z')
    expect(await bringIntoForce(db, community.id, zone, lastMinute)).toEqual([])
    expect(await running()).toBe('1.1.0')
    const midnight = Temporal.Instant.from('2026-12-31T16:00:00Z')
    const both = await Promise.all([1, 2].map(() => bringIntoForce(db, community.id, zone, midnight)))
    expect(both.flat()).toEqual(['1.2.0'])
    expect(await running()).toBe('1.2.0')
    expect(await bringIntoForce(db, community.id, zone, midnight)).toEqual([])
    expect((await kinds())[0]).toBe('charter-in-force')
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
  })

  it('after a downtime comes after those before it, each with its entry', async () => {
    await adopt(await proposed('1.2.0', '2027-01-01'))
    await adopt(await proposed('1.3.0', '2027-02-01'))
    const march = Temporal.Instant.from('2027-03-01T00:00:00Z')
    expect(await bringIntoForce(db, community.id, zone, march)).toEqual(['1.2.0', '1.3.0'])
    expect(await running()).toBe('1.3.0')
  })

  it('that was decided after its day is in force from then on, never before', async () => {
    const id = await proposed('1.2.0', '2026-12-05')
    const late = Temporal.Instant.from('2026-12-20T02:00:00Z')
    expect(await adopt(id, late)).toMatchObject({ ok: true, isInForce: true })
    const [version] = await adoptedVersions(db, community.id)
    expect(version?.inForceSince?.toString()).toBe(late.toString())
  })
})

describe('what stands in the way', () => {
  it('of proposing: another community, a version or text there is, a day that is over, a day before one that comes', async () => {
    const obstacles = async (source: string) => {
      const answer = await propose(await draft(source))
      return answer.ok || answer.reason !== 'obstacles' ? answer : answer.obstacles
    }
    expect(await obstacles(amended('1.2.0', '2026-11-30'))).toEqual(['past-day'])
    expect(await obstacles(amended('1.1.0', '2027-01-01'))).toEqual(['not-newer'])
    expect(
      await obstacles(amended('1.2.0', '2027-01-01', ['community: kubesphere', 'community: kubesphere-two'])),
    ).toEqual(['other-community'])
    await adopt(await proposed('1.3.0', '2027-02-01'))
    expect(await obstacles(amended('1.2.0', '2027-03-01'))).toEqual(['not-newer'])
    expect(await obstacles(amended('1.4.0', '2027-01-01'))).toEqual(['before-coming'])
    expect(await propose(crypto.randomUUID())).toEqual({ ok: false, reason: 'no-such-draft' })
  })

  it('of adopting: another was adopted since it was proposed, which it would undo without a word', async () => {
    const [one, other] = [await proposed('1.2.0', '2027-01-01'), await proposed('1.3.0', '2027-02-01')]
    expect(await whyNotAdoptable(db, community.id, other)).toBeUndefined()
    expect(await adopt(one)).toMatchObject({ ok: true })
    expect(await whyNotAdoptable(db, community.id, other)).toBe('other-base')
    expect(await adopt(other)).toEqual({ ok: false, reason: 'other-base' })
    expect(await propose(other)).toEqual({ ok: true })
    expect(await adopt(other)).toMatchObject({ ok: true, isInForce: false })
    expect(await adopt(other)).toEqual({ ok: false, reason: 'adopted' })
  })

  it('of two adoptions at the same moment one is carried out', async () => {
    const drafts = [await proposed('1.2.0', '2027-01-01'), await proposed('1.3.0', '2027-01-01')]
    const answers = await Promise.all(drafts.map((id) => adopt(id)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await adoptedVersions(db, community.id)).toHaveLength(2)
    const adopted = await Promise.all(drafts.map((id) => findDraft(db, community.id, id)))
    expect(adopted.filter((one) => one?.adoptedAt)).toHaveLength(1)
  })
})
