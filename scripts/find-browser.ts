// Finds Chromium for the browser tests, or installs it: as root on Debian and Ubuntu by apt, else Playwright's own into the
// user's cache. Where neither is possible it prints the command that would help, and fails.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const packages = ['chromium', 'fonts-noto-cjk']

/** The path of a Chromium that runs. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const macOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...onPath, macOs, chromium.executablePath()].find((path) => existsSync(path) && runs(path))
}

// Ubuntu's chromium-browser is there without a Chromium, and Playwright's may lack libraries of the system.
function runs(path: string): boolean {
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /Chrom/.test(stdout)
}

function installByApt(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  console.error('· Installing Chromium and Chinese fonts by apt')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 2], env }).status
  if (apt('update') !== 0 || apt('install', '--yes', '--no-install-recommends', ...packages) !== 0) return undefined
  return findBrowser()
}

function installPlaywrights(): string | undefined {
  console.error('· Installing Playwright’s Chromium into your cache')
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], { stdio: ['ignore', 'ignore', 2] })
  return findBrowser()
}

if (import.meta.main && !(findBrowser() ?? installByApt() ?? installPlaywrights())) {
  console.error(
    `The browser tests need Chromium, and it could not be installed. Install it, for example: sudo apt-get install ${packages.join(' ')}`,
  )
  process.exitCode = 1
}
