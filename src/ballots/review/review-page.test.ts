import { describe, expect, it } from 'vitest'
import { foundingApplication } from '../../../test/applications.ts'
import { caseSite, contact } from '../../../test/case-site.ts'
import { testHolder, testPerson } from '../../../test/community.ts'
import { findStationBySlug } from '../../stations/store.ts'
import { ballotsOn, remarksOn } from '../store.ts'

const { db, pool, community, people, site, file, vote, found, as, open, send, suspend } = await caseSite()

describe('the review of a case', () => {
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

  it('tells deciders that the address was never confirmed, and marks an applicant who is suspended', async () => {
    const { id, applicantId } = await file('zhuhai', { address: 'marked@example.org' })
    const one = await as(people.one)
    const before = await open(`/desk/cases/${id}`, 200, one)
    expect(before).toContain('Address not confirmed')
    expect(before).toContain('Not confirmed')
    expect(before).not.toContain('The applicant is suspended')
    await suspend(applicantId, 'Not for every decider')
    const after = await open(`/desk/cases/${id}`, 200, one)
    expect(after).toContain('The applicant is suspended')
    expect(after).not.toContain('Not for every decider')
  })

  it('says in Chinese that it was filed today, and offers to change a ballot once it is cast', async () => {
    const { id } = await file('dongguan')
    const one = await as(people.one)
    const fresh = await open(`/desk/cases/${id}`, 200, one, 'zh')
    expect(fresh).toContain('今天提交')
    expect(fresh).toContain('去表决')
    await vote(id, people.one, 'approve')
    const voted = await open(`/desk/cases/${id}`, 200, one, 'zh')
    expect(voted).toContain('修改表决')
    expect(voted).not.toContain('去表决')
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
    await suspend(held, 'Insults')
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

  it('lets the leader of a station decide who joins it, with what follows said (F1)', async () => {
    const founded = await found('yantai', { address: 'yantai@example.org' })
    const leader = await as(founded.applicantId)
    const station = await findStationBySlug(db, community.id, 'yantai')
    const { id } = await file('yantai', {
      procedure: 'join-station',
      channel: 'leader',
      stationId: station?.id ?? null,
      key: null,
      placeSlug: null,
      name: 'Ada',
      address: 'ada@example.org',
      answers: { station: 'yantai', name: 'Ada', recent: 'Talks', 'tick-F4': true, experience: 'Hosting' },
    })
    const page = await open(`/desk/cases/${id}`, 200, leader)
    for (const words of [
      'Join a station: Yantai station',
      'Any one of these is enough',
      'I confirm F5',
      'Apply to the leader',
    ])
      expect(page).toContain(words)
    const reasons = { 'vouch-F4': 'yes', 'vouch-reason-F4': 'Seen', 'vouch-F5': 'yes', 'vouch-reason-F5': 'Seen' }
    const sent = await send(
      `/desk/cases/${id}/ballots`,
      { choice: 'approve', reason: 'Welcome', seen: '1', ...reasons },
      leader,
    )
    expect(sent).toMatchObject({ status: 303, to: `/en/desk/cases/${id}/outcome` })
    const outcome = await open(`/desk/cases/${id}/outcome`, 200, leader)
    expect(outcome).toContain('Ada becomes committee member of the Yantai station')
    expect(await open(`/cases/${id}`)).toContain('Leader 1')
  })
})
