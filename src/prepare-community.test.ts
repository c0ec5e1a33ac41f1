import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amendable, amended } from '../test/amendments.ts'
import { testHolder } from '../test/community.ts'
import { testDatabase } from '../test/database.ts'
import { testNow } from '../test/visit.ts'
import { decide } from './charter/decide.ts'
import { factsSchema } from './charter/facts.ts'
import { home, readConfig } from './config.ts'
import type { Db } from './kit/db/database.ts'
import { Temporal } from './kit/time/time.ts'
import { prepareCommunity } from './prepare-community.ts'
import { presentAppointments } from './stations/appointment-store.ts'
import { listStations } from './stations/store.ts'

let folder: string
let source: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stationmaster-charter-'))
  source = await readFile(join(home, 'charters', 'kubesphere.yaml'), 'utf8')
  await copyFile(join(home, 'charters', 'kubesphere.seed.yaml'), join(folder, 'charter.seed.yaml'))
})

afterAll(async () => await rm(folder, { recursive: true }))

async function start(db: Db, charter: string, env: Record<string, string> = {}, clock = () => testNow) {
  const path = join(folder, 'charter.yaml')
  await writeFile(path, charter)
  const said: string[] = []
  const config = readConfig({ CHARTER: path, ...env })
  const prepared = await prepareCommunity({
    db,
    config,
    baseUrl: 'http://127.0.0.1:3000',
    clock,
    tell: (words) => said.push(words),
  })
  return { ...prepared, said: said.join('\n') }
}

describe('a first start', () => {
  it('adopts the charter, records its first stations and their people (J4), and offers the manager a link', async () => {
    const { db } = await testDatabase()
    const { community, links, sender } = await start(db, source)
    const stations = await listStations(db, community.id)
    expect(stations.map(({ slug, recordedIn, foundedPrecision }) => [slug, recordedIn, foundedPrecision])).toEqual([
      ['shanghai', '2022-06-01', 'year'],
      ['hangzhou', '2022-06-01', 'year'],
      ['chengdu', '2022-06-01', 'year'],
    ])
    expect((await presentAppointments(db, community.id)).map(({ personName }) => personName).sort()).toHaveLength(11)
    expect(links.join('\n')).toMatch(/http:\/\/127\.0\.0\.1:3000\/zh\/manager\/[\w-]{43}/)
    expect(sender).toBe('"KubeSphere 社区用户委员会" <stations@127.0.0.1>')
  })

  it('is refused with line and column when its charter is wrong', async () => {
    const { db } = await testDatabase()
    const wrong = source.replace('quorum: { sig.lead: 1, sig.member: 2 }', 'quorum: { sig.chief: 1 }')
    await expect(start(db, wrong)).rejects.toThrow(/charter\.yaml:\d+:\d+ sig\.chief is no role of this charter/)
    expect(await db.selectFrom('community').select('id').execute()).toEqual([])
  })
})

describe('a later start', () => {
  it('changes nothing when nothing changed', async () => {
    const { db } = await testDatabase()
    await start(db, source)
    const before = await db.selectFrom('ledger_entry').select('hash').execute()
    const { said } = await start(db, source)
    expect(said).toBe('')
    expect(await db.selectFrom('ledger_entry').select('hash').execute()).toEqual(before)
  })

  it('keeps the charter in force when the file has become wrong, and says where', async () => {
    const { db } = await testDatabase()
    const { community } = await start(db, source)
    const { said, shelf } = await start(db, source.replace('unique: place', 'unique: nothing'))
    expect(said).toMatch(/charter\.yaml:\d+:\d+ one of these is expected: place, name/)
    expect(said).toContain('The charter that was adopted before stays in force.')
    expect((await shelf.running(db, community.id)).rules.version).toBe('1.1.0')
  })

  it('asks for a greater version when a charter has changed', async () => {
    const { db } = await testDatabase()
    await start(db, source)
    expect((await start(db, `${source}\n# changed\n`)).said).toContain('give a changed charter a greater version')
    expect((await start(db, source.replace('version: 1.1.0', 'version: 0.9.0'))).said).toContain(
      '1.1.0 is adopted and stays',
    )
  })

  it('adopts a greater version, in the ledger, and leaves the former where cases can find it', async () => {
    const { db } = await testDatabase()
    const { community } = await start(db, source)
    const { said, shelf } = await start(db, source.replace('version: 1.1.0', 'version: 1.2.0'))
    expect(said).toContain('Adopted the charter kubesphere-user-committee 1.2.0')
    expect((await shelf.running(db, community.id)).rules.version).toBe('1.2.0')
    const kept = await db.selectFrom('charter_version').select('version').orderBy('version').execute()
    expect(kept.map(({ version }) => version)).toEqual(['1.1.0', '1.2.0'])
    const entries = await db.selectFrom('ledger_entry').select('kind').where('kind', '=', 'charter-adopted').execute()
    expect(entries).toHaveLength(2)
  })
})

describe('a changed file, where the charter says how it is changed', () => {
  const amendments = async (db: Db) => await db.selectFrom('charter_draft').select(['version', 'uploaded_by']).execute()

  it('is adopted while too few hold the ranks to carry the procedure out, which the ledger says', async () => {
    const { db } = await testDatabase()
    await start(db, amendable())
    const { said } = await start(db, amended('1.9.0', '2026-01-01'))
    expect(said).toContain('Adopted the charter kubesphere-user-committee 1.9.0')
    const [entry] = await db.selectFrom('ledger_entry').select('body').orderBy('seq', 'desc').limit(1).execute()
    expect(entry?.body).toContain('"because":"nobody-decides"')
  })

  it('is a draft once the procedure can be carried out, changes nothing, and says so at each start', async () => {
    const { db } = await testDatabase()
    const { community } = await start(db, amendable())
    for (const role of ['sig.lead', 'sig.member', 'sig.member'])
      await testHolder(db, community.id, role, `${role} ${crypto.randomUUID()}`)
    const before = (await start(db, amendable())).shelf
    const version = (await before.running(db, community.id)).rules.version
    const { said, shelf } = await start(db, amended('1.9.0', '2027-01-01'))
    expect(said).toMatch(
      /the file alone changes nothing\.\nIt was taken as a draft.*\/zh\/desk\/charters\/[0-9a-f-]{36}$/,
    )
    expect((await shelf.running(db, community.id)).rules.version).toBe(version)
    expect((await start(db, amended('1.9.0', '2027-01-01'))).said).toContain('It is a draft')
    expect(await amendments(db)).toEqual([{ version: '1.9.0', uploaded_by: null }])
  })

  it('comes into force on its effective day, at a start at the latest', async () => {
    const { db } = await testDatabase()
    const { community } = await start(db, source)
    const later = source
      .replace(/^version: .*$/m, 'version: 1.9.0')
      .replace(/^effective: .*$/m, 'effective: 2026-12-01')
    expect((await start(db, later)).said).toContain('version 1.9.0 is adopted and comes into force on 2026-12-01')
    expect((await start(db, later)).shelf).toBeDefined()
    const december = testNow.add({ hours: 24 * 30 })
    const { said, shelf } = await start(db, later, {}, () => december)
    expect(said).toContain('1.9.0 has come into force')
    expect((await shelf.running(db, community.id)).rules.version).toBe('1.9.0')
  })
})

describe('a demonstration', () => {
  it('plays invented people once, with a link to sign in as each, and cases in every state', async () => {
    const { db } = await testDatabase()
    const { links } = await start(db, source, { DEMO: '1' })
    expect(links.filter((line) => line.includes('/zh/sign-in/'))).toHaveLength(6)
    const states = await db.selectFrom('proposal').select('state').distinct().orderBy('state').execute()
    expect(states.map(({ state }) => state)).toEqual([
      'declined',
      'granted',
      'lapsed',
      'open',
      'overtaken',
      'unconfirmed',
      'withdrawn',
    ])
    const before = await db.selectFrom('proposal').select('id').execute()
    await start(db, source, { DEMO: '1' })
    expect(await db.selectFrom('proposal').select('id').execute()).toHaveLength(before.length)
    const addresses = await db.selectFrom('identity').select('subject').execute()
    expect(addresses.filter(({ subject }) => !subject.endsWith('@example.org'))).toEqual([])
  })

  it('leaves a ledger whose every decision, granted or declined, replays to the same from its own facts', async () => {
    const { db } = await testDatabase()
    const { community, shelf } = await start(db, source, { DEMO: '1' })
    const charter = await shelf.running(db, community.id)
    const entries = await db.selectFrom('ledger_entry').select(['kind', 'body']).orderBy('seq').execute()
    const decisions = entries.filter(({ kind }) => kind in charter.rules.procedures).map(({ body }) => JSON.parse(body))
    expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(new Set(['granted', 'declined']))
    for (const { kind, at, outcome, checks, facts } of decisions) {
      const again = decide(charter, kind, factsSchema.parse(facts.case), Temporal.Instant.from(at))
      expect(again.outcome).toBe(outcome)
      expect(JSON.parse(JSON.stringify([...again.gates, ...again.findings]))).toEqual(checks)
    }
  })

  it('does not touch real data, and a real start does not go on with invented people', async () => {
    const { db } = await testDatabase()
    await start(db, source)
    await expect(start(db, source, { DEMO: '1' })).rejects.toThrow('This data folder holds real data')
    const other = await testDatabase()
    await start(other.db, source, { DEMO: '1' })
    await expect(start(other.db, source)).rejects.toThrow('Start it with DEMO=1')
  })
})
