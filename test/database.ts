import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { openDatabase, openPool } from '../src/kit/db/database.ts'
import { run, withDatabase } from './setup/server.ts'

const opened: (() => Promise<void>)[] = []

afterAll(async () => {
  await Promise.all(opened.splice(0).map((close) => close()))
})

/** A database of its own, migrated and empty, on a real PostgreSQL. It is dropped when the file's tests are done. */
export async function testDatabase() {
  return await makeDatabase(` template ${inject('postgres').template}`)
}

/** The same without a table: what a new installation begins with. */
export async function bareDatabase() {
  return await makeDatabase('')
}

async function makeDatabase(like: string) {
  const { server } = inject('postgres')
  const name = `stationmaster_test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name}${like}`)
  const address = withDatabase(server, name)
  const pool = openPool(address, () => undefined)
  opened.push(async () => {
    if (!pool.ended) await pool.end()
    await run(server, `drop database if exists ${name} with (force)`)
  })
  return { db: openDatabase(pool), pool, address }
}
