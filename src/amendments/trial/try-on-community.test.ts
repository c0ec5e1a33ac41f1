import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { foundingApplication } from '../../../test/applications.ts'
import { charterOf, rewritten } from '../../../test/charter/charters.ts'
import { charterOwing, owing, yearly } from '../../../test/charter/duties.ts'
import { inShanghai, owingCommunity } from '../../../test/owing-community.ts'
import { testSession } from '../../../test/session.ts'
import { testCommunityShown, testVisit } from '../../../test/visit.ts'
import { insertDraft } from '../../charters/draft-store.ts'
import { Temporal } from '../../kit/time/time.ts'
import { submitProposal } from '../../proposals/submit-proposal.ts'
import { charterSimulateCommand, charterTryCommand } from '../cli.ts'
import { amendmentRoutes } from '../routes.tsx'
import { loadTrial } from './load-trial.ts'
import { countTrial } from './trial.ts'

const now = inShanghai('2026-11-23', 9)
const twice = rewritten(
  owing(
    yearly.replace('place: offline }', 'place: offline, at-least: 2 }').replace('status: at-risk', 'status: inactive'),
  ),
  ['version: 1.1.0', 'version: 2.0.0'],
  ['effective: 2022-06-01', 'effective: 2026-12-20'],
  ['answer: { field: people, at-least: 20', 'answer: { field: people, at-least: 40'],
)

let here: Awaited<ReturnType<typeof owingCommunity>>
let site: ReturnType<typeof testVisit>
let cookies: { lead: string; leader: string; stranger: string }

beforeAll(async () => {
  here = await owingCommunity(charterOwing(yearly), inShanghai('2025-12-20'))
  const lead = await here.holder('sig.lead', 'Lea Lead', 'lead@example.org')
  for (const place of ['suzhou', 'wuhan', 'hangzhou', 'chengdu']) {
    const station = await here.station(place, '2026-01-01')
    await here.activity(station, '2026-03-01')
    if (place === 'chengdu') await here.activity(station, '2026-09-01')
  }
  const charter = await here.shelf.running(here.db, here.id)
  const filed = await submitProposal(
    here.db,
    here.id,
    charter,
    foundingApplication({ place: 'nanjing', key: 'city:nanjing', placeSlug: 'nanjing' }),
    false,
    now,
  )
  if (!filed.ok) throw new Error(filed.reason)
  const deps = { db: here.db, shelf: here.shelf, clock: () => now }
  site = testVisit(amendmentRoutes(deps), { community: testCommunityShown(here.id), clock: () => now })
  const { rows } = await here.pool.query<{ id: string }>(`select person_id as id from appointment limit 1`)
  cookies = {
    lead: await testSession(here.db, here.id, lead, now),
    leader: await testSession(here.db, here.id, rows[0]?.id ?? '', now),
    stranger: await testSession(here.db, here.id, await here.person('Some Stranger', 'stranger@example.org'), now),
  }
})

const day = (text: string) => Temporal.PlainDate.from(text)

async function open(path: string, cookie = cookies.lead) {
  const answer = await site.request(`/en${path}`, { headers: { cookie } })
  return { status: answer.status, page: await answer.text() }
}

async function run(command: typeof charterSimulateCommand, ...args: string[]) {
  const lines: string[] = []
  const given = {
    print: (line: string) => lines.push(line),
    clock: () => now,
    openDatabase: async () => ({ db: here.db, pool: here.pool, close: async () => undefined }),
  }
  const code = await command(args, given)
  return { code, lines }
}

const tryFile = (text: string) => async (args: readonly string[], given: Parameters<typeof charterTryCommand>[1]) =>
  await charterTryCommand(args, given, async () => text)

const rowsKept = async () =>
  (
    await here.pool.query(`select (select count(*) from ledger_entry)::int as entries, (select count(*) from letter)::int as letters,
    (select count(*) from duty_outcome)::int as outcomes, (select count(*) from charter_draft)::int as drafts`)
  ).rows[0]

describe('a charter that asks for two events a year instead of one (H1)', () => {
  it('as of 1 January makes three stations inactive, and an application like the open one lacks G2; nothing is written', async () => {
    const before = await rowsKept()
    const { trial, names } = await loadTrial(here.db, here.id, here.shelf, charterOf(twice), day('2027-01-01'), now)
    expect(countTrial(trial)).toMatchObject({ inactive: 3, missed: 3, lacks: 1, refused: 0 })
    expect(trial.looked).toEqual({ cases: 1, stations: 4 })
    expect(trial.cases[0]?.checks).toMatchObject([{ clause: 'G2', outcome: 'not-met' }])
    expect(trial.stations.map(({ station }) => names.get(station)?.name.en).sort()).toEqual([
      'chengdu',
      'hangzhou',
      'suzhou',
      'wuhan',
    ])
    expect(await rowsKept()).toEqual(before)
  })

  it('does nothing of it to a year that was over when it came', async () => {
    const { trial } = await loadTrial(
      here.db,
      here.id,
      here.shelf,
      charterOf(twice.replace('2026-12-20', '2027-01-01')),
      day('2027-01-01'),
      now,
    )
    expect(countTrial(trial)).toMatchObject({ inactive: 0, missed: 0, owes: 4 })
  })

  it('is told on the draft’s page, with clause, what is expected and what was found', async () => {
    const { rules, hash } = charterOf(twice)
    const draft = { version: rules.version, hash, source: twice, effective: day(rules.effective), uploadedBy: null }
    const id = await insertDraft(here.db, here.id, draft, now)
    const { page } = await open(`/desk/charters/${id}?at=2027-01-01`)
    expect(page).toContain('3 stations would become inactive')
    expect(page).toContain('1 application like those open would lack a clause')
    expect(page).toContain('4 stations and 1 open case were looked at.')
    expect(page).toContain('At least 2 offline activities in 2026')
    expect(page).toContain('1 held')
    expect((await open(`/desk/charters/${id}?at=2020-01-01`)).page).toContain('is over. Give today or a later day.')
    expect((await open(`/desk/charters/${id}?at=soon`)).page).toContain('Give a day, like 2027-01-01.')
    expect((await open(`/desk/charters/${id}`)).page).toContain('As of December 20, 2026')
  })

  it('is tried on the command line too', async () => {
    const { code, lines } = await run(tryFile(twice), 'new.yaml', '--at', '2027-01-01')
    expect(code).toBe(0)
    expect(lines.join('\n')).toContain('3 stations would become inactive')
    expect(lines).toContainEqual(expect.stringContaining('H1 · It would miss “One offline event a year”'))
    const json = await run(tryFile(twice), 'new.yaml', '--at', '2027-01-01', '--json')
    expect(JSON.parse(json.lines.join(''))).toMatchObject({
      ok: true,
      counts: { inactive: 3, lacks: 1 },
      words: { zh: expect.arrayContaining(['3 个城市站会转为不活跃']) },
    })
    expect(await run(tryFile('no charter'), 'new.yaml')).toMatchObject({ code: 1 })
    expect(await run(tryFile(twice), 'new.yaml', '--at', '2020-01-01')).toMatchObject({
      code: 2,
      lines: ['January 1, 2020 is over. Give today or a later day.'],
    })
  })
})

describe('looking ahead', () => {
  it('lists what comes with nothing done, month by month, for those who see how every station stands', async () => {
    const { status, page } = await open('/desk/outlook?until=2028-01-01')
    expect(status).toBe(200)
    expect(page).toContain('October 2027')
    expect(page).toContain('reminded of “One offline event a year”, due by December 31, 2027')
    expect(page).toContain('Found a station: Nanjing')
    expect((await open('/desk/outlook', cookies.leader)).status).toBe(403)
    expect((await open('/desk/outlook', cookies.stranger)).status).toBe(403)
    expect((await site.request('/en/desk/outlook')).status).toBe(303)
    expect((await open('/desk/outlook?until=2020-01-01')).status).toBe(422)
    expect((await open('/desk/outlook?until=2099-01-01')).page).toContain('is too far: ten years at most.')
  })

  it('tells a station’s people what becomes of it', async () => {
    const { rows } = await here.pool.query<{ slug: string }>(
      `select s.slug from appointment a join station s on s.id = a.station_id order by a.id`,
    )
    const allowed = await Promise.all(
      rows.map(async ({ slug }) => (await open(`/desk/stations/${slug}/outlook`, cookies.leader)).status),
    )
    expect(allowed.filter((status) => status === 200)).toHaveLength(1)
    expect((await open('/desk/stations/suzhou/outlook')).page).toContain('What will become of the suzhou')
  })

  it('is a command, with what a program needs', async () => {
    const before = await rowsKept()
    const { code, lines } = await run(charterSimulateCommand, '--until', '2028-01-01', '--station', 'suzhou')
    expect(code).toBe(0)
    expect(lines).toContainEqual(expect.stringMatching(/^2027-10-02 · H1 · suzhou · Leader, Deputy: reminded/))
    expect(lines).toContainEqual(
      '2028-01-01 · H1 · suzhou · “One offline event a year” is missed (it was due by December 31, 2027)',
    )
    const json = await run(charterSimulateCommand, '--until', '2028-01-01', '--json')
    expect(JSON.parse(json.lines.join(''))).toMatchObject({
      ok: true,
      until: '2028-01-01',
      events: expect.arrayContaining([expect.objectContaining({ kind: 'missed', station: 'suzhou', clause: 'H1' })]),
    })
    expect(await run(charterSimulateCommand)).toMatchObject({ code: 2 })
    expect(await run(charterSimulateCommand, '--until', '2099-01-01')).toMatchObject({ code: 2 })
    expect(await run(charterSimulateCommand, '--until', '2027-01-01', '--station', 'atlantis')).toMatchObject({
      code: 2,
    })
    expect(await rowsKept()).toEqual(before)
  })
})

describe('what was foreseen', () => {
  it('comes as the clock then really does it, stepped day by day by the sweep', async () => {
    here = await owingCommunity(
      charterOwing(yearly.replace('status: at-risk', 'status: inactive')),
      inShanghai('2025-12-20'),
    )
    await here.station('suzhou', '2026-01-01')
    const busy = await here.station('wuhan', '2026-01-01')
    const unproved = await here.station('hangzhou', '2026-01-01')
    await here.activity(busy, '2026-04-01')
    await here.activity(busy, '2027-12-05', { state: 'planned' })
    await here.activity(unproved, '2026-05-01', { proved: false })
    const { lines } = await run(charterSimulateCommand, '--until', '2028-01-05', '--json')
    const foreseen = foreseenSchema.parse(JSON.parse(lines.join(''))).events
    for (let at = day('2026-11-23'); at.toString() <= '2028-01-05'; at = at.add({ days: 1 }))
      await here.sweep(inShanghai(at.toString(), 9))

    const of = (kind: string) => foreseen.filter((event) => event.kind === kind)
    const { rows: came } = await here.pool.query<{ line: string }>(
      `select s.slug || ' ' || due || ' ' || outcome as line from duty_outcome o join station s on s.id = o.station_id`,
    )
    expect(came.map(({ line }) => line).sort()).toEqual(
      [
        ...of('missed').map(({ station, due }) => `${station} ${due} missed`),
        ...of('ended').map(({ station, due, outcome }) => `${station} ${due} ${outcome}`),
      ].sort(),
    )
    const { rows: states } = await here.pool.query<{ line: string }>(
      `select first_day || ' ' || s.slug || ' ' || state.status as line from station_state state
       join station s on s.id = state.station_id where because like 'duty-%'`,
    )
    expect(states.map(({ line }) => line).sort()).toEqual(
      of('status')
        .map((event) => `${event.day} ${event.station} ${event.status}`)
        .sort(),
    )
    const { rows: told } = await here.pool.query<{ line: string }>(
      `select s.slug || ' ' || due || ' ' || r.kind as line from duty_reminder r join station s on s.id = r.station_id`,
    )
    expect(told.map(({ line }) => line).sort()).toEqual(
      [
        ...of('remind').map(({ station, due }) => `${station} ${due} reminder`),
        ...of('ask').map(({ station, due }) => `${station} ${due} unknown`),
      ].sort(),
    )
  })
})

const foreseenSchema = z.object({
  events: z.array(
    z.object({
      kind: z.string(),
      day: z.string(),
      station: z.string().optional(),
      due: z.string().optional(),
      outcome: z.string().optional(),
      status: z.string().optional(),
    }),
  ),
})
