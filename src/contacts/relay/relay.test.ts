import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testHolder, testOfficer, testPerson } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { testSession } from '../../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import { lettersTo, newestLetters } from '../../kit/mail/outbox-store.ts'
import { exportPerson } from '../../people/profile/export-person.ts'
import { findPerson } from '../../people/store.ts'
import { findStationBySlug } from '../../stations/store.ts'
import { contactRoutes } from '../routes.tsx'
import { messageLetter } from './emails.ts'
import { longestWords } from './message.ts'

const { db, pool } = await testDatabase()
let community: TestCommunity
const people = { leader: '', deputy: '', member: '', lead: '', sig: '' }

beforeAll(async () => {
  community = await testCommunity(db)
  people.leader = await testOfficer(db, community.id, 'hangzhou', 'Lin Leader', 'leader')
  people.deputy = await testOfficer(db, community.id, 'hangzhou', 'Dora Deputy', 'deputy')
  people.member = await testOfficer(db, community.id, 'hangzhou', 'Mo Member')
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  people.sig = await testHolder(db, community.id, 'sig.member', 'Sig Member')
})
beforeEach(async () => void (await pool.query('delete from letter; delete from leave')))

// Each test comes from elsewhere, so that their limits do not meet.
function openSite(sendsMail = true) {
  const routes = contactRoutes({ db, clock: () => testNow, shelf: community.shelf })
  return testVisit(routes, { community: testCommunityShown(community.id), sendsMail })
}

const message = {
  name: 'Vera Visitor',
  address: 'vera@example.org',
  words: 'May I speak at your next meetup?\n\nI know <b>KubeSphere</b> well.',
  privacy: 'yes',
}

async function look(path: string, site = openSite(), headers: Record<string, string> = {}) {
  const answer = await site.request(path, { headers })
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}

async function send(change: Record<string, string> = {}, slug = 'hangzhou', site = openSite()) {
  const answer = await site.request(`/en/stations/${slug}/contact`, formPost({ ...message, ...change }))
  return {
    status: answer.status,
    page: await answer.text(),
    to: answer.headers.get('location'),
    headers: answer.headers,
  }
}

async function suspend(personId: string) {
  await pool.query(
    `insert into suspension (community_id, person_id, reason, suspended_by, suspended_at, ledger_seq)
     values ($1, $2, 'Rude', $3, now(), 1)`,
    [community.id, personId, people.lead],
  )
}

async function goOnLeave(personId: string, firstDay: string, lastDay: string) {
  await pool.query(
    `insert into leave (community_id, appointment_id, first_day, last_day, announced_at)
     select community_id, id, $2, $3, now() from appointment where person_id = $1`,
    [personId, firstDay, lastDay],
  )
}

async function hangzhou() {
  const station = await findStationBySlug(db, community.id, 'hangzhou')
  if (!station) throw new Error('There is no Hangzhou station')
  return station
}

async function receivers(): Promise<string[]> {
  const letters = await newestLetters(db, community.id, { limit: 20 })
  return letters.map(({ address }) => address).sort()
}

describe('writing to a station (J2)', () => {
  it('shows by office who gets it, and no address', async () => {
    const { status, page } = await look('/en/stations/hangzhou/contact')
    expect(status).toBe(200)
    expect(page).toContain('Messages go to: Leader.')
    expect(page).not.toContain('lin.leader@example.org')
    expect((await look('/zh/stations/hangzhou/contact')).page).toContain('留言会转给站长。')
  })

  it('goes to whoever keeps the contact, and is answered to whoever wrote, who gets no copy', async () => {
    const { status, to } = await send()
    expect([status, to]).toEqual([303, '/en/stations/hangzhou/contact/sent'])
    const letters = await newestLetters(db, community.id, { limit: 20 })
    expect(letters.map(({ address, replyTo }) => [address, replyTo])).toEqual([
      ['lin.leader@example.org', 'vera@example.org'],
    ])
    const [letter] = letters
    expect(letter?.content.subject).toBe('Hangzhou station: Vera Visitor wrote to you')
    expect(letter?.content.paragraphs).toContain(message.words)
    expect((await look('/en/stations/hangzhou/contact/sent')).page).toContain(
      'The answer comes straight to your address',
    )
  })

  it('leaves no trace of them but the letter', async () => {
    await send()
    const { rows } = await pool.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const traces = await pool.query(
        `select from ${name} t where t::text like '%vera@example.org%' or t::text like '%Vera%'`,
      )
      if (traces.rows.length > 0) found.push(name)
    }
    expect(found).toEqual(['letter'])
  })

  it('goes to the deputy as well while the leader is on leave', async () => {
    await goOnLeave(people.leader, '2026-11-20', '2026-11-23')
    expect((await look('/zh/stations/hangzhou/contact')).page).toContain(
      '留言会转给站长（休假到 2026年11月23日）、代行站长的副站长。',
    )
    await send()
    expect(await receivers()).toEqual(['dora.deputy@example.org', 'lin.leader@example.org'])
  })

  it('goes to the governing body as well while the leader is on leave and nobody acts, and says until when', async () => {
    await goOnLeave(people.leader, '2026-11-20', '2026-11-23')
    await goOnLeave(people.deputy, '2026-11-20', '2026-11-30')
    const { page } = await look('/en/stations/hangzhou/contact')
    expect(page).toContain('Leader (away until November 23, 2026)')
    expect(page).toContain('Deputy, acting for the Leader (away until November 30, 2026), Lead, SIG Member.')
    await pool.query('delete from leave')
    await suspend(people.deputy)
    await goOnLeave(people.leader, '2026-11-20', '2026-11-23')
    expect((await look('/en/stations/hangzhou/contact')).page).toContain(
      'Messages go to: Leader (away until November 23, 2026), Lead, SIG Member.',
    )
    await send()
    expect(await receivers()).toEqual(['lea.lead@example.org', 'lin.leader@example.org', 'sig.member@example.org'])
    await pool.query('delete from suspension')
  })

  it('goes to the governing body, and says so, where nobody at the station can be reached', async () => {
    const { page } = await look('/en/stations/shanghai/contact')
    expect(page).toContain(
      'Nobody at this station can get letters here at present (Leader). Messages go to: Lead, SIG Member.',
    )
    expect((await send({}, 'shanghai')).status).toBe(303)
    expect(await receivers()).toEqual(['lea.lead@example.org', 'sig.member@example.org'])
  })

  it('does not go to a leader who is suspended', async () => {
    await suspend(people.leader)
    await send()
    expect(await receivers()).toEqual(['lea.lead@example.org', 'sig.member@example.org'])
    await pool.query('delete from suspension')
  })

  it('offers no form, and takes nothing, where nobody at all can be reached', async () => {
    await suspend(people.lead)
    await suspend(people.sig)
    const { page } = await look('/en/stations/shanghai/contact')
    expect(page).toContain(
      'Nobody at this station can get letters here at present, and nobody in the governing body either.',
    )
    expect(page).not.toContain('name="words"')
    expect((await send({}, 'shanghai')).status).toBe(409)
    expect(await receivers()).toEqual([])
    await pool.query('delete from suspension')
  })

  it('says truthfully what happens where the site sends no mail', async () => {
    const site = openSite(false)
    expect((await look('/en/stations/hangzhou/contact', site)).page).toContain('are seen once they sign in')
    expect((await look('/en/stations/hangzhou/contact/sent', site)).page).toContain(
      'This site cannot send mail at present',
    )
  })
})

describe('what is written', () => {
  it.each([
    ['name', '', 'Give your name'],
    ['name', 'Vera\nBcc: everybody@example.org', 'Give your name'],
    ['name', 'x'.repeat(121), 'Give your name'],
    ['name', '\u202eVera', 'Give your name'],
    ['address', 'nobody', 'Give one e-mail address'],
    ['address', 'vera@example.org\nBcc: everybody@example.org', 'Give one e-mail address'],
    ['address', 'vera@example.org, other@example.org', 'Give one e-mail address'],
    ['address', 'Vera <vera@example.org>', 'Give one e-mail address'],
    ['words', ' \n ', 'Write what you want to say'],
    ['words', 'y'.repeat(longestWords + 1), 'at most 3000 characters'],
    ['privacy', '', 'Without your consent it cannot be passed on'],
  ])('is refused with a wrong %s (%#), and every word is kept', async (field, value, words) => {
    const { status, page } = await send({ [field]: value })
    expect(status).toBe(422)
    expect(page).toContain(words)
    if (field !== 'words') expect(page).toContain('May I speak at your next meetup?')
    if (field !== 'address') expect(page).toContain('value="vera@example.org"')
    expect(await receivers()).toEqual([])
  })

  it('is limited by where it comes from: then nothing is lost, and others may go on', async () => {
    const site = openSite()
    for (let times = 0; times < 10; times++) expect((await send({}, 'hangzhou', site)).status).toBe(303)
    const { status, page, headers } = await send({}, 'hangzhou', site)
    expect(status).toBe(429)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(page).toContain('Too many messages from here')
    expect(page).toContain('May I speak')
    expect(await receivers()).toHaveLength(10)
  })

  it('goes to no station that is not there, and follows one that has moved', async () => {
    expect((await look('/en/stations/atlantis/contact')).status).toBe(404)
    expect((await send({}, 'atlantis')).status).toBe(404)
    await pool.query(
      `insert into station_former_slug (community_id, slug, station_id)
       select community_id, 'hang-zhou', id from station where slug = 'hangzhou'`,
    )
    expect((await look('/en/stations/hang-zhou/contact')).to).toBe('/en/stations/hangzhou/contact')
  })
})

describe('what came in', () => {
  it('is on the desk of whoever got it, also where no mail is sent, and on nobody else’s', async () => {
    const site = openSite(false)
    await send({}, 'hangzhou', site)
    const of = async (personId: string) =>
      (await look('/en/desk/messages', site, { cookie: await testSession(db, community.id, personId) })).page
    const leader = await of(people.leader)
    expect(leader).toContain('May I speak at your next meetup?')
    expect(leader).toContain('I know &lt;b>KubeSphere&lt;/b> well.')
    expect(leader).toContain('href="mailto:vera@example.org"')
    for (const other of [people.deputy, people.lead]) expect(await of(other)).toContain('No messages yet')
    expect((await look('/en/desk/messages', site)).to).toContain('/en/sign-in')
  })

  it('is framed in the language of whoever reads it, whichever the letter was sent in; only the words stay', async () => {
    await send()
    const cookie = await testSession(db, community.id, people.leader)
    for (const letterLanguage of ['en', 'zh'] as const) {
      const content = messageLetter(letterLanguage, await hangzhou(), message)
      await pool.query('update letter set language = $1, content = $2', [letterLanguage, JSON.stringify(content)])
      const zh = (await look('/zh/desk/messages', openSite(), { cookie })).page
      expect(zh).toContain('Vera Visitor 在杭州站页面的留言')
      expect(zh).not.toContain('Somebody wrote')
      const en = (await look('/en/desk/messages', openSite(), { cookie })).page
      expect(en).toContain('Vera Visitor wrote by the page of the Hangzhou station')
      expect(en).not.toContain('有人从')
      for (const page of [zh, en]) expect(page).toContain('May I speak at your next meetup?')
    }
  })

  it('is shown as it was sent, where the letter is worded in another way', async () => {
    await send()
    const content = { subject: 'An older subject', paragraphs: ['An older frame', 'The words'] }
    await pool.query('update letter set content = $1', [JSON.stringify(content)])
    const cookie = await testSession(db, community.id, people.leader)
    const { page } = await look('/zh/desk/messages', openSite(), { cookie })
    for (const words of ['An older subject', 'An older frame', 'The words']) expect(page).toContain(words)
  })

  it('belongs to the sender too: they can take it along once they prove the address, without whom it went to', async () => {
    await send()
    const sender = await testPerson(db, community.id, 'Vera')
    const take = async () => {
      const accountId = (await findPerson(db, community.id, sender))?.accountId ?? ''
      const whom = { communityId: community.id, personId: sender, accountId }
      return JSON.stringify(await exportPerson(db, whom, {}, testNow))
    }
    expect(await take()).toContain('May I speak')
    expect(await take()).not.toContain('lin.leader@example.org')
    await pool.query(`update identity set verified_at = null where subject = 'vera@example.org'`)
    expect(await take()).not.toContain('May I speak')
    expect(await lettersTo(db, community.id, people.leader)).toHaveLength(1)
  })
})
