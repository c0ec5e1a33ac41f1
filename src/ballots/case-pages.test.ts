import { beforeAll, describe, expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { type TestCommunity, testCommunity, testHolder, testPerson } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testSession } from '../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { grantCapability } from '../kit/crypto/capability.ts'
import { findProposal } from '../proposals/store.ts'
import type { Submission } from '../proposals/submit-proposal.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import type { Choice } from './ballot.ts'
import { castBallot } from './cast-ballot.ts'
import { caseRoutes } from './routes.tsx'
import { ballotsOn, remarksOn } from './store.ts'
import { takeNote } from './take-note.ts'

const { db, pool } = await testDatabase()
let minutes = 0
const clock = () => testNow.add({ minutes })
let community: TestCommunity
let site: ReturnType<typeof testVisit>
const people = { lead: '', one: '', two: '', three: '', stranger: '' }

beforeAll(async () => {
  community = await testCommunity(db)
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  people.one = await testHolder(db, community.id, 'sig.member', 'One Member')
  people.two = await testHolder(db, community.id, 'sig.member', 'Two Member')
  people.three = await testHolder(db, community.id, 'sig.member', 'Three Member')
  people.stranger = await testPerson(db, community.id, 'Some Stranger')
  const routes = caseRoutes({ db, clock, shelf: community.shelf })
  site = testVisit(routes, { community: testCommunityShown(community.id), clock })
})

const contact = 'secret.contact@example.org'

async function file(place: string, change: Partial<Submission> = {}) {
  const application = foundingApplication({ place, address: contact, ...change })
  minutes += 1
  const filed = await submitProposal(db, community.id, community.charter, application, false, clock())
  if (!filed.ok || filed.next !== 'follow') throw new Error('It was not opened')
  const { applicantId } = (await findProposal(db, community.id, filed.id)) ?? { applicantId: '' }
  return { id: filed.id, follow: `/follow/${filed.secret}`, applicantId }
}

async function vote(id: string, personId: string, choice: Choice, confirms: string[] = [], seen = 1) {
  minutes += 1
  const vouches = confirms.map((clause) => ({ clause, reason: `I know it for ${clause}` }))
  const ballot = { proposalId: id, personId, choice, reason: `Because ${choice}`, vouches, seen }
  return await castBallot(db, community.id, community.shelf, ballot, clock())
}

async function found(place: string) {
  const filed = await file(place)
  await vote(filed.id, people.lead, 'approve', ['G1', 'G2'])
  await vote(filed.id, people.one, 'approve')
  await vote(filed.id, people.two, 'approve')
  return filed
}

async function open(path: string, status = 200, cookie = ''): Promise<string> {
  const answer = await site.request(`/en${path}`, { headers: { cookie } })
  expect(answer.status, path).toBe(status)
  return await answer.text()
}

async function send(path: string, fields: Record<string, string>, cookie = '') {
  minutes += 1
  const answer = await site.request(`/en${path}`, formPost(fields, { cookie }))
  return { status: answer.status, to: answer.headers.get('location'), page: await answer.text() }
}

describe('the public page of a case', () => {
  it('shows where it is, the city, the ranks that voted and each clause, and names nobody', async () => {
    const { id } = await file('suzhou')
    await vote(id, people.lead, 'approve', ['G1'])
    const page = await open(`/cases/${id}`)
    for (const words of ['Found a station: Suzhou', 'Lead 1', 'Approves', 'Lead 1/1, SIG Member 0/2', '/en/charter#G2'])
      expect(page).toContain(words)
    for (const words of [
      '林晓',
      'Lea Lead',
      'Because approve',
      'linxiao-example',
      '两家公司',
      contact,
      'says 30',
      '12 October',
    ])
      expect(page).not.toContain(words)
  })

  it('is the same bytes for every reader', async () => {
    const { id } = await file('wuxi')
    const cookie = await testSession(db, community.id, people.lead, clock())
    expect(await open(`/cases/${id}`, 200, cookie)).toBe(await open(`/cases/${id}`))
  })

  it('leads to the station and the ledger once it is granted, and says it in Chinese too', async () => {
    const { id } = await found('ningbo')
    const page = await (await site.request(`/zh/cases/${id}`)).text()
    for (const words of ['宁波站成立了', '/zh/stations/ningbo', '/zh/ledger/', '经人确认'])
      expect(page).toContain(words)
  })

  it('is not there for a case that nobody confirmed, that lapsed, or that never was', async () => {
    const application = foundingApplication({ place: 'jinan', address: 'jinan@example.org' })
    const filed = await submitProposal(db, community.id, community.charter, application, true, clock())
    if (!filed.ok) throw new Error(filed.reason)
    await open(`/cases/${filed.id}`, 404)
    await pool.query(`update proposal set state = 'lapsed', ended_at = now() where id = $1`, [filed.id])
    await open(`/cases/${filed.id}`, 404)
    await open('/cases/00000000-0000-4000-8000-000000000000', 404)
    await open('/cases/nonsense', 404)
  })

  it('shows what it was decided on, though people have lost their ranks since', async () => {
    const { id } = await found('fuzhou')
    await pool.query(`update rank_holding set last_day = '2026-11-23' where person_id = $1`, [people.two])
    expect(await open(`/cases/${id}`)).toContain('Lead 1/1, SIG Member 2/2')
    await pool.query(`update rank_holding set last_day = null where person_id = $1`, [people.two])
  })
})

describe('the page behind the applicant’s link', () => {
  it('tells what happens next, what would mend it, who said what, and never the deciders’ notes', async () => {
    const { id, follow } = await file('hefei')
    await vote(id, people.lead, 'approve', ['G1'])
    await takeNote(
      db,
      community.id,
      community.shelf,
      { proposalId: id, personId: people.lead, words: 'A private note' },
      clock(),
    )
    const page = await open(follow)
    for (const words of [
      'It is the deciders’ turn now',
      'Still to approve: 2 × SIG Member',
      'Lea Lead',
      'Because approve',
      'I know it for G1',
      'To mend it',
      '两家公司愿意提供场地。',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('A private note')
    expect(page).not.toContain(contact)
  })

  it('is kept out of caches, and says so when the link is none', async () => {
    const { follow } = await file('dalian')
    const answer = await site.request(`/en${follow}`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await open('/follow/nothing', 410)).toContain('This link does not work')
    const { id } = await file('foshan')
    const other = await grantCapability(db, community.id, { purpose: 'sign-in', subject: id }, clock())
    await open(`/follow/${other}`, 410)
  })

  it('takes an answer to an objection, which can be what decides', async () => {
    const { id, follow } = await file('xiamen')
    await vote(id, people.three, 'object')
    await vote(id, people.lead, 'approve', ['G1', 'G2'])
    await vote(id, people.one, 'approve')
    await vote(id, people.two, 'approve')
    expect(await open(follow)).toContain('1 objection waits for your answer')
    const ballot = (await ballotsOn(db, community.id, id)).find(({ choice }) => choice === 'object')?.id ?? ''
    const empty = await send(`${follow}/answers`, { ballot, [`answer-${ballot}`]: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.page).toContain('Please write your answer')
    const sent = await send(`${follow}/answers`, { ballot, [`answer-${ballot}`]: 'We have a <b>room</b>.' })
    expect(sent).toMatchObject({ status: 303, to: `/en${follow}?done=answer` })
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'granted' })
    const page = await open(follow)
    expect(page).toContain('We have a &lt;b>room&lt;/b>.')
    expect(page).toContain('The Xiamen station is founded')
    const late = await send(`${follow}/answers`, { ballot, [`answer-${ballot}`]: 'Once more' })
    expect(late.status).toBe(409)
  })

  it('changes the application: a material change voids ballots, and the page says so before', async () => {
    const { id, follow } = await file('wuhan')
    await vote(id, people.one, 'approve')
    const form = await open(`${follow}/edit`)
    expect(form).toContain('the ballot cast so far no longer counts')
    expect(form).toContain('4 deciders are told')
    const proposal = await findProposal(db, community.id, id)
    const answers = Object.fromEntries(
      Object.entries(proposal?.answers ?? {}).map(([field, answer]) => [
        field,
        answer === true ? 'yes' : String(answer),
      ]),
    )
    const wrong = await send(`${follow}/edit`, { ...answers, seen: '1', people: 'many', plan: 'Keep these words' })
    expect(wrong.status).toBe(422)
    expect(wrong.page).toContain('Keep these words')
    const sent = await send(`${follow}/edit`, { ...answers, seen: '1', people: '45' })
    expect(sent).toMatchObject({ status: 303, to: `/en${follow}?done=material` })
    expect(await findProposal(db, community.id, id)).toMatchObject({
      revision: 2,
      answers: { people: 45, city: 'wuhan' },
    })
    expect(await open(follow)).toContain('On an earlier version: no longer counts')
    const stale = await send(`${follow}/edit`, { ...answers, seen: '1', people: '50' })
    expect(stale.status).toBe(409)
    expect(stale.page).toContain('value="50"')
  })

  it('is withdrawn after a word of what that means', async () => {
    const { id, follow } = await file('changsha')
    expect(await open(`${follow}/withdrawal`)).toContain('4 deciders get a letter.')
    expect(await send(`${follow}/withdrawal`, {})).toMatchObject({ status: 303, to: `/en${follow}?done=withdrawal` })
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'withdrawn' })
    expect(await open(follow)).toContain('You can apply again at any time.')
    expect(await open(`/cases/${id}`)).toContain('The applicant withdrew it.')
  })

  it('is there on the desk for an applicant who signs in, and for nobody else', async () => {
    const { id, applicantId } = await file('nanjing')
    const own = await testSession(db, community.id, applicantId, clock())
    expect(await open(`/desk/cases/${id}`, 200, own)).toContain('My application')
    await open(`/desk/cases/${id}/edit`, 200, own)
    const other = await testSession(db, community.id, people.lead, clock())
    await open(`/desk/cases/${id}/edit`, 404, other)
    expect((await send(`/desk/cases/${id}/withdrawal`, {}, other)).status).toBe(404)
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'open' })
  })

  it('can be read but not changed by somebody suspended', async () => {
    const { id, follow, applicantId } = await file('xian', { address: 'suspended@example.org' })
    await pool.query(
      `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
       values ($1, $2, 'Spam', $3, now(), 1)`,
      [community.id, applicantId, people.lead],
    )
    await open(follow)
    const sent = await send(`${follow}/withdrawal`, {})
    expect(sent.status).toBe(403)
    expect(sent.page).toContain('Spam')
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'open' })
  })
})

describe('the review of a case', () => {
  const cookies: Record<string, string> = {}
  async function as(personId: string): Promise<string> {
    cookies[personId] ??= await testSession(db, community.id, personId, clock())
    return cookies[personId]
  }

  it('asks to sign in first, and leads back', async () => {
    const { id } = await file('kunming')
    const answer = await site.request(`/en/desk/cases/${id}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/en/sign-in?next=${encodeURIComponent(`/en/desk/cases/${id}`)}`)
  })

  it('shows deciders the answers, the facts, each clause, who counts and private notes, but never the address', async () => {
    const { id } = await file('guiyang')
    const page = await open(`/desk/cases/${id}`, 200, await as(people.one))
    for (const words of [
      '两家公司愿意提供场地。',
      '林晓',
      'linxiao-example',
      'says 30',
      'Three Member',
      'Never shown to the applicant',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain(contact)
    expect(page).toContain('I confirm G1')
    expect(page).not.toContain('I confirm H1')
  })

  it('is closed to strangers, and to a manager by that office', async () => {
    const { id } = await file('nanning')
    const manager = await testPerson(db, community.id, 'Mona Manager')
    await pool.query('insert into manager (community_id, person_id, since) values ($1, $2, now())', [
      community.id,
      manager,
    ])
    for (const personId of [people.stranger, manager]) {
      const page = await open(`/desk/cases/${id}`, 403, await as(personId))
      expect(page).toContain('By the charter this is decided by Lead or SIG Member')
      expect(page).not.toContain('两家公司')
      const sent = await send(
        `/desk/cases/${id}/ballots`,
        { choice: 'approve', reason: 'Keep my words', seen: '1' },
        await as(personId),
      )
      expect(sent.status).toBe(403)
      expect(sent.page).toContain('Keep my words')
    }
    expect(await ballotsOn(db, community.id, id)).toEqual([])
  })

  it('takes a ballot with its reason and what the decider confirms', async () => {
    const { id } = await file('haikou')
    const ballot = {
      choice: 'approve',
      reason: 'A good plan',
      'vouch-G1': 'yes',
      'vouch-reason-G1': 'Seen it',
      seen: '1',
    }
    const sent = await send(`/desk/cases/${id}/ballots`, ballot, await as(people.one))
    expect(sent).toMatchObject({ status: 303, to: `/en/desk/cases/${id}?done=ballot` })
    expect(await ballotsOn(db, community.id, id)).toMatchObject([
      { choice: 'approve', reason: 'A good plan', vouches: [{ clause: 'G1', reason: 'Seen it' }] },
    ])
    const again = await send(`/desk/cases/${id}/ballots`, ballot, await as(people.one))
    expect(again.to).toBe(`/en/desk/cases/${id}?done=same`)
    const page = await open(`/desk/cases/${id}`, 200, await as(people.two))
    for (const words of ['One Member', 'A good plan', 'Seen it', 'Confirmed already by One Member'])
      expect(page).toContain(words)
  })

  it('keeps every word when a reason is missing, for the ballot or for a tick', async () => {
    const { id } = await file('lanzhou')
    const path = `/desk/cases/${id}/ballots`
    const noReason = await send(path, { choice: 'object', reason: '', seen: '1' }, await as(people.one))
    expect(noReason.status).toBe(422)
    expect(noReason.page).toContain('Give your reason')
    expect(noReason.page).toMatch(/value="object"[^>]*checked|checked[^>]*value="object"/)
    const tick = { choice: 'approve', reason: 'Words to keep', 'vouch-G2': 'yes', 'vouch-reason-G2': '', seen: '1' }
    const noTickReason = await send(path, tick, await as(people.one))
    expect(noTickReason.status).toBe(422)
    expect(noTickReason.page).toContain('You confirm G2: say how you know it')
    expect(noTickReason.page).toContain('Words to keep')
    const noTick = await send(path, { ...tick, 'vouch-G2': '', 'vouch-reason-G2': 'I know' }, await as(people.one))
    expect(noTick.page).toContain('You gave a reason for G2 without the tick')
    const tooLong = await send(path, { choice: 'approve', reason: 'x'.repeat(2001), seen: '1' }, await as(people.one))
    expect(tooLong.page).toContain('at most 2000 characters, and this has 2001')
    expect(await ballotsOn(db, community.id, id)).toEqual([])
  })

  it('says what was founded after the deciding ballot, with the way there', async () => {
    const { id } = await file('wenzhou')
    await vote(id, people.lead, 'approve', ['G1', 'G2'])
    await vote(id, people.one, 'approve')
    const sent = await send(
      `/desk/cases/${id}/ballots`,
      { choice: 'approve', reason: 'Yes', seen: '1' },
      await as(people.two),
    )
    expect(sent).toMatchObject({ status: 303, to: `/en/desk/cases/${id}/outcome` })
    const page = await open(`/desk/cases/${id}/outcome`, 200, await as(people.two))
    for (const words of ['The Wenzhou station is founded', '/en/stations/wenzhou', '/en/ledger/'])
      expect(page).toContain(words)
    const late = await send(
      `/desk/cases/${id}/ballots`,
      { choice: 'object', reason: 'Too late', seen: '1' },
      await as(people.three),
    )
    expect(late.status).toBe(409)
    expect(late.page).toContain('Too late')
  })

  it('asks to read again what was changed meanwhile, and keeps the ballot’s words', async () => {
    const { id } = await file('taiyuan')
    await pool.query('update proposal set revision = 2 where id = $1', [id])
    const sent = await send(
      `/desk/cases/${id}/ballots`,
      { choice: 'approve', reason: 'My words', seen: '1' },
      await as(people.one),
    )
    expect(sent.status).toBe(409)
    expect(sent.page).toContain('The applicant changed the text while you were reading')
    expect(sent.page).toContain('My words')
    expect(sent.page).toContain('name="seen" value="2"')
  })

  it('lets nobody vote on their own case, nor when suspended', async () => {
    const { id, applicantId } = await file('shantou')
    const own = await send(
      `/desk/cases/${id}/ballots`,
      { choice: 'approve', reason: 'Mine', seen: '1' },
      await as(applicantId),
    )
    expect(own.status).toBe(403)
    expect(own.page).toContain('nobody votes on their own case')
    const held = await testHolder(db, community.id, 'sig.member', 'Sue Suspended')
    await pool.query(
      `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
       values ($1, $2, 'Insults', $3, now(), 1)`,
      [community.id, held, people.lead],
    )
    expect(await open(`/desk/cases/${id}`, 200, await as(held))).toContain('You are suspended: Insults')
    const sent = await send(
      `/desk/cases/${id}/ballots`,
      { choice: 'approve', reason: 'Mine', seen: '1' },
      await as(held),
    )
    expect(sent.status).toBe(403)
    expect(sent.page).toContain('Insults')
    expect(await ballotsOn(db, community.id, id)).toEqual([])
    await pool.query(`update rank_holding set last_day = '2026-11-23' where person_id = $1`, [held])
  })

  it('keeps notes among the deciders', async () => {
    const { id, follow } = await file('zhuhai')
    const sent = await send(`/desk/cases/${id}/notes`, { note: 'Just among us' }, await as(people.one))
    expect(sent).toMatchObject({ status: 303, to: `/en/desk/cases/${id}?done=note#notes` })
    expect(await remarksOn(db, community.id, id)).toMatchObject([{ kind: 'note', words: 'Just among us' }])
    expect(await open(`/desk/cases/${id}`, 200, await as(people.two))).toContain('Just among us')
    for (const path of [follow, `/cases/${id}`]) expect(await open(path)).not.toContain('Just among us')
    expect((await send(`/desk/cases/${id}/notes`, { note: '' }, await as(people.one))).status).toBe(422)
    expect((await send(`/desk/cases/${id}/notes`, { note: 'Hello' }, await as(people.stranger))).status).toBe(403)
  })

  it('lets a decider answer another’s objection, but not their own', async () => {
    const { id } = await file('tangshan')
    await vote(id, people.three, 'object')
    const ballot = (await ballotsOn(db, community.id, id))[0]?.id ?? ''
    const answer = { ballot, [`answer-${ballot}`]: 'I looked into it' }
    expect((await send(`/desk/cases/${id}/answers`, answer, await as(people.three))).status).toBe(409)
    expect((await send(`/desk/cases/${id}/answers`, answer, await as(people.stranger))).status).toBe(403)
    const sent = await send(`/desk/cases/${id}/answers`, answer, await as(people.one))
    expect(sent).toMatchObject({ status: 303, to: `/en/desk/cases/${id}?done=answer` })
    expect(await open(`/desk/cases/${id}`, 200, await as(people.three))).toContain('One Member answers')
  })

  it('shows hostile words as words, links only where they lead to the web, and the direction of each text', async () => {
    const answers = {
      ...foundingApplication({ place: 'baoding' }).answers,
      reason: '<script>alert(1)</script> javascript:alert(1) https://example.org/a?b=1&c=2. مرحبا',
      name: '<img src=x onerror=alert(2)>',
    }
    const { id, follow } = await file('baoding', { answers, address: 'hostile@example.org' })
    await vote(id, people.lead, 'object')
    for (const page of [await open(`/desk/cases/${id}`, 200, await as(people.one)), await open(follow)]) {
      expect(page).not.toContain('<script>alert')
      expect(page).not.toContain('<img')
      expect(page).not.toContain('href="javascript')
      expect(page).toContain('href="https://example.org/a?b=1&amp;c=2"')
      expect(page).toContain('dir="auto"')
    }
  })

  it('points at other open applications for the city and from the same GitHub account', async () => {
    const one = await file('luoyang', { address: 'luoyang@example.org' })
    const other = await file('luoyang', {
      address: 'other.luoyang@example.org',
      answers: { ...foundingApplication().answers, city: 'luoyang', github: 'SomebodyElse' },
    })
    const page = await open(`/desk/cases/${one.id}`, 200, await as(people.one))
    expect(page).toContain('There is another open application for the same city')
    expect(page).toContain(`/en/desk/cases/${other.id}`)
    expect(page).toContain('The same GitHub account has another open application')
  })

  it('shows that a text was hidden and why, and gives rank holders the way to hide one', async () => {
    const { id, follow } = await file('weifang', { address: 'weifang@example.org' })
    await vote(id, people.lead, 'object')
    const ballot = (await ballotsOn(db, community.id, id))[0]?.id
    expect(await open(`/desk/cases/${id}`, 200, await as(people.one))).toContain(`hide?subject=ballot%3A${ballot}`)
    await pool.query(
      `insert into hidden_text (community_id, subject, reason, hidden_by, hidden_at, ledger_seq)
       values ($1, $2, 'An insult', $4, now(), 1), ($1, $3, 'A telephone number', $4, now(), 1)`,
      [community.id, `ballot:${ballot}`, `proposal:${id}:plan`, people.lead],
    )
    for (const page of [await open(`/desk/cases/${id}`, 200, await as(people.one)), await open(follow)]) {
      for (const words of ['An insult', 'A telephone number']) expect(page).toContain(words)
      for (const words of ['Because object', '每季度一次小聚']) expect(page).not.toContain(words)
    }
    expect(await open(follow)).not.toContain('/desk/conduct')
  })
})
