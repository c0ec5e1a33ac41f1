import { beforeAll, describe, expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { type TestCommunity, testCommunity, testHolder, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import { decide } from '../charter/decide.ts'
import { factsSchema } from '../charter/facts.ts'
import type { Db } from '../kit/db/database.ts'
import { Temporal } from '../kit/time/time.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { findProposal } from '../proposals/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { appointmentsAt } from '../stations/appointment-store.ts'
import { findStationByKey, listStations } from '../stations/store.ts'
import { answerObjection } from './answer-objection.ts'
import type { Choice } from './ballot.ts'
import { castBallot } from './cast-ballot.ts'
import { ballotsOn } from './store.ts'

let db: Db
let community: TestCommunity
const people: Record<'lead' | 'otherLead' | 'one' | 'two' | 'three' | 'stranger', string> = {
  lead: '',
  otherLead: '',
  one: '',
  two: '',
  three: '',
  stranger: '',
}

beforeAll(async () => {
  ;({ db } = await testDatabase())
  community = await testCommunity(db)
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  people.otherLead = await testHolder(db, community.id, 'sig.lead', 'Otto Lead')
  people.one = await testHolder(db, community.id, 'sig.member', 'One Member')
  people.two = await testHolder(db, community.id, 'sig.member', 'Two Member')
  people.three = await testHolder(db, community.id, 'sig.member', 'Three Member')
  people.stranger = await testPerson(db, community.id, 'Some Stranger')
})

let minutes = 0
const later = () => testNow.add({ minutes: ++minutes })

async function file(place: string, name = '林晓', address = `${place}@example.org`) {
  const application = foundingApplication({ place, name, address })
  const filed = await submitProposal(db, community.id, community.charter, application, false, later())
  if (!filed.ok) throw new Error(filed.reason)
  return filed.id
}

async function vote(proposalId: string, personId: string, choice: Choice, confirms: string[] = []) {
  const vouches = confirms.map((clause) => ({ clause, reason: 'I know their work' }))
  return await castBallot(
    db,
    community.id,
    community.shelf,
    { proposalId, personId, choice, reason: 'Fine', vouches, seen: 1 },
    later(),
  )
}

describe('founding a station (G)', () => {
  it('is granted by one Lead and two SIG Members who confirm what no data proves, and the station is there (G3)', async () => {
    const id = await file('suzhou')
    expect(await vote(id, people.lead, 'approve', ['G1'])).toMatchObject({ ok: true, decision: { outcome: 'open' } })
    expect(await vote(id, people.one, 'approve')).toMatchObject({ ok: true, decision: { outcome: 'open' } })
    expect(await vote(id, people.two, 'approve', ['G2'])).toMatchObject({ ok: true, decision: { outcome: 'granted' } })

    const station = await findStationByKey(db, community.id, 'city:suzhou')
    expect(station).toMatchObject({ slug: 'suzhou', names: { zh: '苏州站', en: 'Suzhou station' }, status: 'active' })
    const [leader] = await appointmentsAt(db, community.id, station?.id ?? '')
    const proposal = await findProposal(db, community.id, id)
    expect(leader).toMatchObject({
      office: 'leader',
      personId: proposal?.applicantId,
      personName: '林晓',
      clause: 'C1',
    })
    expect(proposal).toMatchObject({ state: 'granted', stationId: station?.id, decisionSeq: leader?.ledgerSeq })
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
    const letters = await db
      .selectFrom('letter')
      .select('content')
      .where('address', '=', 'suzhou@example.org')
      .execute()
    expect(letters.map(({ content }) => content.subject)).toContain('通过了：成立城市站：苏州')
  })

  it('waits for a confirmation even when everybody approves, and the confirming approval decides (G1, G2)', async () => {
    const id = await file('wuhan')
    await vote(id, people.lead, 'approve')
    await vote(id, people.one, 'approve')
    expect(await vote(id, people.two, 'approve', ['G2'])).toMatchObject({ decision: { outcome: 'open' } })
    expect(await vote(id, people.one, 'approve', ['G1'])).toMatchObject({ decision: { outcome: 'granted' } })
  })

  it('does not count a second Lead as a SIG Member (G3)', async () => {
    const id = await file('nanjing')
    await vote(id, people.lead, 'approve', ['G1', 'G2'])
    await vote(id, people.otherLead, 'approve')
    expect(await vote(id, people.one, 'approve')).toMatchObject({ decision: { outcome: 'open' } })
  })

  it('lets nobody vote who holds no rank, nor on a case that ended', async () => {
    const id = await file('xian')
    expect(await vote(id, people.stranger, 'approve')).toEqual({ ok: false, reason: 'not-a-decider' })
    const [granted] = await db.selectFrom('proposal').select('id').where('place_slug', '=', 'suzhou').execute()
    expect(await vote(granted?.id ?? '', people.three, 'object')).toEqual({ ok: false, reason: 'ended' })
  })

  it('lets nobody vote on an application under their own address, even an unproved one', async () => {
    const id = await file('hefei', '另一个名字', 'lea.lead@example.org')
    expect(await vote(id, people.lead, 'approve')).toEqual({ ok: false, reason: 'own-case' })
    expect(await vote(id, people.otherLead, 'approve')).toMatchObject({ ok: true })
  })

  it('takes the same ballot twice as one', async () => {
    const id = await file('qingdao')
    await vote(id, people.one, 'approve')
    expect(await vote(id, people.one, 'approve')).toMatchObject({ ok: true, isNew: false })
    expect(await ballotsOn(db, community.id, id)).toHaveLength(1)
  })

  it('waits for an answer to an objection, and the answer can be what decides', async () => {
    const id = await file('xiamen')
    await vote(id, people.three, 'object')
    await vote(id, people.lead, 'approve', ['G1', 'G2'])
    await vote(id, people.one, 'approve')
    expect(await vote(id, people.two, 'approve')).toMatchObject({ decision: { outcome: 'open', unanswered: 1 } })
    const proposal = await findProposal(db, community.id, id)
    const objection = (await ballotsOn(db, community.id, id)).find(({ choice }) => choice === 'object')
    const answer = {
      proposalId: id,
      ballotId: objection?.id ?? '',
      personId: proposal?.applicantId ?? '',
      words: '我们已有场地。',
    }
    expect(await answerObjection(db, community.id, community.shelf, answer, later())).toEqual({ ok: true })
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'granted' })
  })

  it('is declined by the same quorum of objections', async () => {
    const id = await file('changsha')
    await vote(id, people.lead, 'object')
    await vote(id, people.one, 'object')
    expect(await vote(id, people.two, 'object')).toMatchObject({ decision: { outcome: 'declined' } })
    expect(await findStationByKey(db, community.id, 'city:changsha')).toBeUndefined()
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'declined' })
  })

  it('is refused at once for a city that has a station (G0)', async () => {
    const filed = await submitProposal(
      db,
      community.id,
      community.charter,
      foundingApplication({ place: 'hangzhou' }),
      false,
      later(),
    )
    expect(filed).toMatchObject({ ok: false, reason: 'gate-shut', gates: [{ clause: 'G0', outcome: 'not-met' }] })
  })

  it('founds one station when two deciding ballots come at the same moment, and ends the other application', async () => {
    const [one, other] = [await file('dalian', '甲'), await file('dalian', '乙', 'other@example.org')]
    for (const id of [one, other]) {
      await vote(id, people.lead, 'approve', ['G1', 'G2'])
      await vote(id, people.one, 'approve')
    }
    const outcomes = await Promise.all([vote(one, people.two, 'approve'), vote(other, people.three, 'approve')])
    expect(outcomes.filter((cast) => cast.ok && cast.decision.outcome === 'granted')).toHaveLength(1)
    const stations = (await listStations(db, community.id)).filter(({ key }) => key === 'city:dalian')
    expect(stations).toHaveLength(1)
    const states = [
      (await findProposal(db, community.id, one))?.state,
      (await findProposal(db, community.id, other))?.state,
    ]
    expect(states.sort()).toEqual(['granted', 'overtaken'])
  })

  it('keeps in the ledger what it was decided on: every entry replays to the same outcome', async () => {
    const entries = await db
      .selectFrom('ledger_entry')
      .select(['kind', 'body'])
      .where('kind', '=', 'found-station')
      .execute()
    expect(entries.length).toBeGreaterThanOrEqual(5)
    for (const entry of entries) {
      const body = JSON.parse(entry.body)
      const facts = factsSchema.parse(body.facts.case)
      const again = decide(community.charter, entry.kind, facts, Temporal.Instant.from(body.at))
      expect(again.outcome).toBe(body.outcome)
      expect(JSON.parse(JSON.stringify([...again.gates, ...again.findings]))).toEqual(body.checks)
    }
  })

  it('keeps people in an entry in no order that tells who they are', async () => {
    const entries = await db.selectFrom('ledger_entry').select('body').where('kind', '=', 'found-station').execute()
    for (const { body } of entries) {
      const { facts, by } = JSON.parse(body)
      for (const rows of [facts.case.holders, facts.case.ballots]) {
        const ids = rows.map(({ person }: { person: string }) => person)
        expect(ids).toEqual([...ids].sort())
      }
      const members = by.filter(({ role }: { role: string }) => role === 'sig.member')
      expect(members).toEqual(
        members.toSorted((one: { person: string }, other: { person: string }) => (one.person < other.person ? -1 : 1)),
      )
    }
  })

  it('names nobody in the hashed body of an entry: people stand there under other ids', async () => {
    const entries = await db.selectFrom('ledger_entry').select('body').where('kind', '=', 'found-station').execute()
    for (const { body } of entries) {
      for (const id of Object.values(people)) expect(body).not.toContain(id)
      expect(body).not.toContain('林晓')
    }
  })
})
