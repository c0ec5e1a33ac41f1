import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { type TestCommunity, testCommunity, testHolder, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import { castBallot } from '../ballots/cast-ballot.ts'
import { ballotsOn } from '../ballots/store.ts'
import { ranksOf } from '../bodies/store.ts'
import type { Db } from '../kit/db/database.ts'
import { lettersTo } from '../kit/mail/outbox-store.ts'
import { listPublicEntries } from '../ledger/store.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { hideText } from './hide-text.ts'
import { liftSuspension } from './lift-suspension.ts'
import { showText } from './show-text.ts'
import { findSuspension, hiddenTexts } from './store.ts'
import { suspendPerson } from './suspend-person.ts'

let db: Db
let pool: pg.Pool
let community: TestCommunity
let lead: string
let otherLead: string
let member: string
let stranger: string
let caseId: string
let ballot: string

beforeAll(async () => {
  ;({ db, pool } = await testDatabase())
  community = await testCommunity(db)
  lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  otherLead = await testHolder(db, community.id, 'sig.lead', 'Otto Lead')
  member = await testHolder(db, community.id, 'sig.member', 'Mo Member')
  stranger = await testPerson(db, community.id, 'Some Stranger')
  const filed = await submitProposal(db, community.id, community.charter, foundingApplication(), false, testNow)
  if (!filed.ok) throw new Error(filed.reason)
  caseId = filed.id
  await vote(member, 'A rude remark about the applicant')
  const [cast] = await ballotsOn(db, community.id, caseId)
  ballot = `ballot:${cast?.id}`
})

async function vote(personId: string, reason: string) {
  const cast = { proposalId: caseId, personId, choice: 'object', reason, vouches: [], seen: 1 } as const
  return await castBallot(db, community.id, community.shelf, cast, testNow)
}

const hide = (subject: string, personId: string, reason = 'It insults the applicant') =>
  hideText(db, community.id, community.charter, { subject, personId, reason }, testNow)
const show = (subject: string, personId: string, reason = 'Looked at again: it is fair') =>
  showText(db, community.id, community.charter, { subject, personId, reason }, testNow)
const suspend = (personId: string, suspendedBy: string, reason = 'Threatened an applicant') =>
  suspendPerson(db, community.id, community.charter, { personId, suspendedBy, reason }, testNow)
const lift = (personId: string, liftedBy: string, reason = 'They apologised') =>
  liftSuspension(db, community.id, community.charter, { personId, liftedBy, reason }, testNow)

async function latestEntry() {
  const [entry] = await listPublicEntries(db, community.id, {}, 1)
  if (!entry) throw new Error('The ledger is empty.')
  return entry
}

async function lettersOf(personId: string): Promise<string[]> {
  return (await lettersTo(db, community.id, personId)).map(({ content }) => content.subject)
}

describe('hiding a text', () => {
  it('takes a rank in the governing body, a text that is there, and a reason', async () => {
    expect(await hide(ballot, stranger)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await hide(`ballot:${crypto.randomUUID()}`, lead)).toEqual({ ok: false, reason: 'no-such-text' })
    expect(await hide('person:somebody', lead)).toEqual({ ok: false, reason: 'no-such-text' })
    expect(await hide(`proposal:${caseId}:nothing`, lead)).toEqual({ ok: false, reason: 'no-such-text' })
    expect(await hide(ballot, lead, '  ')).toEqual({ ok: false, reason: 'reason-needed' })
    expect(await hide(ballot, lead, 'x'.repeat(1001))).toEqual({ ok: false, reason: 'reason-needed' })
    expect((await hiddenTexts(db, community.id, [ballot])).size).toBe(0)
  })

  it('shows readers the reason, keeps the text, and says so in the ledger without repeating it', async () => {
    expect(await hide(ballot, lead)).toEqual({ ok: true })
    expect((await hiddenTexts(db, community.id, [ballot, 'ballot:x'])).get(ballot)?.reason).toBe(
      'It insults the applicant',
    )
    expect((await ballotsOn(db, community.id, caseId))[0]?.reason).toBe('A rude remark about the applicant')
    const entry = await latestEntry()
    expect(JSON.parse(entry.body)).toMatchObject({
      kind: 'text-hidden',
      outcome: 'hidden',
      subject: ballot,
      by: [{ role: 'sig.lead', person: lead }],
      facts: { text: ballot },
    })
    expect(entry.body).not.toContain('rude')
    expect(entry.texts.map(({ words }) => words)).toEqual(['It insults the applicant'])
  })

  it('is told to whoever wrote the text', async () => {
    expect(await lettersOf(member)).toContain('A text of yours was hidden')
  })

  it('twice changes nothing', async () => {
    expect(await hide(ballot, member)).toEqual({ ok: false, reason: 'hidden-already' })
  })

  it('of two at the same moment happens once', async () => {
    const answer = `proposal:${caseId}:reason`
    const both = await Promise.all([hide(answer, lead), hide(answer, member)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is undone with a reason, by an entry of its own', async () => {
    expect(await show(ballot, stranger)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await show(ballot, member, '')).toEqual({ ok: false, reason: 'reason-needed' })
    expect(await show(ballot, member)).toEqual({ ok: true })
    expect((await hiddenTexts(db, community.id, [ballot])).size).toBe(0)
    expect(JSON.parse((await latestEntry()).body)).toMatchObject({ kind: 'text-shown', by: [{ role: 'sig.member' }] })
    expect(await show(ballot, member)).toEqual({ ok: false, reason: 'not-hidden' })
  })
})

describe('suspending a person', () => {
  it('takes a rank in the governing body and a reason, and never concerns oneself', async () => {
    expect(await suspend(stranger, stranger)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await suspend(lead, lead)).toEqual({ ok: false, reason: 'oneself' })
    expect(await suspend(stranger, lead, '')).toEqual({ ok: false, reason: 'reason-needed' })
    expect(await suspend(crypto.randomUUID(), lead)).toEqual({ ok: false, reason: 'no-such-person' })
  })

  it('cannot be done to a Lead by a SIG Member, only by another Lead', async () => {
    expect(await suspend(otherLead, member)).toEqual({ ok: false, reason: 'stands-above' })
    expect(await suspend(otherLead, lead)).toEqual({ ok: true })
    expect(await lift(otherLead, member)).toEqual({ ok: false, reason: 'stands-above' })
    expect(await lift(otherLead, otherLead)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await lift(otherLead, lead)).toEqual({ ok: true })
  })

  it('takes away what they may do by their rank, and is told to them with the reason', async () => {
    expect(await suspend(member, lead)).toEqual({ ok: true })
    expect(await ranksOf(db, community.id, member)).toEqual([])
    expect(await vote(member, 'Once more')).toEqual({ ok: false, reason: 'not-a-decider' })
    expect(await hide(ballot, member)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await findSuspension(db, community.id, member)).toMatchObject({ reason: 'Threatened an applicant' })
    const letters = await lettersTo(db, community.id, member)
    expect(letters.flatMap(({ content }) => content.paragraphs).join(' ')).toContain('Threatened an applicant')
    expect(await suspend(member, otherLead)).toEqual({ ok: false, reason: 'suspended-already' })
  })

  it('stands in the public ledger without reason, name or the id of a public page', async () => {
    const entry = await latestEntry()
    expect(JSON.parse(entry.body)).toMatchObject({ kind: 'person-suspended', by: [{ role: 'sig.lead', person: lead }] })
    expect(entry.body).not.toContain(member)
    expect(entry.texts).toEqual([])
    const { rows } = await pool.query('select name, words, person_id from ledger_text where seq = $1 order by name', [
      entry.seq,
    ])
    expect(rows).toEqual([
      { name: 'name', words: 'Mo Member', person_id: member },
      { name: expect.stringMatching(/^person\./), words: member, person_id: member },
      { name: 'reason', words: 'Threatened an applicant', person_id: member },
    ])
  })

  it('ends with a reason; then they act again as before', async () => {
    expect(await lift(stranger, lead)).toEqual({ ok: false, reason: 'not-suspended' })
    expect(await lift(member, lead, ' ')).toEqual({ ok: false, reason: 'reason-needed' })
    expect(await lift(member, lead)).toEqual({ ok: true })
    expect(await ranksOf(db, community.id, member)).toEqual(['sig.member'])
    const { body } = await latestEntry()
    expect(JSON.parse(body)).toMatchObject({ kind: 'suspension-lifted', facts: { suspended: expect.any(Number) } })
    expect(body).not.toContain(member)
    expect(await lettersOf(member)).toContain('Your suspension is lifted')
  })

  it('leaves one of two Leads who suspend each other at the same moment', async () => {
    const both = await Promise.all([suspend(otherLead, lead), suspend(lead, otherLead)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('leaves the ledger whole', async () => {
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
  })
})
