import { expect, test } from 'vitest'
import { checkBoundaries } from './check-boundaries.ts'
import { parseSource } from './read-source.ts'

function complaints(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]) => parseSource(path, text))
  return checkBoundaries(sources).map(({ path, line, words }) => `${path}:${line} ${words}`)
}

function complaint(path: string, text: string): string {
  return complaints({ [path]: text }).join('\n')
}

test('a folder may import from what stands before it, and from kit', () => {
  const text = "import { a } from '../people/person.ts'\nimport { b } from '../kit/time/time.ts'"
  expect(complaint('src/proposals/load-facts.ts', text)).toBe('')
})

test('a folder may not import from what stands after it or beside it, not even a type', () => {
  expect(complaint('src/people/person.ts', "import type { Case } from '../proposals/proposal.ts'")).toContain(
    'src/people/person.ts:1 imports src/proposals/proposal.ts: people may import only from charter, ledger, places, policies and kit.',
  )
  expect(complaint('src/bodies/rank.ts', "import { a } from '../stations/station.ts'")).toContain(
    'bodies may import only',
  )
})

test('a folder that has no place yet is asked for one', () => {
  expect(complaint('src/weather/rain.ts', "import { a } from '../people/person.ts'")).toContain('give it its place')
})

test('kit imports no feature, and no feature imports how the program starts', () => {
  expect(complaint('src/kit/web/page.tsx', "export { a } from '../../people/person.ts'")).toContain(
    'kit knows nothing of stations',
  )
  expect(complaint('src/people/person.ts', "import { readConfig } from '../config.ts'")).toContain(
    'how the program starts',
  )
})

test('SQL lives in stores; a type of Kysely may go anywhere', () => {
  expect(complaint('src/people/join-station.ts', "import { sql } from 'kysely'")).toContain('SQL lives in')
  expect(complaint('src/people/join-station.ts', "import type { Generated } from 'kysely'")).toBe('')
  expect(complaint('src/people/consent-store.ts', "import { sql } from 'kysely'")).toBe('')
})

test('only routes know HTTP, and pages know no store', () => {
  expect(complaint('src/people/profile/routes.tsx', "import { Hono } from 'hono'")).toBe('')
  expect(complaint('src/people/join-station.ts', "import { csrf } from 'hono/csrf'")).toContain('know HTTP')
  expect(complaint('src/people/pages.tsx', "import { findPerson } from './store.ts'")).toContain('a page takes data')
})

test('rules neither wait nor look at the clock', () => {
  expect(complaint('src/charter/decide.ts', 'export async function decide() {}')).toContain('waits')
  expect(complaint('src/stations/station.ts', 'export const now = () => Temporal.Now.instant()')).toContain(
    'looks at the clock',
  )
  expect(complaint('src/stations/open-station.ts', 'export async function openStation() {}')).toBe('')
})

test('settings are read in one place', () => {
  expect(complaint('src/people/join-station.ts', 'export const port = process.env.PORT')).toContain('in config.ts')
  expect(complaint('src/config.ts', 'export const port = process.env.PORT')).toBe('')
})

test('a table is written only by the feature that declares it', () => {
  const owner = "declare module '../kit/db/database.ts' { interface Tables { station: StationTable } }"
  const writers = {
    'src/ballots/store.ts': "export const a = (db) => db.updateTable('station as s').set({})",
    'src/site/store.ts': 'export const b = sql`delete from station where true`',
    'src/stations/station-store.ts': "export const c = (db) => db.insertInto('station')",
  }
  const found = complaints({ 'src/stations/store.ts': owner, ...writers })
  expect(found).toHaveLength(2)
  expect(found[0]).toContain('src/ballots/store.ts:1 writes the table station, which belongs to stations.')
  expect(found[1]).toContain('src/site/store.ts:1 writes the table station')
})
