import { beforeEach, describe, expect, it } from 'vitest'
import { type CityLife, cityLife } from '../../test/city-life.ts'
import { speak } from '../kit/i18n/say.ts'
import { dayIn, Temporal } from '../kit/time/time.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { openSearches } from '../offices/search-store.ts'
import { answerAgreement } from '../proposals/answer-agreement.ts'
import { appointmentsAt } from '../stations/appointment-store.ts'
import { statesOf } from '../stations/state-store.ts'
import { findStation } from '../stations/store.ts'
import { sayGranted } from './case/case-words.ts'
import { loadCase } from './case/load-case.ts'
import { endTerms } from './end-terms.ts'
import { settleCase } from './settle-case.ts'
import { settleStation } from './settle-station.ts'

let life: CityLife
beforeEach(async () => {
  life = await cityLife()
})

function filed(outcome: Awaited<ReturnType<CityLife['file']>>): string {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.id
}

async function agree(id: string, personId: string, agrees = true) {
  const { db, community, later } = life
  const answer = { door: { by: 'session' as const, id, personId }, agrees }
  return await answerAgreement(db, community.id, community.shelf, answer, later(), settleCase)
}

describe('stepping down (D1)', () => {
  it('needs nobody when one says so oneself: the office is free, and somebody is looked for', async () => {
    const { leader = '' } = await life.holders()
    const id = filed(await life.file('step-down', leader, { subject: { kind: 'holder', personId: leader } }))
    expect(await life.state(id)).toBe('granted')
    expect((await life.holders()).leader).toBeUndefined()
    const { db, community, station } = life
    const [term] = (await appointmentsAt(db, community.id, station.id)).filter(({ personId }) => personId === leader)
    expect(term).toMatchObject({ endedBecause: 'stepped-down', endedClause: 'D1' })
    expect(term?.endedSeq).toBeGreaterThan(0)
    expect(await openSearches(db, community.id)).toMatchObject([
      { office: 'leader', stationId: station.id, clause: 'D1' },
    ])
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
  })

  it('waits for the person’s own word when somebody else files it, and ends when they deny it', async () => {
    const { leader = '', deputy = '' } = await life.holders()
    const subject = { kind: 'holder' as const, personId: leader }
    const first = filed(await life.file('step-down', life.sig.lead, { subject }))
    expect(await life.state(first)).toBe('open')
    expect(await agree(first, deputy)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await agree(first, leader, false)).toMatchObject({ ok: true })
    expect(await life.state(first)).toBe('withdrawn')
    expect((await life.holders()).leader).toBe(leader)
    const second = filed(await life.file('step-down', life.sig.lead, { subject }))
    expect(await agree(second, leader)).toMatchObject({ ok: true })
    expect(await life.state(second)).toBe('granted')
    expect(await agree(second, leader)).toEqual({ ok: false, reason: 'ended' })
  })

  it('ends the office on the day that was named, and not before', async () => {
    const { deputy = '' } = await life.holders()
    const { db, community, later } = life
    const subject = { kind: 'holder' as const, personId: deputy }
    filed(await life.file('step-down', deputy, { subject, change: { 'last-day': '2026-12-31' } }))
    expect((await life.holders()).deputy).toBe(deputy)
    expect(await endTerms(db, community.id, community.shelf, later('P30D'))).toBe(0)
    expect(await endTerms(db, community.id, community.shelf, later('P10D'))).toBe(1)
    expect(await endTerms(db, community.id, community.shelf, later())).toBe(0)
    expect((await life.holders()).deputy).toBeUndefined()
    expect(await openSearches(db, community.id)).toMatchObject([{ office: 'deputy' }])
  })

  it('is filed by people of the station or the SIG only', async () => {
    const { leader = '' } = await life.holders()
    const subject = { kind: 'holder' as const, personId: leader }
    expect(await life.file('step-down', undefined, { subject })).toEqual({ ok: false, reason: 'not-yours' })
  })
})

describe('taking an office (D1, D2)', () => {
  it('cannot be asked for while the leader is in office and has not said that they cannot', async () => {
    const { 'committee-member': member = '' } = await life.holders()
    const subject = { kind: 'holder' as const, personId: member }
    const outcome = await life.file('take-office', life.sig.lead, { subject })
    expect(outcome).toMatchObject({ ok: false, reason: 'gate-shut' })
  })

  it('promotes a committee member who agrees, by one Lead; other candidates end', async () => {
    const { leader = '', deputy = '', 'committee-member': member = '' } = await life.holders()
    filed(await life.file('step-down', leader, { subject: { kind: 'holder', personId: leader } }))
    const own = filed(await life.file('take-office', member, { subject: { kind: 'self' } }))
    const rival = filed(
      await life.file('take-office', life.sig.lead, { subject: { kind: 'holder', personId: deputy } }),
    )
    expect(await life.vote(rival, life.sig.lead, 'approve', ['C1'])).toMatchObject({ decision: { outcome: 'open' } })
    expect(await life.vote(own, life.sig.lead, 'approve', ['C1'])).toMatchObject({ decision: { outcome: 'granted' } })
    expect(await life.state(rival)).toBe('overtaken')
    const { db, community, station } = life
    expect((await life.holders()).leader).toBe(member)
    const terms = (await appointmentsAt(db, community.id, station.id)).filter(({ personId }) => personId === member)
    expect(terms).toMatchObject([
      { office: 'leader', lastDay: null },
      { office: 'committee-member', endedBecause: 'promoted' },
    ])
    expect(terms[0]?.acceptedAt).not.toBeNull()
    expect(await openSearches(db, community.id)).toEqual([])
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
  })

  it('is decided by nobody whom it concerns', async () => {
    const { leader = '' } = await life.holders()
    filed(await life.file('step-down', leader, { subject: { kind: 'holder', personId: leader } }))
    const id = filed(await life.file('take-office', life.sig.lead, { subject: { kind: 'self' } }))
    expect(await life.vote(id, life.sig.lead, 'approve', ['C1'])).toEqual({ ok: false, reason: 'own-case' })
  })
})

describe('failing and coming back (H2)', () => {
  it('a leader who cannot says so; a successor who is found ends the case, and the station stays active', async () => {
    const { leader = '', deputy = '' } = await life.holders()
    const { db, community, station, later } = life
    const trouble = filed(await life.file('cannot-organise', leader))
    const heir = filed(await life.file('take-office', leader, { subject: { kind: 'holder', personId: deputy } }))
    await agree(heir, deputy)
    await life.vote(heir, life.sig.lead, 'approve', ['C1'])
    expect((await life.holders()).leader).toBe(deputy)
    expect(await settleStation(db, community.id, community.shelf, station.id, later())).toBe(1)
    expect(await life.state(trouble)).toBe('overtaken')
    expect((await findStation(db, community.id, station.id))?.status).toBe('active')
  })

  it('people find that nobody can: inactive, its officers leave, and a new active person revives it', async () => {
    const { leader = '' } = await life.holders()
    const { db, community, station, sig } = life
    const trouble = filed(await life.file('cannot-organise', leader))
    await life.vote(trouble, sig.lead, 'approve', ['H2'])
    await life.vote(trouble, sig.one, 'approve')
    expect(await life.vote(trouble, sig.two, 'approve')).toMatchObject({ decision: { outcome: 'granted' } })
    const after = await findStation(db, community.id, station.id)
    expect(after?.status).toBe('inactive')
    expect(Object.keys(await life.holders())).toEqual(['committee-member'])
    expect(await openSearches(db, community.id)).toEqual([])

    const back = filed(await life.file('revive-station', undefined))
    life.later('P30D')
    await life.vote(back, sig.lead, 'approve', ['C1'])
    await life.vote(back, sig.one, 'approve')
    expect(await life.vote(back, sig.two, 'approve')).toMatchObject({ decision: { outcome: 'granted' } })
    const today = dayIn('Asia/Shanghai', life.clock())
    expect(await findStation(db, community.id, station.id)).toMatchObject({ status: 'active', countsFrom: today })
    expect((await life.holders()).leader).toBeDefined()
    expect((await statesOf(db, community.id, station.id)).map(({ status }) => status)).toEqual([
      'active',
      'inactive',
      'active',
    ])
    expect(await verifyLedger(db, community.id)).toMatchObject({ ok: true })
  })

  it('cannot be revived while it is active', async () => {
    expect(await life.file('revive-station', undefined)).toMatchObject({ ok: false, reason: 'gate-shut' })
  })
})

it('an office that overlaps another holder’s is impossible in the database (A2)', async () => {
  const { pool, community, station } = life
  const { deputy = '' } = await life.holders()
  const first = Temporal.PlainDate.from('2025-01-01').toString()
  const wrong = pool.query(
    `insert into appointment (community_id, station_id, office, seat, person_id, clause, first_day, first_precision, recorded_in)
     values ($1, $2, 'leader', 1, $3, 'C1', $4, 'day', '2025')`,
    [community.id, station.id, deputy, first],
  )
  await expect(wrong).rejects.toThrow(/one_holder_at_a_time|one_office_at_a_time/)
})

describe('what came of a case, in words', () => {
  async function told(id: string, language: 'zh' | 'en') {
    const { db, community, clock } = life
    const one = await loadCase(db, community.id, community.shelf, id, clock())
    if (!one) throw new Error('There is no such case')
    return sayGranted(one, { language, say: speak(language), zone: 'Asia/Shanghai' })
  }

  it('names whom it concerns and the office, not who filed it', async () => {
    const { leader = '', deputy = '' } = await life.holders()
    const gone = filed(await life.file('step-down', leader, { subject: { kind: 'holder', personId: leader } }))
    expect(await told(gone, 'zh')).toBe('张海立 卸任（上海站）')
    const id = filed(await life.file('take-office', life.sig.lead, { subject: { kind: 'holder', personId: deputy } }))
    await agree(id, deputy)
    await life.vote(id, life.sig.lead, 'approve', ['C1'])
    expect(await told(id, 'zh')).toBe('申红磊 成为上海站站长')
    expect(await told(id, 'en')).toBe('申红磊 becomes leader of the Shanghai station')
  })

  it('says of a station that it became inactive', async () => {
    const { leader = '' } = await life.holders()
    const id = filed(await life.file('cannot-organise', leader))
    await life.vote(id, life.sig.lead, 'approve', ['H2'])
    await life.vote(id, life.sig.one, 'approve')
    await life.vote(id, life.sig.two, 'approve')
    expect(await told(id, 'en')).toMatch(/^The station becomes inactive; Everybody’s office ends: /)
  })
})

it('the same is not filed twice while it is open, also at the same moment (D1)', async () => {
  const { deputy = '' } = await life.holders()
  const subject = { kind: 'holder' as const, personId: deputy }
  const both = await Promise.all([1, 2].map(() => life.file('step-down', life.sig.lead, { subject })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, reason: 'open-already' })
})

it('a deputy in office is not replaced because the leader cannot go on (H2)', async () => {
  const { leader = '', 'committee-member': member = '' } = await life.holders()
  filed(await life.file('cannot-organise', leader))
  const subject = { kind: 'holder' as const, personId: member }
  const asked = await life.file('take-office', leader, { subject, change: { office: 'deputy' } })
  expect(asked).toMatchObject({ ok: false, reason: 'gate-shut' })
})
