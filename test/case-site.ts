import { expect } from 'vitest'
import type { Choice } from '../src/ballots/ballot.ts'
import { castBallot } from '../src/ballots/cast-ballot.ts'
import { caseRoutes } from '../src/ballots/routes.tsx'
import { findProposal } from '../src/proposals/store.ts'
import { type Submission, submitProposal } from '../src/proposals/submit-proposal.ts'
import { foundingApplication } from './applications.ts'
import { testCommunity, testHolder, testPerson } from './community.ts'
import { testDatabase } from './database.ts'
import { testSession } from './session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from './visit.ts'

/** What the applicants of `file` give as their address: it may stand on no page. */
export const contact = 'secret.contact@example.org'

/**
 * The pages of cases in a community with one Lead and three SIG Members; every act comes a minute after the last. Paths are
 * without their language: English, unless said otherwise.
 */
export async function caseSite() {
  const { db, pool } = await testDatabase()
  const community = await testCommunity(db)
  const people = {
    lead: await testHolder(db, community.id, 'sig.lead', 'Lea Lead'),
    one: await testHolder(db, community.id, 'sig.member', 'One Member'),
    two: await testHolder(db, community.id, 'sig.member', 'Two Member'),
    three: await testHolder(db, community.id, 'sig.member', 'Three Member'),
    stranger: await testPerson(db, community.id, 'Some Stranger'),
  }
  let minutes = 0
  const clock = () => testNow.add({ minutes })
  const routes = caseRoutes({ db, clock, shelf: community.shelf })
  const site = testVisit(routes, { community: testCommunityShown(community.id), clock })
  const cookies = new Map<string, string>()

  /** Files an application that is open at once. `follow`: the path of the applicant's page. */
  async function file(place: string, change: Partial<Submission> = {}) {
    const application = foundingApplication({ place, address: contact, ...change })
    minutes += 1
    const filed = await submitProposal(db, community.id, community.charter, application, false, clock())
    if (!filed.ok || filed.next !== 'follow') throw new Error('It was not opened')
    const applicantId = (await findProposal(db, community.id, filed.id))?.applicantId ?? ''
    return { id: filed.id, follow: `/follow/${filed.secret}`, applicantId }
  }

  async function vote(proposalId: string, personId: string, choice: Choice, confirms: string[] = []) {
    minutes += 1
    const vouches = confirms.map((clause) => ({ clause, reason: `I know it for ${clause}` }))
    const ballot = { proposalId, personId, choice, reason: `Because ${choice}`, vouches, seen: 1 }
    return await castBallot(db, community.id, community.shelf, ballot, clock())
  }

  /** An application that one Lead and two SIG Members granted. */
  async function found(place: string, change: Partial<Submission> = {}) {
    const filed = await file(place, change)
    await vote(filed.id, people.lead, 'approve', ['G1', 'G2'])
    await vote(filed.id, people.one, 'approve')
    await vote(filed.id, people.two, 'approve')
    return filed
  }

  /** The `cookie` of somebody who is signed in. */
  async function as(personId: string): Promise<string> {
    const cookie = cookies.get(personId) ?? (await testSession(db, community.id, personId, clock()))
    cookies.set(personId, cookie)
    return cookie
  }

  async function open(path: string, status = 200, cookie = '', language = 'en'): Promise<string> {
    const answer = await site.request(`/${language}${path}`, { headers: { cookie } })
    expect(answer.status, path).toBe(status)
    return await answer.text()
  }

  async function send(path: string, fields: Record<string, string>, cookie = '') {
    minutes += 1
    const answer = await site.request(`/en${path}`, formPost(fields, { cookie }))
    return { status: answer.status, to: answer.headers.get('location'), page: await answer.text() }
  }

  async function suspend(personId: string, reason: string) {
    await pool.query(
      `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
       values ($1, $2, $3, $4, now(), 1)`,
      [community.id, personId, reason, people.lead],
    )
  }

  return { db, pool, community, people, clock, site, file, vote, found, as, open, send, suspend }
}
