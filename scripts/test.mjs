// What `npm test` runs: the checks, each of which counts as one, then every test. `npm test -- src/ledger` runs only those tests.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root, runVitest } from './run-vitest.mjs'

const bin = (name) => join(root, 'node_modules', '.bin', name)

const checks = [
  { name: 'types', command: bin('tsc'), args: ['--noEmit'] },
  { name: 'format and lint', command: bin('biome'), args: ['check', '--error-on-warnings'] },
  { name: 'boundaries', command: process.execPath, args: ['scripts/check-boundaries.ts'] },
  { name: 'messages', command: process.execPath, args: ['scripts/check-messages.ts'] },
]

const failed = checks.filter(({ name, command, args }) => {
  console.log(`· Checking ${name}`)
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0
})
const tests = runVitest(process.argv.slice(2))

for (const { name } of failed) console.log(`The check of ${name} failed: see above.`)
if (tests.skipped > 0) console.log(`${tests.skipped} tests were skipped.`)
const failures = tests.failed + failed.length
console.log(`${tests.passed + checks.length - failed.length} passed, ${failures} failed`)
process.exitCode = failures === 0 ? 0 : 1
