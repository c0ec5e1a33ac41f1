import { render } from 'preact-render-to-string'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from './database.ts'

let pool: Awaited<ReturnType<typeof testDatabase>>['pool']

beforeAll(async () => {
  pool = (await testDatabase()).pool
})

test('a test file gets a migrated, empty database of its own', async () => {
  const { rows } = await pool.query('select count(*)::int as count from community')
  expect(rows).toEqual([{ count: 0 }])
})

test('a test file may hold JSX', () => {
  expect(render(<p class="note">站长</p>)).toBe('<p class="note">站长</p>')
})
