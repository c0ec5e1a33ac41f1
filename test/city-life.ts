import type { Choice } from '../src/ballots/ballot.ts'
import { castBallot } from '../src/ballots/cast-ballot.ts'
import { settleCase } from '../src/ballots/settle-case.ts'
import type { Db } from '../src/kit/db/database.ts'
import type { Instant, Temporal } from '../src/kit/time/time.ts'
import { insertAccount, linkAccount } from '../src/people/store.ts'
import type { NamedSubject } from '../src/proposals/form.ts'
import { seatKey } from '../src/proposals/office-asked.ts'
import type { Answers } from '../src/proposals/proposal.ts'
import { findProposal } from '../src/proposals/store.ts'
import { submitProposal } from '../src/proposals/submit-proposal.ts'
import { appointmentsAt } from '../src/stations/appointment-store.ts'
import type { Station } from '../src/stations/station.ts'
import { findStationBySlug } from '../src/stations/store.ts'
import { testCommunity, testHolder } from './community.ts'
import { testDatabase } from './database.ts'
import { testNow } from './visit.ts'

/** What the forms of KubeSphere's charter ask, filled in by somebody who means it. */
const answers: Readonly<Record<string, Answers>> = {
  'take-office': { station: 'shanghai', office: 'leader', reason: '办过三次聚会。', 'last-active': '2026-11-01' },
  'step-down': { station: 'shanghai', reason: '搬家了。' },
  'remove-absent': { station: 'shanghai', absence: '半年联系不上，电话邮件都没有回音。' },
  waive: { station: 'shanghai', reason: '疫情。', until: '2027-06-30' },
  'cannot-organise': { station: 'shanghai', 'how-long': 'good', reason: '没有时间了。' },
  'revive-station': {
    station: 'shanghai',
    name: '新来的',
    recent: '写文档。',
    'last-active': '2026-11-01',
    'tick-C1': true,
    plan: '每季度一次。',
    'tick-H1': true,
  },
}

/** The Shanghai station of KubeSphere with its SIG, and every act a minute after the last. Its recorded people can sign in. */
export async function cityLife() {
  const { db, pool } = await testDatabase()
  const community = await testCommunity(db)
  const { id, shelf, charter } = community
  const sig = {
    lead: await testHolder(db, id, 'sig.lead', 'Lea Lead'),
    one: await testHolder(db, id, 'sig.member', 'One Member'),
    two: await testHolder(db, id, 'sig.member', 'Two Member'),
  }
  const station = await findStationBySlug(db, id, 'shanghai')
  if (!station) throw new Error('The charter records no Shanghai station')
  await letSignIn(db, id, station)
  let at = testNow
  const clock = () => at
  const later = (duration: string | Temporal.Duration = 'PT1M') => {
    at = at.toZonedDateTimeISO('Asia/Shanghai').add(duration).toInstant()
    return at
  }

  async function holders(): Promise<Record<string, string>> {
    const present = (await appointmentsAt(db, id, station?.id ?? '')).filter(({ lastDay }) => lastDay === null)
    return Object.fromEntries(present.map(({ office, personId }) => [office, personId]))
  }

  async function file(
    procedure: string,
    applicantId: string | undefined,
    given: { subject?: NamedSubject; change?: Answers } = {},
  ) {
    const all: Answers = { ...answers[procedure], ...given.change }
    const office = typeof all.office === 'string' ? all.office : undefined
    const key = seatKey(charter.rules, procedure, station, office) ?? null
    return await submitProposal(
      db,
      id,
      await shelf.running(db, id),
      {
        procedure,
        channel: 'web',
        answers: all,
        name: String(all.name ?? ''),
        address: 'new.comer@example.org',
        language: 'zh',
        stationId: station?.id ?? null,
        key,
        placeSlug: null,
        privacyVersion: '2',
        applicantId,
        subject: given.subject,
      },
      false,
      later(),
      settleCase,
    )
  }

  async function vote(proposalId: string, personId: string, choice: Choice, confirms: string[] = []) {
    const vouches = confirms.map((clause) => ({ clause, reason: `I know it for ${clause}` }))
    const ballot = { proposalId, personId, choice, reason: 'Because', vouches, seen: 1 }
    return await castBallot(db, id, shelf, ballot, later())
  }

  async function state(proposalId: string) {
    return (await findProposal(db, id, proposalId))?.state
  }

  return { db, pool, community, sig, station, clock, later, holders, file, vote, state }
}

export type CityLife = Awaited<ReturnType<typeof cityLife>>

/** Gives the people of a station whom the charter records accounts, as if each had claimed their record. */
async function letSignIn(db: Db, communityId: string, station: Station, now: Instant = testNow): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { personId } of await appointmentsAt(trx, communityId, station.id))
      await linkAccount(trx, communityId, personId, await insertAccount(trx, 'zh', now))
  })
}
