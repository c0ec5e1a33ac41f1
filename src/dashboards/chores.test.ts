import { beforeAll, describe, expect, it } from 'vitest'
import { type TestCommunity, testCommunity, testOfficer } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testSession } from '../../test/session.ts'
import { testCommunityShown, testNow, testVisit } from '../../test/visit.ts'
import { sendMessage } from '../contacts/relay/send-message.ts'
import { dayIn } from '../kit/time/time.ts'
import { openHandOvers } from '../offices/hand-over/open-hand-overs.ts'
import { endAppointments } from '../stations/appointment-store.ts'
import { findStationBySlug } from '../stations/store.ts'
import { deskRoutes } from './routes.tsx'

const { db, pool } = await testDatabase()
let community: TestCommunity
const people = { leader: '', deputy: '', member: '' }

beforeAll(async () => {
  community = await testCommunity(db)
  people.leader = await testOfficer(db, community.id, 'hangzhou', 'Lin Leader', 'leader')
  people.deputy = await testOfficer(db, community.id, 'hangzhou', 'Dora Deputy', 'deputy')
  people.member = await testOfficer(db, community.id, 'hangzhou', 'Mo Member')
})

async function chores(personId: string): Promise<string> {
  const routes = deskRoutes({ db, clock: () => testNow, shelf: community.shelf })
  const site = testVisit(routes, { community: testCommunityShown(community.id) })
  const cookie = await testSession(db, community.id, personId)
  const page = await (await site.request('/en/desk', { headers: { cookie } })).text()
  return page.split('>Waiting for you</h2>')[1]?.split('<h2')[0] ?? ''
}

describe('what waits on the desk of somebody in office', () => {
  it('is nothing while there is nothing', async () => {
    expect(await chores(people.leader)).toBe('')
  })

  it('is what a visitor wrote', async () => {
    const station = await findStationBySlug(db, community.id, 'hangzhou')
    if (!station) throw new Error('No station')
    const message = { name: 'Vera', address: 'vera@example.org', words: 'Hello' }
    await sendMessage(db, community.id, community.charter.rules, station, message, testNow)
    expect(await chores(people.leader)).toContain('/en/desk/messages')
    expect(await chores(people.leader)).toContain('1 message')
    expect(await chores(people.deputy)).toBe('')
  })

  it('is a code that has to be renewed', async () => {
    await pool.query(
      `with f as (insert into file (community_id, visibility, hash, type, bytes, width, height, created_at)
         values ($1, 'public', '', 'image/webp', '\\x00', 1, 1, now()) returning id)
       insert into contact_card (community_id, station_id, kind, file_id, made_on, expires_on, members, put_up_at)
       select $1, station.id, 'group', f.id, '2026-11-17', '2026-11-24', 195, now() from f, station where slug = 'hangzhou'`,
      [community.id],
    )
    const page = await chores(people.leader)
    for (const words of ['Put up a new group code', 'Today is its last day', 'The group has 195 members'])
      expect(page).toContain(words)
    expect(await chores(people.member)).toBe('')
  })

  it('is a list to hand over, for whoever left and whoever takes over', async () => {
    await db.transaction().execute(async (trx) => {
      const ending = { day: dayIn('Asia/Shanghai', testNow), because: 'stepped-down' } as const
      const ended = await endAppointments(trx, community.id, { personId: people.leader }, ending)
      await openHandOvers(trx, community.id, community.charter.rules, ended, testNow)
    })
    for (const who of [people.leader, people.deputy]) {
      const page = await chores(who)
      for (const words of ['Hand-over list: Leader of the Hangzhou station', '0 of 4 done', '/hand-over'])
        expect(page).toContain(words)
    }
    expect(await chores(people.member)).toBe('')
  })
})
