// Runs the tests that speak to a database on the PostgreSQL server of DATABASE_URL, whose user may create databases.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runVitest } from './run-vitest.mjs'

if (!process.env.DATABASE_URL) {
  console.error('Set DATABASE_URL to a PostgreSQL server whose user may create databases.')
  process.exit(2)
}
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join('src', name))
  .filter((name) => readFileSync(join(root, name), 'utf8').includes('testDatabase'))
const { passed, failed } = runVitest(files)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
