import { describe, expect, it } from 'vitest'
import { caseSite, contact } from '../../../test/case-site.ts'
import { testCommunityShown, testVisit } from '../../../test/visit.ts'
import { grantCapability } from '../../kit/crypto/capability.ts'
import { findProposal } from '../../proposals/store.ts'
import { caseRoutes } from '../routes.tsx'
import { ballotsOn } from '../store.ts'
import { takeNote } from '../take-note.ts'

const { db, community, people, clock, site, file, found, vote, as, open, send, suspend } = await caseSite()

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
    expect(form).toContain('4 deciders are asked to vote on the new text')
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

  it('says how to sign in once it is granted, also where the site cannot send mail', async () => {
    const { follow } = await found('shenzhen')
    const withMail = await open(follow)
    expect(withMail).toContain('href="/en/sign-in"')
    expect(withMail).not.toContain('cannot send mail')
    expect(withMail).toContain('whoever has it can read the application')
    expect(withMail).not.toContain('whoever has it can change the application')
    const routes = caseRoutes({ db, clock, shelf: community.shelf })
    const quiet = testVisit(routes, { community: testCommunityShown(community.id), clock, sendsMail: false })
    const page = await (await quiet.request(`/en${follow}`)).text()
    expect(page).toContain('href="/en/sign-in"')
    expect(page).toContain('the community’s manager hands it to you')
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
    const own = await as(applicantId)
    expect(await open(`/desk/cases/${id}`, 200, own)).toContain('My application')
    await open(`/desk/cases/${id}/edit`, 200, own)
    const other = await as(people.lead)
    await open(`/desk/cases/${id}/edit`, 404, other)
    expect((await send(`/desk/cases/${id}/withdrawal`, {}, other)).status).toBe(404)
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'open' })
  })

  it('can be read but not changed by somebody suspended', async () => {
    const { id, follow, applicantId } = await file('xian', { address: 'suspended@example.org' })
    await suspend(applicantId, 'Spam')
    await open(follow)
    const sent = await send(`${follow}/withdrawal`, {})
    expect(sent.status).toBe(403)
    expect(sent.page).toContain('Spam')
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'open' })
  })
})
