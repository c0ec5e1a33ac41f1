import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { testCommunityShown, testVisit } from '../../test/visit.ts'
import type { Footer } from '../kit/web/visit.ts'
import { otherColumns } from './other-columns.ts'
import { personalFields } from './personal-fields.ts'
import { codesOfConduct, type Policy, privacyNotice, privacyNotices, privacyVersion } from './policy.ts'
import { policyRoutes } from './routes.tsx'

const community = 'b1f6f1a0-0000-4000-8000-000000000001'

async function read(path: string, footer: Footer = {}) {
  const answer = await testVisit(policyRoutes(), { community: testCommunityShown(community, { footer }) }).request(path)
  return { status: answer.status, page: await answer.text() }
}

describe('the privacy notice', () => {
  it('says in both languages what is kept, why, who sees it and for how long', async () => {
    const [zh, en] = [await read('/zh/privacy'), await read('/en/privacy')]
    expect([zh.status, en.status]).toEqual([200, 200])
    for (const { what, purpose, seenBy, retention } of personalFields) {
      for (const text of [what, purpose, seenBy, retention]) {
        expect(zh.page).toContain(text.zh)
        expect(en.page).toContain(text.en)
      }
    }
  })

  it('says who runs the site, as the manager wrote it', async () => {
    const { page } = await read('/en/privacy', { operator: 'Friends of Stations', contact: 'hello@example.org' })
    expect(page).toContain('Friends of Stations')
    expect(page).toContain('hello@example.org')
    expect(page).not.toContain('has not filled this in yet')
  })

  it('says plainly when the operator has written nothing down', async () => {
    expect((await read('/en/privacy')).page).toContain('The operator has not filled this in yet')
    expect((await read('/zh/privacy')).page).toContain('运营者还没有填写这一项')
  })

  it('says what is missing when there is an operator and no contact', async () => {
    const { page } = await read('/en/privacy', { operator: 'Friends of Stations' })
    expect(page).toContain('How to reach them is not filled in yet')
  })
})

describe('every version', () => {
  const all = [
    ['/privacy', privacyNotices],
    ['/conduct', codesOfConduct],
  ] as const

  it.each(all)('of %s stays readable at its own address', async (path, versions) => {
    for (const { version, title } of versions) {
      const { status, page } = await read(`/zh${path}/${version}`)
      expect(status).toBe(200)
      expect(page).toContain(title.zh)
    }
  })

  it.each(all)('of %s that never was is not found', async (path) => {
    expect((await read(`/en${path}/99`)).status).toBe(404)
  })

  it('has a number of its own, and forms record the newest', () => {
    for (const [, versions] of all) expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length)
    expect(privacyVersion).toBe(privacyNotice.version)
    expect(privacyNotices[0]).toBe(privacyNotice)
  })

  // People agree to these very words. To change them, keep the old version beside the new one; add the new one's print here.
  it('keeps the words that people agreed to', () => {
    expect(privacyNotices.map(printOf)).toEqual(['2 f49702e104723c7b', '1 632f567765808d5f'])
    expect(codesOfConduct.map(printOf)).toEqual(['1 e39ee32287ef4e6a'])
  })
})

function printOf({ version, effective, title, lead, sections }: Policy): string {
  const isWords = (key: string, value: unknown) => (key === 'columns' ? undefined : value)
  const words = JSON.stringify({ effective, title, lead, sections }, isWords)
  return `${version} ${createHash('sha256').update(words).digest('hex').slice(0, 16)}`
}

describe('what is kept about people', () => {
  let columns: string[]
  beforeAll(async () => {
    const { pool } = await testDatabase()
    const { rows } = await pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and table_name <> 'migration'
         and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea', 'inet', 'cidr')
         and udt_name <> '_uuid'`,
    )
    columns = rows.map(({ name }) => name).sort()
  })

  it('is declared for every column that could hold it', () => {
    const declared = [...personalFields.flatMap((field) => field.columns), ...otherColumns]
    expect(columns.filter((column) => !declared.includes(column))).toEqual([])
  })

  it('is declared for no column that is not there, and for none twice', () => {
    const declared = [...personalFields.flatMap((field) => field.columns), ...otherColumns]
    expect(declared.filter((column) => !columns.includes(column))).toEqual([])
    expect(declared.filter((column, place) => declared.indexOf(column) !== place)).toEqual([])
  })
})
