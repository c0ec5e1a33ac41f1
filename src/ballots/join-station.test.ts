import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testHolder, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import type { Db } from '../kit/db/database.ts'
import { lettersTo } from '../kit/mail/outbox-store.ts'
import { dayIn, type Precision } from '../kit/time/time.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { appointPerson } from '../stations/appoint-person.ts'
import { appointmentsAt } from '../stations/appointment-store.ts'
import type { Station } from '../stations/station.ts'
import { findStation, findStationBySlug, insertStation } from '../stations/store.ts'
import { castBallot } from './cast-ballot.ts'

let db: Db
let community: TestCommunity
let member: string
let hangzhou: Station | undefined
let minutes = 0
const later = () => testNow.add({ minutes: ++minutes })

beforeAll(async () => {
  ;({ db } = await testDatabase())
  community = await testCommunity(db)
  await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  member = await testHolder(db, community.id, 'sig.member', 'Mia Member')
  hangzhou = await findStationBySlug(db, community.id, 'hangzhou')
})

async function apply(name: string, channel: string, station: Station | undefined, applicantId?: string) {
  const submission = {
    procedure: 'join-station',
    channel,
    name,
    address: `${name.toLowerCase()}@example.org`,
    language: 'en' as const,
    stationId: station?.id ?? null,
    key: null,
    placeSlug: null,
    privacyVersion: '1',
    applicantId,
    answers: { station: station?.slug ?? '', name, recent: 'Talks', 'tick-F4': true, experience: 'I hosted meetups' },
  }
  return await submitProposal(db, community.id, community.charter, submission, false, later())
}

const ballot = (proposalId: string, personId: string) => ({
  proposalId,
  personId,
  choice: 'approve' as const,
  reason: 'Welcome',
  vouches: [
    { clause: 'F4', reason: 'Seen at two events' },
    { clause: 'F5', reason: 'Hosted well' },
  ],
  seen: 1,
})

describe('joining a station (F1–F5)', () => {
  it('makes a committee member when one SIG Member of the parent says yes and vouches', async () => {
    const filed = await apply('Ada', 'form', hangzhou)
    if (!filed.ok) throw new Error(filed.reason)
    const cast = await castBallot(db, community.id, community.shelf, ballot(filed.id, member), later())
    expect(cast).toMatchObject({ ok: true, decision: { outcome: 'granted' } })
    const people = await appointmentsAt(db, community.id, hangzhou?.id ?? '')
    expect(people.find(({ personName }) => personName === 'Ada')).toMatchObject({
      office: 'committee-member',
      clause: 'C2',
    })
  })

  it('goes to the parent when the leader it is addressed to has no account (F1)', async () => {
    const filed = await apply('Ben', 'leader', hangzhou)
    if (!filed.ok) throw new Error(filed.reason)
    const subjects = (await lettersTo(db, community.id, member)).map(({ content }) => content.subject)
    expect(subjects).toContain('Waiting for your ballot: Join a station: Hangzhou station')
  })

  it('goes to the leader alone when the leader can be reached, and the leader may grant it alone (F1)', async () => {
    const leader = await testPerson(db, community.id, 'Lou Leader')
    const station = await stationLedBy(leader)
    const before = (await lettersTo(db, community.id, member)).length
    const filed = await apply('Cai', 'leader', station)
    if (!filed.ok) throw new Error(filed.reason)
    expect((await lettersTo(db, community.id, leader)).map(({ content }) => content.subject)).toContain(
      'Waiting for your ballot: Join a station: Testville station',
    )
    expect(await lettersTo(db, community.id, member)).toHaveLength(before)
    expect(await castBallot(db, community.id, community.shelf, ballot(filed.id, leader), later())).toMatchObject({
      decision: { outcome: 'granted' },
    })
  })

  it('is refused for somebody who holds an office at the station already (A2)', async () => {
    const leader = await testPerson(db, community.id, 'Lou Leader')
    const station = await findStationBySlug(db, community.id, 'testville')
    expect(await apply('Lou', 'form', station, leader)).toMatchObject({
      ok: false,
      gates: [{ clause: 'A2', outcome: 'not-met' }],
    })
  })
})

async function stationLedBy(personId: string): Promise<Station | undefined> {
  const kind = community.charter.rules.stations.city
  if (!kind) throw new Error('The charter has no city stations')
  const day = dayIn('Asia/Shanghai', testNow)
  const names = { zh: '试验站', en: 'Testville station' }
  const station = {
    kind: 'city',
    key: 'city:testville',
    slug: 'testville',
    placeSlug: null,
    names,
    foundedOn: day,
    foundedPrecision: 'day' as Precision,
    countsFrom: day,
    clause: 'A0',
  }
  const id = await db.transaction().execute(async (trx) => {
    const stationId = (await insertStation(trx, community.id, station, testNow)) ?? ''
    await appointPerson(trx, community.id, kind, { stationId, office: 'leader', personId, firstDay: day, ledgerSeq: 1 })
    return stationId
  })
  return await findStation(db, community.id, id)
}
