import { beforeAll, describe, expect, it, vi } from 'vitest'
import { verifyLedger } from '../../src/ledger/verify-ledger.ts'
import { openSearches } from '../../src/offices/search-store.ts'
import type { Answers } from '../../src/proposals/proposal.ts'
import { statesOf } from '../../src/stations/state-store.ts'
import type { Station } from '../../src/stations/station.ts'
import { type CommunityLife, communityLife } from './community-life.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const founding: Answers = { city: 'tokyo', name: 'Kei Invented', experience: 'We search logs.', 'tick-B4': true }

/** Two years of a user group by the rules of OpenSearch, with no code of their own. */
describe('two years of an OpenSearch user group', () => {
  let life: CommunityLife
  let tokyo: Station
  const people = { manager: '', kei: '', mio: '' }

  beforeAll(async () => {
    life = await communityLife('opensearch.yaml', '2026-01-05T09:00:00Z')
    people.manager = await life.ranked('project.community-manager', 'Community Manager')
    people.kei = await life.person('Kei Invented')
    people.mio = await life.person('Mio Invented')
  })

  it('is accepted by one community manager (B5)', async () => {
    const filed = await life.file('found-user-group', {
      answers: founding,
      by: people.kei,
      place: 'tokyo',
      kind: 'user-group',
    })
    expect(await life.vote(filed, people.manager)).toMatchObject({ decision: { outcome: 'granted' } })
    tokyo = await life.stationBy('user-group:tokyo')
    expect(await life.inOffice(tokyo)).toEqual([people.kei])
  })

  it('meets every three months for a year, online too, and nothing happens to it (C1)', async () => {
    const offline = () => life.hold(tokyo, people.kei)
    const online = () => life.hold(tokyo, people.kei, 'online')
    await life.until('2027-01-05', {
      '2026-03-30': offline,
      '2026-06-28': online,
      '2026-09-25': offline,
      '2026-12-20': offline,
    })
    const states = await statesOf(life.db, life.id, tokyo.id)
    expect(states[0]?.status).toBe('active')
    expect(states.some(({ status }) => status === 'inactive')).toBe(false)
    expect(await life.openCases()).toEqual([])
  })

  it('is reminded, then at risk, and when three months are over the clock opens a case and decides nothing (C1)', async () => {
    await life.until('2027-03-05')
    expect(
      (await life.lettersTo(people.kei)).some((subject) => subject.includes('Every') || subject.includes('meetup')),
    ).toBe(true)
    expect((await life.stationBy('user-group:tokyo')).status).toBe('at-risk')
    await life.until('2027-03-24')
    expect(await life.openCases()).toMatchObject([
      {
        procedure: 'silent-group',
        openedBy: 'clock',
        applicantId: null,
        stationId: tokyo.id,
        cause: { obligation: 'meetup' },
      },
    ])
    expect((await life.stationBy('user-group:tokyo')).status).toBe('at-risk')
    expect(await life.inOffice(tokyo)).toEqual([people.kei])
  })

  it('becomes inactive when a community manager finds so, and its case is opened once only', async () => {
    await life.until('2027-04-10')
    const [silent, ...more] = await life.openCases()
    expect(more).toEqual([])
    expect(await life.vote(silent?.id ?? '', people.manager)).toMatchObject({ decision: { outcome: 'granted' } })
    expect((await life.stationBy('user-group:tokyo')).status).toBe('inactive')
    expect(await life.inOffice(tokyo)).toEqual([])
  })

  it('is revived by anybody, and owes anew from that day (C1)', async () => {
    await life.until('2027-06-01')
    expect(await openSearches(life.db, life.id)).toEqual([])
    const answers: Answers = { name: 'Mio Invented', experience: 'I run a cluster.', 'tick-B4': true }
    const revival = await life.file('revive-group', { answers, by: people.mio, station: tokyo })
    expect(await life.vote(revival, people.manager)).toMatchObject({ decision: { outcome: 'granted' } })
    await life.until('2027-08-25')
    expect(await life.stationBy('user-group:tokyo')).toMatchObject({ status: 'at-risk' })
    await life.hold(tokyo, people.mio)
    await life.until('2027-08-27')
    expect(await life.stationBy('user-group:tokyo')).toMatchObject({ status: 'active' })
  })

  it('its organizer steps down by their own word, and somebody is looked for (A2)', async () => {
    const subject = { kind: 'holder' as const, personId: people.mio }
    const said = await life.file('step-down', { answers: {}, by: people.mio, station: tokyo, subject })
    expect(await life.state(said)).toBe('granted')
    expect(await openSearches(life.db, life.id)).toMatchObject([{ stationId: tokyo.id, office: 'organizer' }])
    const answers: Answers = { name: 'Kei Invented', experience: 'We search logs.', 'tick-B4': true }
    const back = await life.file('become-organizer', { answers, by: people.kei, station: tokyo })
    expect(await life.vote(back, people.manager)).toMatchObject({ decision: { outcome: 'granted' } })
    expect(await openSearches(life.db, life.id)).toEqual([])
    await life.until('2028-01-05')
    expect(await verifyLedger(life.db, life.id)).toMatchObject({ ok: true })
  })
})
