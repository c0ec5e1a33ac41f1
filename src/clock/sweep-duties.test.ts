import { beforeEach, describe, expect, it } from 'vitest'
import { charterOwing, ninetyDays, yearly } from '../../test/charter/duties.ts'
import { charterFile } from '../../test/community.ts'
import { inShanghai, owingCommunity } from '../../test/owing-community.ts'
import { dutiesOf, onDay } from '../charter/duty.ts'
import { openShelf } from '../charters/shelf.ts'
import { insertWaiver } from '../duties/store.ts'
import { runJobs } from '../kit/jobs/jobs.ts'
import { Temporal } from '../kit/time/time.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { changeStatus } from '../stations/change-status.ts'
import { clockTasks } from './jobs.ts'
import { sweepDuties } from './sweep-duties.ts'

const start = inShanghai('2025-12-20')
const days = (first: string, last: string) => {
  const list: string[] = []
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 }))
    list.push(day.toString())
  return list
}

type Here = Awaited<ReturnType<typeof owingCommunity>>
let here: Here

/** Sweeps once a day, a few minutes after midnight in Shanghai; gives all that was done. */
async function sweepDaily(first: string, last: string, before: (day: string) => Promise<void> = async () => undefined) {
  const done = { told: 0, recorded: 0, decided: 0 }
  for (const day of days(first, last)) {
    await before(day)
    const swept = await here.sweep(inShanghai(day))
    done.told += swept.told
    done.recorded += swept.recorded
    done.decided += swept.decided
  }
  return done
}

const nothing = { told: 0, recorded: 0, decided: 0, stopped: 0 }
const toSuzhou = (what: string) => `suzhou@example.org: suzhou: One offline event a year – ${what}`

describe('one offline event a year (H1)', () => {
  beforeEach(async () => {
    here = await owingCommunity(charterOwing(yearly), start)
    await here.holder('sig.lead', 'Lea Lead', 'lead@example.org')
  })

  it('is reminded of, at risk, missed and safe again over two years, each once', async () => {
    const quiet = await here.station('suzhou', '2025-12-20')
    const busy = await here.station('wuhan', '2025-12-20')
    const planning = await here.station('hangzhou', '2025-12-20')
    await here.activity(busy, '2026-04-11')
    await here.activity(busy, '2027-04-11')
    let planned = ''
    await sweepDaily('2025-12-20', '2027-12-31', async (day) => {
      if (day === '2026-11-20') planned = await here.activity(planning, '2026-12-05', { state: 'planned' })
      if (day === '2026-12-06') await here.hold(planned)
      if (day === '2027-05-02') await here.activity(quiet, '2027-05-01')
    })
    expect(await here.states(quiet)).toEqual([
      '2025-12-20 active founded',
      '2026-11-01 at-risk duty-at-risk',
      '2027-05-02 active duty-safe',
    ])
    expect(await here.outcomes(quiet)).toEqual(['2026-12-31 offline-event missed'])
    expect(await here.states(busy)).toEqual(['2025-12-20 active founded'])
    expect(await here.outcomes(busy)).toEqual(['2026-12-31 offline-event met'])
    expect(await here.states(planning)).toEqual([
      '2025-12-20 active founded',
      '2026-11-01 at-risk duty-at-risk',
      '2026-11-20 active duty-safe',
      '2027-11-01 at-risk duty-at-risk',
    ])
    expect(await here.lettersTo('suzhou')).toEqual([
      toSuzhou('90 days left, nothing planned'),
      toSuzhou('at risk'),
      toSuzhou('30 days left, nothing planned'),
      toSuzhou('7 days left, nothing planned'),
      toSuzhou('missed'),
      'suzhou@example.org: suzhou: safe again',
    ])
    expect(await here.lettersTo('wuhan')).toEqual([])
    expect((await here.lettersTo('hangzhou')).slice(0, 4)).toEqual([
      'hangzhou@example.org: hangzhou: One offline event a year – 90 days left, nothing planned',
      'hangzhou@example.org: hangzhou: One offline event a year – at risk',
      'hangzhou@example.org: hangzhou: safe again',
      'hangzhou@example.org: hangzhou: One offline event a year – 30 days left, 1 planned',
    ])
    expect(await here.lettersTo('lead')).toEqual([])
    expect(await verifyLedger(here.db, here.id)).toMatchObject({ ok: true })
  })

  it('says in the ledger why, and the recorded facts give the same again', async () => {
    const station = await here.station('suzhou', '2025-12-20')
    await here.activity(station, '2026-03-01', { zone: 'Asia/Tokyo' })
    await here.pool.query(`update activity set place = 'online'`)
    await here.sweep(inShanghai('2027-01-01'))
    const { rows } = await here.pool.query(
      `select body::json as body from ledger_entry where kind = 'duty-missed' and subject = $1`,
      [`station:${station}`],
    )
    const [{ body }] = rows
    expect(body).toMatchObject({ outcome: 'missed', clauses: ['H1'], by: [{ role: 'clock' }], persons: [] })
    expect(body.checks).toMatchObject([
      { clause: 'H1', outcome: 'not-met', expected: { say: 'duty.expected' }, mend: { say: 'duty.hold-next' } },
    ])
    const { facts } = body
    const { rules } = await here.shelf.running(here.db, here.id)
    const again = dutiesOf(rules, facts.station, onDay(facts.today), {}).rows
    expect(again.find(({ due }) => due === facts.due)).toMatchObject({
      obligation: facts.obligation,
      outcome: 'missed',
    })
  })

  it('is done once a day however often it is swept, and by two processes at once', async () => {
    for (const place of ['suzhou', 'wuhan', 'hangzhou']) await here.station(place, '2025-12-20')
    const other = openShelf()
    for (const day of ['2026-10-02', '2026-11-01', '2026-12-01', '2027-01-01']) {
      const now = inShanghai(day)
      const both = await Promise.all([
        sweepDuties(here.db, here.id, here.shelf, now),
        sweepDuties(here.db, here.id, other, now),
      ])
      const sum = both.reduce((total, { told, decided }) => total + told + decided, 0)
      const isDecision = day === '2026-11-01' || day === '2027-01-01'
      expect(sum, day).toBe(isDecision ? 6 : 3)
      expect(await here.sweep(now)).toEqual(nothing)
      expect(await here.sweep(inShanghai(day, 20))).toEqual(nothing)
    }
    expect(await here.lettersTo('suzhou')).toHaveLength(4)
    expect(await here.entries()).toEqual([...Array(3).fill('duty-at-risk'), ...Array(3).fill('duty-missed')])
    expect(await verifyLedger(here.db, here.id)).toMatchObject({ ok: true })
  })

  it('is caught up with after ten days of downtime: the latest reminder only, and nothing twice', async () => {
    await here.station('suzhou', '2025-12-20')
    await sweepDaily('2026-09-25', '2026-11-28')
    expect(await here.lettersTo('suzhou')).toHaveLength(2)
    // Down from 29 November, over the reminder of 1 December.
    await sweepDaily('2026-12-09', '2026-12-20')
    expect((await here.lettersTo('suzhou')).slice(2)).toEqual([toSuzhou('22 days left, nothing planned')])
    // Down again over the last reminder and the end of the year.
    await sweepDaily('2027-01-10', '2027-01-12')
    expect((await here.lettersTo('suzhou')).slice(3)).toEqual([toSuzhou('missed')])
  })

  it('is not missed while it cannot be told: those who can are asked, once', async () => {
    const station = await here.station('suzhou', '2025-12-20')
    const claimed = await here.activity(station, '2026-12-10', { proved: false })
    await sweepDaily('2027-01-01', '2027-03-01')
    expect(await here.states(station)).toEqual(['2025-12-20 active founded'])
    expect(await here.outcomes(station)).toEqual(['2026-12-31 offline-event unknown'])
    expect(await here.entries()).toEqual([])
    expect(await here.lettersTo('suzhou')).toEqual([toSuzhou('somebody has to confirm')])
    await here.prove(claimed)
    await sweepDaily('2027-03-02', '2027-03-04')
    expect(await here.outcomes(station)).toEqual(['2026-12-31 offline-event met'])
  })

  it('is not owed in the year of founding, nor where it was waived', async () => {
    const founded = await here.station('suzhou', '2026-03-01')
    const waived = await here.station('wuhan', '2025-12-20')
    const everybody = { obligation: 'offline-event', clause: 'H1', ledgerSeq: 1, stationId: waived }
    const days = { firstDay: Temporal.PlainDate.from('2026-09-01'), lastDay: Temporal.PlainDate.from('2026-12-31') }
    const give = async (stationId: string | null) =>
      await here.db
        .transaction()
        .execute((trx) => insertWaiver(trx, here.id, { ...everybody, ...days, stationId }, inShanghai('2026-09-01')))
    expect([await give(waived), await give(waived)]).toEqual([true, false])
    await sweepDaily('2026-09-01', '2027-01-05')
    expect(await here.letters()).toEqual([])
    expect([await here.outcomes(founded), await here.outcomes(waived)]).toEqual([
      [],
      ['2026-12-31 offline-event waived'],
    ])
    // Without a station it is for all of them.
    const next = { firstDay: Temporal.PlainDate.from('2027-01-06'), lastDay: Temporal.PlainDate.from('2028-01-31') }
    Object.assign(days, next)
    await give(null)
    await sweepDaily('2027-10-01', '2028-01-02')
    expect(await here.letters()).toEqual([])
    expect(await here.outcomes(founded)).toEqual(['2027-12-31 offline-event waived'])
  })

  it('goes by the local date of each station, also where it is summer time', async () => {
    const there = await here.station('los-angeles', '2025-12-20')
    const shanghai = await here.station('suzhou', '2025-12-20')
    await here.activity(there, '2026-12-31', { zone: 'America/Los_Angeles' })
    const at = async (instant: string) => await here.sweep(Temporal.Instant.from(instant))
    await at('2026-12-31T16:06:00Z')
    expect([await here.outcomes(there), await here.outcomes(shanghai)]).toEqual([
      [],
      ['2026-12-31 offline-event missed'],
    ])
    await at('2027-01-01T07:59:00Z')
    expect(await here.outcomes(there)).toEqual([])
    await at('2027-01-01T08:06:00Z')
    expect(await here.outcomes(there)).toEqual(['2026-12-31 offline-event met'])
    // 2 October 2027 begins there at 07:00 in UTC, because it is summer; a reminder an hour earlier would be of the day before.
    await at('2027-10-02T06:06:00Z')
    expect(await here.lettersTo('los-angeles')).toEqual([])
    await at('2027-10-02T07:06:00Z')
    expect(await here.lettersTo('los-angeles')).toHaveLength(1)
    // In November the clocks go back: the same hour comes twice, and nothing is told twice.
    for (const hour of ['07', '08', '09', '10']) await at(`2027-11-07T${hour}:06:00Z`)
    expect(await here.lettersTo('los-angeles')).toHaveLength(2)
  })

  it('is told to those who see all stations where nobody holds the office', async () => {
    await here.station('suzhou', '2025-12-20', { leader: false })
    const station = await here.station('wuhan', '2025-12-20')
    const deputy = await here.person('Deputy', 'deputy@example.org')
    await here.pool.query(
      `insert into appointment (community_id, station_id, office, seat, person_id, clause, first_day, first_precision, recorded_in)
       values ($1, $2, 'deputy', 1, $3, 'C1', '2025-12-20', 'day', '2022-06-01')`,
      [here.id, station, deputy],
    )
    await here.sweep(inShanghai('2026-10-02'))
    expect(await here.letters()).toEqual([
      'deputy@example.org: wuhan: One offline event a year – 90 days left, nothing planned',
      'lead@example.org: suzhou: One offline event a year – 90 days left, nothing planned',
      'wuhan@example.org: wuhan: One offline event a year – 90 days left, nothing planned',
    ])
  })

  it('is one letter for somebody who is told of several stations', async () => {
    for (const place of ['suzhou', 'wuhan', 'hangzhou']) await here.station(place, '2025-12-20', { leader: false })
    await here.sweep(inShanghai('2026-10-02'))
    expect(await here.letters()).toEqual(['lead@example.org: 3 things about stations'])
  })
})

describe('no gap of more than ninety days', () => {
  beforeEach(async () => {
    here = await owingCommunity(charterOwing(ninetyDays), start)
  })

  it('makes the station inactive and ends the offices, and who revives it owes anew', async () => {
    const station = await here.station('suzhou', '2025-12-20')
    await here.activity(station, '2026-02-01')
    await sweepDaily('2025-12-20', '2026-06-30')
    // Ninety days after 1 February is 2 May.
    expect(await here.states(station)).toEqual([
      '2025-12-20 active founded',
      '2026-04-18 at-risk duty-at-risk',
      '2026-05-03 inactive duty-missed',
    ])
    expect(await here.outcomes(station)).toEqual(['2026-05-02 meet-often missed'])
    const { rows } = await here.pool.query(
      `select last_day::text, ended_because, ended_clause, ended_seq is not null as decided from appointment`,
    )
    expect(rows).toEqual([{ last_day: '2026-05-03', ended_because: 'reset', ended_clause: 'H1', decided: true }])
    await here.db.transaction().execute(async (trx) => {
      const day = Temporal.PlainDate.from('2026-07-01')
      const change = { stationId: station, status: 'active', day, clause: 'H2', because: 'decided' } as const
      await changeStatus(trx, here.id, change, inShanghai('2026-07-01'))
    })
    await sweepDaily('2026-07-01', '2026-09-29')
    expect((await here.states(station)).at(-1)).toBe('2026-09-15 at-risk duty-at-risk')
    await sweepDaily('2026-09-30', '2026-10-01')
    expect((await here.states(station)).at(-1)).toBe('2026-09-30 inactive duty-missed')
  })

  it('leaves a list of what is handed over by whom it ended the office of', async () => {
    await here.station('suzhou', '2025-12-20')
    await sweepDaily('2026-03-20', '2026-03-22')
    const tasks = clockTasks({ db: here.db, shelf: here.shelf, clock: () => inShanghai('2026-03-22') })
    const handOvers = async () => (await here.pool.query('select from hand_over')).rows.length
    const jobs = { ...tasks, 'send-letter': async () => undefined, 'settle-station': async () => undefined }
    await runJobs(here.pool, jobs)
    await runJobs(here.pool, jobs)
    expect(await handOvers()).toBe(1)
  })

  it('is told to whoever stands in for a leader on leave (B2)', async () => {
    const station = await here.station('suzhou', '2025-12-20')
    const deputy = await here.person('Deputy', 'deputy@example.org')
    await here.pool.query(
      `insert into appointment (community_id, station_id, office, seat, person_id, clause, first_day, first_precision, recorded_in)
       values ($1, $2, 'deputy', 1, $3, 'C1', '2025-12-20', 'day', '2022-06-01')`,
      [here.id, station, deputy],
    )
    await sweepDaily('2026-02-18', '2026-02-18')
    expect(await here.lettersTo('deputy')).toEqual([])
    await here.pool.query(
      `insert into leave (community_id, appointment_id, first_day, last_day, announced_at)
       select community_id, id, '2026-03-01', '2026-03-31', now() from appointment where office = 'leader'`,
    )
    await sweepDaily('2026-03-13', '2026-03-13')
    expect(await here.lettersTo('deputy')).toHaveLength(1)
    expect(await here.lettersTo('suzhou')).toHaveLength(2)
  })

  it('is asked about once where an activity is only claimed', async () => {
    const station = await here.station('suzhou', '2025-12-20')
    await here.activity(station, '2026-02-01')
    await here.activity(station, '2026-04-20', { proved: false })
    await sweepDaily('2026-04-21', '2026-07-19')
    expect((await here.states(station)).at(-1)).not.toContain('inactive')
    expect((await here.lettersTo('suzhou')).filter((line) => line.includes('confirm'))).toHaveLength(1)
    // Ninety days after what is claimed it is missed either way.
    await sweepDaily('2026-07-20', '2026-07-21')
    expect((await here.states(station)).at(-1)).toBe('2026-07-20 inactive duty-missed')
  })

  it('is found since which day, also when the clock stood still for a year', async () => {
    const station = await here.station('suzhou', '2025-12-20')
    await here.activity(station, '2026-02-01')
    await here.sweep(inShanghai('2027-06-01'))
    expect(await here.outcomes(station)).toEqual(['2026-05-02 meet-often missed'])
    expect(await here.sweep(inShanghai('2027-06-01', 5))).toEqual(nothing)
  })
})

describe('by the charter of KubeSphere', () => {
  it('a missed year opens a case and decides nothing; those who decide are told (H2)', async () => {
    here = await owingCommunity(await charterFile('kubesphere.yaml'), start)
    await here.holder('sig.lead', 'Lea Lead', 'lead@example.org')
    const station = await here.station('suzhou', '2025-12-20')
    await sweepDaily('2026-12-25', '2027-01-03')
    const { rows } = await here.pool.query(
      `select procedure, opened_by, applicant_id, cause from proposal where station_id = $1`,
      [station],
    )
    expect(rows).toEqual([
      {
        procedure: 'cannot-organise',
        opened_by: 'clock',
        applicant_id: null,
        cause: { obligation: 'offline-event', due: '2026-12-31' },
      },
    ])
    expect((await here.states(station)).at(-1)).toContain('at-risk')
    expect(await here.lettersTo('lead')).toEqual([
      'lead@example.org: suzhou: One offline event a year was missed – it waits for you',
    ])
  })
})
