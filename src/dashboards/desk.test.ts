import { beforeAll, describe, expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { type TestCommunity, testCommunity, testHolder, testOfficer, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testSession } from '../../test/session.ts'
import { testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { recordActivity } from '../activities/record-activity.ts'
import type { Choice } from '../ballots/ballot.ts'
import { castBallot } from '../ballots/cast-ballot.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { findProposal } from '../proposals/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { findStationBySlug } from '../stations/store.ts'
import { deskRoutes } from './routes.tsx'

const { db, pool } = await testDatabase()
let now: Instant = testNow
let community: TestCommunity
let site: ReturnType<typeof testVisit>
const people = { lead: '', one: '', two: '', newcomer: '' }

beforeAll(async () => {
  community = await testCommunity(db)
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  people.one = await testHolder(db, community.id, 'sig.member', 'One Member')
  people.two = await testHolder(db, community.id, 'sig.member', 'Two Member')
  people.newcomer = await testPerson(db, community.id, 'Nina Newcomer')
  const routes = deskRoutes({ db, clock: () => now, shelf: community.shelf })
  site = testVisit(routes, { community: testCommunityShown(community.id), clock: () => now })
})

async function file(place: string, days: number) {
  const application = foundingApplication({ place, address: `${place}@example.org` })
  const filed = await submitProposal(
    db,
    community.id,
    community.charter,
    application,
    false,
    now.subtract({ hours: 24 * days }),
  )
  if (!filed.ok) throw new Error(filed.reason)
  return filed.id
}

async function vote(proposalId: string, personId: string, choice: Choice, confirms: string[] = []) {
  const vouches = confirms.map((clause) => ({ clause, reason: 'I know' }))
  const ballot = { proposalId, personId, choice, reason: 'Fine', vouches, seen: 1 }
  now = now.add({ minutes: 1 })
  const outcome = await castBallot(db, community.id, community.shelf, ballot, now)
  if (!outcome.ok) throw new Error(outcome.reason)
}

async function desk(personId: string, language = 'en'): Promise<string> {
  const cookie = await testSession(db, community.id, personId, now)
  const answer = await site.request(`/${language}/desk`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  return await answer.text()
}

/** The part of a page below a heading, up to the next one. */
function below(page: string, heading: string): string {
  return page.split(`>${heading}</h2>`)[1]?.split('<h2')[0] ?? ''
}

describe('the desk', () => {
  it('asks to sign in first, and leads back', async () => {
    const answer = await site.request('/zh/desk')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/zh/sign-in?next=%2Fzh%2Fdesk')
  })

  it('shows a decider what needs a ballot by age, then what waits for others', async () => {
    const young = await file('suzhou', 3)
    const old = await file('wuhan', 16)
    const voted = await file('xian', 9)
    await vote(voted, people.one, 'approve')
    const page = await desk(people.one)
    const needed = below(page, 'Waiting for your ballot')
    expect(needed.indexOf(old)).toBeGreaterThan(-1)
    expect(needed.indexOf(old)).toBeLessThan(needed.indexOf(young))
    expect(needed).toContain('16 days')
    expect(needed).toContain('From 林晓')
    expect(needed).toContain('Lead 0/1, SIG Member 0/2')
    expect(needed).not.toContain(voted)
    const waiting = below(page, 'Waiting for others')
    expect(waiting).toContain(voted)
    expect(waiting).toContain('You: approve')
  })

  it('asks for the ballot again when the application was changed', async () => {
    const id = await file('nanjing', 1)
    await vote(id, people.two, 'approve')
    await pool.query('update proposal set revision = 2 where id = $1', [id])
    expect(below(await desk(people.two), 'Waiting for your ballot')).toContain('It was changed: please vote again')
  })

  it('lists what ended lately for those who decide such cases', async () => {
    const id = await file('xiamen', 2)
    await vote(id, people.lead, 'approve', ['G1', 'G2'])
    await vote(id, people.one, 'approve')
    await vote(id, people.two, 'approve')
    expect(below(await desk(people.lead), 'Ended lately')).toContain(id)
    expect(await desk(people.newcomer)).not.toContain(id)
  })

  it('shows an applicant their own, and a new leader the office with its clauses', async () => {
    const id = await file('qingdao', 2)
    const applicantId = (await findProposal(db, community.id, id))?.applicantId ?? ''
    expect(below(await desk(applicantId), 'My applications')).toContain(id)
    await vote(id, people.lead, 'approve', ['G1', 'G2'])
    await vote(id, people.one, 'approve')
    await vote(id, people.two, 'approve')
    const posts = below(await desk(applicantId), 'My ranks and offices')
    for (const words of ['Leader of the Qingdao station', '/en/charter#B1', '/en/charter#I1', '/en/stations/qingdao'])
      expect(posts).toContain(words)
    expect(await desk(applicantId, 'zh')).toContain('青岛站站长')
  })

  it('shows a rank with what it decides', async () => {
    const posts = below(await desk(people.lead), 'My ranks and offices')
    for (const words of ['Found a station, Join a station', '/en/charter#G3', '/en/desk/ranks'])
      expect(posts).toContain(words)
  })

  it('tells a newcomer what to do next, and has no inbox for them', async () => {
    const page = await desk(people.newcomer)
    expect(page).not.toContain('Waiting for your ballot')
    for (const words of [
      'You have not applied for anything',
      '/en/found',
      '/en/join',
      'You hold no office yet',
      '/en/sign-out',
      '/en/me',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('/en/manage')
  })

  it('leads who records activities to their station’s, and tells who confirms them how many wait', async () => {
    const recorder = await testOfficer(db, community.id, 'hangzhou', 'Rita Recorder')
    const hangzhou = await findStationBySlug(db, community.id, 'hangzhou')
    const title = { en: 'A meetup', original: 'en' } as const
    const at = { localDate: Temporal.PlainDate.from('2026-10-24'), zone: 'Asia/Shanghai' }
    const kind = { state: 'held', kind: 'meetup', place: 'offline' } as const
    const activity = { title, summary: null, venue: null, attendance: null, ...kind, ...at }
    const record = { personId: recorder, stationId: hangzhou?.id ?? '', activity }
    await recordActivity(db, community.id, community.charter.rules, record, now)
    const own = await desk(recorder)
    expect(below(own, 'My ranks and offices')).toContain('/en/desk/stations/hangzhou/activities')
    expect(below(own, 'Activities')).toContain('No activity waits for your confirmation')
    const confirming = below(await desk(people.one), 'Activities')
    for (const words of ['1 activity waits for your confirmation', '/en/desk/activities'])
      expect(confirming).toContain(words)
    expect(below(await desk(people.newcomer), 'Activities')).toBe('')
  })

  it('leads a manager to the manager’s pages', async () => {
    await pool.query('insert into manager (community_id, person_id, since) values ($1, $2, now())', [
      community.id,
      people.newcomer,
    ])
    expect(await desk(people.newcomer)).toContain('/en/manage')
  })

  it('tells those who may release the clock that it has stopped', async () => {
    const changes = JSON.stringify([{ station: 'a', obligation: 'offline-event', due: '2026-12-31', effects: [] }])
    await pool.query(
      `insert into brake (community_id, pulled_at, pulled_seq, most, changes) values ($1, now(), 1, 3, $2)`,
      [community.id, changes],
    )
    expect(await desk(people.lead)).toContain('href="/en/desk/brake"')
    expect(await desk(people.one)).not.toContain('/desk/brake')
    await pool.query('delete from brake')
  })

  it('tells somebody suspended why they cannot act', async () => {
    await pool.query(
      `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
       values ($1, $2, 'Insults', $3, now(), 1)`,
      [community.id, people.newcomer, people.lead],
    )
    expect(await desk(people.newcomer)).toContain('The reason: Insults')
  })
})
