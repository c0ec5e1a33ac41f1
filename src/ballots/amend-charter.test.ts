import { beforeEach, describe, expect, it } from 'vitest'
import { amended } from '../../test/amendments.ts'
import { foundingApplication } from '../../test/applications.ts'
import { charterOf } from '../../test/charter/charters.ts'
import { type TestCommunity, testCommunity, testHolder, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testSession } from '../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { insertDraft } from '../charters/draft-store.ts'
import { adoptedVersions } from '../charters/store.ts'
import type { Db } from '../kit/db/database.ts'
import { Temporal } from '../kit/time/time.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { applyRoutes } from '../proposals/routes.tsx'
import { findProposal } from '../proposals/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { castBallot } from './cast-ballot.ts'

let db: Db
let community: TestCommunity
let people: { lead: string; one: string; two: string; stranger: string }

beforeEach(async () => {
  ;({ db } = await testDatabase())
  community = await testCommunity(db)
  people = {
    lead: await testHolder(db, community.id, 'sig.lead', 'Lea Lead'),
    one: await testHolder(db, community.id, 'sig.member', 'One Member'),
    two: await testHolder(db, community.id, 'sig.member', 'Two Member'),
    stranger: await testPerson(db, community.id, 'Some Stranger'),
  }
})

async function draft(version: string, effective: string): Promise<string> {
  const source = amended(version, effective)
  const { rules, hash } = charterOf(source)
  const kept = { version: rules.version, hash, source, effective: day(effective), uploadedBy: people.lead }
  const id = await insertDraft(db, community.id, kept, testNow)
  if (id === undefined) throw new Error('It is a draft already')
  return id
}

const day = (text: string) => Temporal.PlainDate.from(text)

async function file(draftId: string | undefined, applicantId: string | undefined = people.one) {
  const submission = foundingApplication({
    procedure: 'amend-charter',
    key: null,
    placeSlug: null,
    draftId,
    applicantId,
    answers: { reason: '两场更好。' },
  })
  return await submitProposal(db, community.id, community.charter, submission, true, testNow)
}

async function filed(draftId: string): Promise<string> {
  const answer = await file(draftId)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.id
}

async function approve(proposalId: string, ...voters: string[]) {
  const answers = []
  for (const personId of voters) {
    const ballot = { proposalId, personId, choice: 'approve' as const, reason: '', vouches: [], seen: 1 }
    answers.push(await castBallot(db, community.id, community.shelf, ballot, testNow))
  }
  return answers
}

const versions = async () =>
  (await adoptedVersions(db, community.id)).map(({ version, inForceSince }) => [version, inForceSince !== null])
const former = () => community.charter.rules.version
const stateOf = async (id: string) => (await findProposal(db, community.id, id))?.state

describe('an amendment (A1)', () => {
  it('is adopted by a Lead and two SIG Members, from its day on, with the text’s hash in the ledger', async () => {
    const id = await filed(await draft('8.0.0', '2027-01-01'))
    await approve(id, people.one, people.two)
    expect(await versions()).toEqual([[former(), true]])
    await approve(id, people.lead)
    expect(await stateOf(id)).toBe('granted')
    expect(await versions()).toEqual([
      ['8.0.0', false],
      [former(), true],
    ])
    expect((await community.shelf.running(db, community.id)).rules.version).toBe(former())
    const entries = await db
      .selectFrom('ledger_entry')
      .select(['kind', 'body'])
      .orderBy('seq', 'desc')
      .limit(2)
      .execute()
    expect(entries.map(({ kind }) => kind)).toEqual(['charter-adopted', 'amend-charter'])
    expect(entries[0]?.body).toContain(charterOf(amended('8.0.0', '2027-01-01')).hash)
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
  })

  it('leaves open cases under the version that they were filed under', async () => {
    const founding = await submitProposal(db, community.id, community.charter, foundingApplication(), false, testNow)
    const id = await filed(await draft('8.0.0', '2026-11-23'))
    await approve(id, people.one, people.two, people.lead)
    expect((await community.shelf.running(db, community.id)).rules.version).toBe('8.0.0')
    const open = founding.ok ? await findProposal(db, community.id, founding.id) : undefined
    expect(open?.charterVersionId).toBe(community.charter.versionId)
  })

  it('of two one ends the other, whose text would undo it', async () => {
    const [one, other] = [
      await filed(await draft('8.0.0', '2027-01-01')),
      await filed(await draft('8.1.0', '2027-02-01')),
    ]
    await approve(one, people.one, people.two, people.lead)
    expect([await stateOf(one), await stateOf(other)]).toEqual(['granted', 'overtaken'])
    expect(await approve(other, people.one)).toEqual([{ ok: false, reason: 'ended' }])
  })

  it('of two decided at the same moment exactly one is carried out', async () => {
    const cases = [await filed(await draft('8.0.0', '2027-01-01')), await filed(await draft('8.1.0', '2027-02-01'))]
    for (const id of cases) await approve(id, people.one, people.two)
    await Promise.all(cases.map((id) => approve(id, people.lead)))
    expect((await Promise.all(cases.map(stateOf))).sort()).toEqual(['granted', 'overtaken'])
    expect(await versions()).toHaveLength(2)
  })

  it('is filed by those whom the charter names only, and about a draft that can be adopted', async () => {
    const id = await draft('8.0.0', '2027-01-01')
    expect(await file(id, people.stranger)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await file(undefined)).toMatchObject({ reason: 'draft-refused', because: 'no-such-draft' })
    expect(await file(await draft('8.0.1', '2026-11-22'))).toMatchObject({ because: 'past-day' })
    expect(await file(await draft('0.5.0', '2027-01-01'))).toMatchObject({ because: 'not-newer' })
    await filed(id)
    expect(await file(id)).toMatchObject({ because: 'open-case' })
  })
})

describe('the form', () => {
  it('begins at a draft, is sent by a SIG Member, and says why a draft cannot be proposed', async () => {
    const shown = testCommunityShown(community.id)
    const deps = { db, shelf: community.shelf, clock: () => testNow, canMail: true }
    const site = testVisit(applyRoutes(deps), { community: shown })
    const cookie = await testSession(db, community.id, people.one)
    const without = await site.request('/en/apply/amend-charter', { headers: { cookie } })
    expect([without.status, without.headers.get('location')]).toEqual([303, '/en/desk/charters'])
    const id = await draft('8.0.0', '2027-01-01')
    const form = await (await site.request(`/en/apply/amend-charter?draft=${id}`, { headers: { cookie } })).text()
    expect(form).toContain(`value="${id}"`)
    const fields = { act: 'file', draft: id, reason: 'Two are better.', privacy: 'yes' }
    const sent = await site.request('/en/apply/amend-charter', formPost(fields, { cookie }))
    expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining('/en/follow/')])
    const again = await site.request('/en/apply/amend-charter', formPost(fields, { cookie }))
    expect([again.status, await again.text()]).toEqual([
      409,
      expect.stringContaining('This draft is being decided already.'),
    ])
  })
})
