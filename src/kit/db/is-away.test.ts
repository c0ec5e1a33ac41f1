import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { isDatabaseAway } from './is-away.ts'

async function errorOf(doing: Promise<unknown>): Promise<unknown> {
  return await doing.then(
    () => undefined,
    (error: unknown) => error,
  )
}

test('a server that is not there, by socket or by port, is away', async () => {
  for (const address of [{ host: '/nowhere' }, { host: '127.0.0.1', port: 1 }, { host: 'localhost', port: 1 }]) {
    expect(isDatabaseAway(await errorOf(new pg.Client(address).connect()))).toBe(true)
  }
})

test('a server that closes the connection is away', async () => {
  const { pool } = await testDatabase()
  const error = await errorOf(pool.query('select pg_terminate_backend(pg_backend_pid())'))
  expect(isDatabaseAway(error)).toBe(true)
})

test('a wrong query, or a file that is not there, does not mean that the database is away', async () => {
  const { pool } = await testDatabase()
  expect(isDatabaseAway(await errorOf(pool.query('select nothing')))).toBe(false)
  expect(isDatabaseAway(await errorOf(readFile('/nowhere')))).toBe(false)
})
