import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testHolder, testOfficer } from '../../../test/community.ts'
import { testDatabase } from '../../../test/database.ts'
import { testSession } from '../../../test/session.ts'
import { formPost, testCommunityShown, testNow, testVisit } from '../../../test/visit.ts'
import { lettersTo } from '../../kit/mail/outbox-store.ts'
import { type Instant, Temporal } from '../../kit/time/time.ts'
import { fileRoutes } from '../../kit/web/file-routes.ts'
import { noWords } from '../../ledger/words.ts'
import { erasePerson } from '../../personal-data/erase-person.ts'
import { siteRoutes } from '../../site/routes.tsx'
import { contactTasks } from '../jobs.ts'
import { contactRoutes } from '../routes.tsx'

const { db, pool } = await testDatabase()
let now: Instant = testNow
const clock = () => now
let community: TestCommunity
const people = { leader: '', deputy: '', member: '', lead: '' }
let picture: Buffer<ArrayBuffer>

beforeAll(async () => {
  community = await testCommunity(db)
  people.leader = await testOfficer(db, community.id, 'hangzhou', 'Lin Leader', 'leader')
  people.deputy = await testOfficer(db, community.id, 'hangzhou', 'Dora Deputy', 'deputy')
  people.member = await testOfficer(db, community.id, 'hangzhou', 'Mo Member')
  people.lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  picture = await draw()
})
beforeEach(async () => {
  now = testNow
  await pool.query('delete from contact_card; delete from file; delete from letter; delete from leave')
})

async function draw(): Promise<Buffer<ArrayBuffer>> {
  const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 49/1' } }
  const create = { width: 300, height: 400, channels: 3, background: '#fff' } as const
  return Buffer.from(await sharp({ create }).withExif(gps).jpeg().toBuffer())
}

function site() {
  const deps = { db, clock, shelf: community.shelf }
  const shown = { community: testCommunityShown(community.id), clock }
  return {
    desk: testVisit(contactRoutes(deps), shown),
    public: testVisit(siteRoutes({ db, shelf: community.shelf, words: async () => noWords }), shown),
    files: fileRoutes({ db, clock, findCommunity: async () => ({ id: community.id }) }),
  }
}

const path = '/desk/stations/hangzhou/contact'

interface Upload {
  readonly kind?: 'group' | 'person'
  readonly file?: Uint8Array<ArrayBuffer> | undefined
  readonly fields?: Readonly<Record<string, string>>
}

async function upload(personId: string, { kind = 'group', file = picture, fields = {} }: Upload = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(`${kind}-${name}`, value)
  body.set(`${kind}-picture`, new File([file], 'code.svg', { type: 'image/svg+xml' }))
  const headers = { cookie: await testSession(db, community.id, personId, now) }
  const answer = await site().desk.request(`/en${path}?kind=${kind}`, { method: 'POST', body, headers })
  return { status: answer.status, page: await answer.text() }
}

async function press(personId: string, where: string, fields: Record<string, string> = {}) {
  const cookie = await testSession(db, community.id, personId, now)
  const answer = await site().desk.request(`/en${path}${where}`, formPost(fields, { cookie }))
  return { status: answer.status, page: await answer.text() }
}

async function desk(personId: string, language = 'en') {
  const cookie = await testSession(db, community.id, personId, now)
  const answer = await site().desk.request(`/${language}${path}`, { headers: { cookie } })
  return { status: answer.status, page: await answer.text() }
}

/** What a visitor sees: the pictures on the station's page, and what lies at their addresses. */
async function visit(language = 'en') {
  const page = await (await site().public.request(`/${language}/stations/hangzhou`)).text()
  const files = [...page.matchAll(/<img src="(\/files\/[^"]+)" alt="([^"]+)"/g)].map(([, src = '', alt = '']) => ({
    src,
    alt,
  }))
  return { page, files }
}

async function cardRow() {
  const { rows } = await pool.query<{ id: string; file: string }>('select id, file_id as file from contact_card')
  return rows[0] ?? { id: '', file: '' }
}

async function fileStatus(id: string): Promise<number> {
  return (await site().files.request(`/files/${id}`)).status
}

async function sweep() {
  await contactTasks({ db, shelf: community.shelf, clock })['keep-cards']?.({})
}

async function subjects(personId: string): Promise<string[]> {
  return (await lettersTo(db, community.id, personId)).map(({ content }) => content.subject)
}

const at = (text: string) => Temporal.Instant.from(text)

describe('a group’s code on a station’s page (J2)', () => {
  it('is put up by the leader, and seen by everybody, with words for who cannot see it and its last day', async () => {
    expect((await upload(people.leader, { fields: { members: '150' } })).status).toBe(303)
    const { page, files } = await visit()
    expect(files.map(({ alt }) => alt)).toEqual(['QR code of the Hangzhou station’s WeChat group'])
    expect(page).toContain('Valid until November 29, 2026')
    expect((await visit('zh')).page).toContain('有效到 2026年11月29日')
    const answer = await site().files.request(files[0]?.src ?? '')
    expect(answer.headers.get('content-type')).toBe('image/webp')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    for (const note of ['GPS', 'Exif', 'EXIF'])
      expect([picture.includes('Exif'), bytes.includes(note)]).toEqual([true, false])
  })

  it('is never seen once it has expired, on no page and at no address; the form to write by stays', async () => {
    await upload(people.leader)
    const { file } = await cardRow()
    now = at('2026-11-29T15:59:59Z')
    expect((await visit()).files).toHaveLength(1)
    expect(await fileStatus(file)).toBe(200)
    now = at('2026-11-29T16:00:00Z')
    const { page, files } = await visit()
    expect(files).toEqual([])
    expect(page).toContain('/en/stations/hangzhou/contact')
    expect(await fileStatus(file)).toBe(404)
    expect(await (await site().desk.request('/en/stations/hangzhou/contact')).text()).not.toContain('<img')
    expect((await desk(people.leader)).page).toContain('Expired: its last day was November 29, 2026')
  })

  it('is not seen while its group is full, and is again when it is not', async () => {
    await upload(people.leader)
    const { id, file } = await cardRow()
    expect((await press(people.leader, `/${id}/members`, { [`${id}-members`]: '200' })).status).toBe(303)
    expect((await visit()).files).toEqual([])
    expect(await fileStatus(file)).toBe(404)
    expect((await desk(people.leader, 'zh')).page).toContain('群里有 200 人，扫码进不去')
    await press(people.leader, `/${id}/members`, { [`${id}-members`]: ' １８０ ' })
    expect((await visit()).files).toHaveLength(1)
    expect(await fileStatus(file)).toBe(200)
  })

  it('counts from the day it was made, when that is given', async () => {
    await upload(people.leader, { fields: { 'made-on': '2026-11-20' } })
    expect((await visit()).page).toContain('Valid until November 26, 2026')
  })

  it('is taken down at once', async () => {
    await upload(people.leader)
    const { id, file } = await cardRow()
    expect((await press(people.leader, `/${id}/removal`)).status).toBe(303)
    expect((await visit()).files).toEqual([])
    expect(await fileStatus(file)).toBe(404)
    expect((await pool.query('select from file')).rows).toEqual([])
    expect((await press(people.leader, `/${id}/removal`)).status).toBe(303)
  })

  it('is replaced: of two put up at once one stays, and no picture is left behind', async () => {
    await upload(people.leader)
    const { file } = await cardRow()
    const both = await Promise.all([upload(people.leader), upload(people.leader)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect((await visit()).files).toHaveLength(1)
    expect((await pool.query('select from file')).rows).toHaveLength(1)
    expect(await fileStatus(file)).toBe(404)
  })
})

describe('what is not put up', () => {
  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), {}, 'This is no JPEG, PNG or WebP picture'],
    ['nothing', Buffer.alloc(0), {}, 'Choose a picture'],
    ['what is broken', Buffer.from([0xff, 0xd8, 0xff, 0]), {}, 'This picture cannot be opened'],
    ['a code made tomorrow', undefined, { 'made-on': '2026-11-24' }, 'It cannot have been made after today'],
    ['a code that is dead', undefined, { 'made-on': '2026-11-16' }, 'Its seven days are over'],
    ['a day that is none', undefined, { 'made-on': '2026-11-31' }, 'Give a day'],
    ['a full group', undefined, { members: '200' }, 'With 200 members the code lets nobody in'],
    ['a number that is none', undefined, { members: 'many' }, 'Give a whole number from 0 to 500'],
  ])('%s: it is said beside the field, and what was written is kept', async (_what, file, fields, words) => {
    const { status, page } = await upload(people.leader, { file, fields })
    expect(status).toBe(422)
    expect(page).toContain(words)
    for (const value of Object.values(fields)) expect(page).toContain(`value="${value}"`)
    expect((await pool.query('select from file')).rows).toEqual([])
  })

  it('anything by somebody whom the charter does not let keep the contact', async () => {
    await upload(people.leader)
    const { id } = await cardRow()
    for (const who of [people.deputy, people.member, people.lead]) {
      expect((await desk(who)).status).toBe(403)
      expect((await upload(who)).status).toBe(403)
      expect((await press(who, `/${id}/members`, { [`${id}-members`]: '1' })).status).toBe(403)
      expect((await press(who, `/${id}/removal`)).status).toBe(403)
    }
    expect((await visit()).files).toHaveLength(1)
    expect((await site().desk.request(`/en${path}`)).status).toBe(303)
  })

  it('a card of another station, whoever keeps this one', async () => {
    const elsewhere = await testOfficer(db, community.id, 'chengdu', 'Els Elsewhere', 'leader')
    await upload(people.leader)
    const { id } = await cardRow()
    const cookie = await testSession(db, community.id, elsewhere)
    const other = `/en/desk/stations/chengdu/contact/${id}/removal`
    expect((await site().desk.request(other, formPost({}, { cookie }))).status).toBe(403)
    expect((await press(people.leader, '/nothing/removal')).status).toBe(404)
    expect((await press(people.leader, `/${crypto.randomUUID()}/members`, {})).status).toBe(422)
  })
})

describe('a person’s own card', () => {
  it('is seen while they keep the contact: not while they are on leave, and not once their term has ended', async () => {
    await upload(people.leader, { kind: 'person' })
    const { file } = await cardRow()
    expect((await visit()).files.map(({ alt }) => alt)).toEqual(['WeChat QR code of Lin Leader, Hangzhou station'])
    expect((await visit()).page).not.toContain('Valid until')
    await pool.query(
      `insert into leave (community_id, appointment_id, first_day, last_day, announced_at)
       select community_id, id, '2026-11-23', '2026-11-24', now() from appointment where person_id = $1`,
      [people.leader],
    )
    expect((await visit()).files).toEqual([])
    expect((await upload(people.deputy, { kind: 'person' })).status).toBe(303)
    expect((await visit()).files.map(({ alt }) => alt)).toEqual(['WeChat QR code of Dora Deputy, Hangzhou station'])
    now = at('2026-11-24T16:00:00Z')
    expect((await visit()).files.map(({ alt }) => alt)).toEqual(['WeChat QR code of Lin Leader, Hangzhou station'])
    expect((await desk(people.leader)).page).toContain('Not shown at present')

    await pool.query(`update appointment set last_day = '2026-11-25' where person_id = $1`, [people.leader])
    expect((await visit()).files).toEqual([])
    await sweep()
    expect(await fileStatus(file)).toBe(404)
    await pool.query('update appointment set last_day = null where person_id = $1', [people.leader])
  })

  it('ends with the day that was given', async () => {
    await upload(people.leader, { kind: 'person', fields: { 'last-day': '2026-11-23' } })
    expect((await visit()).page).toContain('Valid until November 23, 2026')
    now = at('2026-11-23T16:00:00Z')
    expect((await visit()).files).toEqual([])
    expect((await upload(people.leader, { kind: 'person', fields: { 'last-day': '2026-11-23' } })).page).toContain(
      'The last day cannot be before today',
    )
  })

  it('stands beside that of a group', async () => {
    await upload(people.leader, { kind: 'person' })
    await upload(people.leader)
    expect((await visit()).files).toHaveLength(2)
  })
})

describe('the keepers are reminded', () => {
  it('the day before a code expires, once, however often and wherever the clock strikes', async () => {
    await upload(people.leader)
    now = at('2026-11-28T15:00:00Z')
    await sweep()
    expect(await subjects(people.leader)).toEqual([])
    now = at('2026-11-28T16:11:00Z')
    await Promise.all([sweep(), sweep(), sweep()])
    now = at('2026-12-01T16:11:00Z')
    await sweep()
    expect(await subjects(people.leader)).toEqual(['Hangzhou station: the code of the WeChat group expires tomorrow'])
    expect(await subjects(people.member)).toEqual([])
  })

  it('after a downtime, of what is so by then', async () => {
    await upload(people.leader)
    now = at('2026-12-03T02:00:00Z')
    await sweep()
    await sweep()
    expect(await subjects(people.leader)).toEqual(['Hangzhou station: the code of the WeChat group has expired'])
  })

  it('at 190 members, and when it is full', async () => {
    await upload(people.leader, { fields: { members: '189' } })
    const { id } = await cardRow()
    const note = async (members: string) => await press(people.leader, `/${id}/members`, { [`${id}-members`]: members })
    await sweep()
    expect(await subjects(people.leader)).toEqual([])
    for (const members of ['190', '195', '200', '199', '200']) {
      await note(members)
      await sweep()
    }
    expect((await subjects(people.leader)).sort()).toEqual([
      'Hangzhou station: the WeChat group is full',
      'Hangzhou station: the WeChat group is nearly full',
    ])
  })

  it('anew for a new code', async () => {
    await upload(people.leader)
    now = at('2026-11-29T02:00:00Z')
    await sweep()
    await upload(people.leader)
    await sweep()
    expect(await subjects(people.leader)).toHaveLength(1)
    now = at('2026-12-05T02:00:00Z')
    await sweep()
    expect(await subjects(people.leader)).toHaveLength(2)
  })

  it('with whoever stands in; and where nobody can be told, whoever comes next is', async () => {
    await upload(people.leader)
    now = at('2026-11-29T02:00:00Z')
    await pool.query('update appointment set last_day = $1 where person_id = $2', ['2026-11-29', people.leader])
    await sweep()
    await pool.query('update appointment set last_day = null where person_id = $1', [people.leader])
    await pool.query(
      `insert into leave (community_id, appointment_id, first_day, last_day, announced_at)
       select community_id, id, '2026-11-29', '2026-11-30', now() from appointment where person_id = $1`,
      [people.leader],
    )
    await sweep()
    expect([await subjects(people.leader), await subjects(people.deputy)].map(({ length }) => length)).toEqual([1, 1])
  })

  it('and what expired a month ago is gone', async () => {
    await upload(people.leader)
    now = at('2026-12-29T02:00:00Z')
    await sweep()
    expect((await pool.query('select from file')).rows).toHaveLength(1)
    now = at('2026-12-30T02:00:00Z')
    await sweep()
    expect((await pool.query('select from file')).rows).toEqual([])
  })
})

describe('when a keeper erases their data', () => {
  it('their own card goes; the group’s code stays the station’s, and names them nowhere', async () => {
    const leader = await testOfficer(db, community.id, 'chengdu', 'Gone Leader', 'leader')
    const headers = { cookie: await testSession(db, community.id, leader) }
    for (const kind of ['group', 'person']) {
      const body = new FormData()
      body.set(`${kind}-picture`, new File([picture], 'code.jpg'))
      const where = `/en/desk/stations/chengdu/contact?kind=${kind}`
      expect((await site().desk.request(where, { method: 'POST', body, headers })).status).toBe(303)
    }
    await erasePerson(db, community.id, community.shelf, leader, testNow)
    const { rows } = await pool.query('select kind, person_id from contact_card')
    expect(rows).toEqual([{ kind: 'group', person_id: null }])
    expect((await pool.query('select owner_id from file')).rows).toEqual([{ owner_id: null }])
  })
})
