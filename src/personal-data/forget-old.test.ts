import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { type TestCommunity, testCommunity, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testSession } from '../../test/session.ts'
import { testNow } from '../../test/visit.ts'
import { grantCapability } from '../kit/crypto/capability.ts'
import type { Db } from '../kit/db/database.ts'
import { enqueue, migrateJobs, runJobs } from '../kit/jobs/jobs.ts'
import { writeLetter } from '../kit/mail/write-letter.ts'
import { type Instant, shift } from '../kit/time/time.ts'
import { makeClaim } from '../people/claims/make-claim.ts'
import { peopleTasks } from '../people/jobs.ts'
import { askToSignIn } from '../people/sign-in/ask-to-sign-in.ts'
import { findPerson } from '../people/store.ts'
import { lapseProposals } from '../proposals/lapse-proposals.ts'
import { findProposal } from '../proposals/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { forgetTasks } from './jobs.ts'

let db: Db
let pool: pg.Pool
let community: TestCommunity

beforeEach(async () => {
  ;({ db, pool } = await testDatabase())
  await migrateJobs(pool)
  community = await testCommunity(db)
})

const later = (span: string): Instant => shift(testNow, span, 'UTC')

/** What the job does when it runs a while from now. */
async function forget(span: string): Promise<void> {
  await forgetTasks({ db, clock: () => later(span) }).forget?.({})
}

async function file(): Promise<{ id: string; applicant: string }> {
  const filed = await submitProposal(db, community.id, community.charter, foundingApplication(), true, testNow)
  if (!filed.ok) throw new Error(filed.reason)
  return { id: filed.id, applicant: (await findProposal(db, community.id, filed.id))?.applicantId ?? '' }
}

async function count(table: string, where = 'true'): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from ${table} where ${where}`)
  return rows[0]?.count ?? 0
}

describe('an application that nobody confirmed', () => {
  it('goes thirty days after it lapsed, and with it whoever came to be only by filing it', async () => {
    const people = await count('person')
    const { id, applicant } = await file()
    await lapseProposals(db, community.id, community.shelf, later('P10D'))
    await forget('P39D')
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'lapsed' })

    await forget('P41D')
    expect(await findProposal(db, community.id, id)).toBeUndefined()
    expect(await findPerson(db, community.id, applicant)).toBeUndefined()
    expect(await count('person')).toBe(people)
    for (const table of ['contact_point', 'claimed_handle', 'consent', 'proposal_revision', 'letter', 'account'])
      expect([table, await count(table)]).toEqual([table, 0])
    await forget('P41D')
  })

  it('goes also when its address was asked to sign in and never did', async () => {
    const { applicant } = await file()
    await askToSignIn(db, community.id, { address: 'lin.xiao@example.org', language: 'zh' })
    await runJobs(pool, { ...peopleTasks({ db, clock: () => testNow }), 'send-letter': async () => undefined })
    expect(await count('letter')).toBe(2)
    await lapseProposals(db, community.id, community.shelf, later('P10D'))
    await forget('P41D')
    expect(await findPerson(db, community.id, applicant)).toBeUndefined()
    expect(await count('letter')).toBe(0)
  })

  it('leaves a person who has another reason to be here', async () => {
    const { id, applicant } = await file()
    await pool.query('update person set recorded_in = $1 where id = $2', ['2022-06-01', applicant])
    await lapseProposals(db, community.id, community.shelf, later('P10D'))
    await forget('P41D')
    expect(await findProposal(db, community.id, id)).toBeUndefined()
    expect(await findPerson(db, community.id, applicant)).toMatchObject({ name: '林晓' })
  })

  it('stays while it can still be confirmed, as does an open one however old', async () => {
    const { id } = await file()
    await forget('P400D')
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'unconfirmed' })
  })
})

describe('what is not needed any more', () => {
  it('sessions go when they end', async () => {
    const person = await testPerson(db, community.id, 'Some Body')
    await testSession(db, community.id, person)
    await forget('P29D')
    expect(await count('session')).toBe(1)
    await forget('P31D')
    expect(await count('session')).toBe(0)
  })

  it('links go once they are used or have run out; one that follows a case stays', async () => {
    const subject = crypto.randomUUID()
    await grantCapability(db, community.id, { purpose: 'follow-proposal', subject }, testNow)
    await grantCapability(db, community.id, { purpose: 'sign-in', subject, expiresAt: later('PT30M') }, testNow)
    await grantCapability(db, community.id, { purpose: 'accept-rank', subject }, testNow)
    await pool.query(`update capability set used_at = now() where purpose = 'accept-rank'`)
    await forget('PT31M')
    const { rows } = await pool.query('select purpose from capability where subject = $1', [subject])
    expect(rows).toEqual([{ purpose: 'follow-proposal' }])
  })

  it('letters go ninety days after they were written', async () => {
    const content = { subject: 'Hello', paragraphs: [] }
    const letter = { communityId: community.id, address: 'a@example.org', language: 'en', content } as const
    await writeLetter(db, letter, testNow)
    await forget('P89D')
    expect(await count('letter')).toBe(1)
    await forget('P91D')
    expect(await count('letter')).toBe(0)
  })

  it('claims go ninety days after they were decided, or made and never confirmed; one that waits stays', async () => {
    const { rows } = await pool.query<{ id: string }>('select id from person order by id limit 3')
    for (const [place, { id: personId }] of rows.entries()) {
      const claim = { personId, email: `claim${place}@example.org`, words: 'It is me', language: 'zh' } as const
      await makeClaim(db, community.id, claim, testNow)
    }
    await pool.query(`update claim set confirmed_address_at = $1 where email <> 'claim0@example.org'`, [
      testNow.toString(),
    ])
    await pool.query(`update claim set decided_at = $1, outcome = 'refused' where email = 'claim1@example.org'`, [
      testNow.toString(),
    ])
    await forget('P89D')
    expect(await count('claim')).toBe(3)
    await forget('P91D')
    expect(await count('claim', `email = 'claim2@example.org'`)).toBe(1)
    expect(await count('claim')).toBe(1)
  })

  it('requests that failed for good go too, with the addresses in them', async () => {
    await enqueue(db, 'sign-in-letter', { address: 'a@example.org' })
    await enqueue(db, 'later', {})
    await pool.query(`update graphile_worker._private_jobs set attempts = max_attempts, updated_at = '2026-01-01'
      where task_id = (select id from graphile_worker._private_tasks where identifier = 'sign-in-letter')`)
    await forget('P1D')
    const { rows } = await pool.query('select task_identifier as task from graphile_worker.jobs')
    expect(rows).toEqual([{ task: 'later' }])
  })
})

it('every table that refers to a person is thought of', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct conrelid::regclass::text as name from pg_constraint
     where contype = 'f' and confrelid = 'person'::regclass order by 1`,
  )
  // Whoever adds one says in `people/erase-store.ts` and `erase-person.ts` what becomes of its rows.
  expect(rows.map(({ name }) => name)).toEqual([
    'activity',
    'activity_confirmation',
    'activity_evidence',
    'activity_host',
    'appointment',
    'ballot',
    'charter_draft',
    'claim',
    'claimed_handle',
    'confirmation',
    'consent',
    'contact_card',
    'contact_point',
    'file',
    'hand_over_item',
    'hidden_text',
    'ledger_text',
    'letter',
    'manager',
    'meeting',
    'meeting_correction',
    'meeting_presence',
    'meeting_series',
    'meeting_topic',
    'proposal',
    'rank_holding',
    'remark',
    'suspension',
  ])
})
