import type { Hono } from 'hono'
import type pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { begins, ends, meetingStage, newLetters } from '../../../test/meetings.ts'
import { testSession } from '../../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import type { Instant } from '../../kit/time/time.ts'
import { Temporal } from '../../kit/time/time.ts'
import type { Env } from '../../kit/web/visit.ts'
import { topicsOf } from '../agenda/store.ts'
import { attendanceOf } from '../duty-store.ts'
import { findMeeting, listMeetings } from '../store.ts'
import { deskMeetingRoutes } from './routes.tsx'

type Stage = Awaited<ReturnType<typeof meetingStage>>
type Who = keyof Stage['people']
let stage: Stage
let pool: pg.Pool
let site: Hono<Env>
let now: Instant
let cookies: Map<string, string>

beforeEach(async () => {
  stage = await meetingStage()
  ;({ pool } = stage)
  now = testNow
  cookies = new Map()
  const { db, community, shelf } = stage
  const shown = { community: testCommunityShown(community.id), clock: () => now }
  site = testVisit(deskMeetingRoutes({ db, shelf, clock: () => now }), shown)
})

async function as(who: Who): Promise<string> {
  const cookie = cookies.get(who) ?? (await testSession(stage.db, stage.community.id, stage.people[who]))
  cookies.set(who, cookie)
  return cookie
}

async function open(who: Who, path: string, status = 200, language = 'en'): Promise<string> {
  const answer = await site.request(`/${language}/desk/meetings${path}`, { headers: { cookie: await as(who) } })
  expect([path, answer.status]).toEqual([path, status])
  return await answer.text()
}

async function send(who: Who, path: string, fields: Record<string, string>) {
  const answer = await site.request(`/en/desk/meetings${path}`, formPost(fields, { cookie: await as(who) }))
  return { status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
}

const form = {
  body: 'sig',
  title: 'Regular meeting',
  titleOther: '例会',
  day: '2026-12-02',
  time: '20:00',
  zone: 'Asia/Shanghai',
  lasts: '60',
  place: 'Room 3',
  link: 'https://video.example.org/secret-room',
}

async function called(): Promise<string> {
  const { to } = await send('lead', '/new', form)
  return /meetings\/([0-9a-f-]{36})/.exec(to)?.[1] ?? ''
}

const meeting = async (id: string) => await findMeeting(stage.db, stage.community.id, id)
const topics = async (id: string) => await topicsOf(stage.db, stage.community.id, [id])

describe('the desk of meetings', () => {
  it('asks to sign in first, and leads back', async () => {
    const answer = await site.request('/zh/desk/meetings')
    expect(answer.headers.get('location')).toBe('/zh/sign-in?next=%2Fzh%2Fdesk%2Fmeetings')
  })

  it('tells who has nothing to do with any meeting how that could come about', async () => {
    const page = await open('stranger', '')
    expect(page).toContain('No meeting ahead concerns you')
    expect(page).not.toContain('/desk/meetings/new')
  })

  it('shows those in the body every meeting, and those in office the ones that name their station', async () => {
    const id = await called()
    expect(await open('member', '')).toContain(id)
    expect(await open('hangzhou', '')).not.toContain(id)
    await stage.topic(id, testNow)
    expect(await open('hangzhou', '', 200, 'zh')).toContain(id)
    expect(await open('shanghai', '')).not.toContain(id)
  })

  it('keeps a meeting from those who are not invited, and names the clause', async () => {
    const id = await called()
    for (const who of ['hangzhou', 'stranger'] as const) {
      const page = await open(who, `/${id}`, 403)
      expect(page).toContain('clause H3')
      expect(page).not.toContain('secret-room')
    }
    await open('lead', `/${crypto.randomUUID()}`, 404)
  })

  it('shows the link to join to those who are invited only', async () => {
    const id = await called()
    await stage.topic(id, testNow, { words: 'Please bring numbers' })
    for (const who of ['member', 'hangzhou'] as const) {
      const page = await open(who, `/${id}`)
      for (const words of ['secret-room', 'Please bring numbers']) expect(page).toContain(words)
    }
  })
})

describe('calling a meeting', () => {
  it('says how many will be told, and afterwards how many were', async () => {
    expect(await open('lead', '/new')).toContain('1 person is told by letter')
    const { status, to } = await send('lead', '/new', form)
    expect([status, to]).toEqual([303, expect.stringContaining('done=called&told=1')])
    expect(await open('lead', to.replace('/en/desk/meetings', ''))).toContain('1 person was told.')
    const { db, community, shelf } = stage
    const shown = { community: testCommunityShown(community.id), clock: () => now, sendsMail: false }
    site = testVisit(deskMeetingRoutes({ db, shelf, clock: () => now }), shown)
    const quiet = await open('lead', to.replace('/en/desk/meetings', ''))
    expect(quiet).toContain('A letter to 1 person is kept in the outbox: this site cannot send mail')
    expect(quiet).not.toContain('was told')
    const [made] = await listMeetings(stage.db, stage.community.id, {})
    expect(made?.title).toEqual({ en: 'Regular meeting', zh: '例会', original: 'en' })
  })

  it('keeps every word when something is wrong, and says what beside the field', async () => {
    const wrong = {
      ...form,
      title: ' ',
      titleOther: '',
      day: '2026-02-30',
      time: '8pm',
      zone: 'Mars/Olympus',
      lasts: '0',
      place: 'https://video.example.org/x',
      link: 'javascript:alert(1)',
    }
    const { status, page } = await send('lead', '/new', wrong)
    expect(status).toBe(422)
    for (const words of [
      'Give it a title',
      'Choose a day, like',
      'Write a time like 20:00',
      'no such zone',
      'from 5 to 1440',
      'links belong into the field below',
      'begins with https://',
    ])
      expect(page).toContain(words)
    for (const kept of ['Mars/Olympus', '8pm', 'https://video.example.org/x']) expect(page).toContain(kept)
    const past = await send('lead', '/new', { ...form, day: '2026-11-20' })
    expect([past.status, past.page.includes('That time has passed')]).toEqual([422, true])
    expect(await listMeetings(stage.db, stage.community.id, {})).toEqual([])
  })

  it('is not for those without the right, by its clause', async () => {
    for (const path of ['/new', '/series/new']) expect(await open('hangzhou', path, 403)).toContain('clause H3')
    expect((await send('hangzhou', '/new', form)).status).toBe(403)
  })
})

describe('changing a meeting', () => {
  it('begins with what there is, tells people, and keeps the other language', async () => {
    const id = await called()
    const page = await open('member', `/${id}/change`)
    for (const kept of ['value="2026-12-02"', 'value="20:00"', 'value="Room 3"', '1 person is told'])
      expect(page).toContain(kept)
    const moved = { ...form, title: 'Monthly meeting', day: '2026-12-09', words: 'A holiday' }
    expect(await send('member', `/${id}/change`, moved)).toMatchObject({ status: 303 })
    expect(await meeting(id)).toMatchObject({ title: { en: 'Monthly meeting', zh: '例会' }, sequence: 1 })
    expect((await newLetters(pool, stage.people.lead))[0]?.text).toContain('A holiday')
    expect((await send('member', `/${id}/change`, moved)).page).toContain('Nothing was changed')
  })

  it('and cancelling are refused for one that is cancelled', async () => {
    const id = await called()
    expect(await open('lead', `/${id}/cancellation`)).toContain('1 person is told')
    expect((await send('lead', `/${id}/cancellation`, { words: '' })).to).toContain('done=cancelled&told=1')
    expect((await send('lead', `/${id}/change`, form)).status).toBe(409)
    expect(await open('lead', `/${id}/cancellation`, 409)).toContain('clause H3')
    expect(await open('lead', `/${id}`)).not.toContain('Change or move')
  })
})

describe('an agenda', () => {
  it('is written, put in order and shortened by forms', async () => {
    const id = await called()
    const { stations } = stage
    expect(await open('lead', `/${id}/topics`)).toContain('at least 1 attend (clause H3)')
    const topic = { title: 'How Hangzhou is doing', station: stations.hangzhou, words: 'Bring numbers' }
    expect((await send('lead', `/${id}/topics`, topic)).to).toContain('done=told')
    expect((await send('lead', `/${id}/topics`, { title: 'The budget' })).to).toContain('done=topic')
    const [first, second] = await topics(id)
    expect(await open('member', `/${id}`)).toContain('Told on November 23, 2026')
    await send('member', `/${id}/topics/${second?.id}/place`, { to: 'up' })
    expect((await topics(id)).map(({ title }) => title.en)).toEqual(['The budget', 'How Hangzhou is doing'])
    expect(await open('lead', `/${id}/topics/${first?.id}/removal`)).toContain('2 people are told')
    expect((await send('lead', `/${id}/topics/${first?.id}/removal`, {})).to).toContain('done=removed&told=2')
    expect((await send('lead', `/${id}/topics/${first?.id}/removal`, {})).status).toBe(404)
  })

  it('refuses a topic without a title, or about what there is not, and keeps the words', async () => {
    const id = await called()
    const nothing = await send('lead', `/${id}/topics`, { title: ' ', words: 'Keep me' })
    expect(nothing.status).toBe(422)
    for (const words of ['Write the topic', 'Keep me']) expect(nothing.page).toContain(words)
    const strange = await send('lead', `/${id}/topics`, { title: 'X', station: 'nowhere' })
    expect([strange.status, strange.page.includes('There is no such station')]).toEqual([422, true])
    const gone = await send('lead', `/${id}/topics`, { title: 'X', case: crypto.randomUUID() })
    expect(gone.page).toContain('no longer open')
  })

  it('warns that a topic added within a day asks nobody to come', async () => {
    const id = await called()
    now = begins.subtract({ hours: 20 })
    expect(await open('lead', `/${id}/topics`)).toContain('less than a day away')
  })

  it('is not for those who are only invited', async () => {
    const id = await called()
    await stage.topic(id, testNow)
    expect(await open('hangzhou', `/${id}`)).not.toContain('Add a topic')
    expect(await open('hangzhou', `/${id}/topics`, 403)).toContain('gives you no right')
    expect((await send('hangzhou', `/${id}/topics`, { title: 'Mine' })).status).toBe(403)
  })
})

describe('apologies', () => {
  it('are sent and taken back by a button, until the meeting begins', async () => {
    const id = await called()
    await stage.topic(id, testNow)
    expect((await send('hangzhou', `/${id}/apology`, {})).to).toContain('done=apology')
    expect(await open('hangzhou', `/${id}`)).toContain('You have sent your apologies')
    expect(await open('member', `/${id}`)).toContain('Hans Hangzhou')
    expect((await send('hangzhou', `/${id}/apology`, { coming: 'yes' })).to).toContain('done=coming')
    now = begins
    const late = await send('hangzhou', `/${id}/apology`, {})
    expect([late.status, late.page.includes('has begun already')]).toEqual([409, true])
    expect((await send('stranger', `/${id}/apology`, {})).status).toBe(403)
  })
})

describe('the evening of a meeting', () => {
  it('has no roll before it begins: the refusal names the clause', async () => {
    const id = await called()
    for (const path of ['roll', 'closing', 'minutes'])
      expect(await open('lead', `/${id}/${path}`, 409)).toContain('clause H3')
    const early = await send('lead', `/${id}/roll`, { [`present.${stage.people.lead}`]: 'yes' })
    expect([early.status, early.page.includes('The meeting has not begun')]).toEqual([409, true])
  })

  it('goes from the roll over the minutes to the closing, and the duty is met', async () => {
    const { db, community, people, stations } = stage
    const id = await called()
    const topicId = await stage.topic(id, testNow)
    now = begins
    const page = await open('lead', `/${id}/roll`)
    for (const words of ['Lea Lead', 'Mia Member', 'Hans Hangzhou', 'Hangzhou']) expect(page).toContain(words)
    expect(await open('lead', `/${id}/closing`, 409)).toContain('Nobody is noted as there')
    await send('lead', `/${id}/roll`, {
      was: '',
      [`present.${people.lead}`]: 'yes',
      [`present.${people.member}`]: 'yes',
    })
    // Two pages that were opened at the same time: each changes only what its reader changed.
    await send('lead', `/${id}/roll`, { was: `${people.lead},${people.member}`, [`present.${people.lead}`]: 'yes' })
    await send('member', `/${id}/roll`, {
      was: `${people.lead},${people.member}`,
      [`present.${people.lead}`]: 'yes',
      [`present.${people.member}`]: 'yes',
      [`present.${people.hangzhou}`]: 'yes',
    })
    expect(await open('lead', `/${id}/roll?q=sina`)).toContain('Sina Shanghai')
    await send('lead', `/${id}/roll`, { [`present.${people.shanghai}`]: 'yes' })
    expect(await open('lead', `/${id}/roll?q=nobody`)).toContain('Nobody of that name')

    const minutes = { minutes: 'We met.', [`outcome.${topicId}`]: 'They carry on.' }
    expect((await send('member', `/${id}/minutes`, minutes)).to).toContain('done=minutes')
    const before = await open('lead', `/${id}/closing`)
    for (const words of ['3 people there', 'Hangzhou station: Met: 1 there, 1 asked']) expect(before).toContain(words)
    expect((await send('lead', `/${id}/closing`, {})).to).toContain('done=closed')
    const since = Temporal.PlainDate.from('2026-01-01')
    expect(await attendanceOf(db, community.id, [stations.hangzhou], { since })).toMatchObject([{ outcome: 'met' }])
    expect(await open('lead', `/${id}/roll`, 409)).toContain('clause H3')
    expect((await send('lead', `/${id}/closing`, {})).status).toBe(409)
  })

  it('shows names to the body; to a station’s people only their own', async () => {
    const { people } = stage
    const id = await called()
    await stage.topic(id, testNow)
    await stage.present(id, [people.lead, people.hangzhou], begins)
    now = ends
    const own = await open('hangzhou', `/${id}`)
    expect(own).toContain('Cora Colleague')
    expect(own).not.toContain('Lea Lead')
    expect(await open('member', `/${id}`)).toContain('Lea Lead')
  })

  it('lists a meeting that is over and not closed for those who hold it', async () => {
    const id = await called()
    now = ends.add({ hours: 1 })
    const page = await open('member', '')
    expect(page.indexOf('Waiting for their roll to be closed')).toBeGreaterThan(-1)
    expect(page).toContain(id)
  })

  it('is corrected later with a reason', async () => {
    const { people } = stage
    const id = await called()
    await stage.topic(id, testNow)
    expect(await open('lead', `/${id}/corrections`, 409)).toContain('The roll is still open')
    await stage.present(id, [people.lead], begins)
    now = ends
    await send('lead', `/${id}/closing`, {})
    expect(await open('lead', `/${id}/corrections`)).not.toContain('Sina Shanghai')
    expect(await open('lead', `/${id}/corrections?q=sina`)).toContain('Sina Shanghai')
    const without = await send('lead', `/${id}/corrections`, { whom: people.hangzhou, kind: 'present', reason: ' ' })
    expect([without.status, without.page.includes('Give a reason')]).toEqual([422, true])
    expect((await send('lead', `/${id}/corrections`, { kind: 'present', reason: 'x' })).page).toContain(
      'Choose somebody',
    )
    const asked = { whom: people.hangzhou, kind: 'present', reason: 'Came late' }
    expect((await send('lead', `/${id}/corrections`, asked)).to).toContain('done=corrected')
    expect((await send('lead', `/${id}/corrections`, asked)).status).toBe(409)
    expect(await open('member', `/${id}`)).toContain('Came late')
    expect(await open('hangzhou', `/${id}`)).not.toContain('Came late')
  })
})

describe('series', () => {
  const series = { ...form, rule: 'monthly1', weekday: '3', startsOn: '2026-11-24', endsOn: '' }

  it('are started, changed and ended by forms', async () => {
    expect((await send('lead', '/series/new', series)).to).toBe('/en/desk/meetings?done=series&told=1')
    const page = await open('lead', '')
    expect(page).toContain('on the first Wednesday of each month at 20:00 (China Standard Time)')
    const id = /series\/([0-9a-f-]{36})/.exec(page)?.[1]
    expect(await open('lead', `/series/${id}`)).toContain('value="2026-12-02"')
    const thursdays = { ...series, weekday: '4', words: 'Wednesdays are busy' }
    expect((await send('lead', `/series/${id}`, thursdays)).status).toBe(303)
    const days = (await listMeetings(stage.db, stage.community.id, { states: ['planned'] })).map(
      ({ day }) => day.dayOfWeek,
    )
    expect(new Set(days)).toEqual(new Set([4]))
    await open('hangzhou', `/series/${id}`, 403)
    expect((await send('lead', `/series/${id}/end`, { endsOn: 'never' })).status).toBe(422)
    expect((await send('lead', `/series/${id}/end`, { endsOn: '2026-12-31' })).status).toBe(303)
    expect(await open('lead', '')).toContain('until December 31, 2026')
    await open('lead', `/series/${crypto.randomUUID()}`, 404)
  })

  it('say what is wrong beside the field', async () => {
    const wrong = await send('lead', '/series/new', {
      ...series,
      rule: 'daily',
      weekday: '8',
      startsOn: '',
      endsOn: 'x',
    })
    expect(wrong.status).toBe(422)
    for (const words of ['Choose how often', 'Choose a day of the week', 'Choose a day, like'])
      expect(wrong.page).toContain(words)
    const never = await send('lead', '/series/new', { ...series, endsOn: '2026-11-25' })
    expect([never.status, never.page.includes('No date falls within these days')]).toEqual([422, true])
    const far = await send('lead', '/series/new', { ...series, startsOn: '2027-10-01' })
    expect(far.page).toContain('Choose a day within half a year')
  })
})
