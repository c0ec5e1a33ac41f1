import { beforeAll, describe, expect, it } from 'vitest'
import { foundingApplication } from '../../test/applications.ts'
import { type TestCommunity, testCommunity, testHolder } from '../../test/community.ts'
import { testDatabase } from '../../test/database.ts'
import { testNow } from '../../test/visit.ts'
import type { Db } from '../kit/db/database.ts'
import { lettersTo } from '../kit/mail/outbox-store.ts'
import type { Instant } from '../kit/time/time.ts'
import { lapseProposals } from '../proposals/lapse-proposals.ts'
import { findProposal } from '../proposals/store.ts'
import { submitProposal } from '../proposals/submit-proposal.ts'
import { castBallot } from './cast-ballot.ts'
import { remindOfSilence } from './remind-of-silence.ts'
import { latestReminder } from './silence.ts'

let db: Db
let community: TestCommunity
let lead: string
let member: string

beforeAll(async () => {
  ;({ db } = await testDatabase())
  community = await testCommunity(db)
  lead = await testHolder(db, community.id, 'sig.lead', 'Lea Lead')
  member = await testHolder(db, community.id, 'sig.member', 'Mia Member')
})

const inDays = (days: number) => testNow.add({ hours: 24 * days })

async function file(place: string, canMail: boolean): Promise<string> {
  const application = foundingApplication({ place, address: `${place}@example.org` })
  const filed = await submitProposal(db, community.id, community.charter, application, canMail, testNow)
  if (!filed.ok) throw new Error(filed.reason)
  return filed.id
}

async function reminders(personId: string): Promise<number> {
  const letters = await lettersTo(db, community.id, personId)
  return letters.filter(({ content }) => content.subject.startsWith('Waiting for ') && content.subject.includes('days'))
    .length
}

const sweep = async (now: Instant) => await remindOfSilence(db, community.id, community.shelf, now)

describe('silence (G3, as interpreted)', () => {
  it('tells the Leads after fourteen days and then every seven, each day due once, and decides nothing', async () => {
    const id = await file('suzhou', false)
    expect(await sweep(inDays(13))).toBe(0)
    expect(await sweep(inDays(14))).toBe(1)
    expect(await sweep(inDays(14))).toBe(0)
    expect(await sweep(inDays(20))).toBe(0)
    expect(await sweep(inDays(21))).toBe(1)
    expect(await reminders(lead)).toBe(2)
    expect(await reminders(member)).toBe(0)
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'open' })
  })

  it('tells once after a long downtime, not for every day that was missed', async () => {
    const before = await reminders(lead)
    expect(await sweep(inDays(90))).toBe(1)
    expect(await reminders(lead)).toBe(before + 1)
  })

  it('tells once when two processes sweep at the same moment', async () => {
    const before = await reminders(lead)
    await Promise.all([sweep(inDays(97)), sweep(inDays(97))])
    expect(await reminders(lead)).toBe(before + 1)
  })

  it('begins anew with every ballot', async () => {
    const id = await file('wuhan', false)
    const vote = { proposalId: id, personId: member, choice: 'approve' as const, reason: 'Good', vouches: [], seen: 1 }
    await castBallot(db, community.id, community.shelf, vote, inDays(10))
    const [wuhan] = [latestReminder({ after: 'P14D', every: 'P7D' }, inDays(10), inDays(23), 'Asia/Shanghai')]
    expect(wuhan).toBeUndefined()
    expect(latestReminder({ after: 'P14D', every: 'P7D' }, inDays(10), inDays(24), 'Asia/Shanghai')).toBeDefined()
  })
})

describe('an application whose address nobody confirms', () => {
  it('lapses after the charter’s seven days, and not before', async () => {
    const id = await file('xiamen', true)
    expect(await lapseProposals(db, community.id, community.shelf, inDays(6))).toBe(0)
    expect(await lapseProposals(db, community.id, community.shelf, inDays(7))).toBe(1)
    expect(await lapseProposals(db, community.id, community.shelf, inDays(8))).toBe(0)
    expect(await findProposal(db, community.id, id)).toMatchObject({ state: 'lapsed' })
  })
})
