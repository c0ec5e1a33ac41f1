// How long `npm start` takes to the first page, installed and built, and what memory the program and its PostgreSQL then hold.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandOf, family, proportionalMb, residentMb } from './processes.ts'
import { median, printReport, round } from './report.ts'

const root = join(import.meta.dirname, '..')
const rounds = 3
const pages = 50

interface Running {
  readonly npm: ChildProcess
  readonly address: string
  /** From the command to the first page. */
  readonly seconds: number
}

async function start(dataDir: string): Promise<Running> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  }
  const began = performance.now()
  const npm = spawn('npm', ['start', '--silent'], { cwd: root, env, stdio: ['ignore', 'ignore', 2] })
  for (;;) {
    const answer = await fetch(`${address}/`).catch(() => undefined)
    await answer?.text()
    if (answer?.status === 200) return { npm, address, seconds: (performance.now() - began) / 1000 }
    if (npm.exitCode !== null) throw new Error('The program ended before its first page.')
    await pause(5)
  }
}

async function stop({ npm }: Running): Promise<void> {
  const ended = once(npm, 'exit')
  process.kill(appOf(npm), 'SIGTERM')
  await ended
}

function appOf(npm: ChildProcess): number {
  const pid = family(npm.pid ?? 0).findLast((one) => commandOf(one).includes('dist/main.js'))
  if (pid === undefined) throw new Error('The program is not running.')
  return pid
}

/** Visits different pages by following links from the front page, and gives how many there were, at most so many. */
async function visit(address: string, most: number): Promise<number> {
  const known = new Set(['/'])
  let visited = 0
  for (const path of known) {
    const answer = await fetch(address + path)
    const text = await answer.text()
    if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    visited += 1
    if (visited === most) break
    for (const [, link = ''] of text.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)) {
      const url = new URL(link.replaceAll('&amp;', '&'), address + path)
      if (url.origin === address) known.add(url.pathname + url.search)
    }
  }
  return visited
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  server.close()
  await once(server, 'close')
  return typeof bound === 'object' && bound !== null ? bound.port : 0
}

async function measure(folder: string) {
  const [fresh, old]: [number[], number[]] = [[], []]
  let memory = { app: Number.NaN, postgres: Number.NaN, pages: 0 }
  for (let round = 1; round <= rounds; round += 1) {
    const dataDir = join(folder, String(round))
    const first = await start(dataDir)
    fresh.push(first.seconds)
    await stop(first)
    const second = await start(dataDir)
    old.push(second.seconds)
    if (round === rounds) memory = { pages: await visit(second.address, pages), ...memoryOf(second.npm) }
    await stop(second)
  }
  return { fresh: median(fresh), old: median(old), ...memory }
}

function memoryOf(npm: ChildProcess) {
  const app = appOf(npm)
  const postgres = family(app).filter((pid) => pid !== app)
  return { app: residentMb(app), postgres: postgres.map(proportionalMb).reduce((sum, one) => sum + one, 0) }
}

spawnSync(process.execPath, [join(root, 'scripts', 'setup.mjs'), '--build'], { stdio: ['ignore', 2, 2] })
const folder = mkdtempSync(join(tmpdir(), 'stationmaster-bench-'))
try {
  const { fresh, old, app, postgres, pages } = await measure(folder)
  printReport({
    name: 'start',
    figures: { new_s: round(fresh), old_s: round(old), app_mb: round(app, 1), postgres_mb: round(postgres, 1), pages },
    // Below 1: within the aim of 5 s, 2 s and 150 MB.
    ratios: { new_to_aim: round(fresh / 5), old_to_aim: round(old / 2), app_to_aim: round(app / 150) },
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
