import { beforeAll, describe, expect, it, vi } from 'vitest'
import { verifyLedger } from '../../src/ledger/verify-ledger.ts'
import { openSearches } from '../../src/offices/search-store.ts'
import type { Answers } from '../../src/proposals/proposal.ts'
import { appointmentsAt } from '../../src/stations/appointment-store.ts'
import { statesOf } from '../../src/stations/state-store.ts'
import type { Station } from '../../src/stations/station.ts'
import { type CommunityLife, communityLife } from './community-life.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const founding: Answers = {
  city: 'berlin',
  name: 'Ada Invented',
  company: 'First Works',
  profile: 'https://example.org/ada',
  second: 'Ben Invented',
  'second-company': 'Second Labs',
  mission: 'People of Berlin meet.',
  'tick-B5': true,
  'tick-B3': true,
  'tick-C2': true,
  'tick-C3': true,
  badge: 'https://example.org/badge',
  'tick-C4': true,
  'tick-E1': true,
}

const technical: Answers = {
  group: 'Observability',
  name: 'Cem Invented',
  company: 'Third Systems',
  profile: 'https://example.org/cem',
  second: 'Dee Invented',
  'second-company': 'Fourth Cloud',
  mission: 'Traces, metrics and logs.',
  'tick-B3': true,
  'tick-C2': true,
  'tick-C3': true,
  badge: 'https://example.org/badge',
  'tick-C4': true,
  'tick-E2': true,
}

function joining(name: string, company: string): Answers {
  const ticks = { 'tick-B5': true, 'tick-C2': true }
  return { name, company, profile: 'https://example.org/profile', reason: 'To help.', ...ticks }
}

const offence: Answers = { what: 'Only one vendor spoke, and sold.', proof: 'https://example.org/slides' }

/** Two years of two groups by the rules of the Cloud Native Community Groups, with no code of their own. */
describe('two years of Cloud Native Community Groups', () => {
  let life: CommunityLife
  let berlin: Station
  let online: Station
  const people = { staff: '', toc: '', ada: '', ben: '', cem: '', dee: '', eve: '', fay: '' }

  beforeAll(async () => {
    life = await communityLife('cncf.yaml', '2026-01-05T09:00:00Z')
    people.staff = await life.ranked('staff.member', 'Staff Member')
    people.toc = await life.ranked('toc.member', 'Toc Member')
    people.ada = await life.person('Ada Invented')
    people.ben = await life.person('Ben Invented')
    people.cem = await life.person('Cem Invented')
    people.dee = await life.person('Dee Invented')
    people.eve = await life.person('Eve Invented')
    people.fay = await life.person('Fay Invented')
  })

  async function join(name: string, company: string, by: string, station: Station) {
    return await life.file('add-organizer', { answers: joining(name, company), by, station })
  }

  it('one staff member founds a regional group (C6); a technical one needs the TOC too (C7)', async () => {
    const filed = await life.file('found-regional-group', {
      answers: founding,
      by: people.ada,
      place: 'berlin',
      kind: 'regional',
    })
    expect(await life.vote(filed, people.staff, ['B3', 'C3'])).toMatchObject({ decision: { outcome: 'granted' } })
    berlin = await life.stationBy('regional:berlin')
    const other = await life.file('found-technical-group', {
      answers: technical,
      by: people.cem,
      name: 'Observability',
      kind: 'technical',
    })
    expect(await life.vote(other, people.staff, ['B3', 'C3'])).toMatchObject({ decision: { outcome: 'open' } })
    expect(await life.vote(other, people.toc)).toMatchObject({ decision: { outcome: 'granted' } })
    online = await life.stationBy('technical:observability')
    expect(online.names.en).toBe('Observability')
    const again = {
      answers: { ...technical, group: ' observability ' },
      by: people.eve,
      name: ' observability ',
      kind: 'technical',
    }
    expect(await life.tryToFile('found-technical-group', again)).toMatchObject({ ok: false, reason: 'gate-shut' })
  })

  it('a group of one looks for a second organizer by itself (B2)', async () => {
    await life.sweep()
    const searches = await openSearches(life.db, life.id)
    expect(searches.map(({ stationId, office, clause }) => ({ stationId, office, clause }))).toContainEqual({
      stationId: berlin.id,
      office: 'organizer',
      clause: 'B2',
    })
  })

  it('half of the organizers add another within 30 days (D1), and no company has more than half (B3)', async () => {
    const ben = await join('Ben Invented', 'Second Labs', people.ben, berlin)
    expect(await life.vote(ben, people.ada)).toMatchObject({ decision: { outcome: 'granted' } })
    expect((await life.inOffice(berlin)).sort()).toEqual([people.ada, people.ben].sort())
    const tooMany = await join('Eve Invented', ' first  WORKS', people.eve, berlin)
    const third = await life.vote(tooMany, people.ben)
    expect(third).toMatchObject({ decision: { outcome: 'open' } })
    const share = third.ok ? third.decision.findings.find(({ clause }) => clause === 'B3') : undefined
    expect(share).toMatchObject({ outcome: 'not-met', actual: { say: 'share.found', values: { percent: 67 } } })
    const unheard = await join('Fay Invented', 'Fifth Software', people.fay, berlin)
    await life.until('2026-02-06')
    expect(await life.state(tooMany)).toBe('declined')
    expect(await life.state(unheard)).toBe('declined')
    const entry = await life.db
      .selectFrom('ledger_entry')
      .select('body')
      .where('kind', '=', 'add-organizer')
      .orderBy('seq')
      .executeTakeFirstOrThrow()
    expect(entry.body).toContain('employer-1')
    expect(entry.body).not.toMatch(/first works|second labs/i)
  })

  it('nobody organizes more than two groups (B4)', async () => {
    const second = await join('Ada Invented', 'First Works', people.ada, online)
    expect(await life.vote(second, people.cem)).toMatchObject({ decision: { outcome: 'granted' } })
    const third = { answers: { ...founding, city: 'tokyo' }, by: people.ada, place: 'tokyo', kind: 'regional' }
    expect(await life.tryToFile('found-regional-group', third)).toMatchObject({ ok: false, reason: 'gate-shut' })
  })

  it('a resignation is confirmed by the person concerned (D2)', async () => {
    const subject = { kind: 'holder' as const, personId: people.ada }
    const said = await life.file('resign', { answers: {}, by: people.staff, station: online, subject })
    expect(await life.state(said)).toBe('open')
    await life.agree(said, people.ada)
    expect(await life.state(said)).toBe('granted')
    expect(await life.inOffice(online)).toEqual([people.cem])
    const denied = await life.file('resign', {
      answers: {},
      by: people.staff,
      station: online,
      subject: { kind: 'holder', personId: people.cem },
    })
    await life.agree(denied, people.cem, false)
    expect(await life.inOffice(online)).toEqual([people.cem])
  })

  it('a group that meets at least every 90 days stays active, and is reminded when it gets late (E1)', async () => {
    const meet = () => life.hold(berlin, people.ada)
    await life.until('2026-07-01', { '2026-03-20': meet, '2026-06-10': meet })
    expect((await life.stationBy('regional:berlin')).status).toBe('active')
    const before = (await life.lettersTo(people.ben)).length
    await life.until('2026-08-12')
    expect((await life.lettersTo(people.ben)).length).toBeGreaterThan(before)
    expect((await life.stationBy('regional:berlin')).status).toBe('at-risk')
  })

  it('an event that nothing shows keeps the clock from acting: it cannot tell (E1)', async () => {
    const claimed = () => life.hold(berlin, people.ada, 'offline', false)
    await life.until('2026-09-20', { '2026-09-01': claimed })
    expect((await life.stationBy('regional:berlin')).status).not.toBe('inactive')
    expect((await life.inOffice(berlin)).length).toBe(2)
  })

  it('after a gap of 90 days the group is inactive and its leadership is reset (E3)', async () => {
    const proved = () => life.hold(berlin, people.ada)
    await life.until('2026-12-20', { '2026-09-21': proved })
    await life.until('2026-12-23')
    expect((await life.stationBy('regional:berlin')).status).toBe('inactive')
    expect(await life.inOffice(berlin)).toEqual([])
    const [term] = (await appointmentsAt(life.db, life.id, berlin.id)).filter(({ personId }) => personId === people.ada)
    expect(term).toMatchObject({ endedBecause: 'reset', endedClause: 'E1' })
    expect(life.charter.rules.states.inactive?.listed).toBe(false)
  })

  it('new organizers step in without the former ones, and the 90 days begin anew (E3)', async () => {
    const answers: Answers = {
      ...joining('Fay Invented', 'Fifth Software'),
      'tick-C3': true,
      badge: 'https://example.org/badge',
      'tick-C4': true,
    }
    const revival = await life.file('revive-group', { answers, by: people.fay, station: berlin })
    expect(await life.vote(revival, people.staff, ['C3'])).toMatchObject({ decision: { outcome: 'granted' } })
    expect(await life.inOffice(berlin)).toEqual([people.fay])
    await life.until('2027-03-01')
    expect((await life.stationBy('regional:berlin')).status).not.toBe('inactive')
  })

  it('three offences: a warning, a meeting, and the group is closed (F1)', async () => {
    const meet = () => life.hold(berlin, people.fay)
    await life.until('2027-03-10', { '2027-03-05': meet })
    const third = { answers: offence, by: people.staff, station: berlin }
    expect(await life.tryToFile('close-group', third)).toMatchObject({ ok: false, reason: 'gate-shut' })
    for (const procedure of ['warn-group', 'meet-group', 'close-group']) {
      const filed = await life.file(procedure, third)
      expect(await life.vote(filed, people.staff, ['F1'])).toMatchObject({ decision: { outcome: 'granted' } })
    }
    expect((await life.stationBy('regional:berlin')).status).toBe('inactive')
    expect(await life.inOffice(berlin)).toEqual([])
  })

  it('a technical group meets six times in a calendar year, else it is reset too (E2)', async () => {
    const meet = () => life.hold(online, people.cem, 'online')
    const months = ['01', '02', '03', '04', '05'].map((month) => [`2027-${month}-20`, meet] as const)
    await life.until('2028-01-04', Object.fromEntries(months.filter(([day]) => day > '2027-03-10')))
    expect((await life.stationBy('technical:observability')).status).toBe('inactive')
    expect(await life.inOffice(online)).toEqual([])
    const states = await statesOf(life.db, life.id, online.id)
    expect(states[0]).toMatchObject({ status: 'inactive', because: 'duty-missed', clause: 'E2' })
  })

  it('everything stands in the ledger, and holds', async () => {
    expect(await verifyLedger(life.db, life.id)).toMatchObject({ ok: true })
  })
})
