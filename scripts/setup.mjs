// Brings a fresh clone to the point where `npm start` or `npm test` can run. It uses nothing but Node's own modules, and
// runs on any Node from 20 up: what it installs brings the Node that the project itself runs on.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wants = (flag) => process.argv.includes(flag)

function run(words, command, args) {
  process.stderr.write(`· ${words}\n`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  process.stderr.write(`Could not finish this step: ${command} ${args.join(' ')}\n`)
  process.exit(status ?? 1)
}

/** Whether npm's record of what it installed, which it writes last, holds what the lockfile asks for. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record) || !existsSync(join(root, 'node_modules', '.bin', 'node'))) return false
  const installed = readPackages(record)
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, { version, optional }]) => {
    // Optional packages are those of other systems.
    return path === '' || installed[path]?.version === version || (optional && !installed[path])
  })
}

function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function isBuilt() {
  const built = join(root, 'dist', 'built.json')
  if (!existsSync(built)) return false
  const sources = ['src', 'elements', 'public', 'package-lock.json', 'scripts/build.mjs']
  return Math.max(...sources.map((source) => newest(join(root, source)))) <= statSync(built).mtimeMs
}

if (!isInstalled()) {
  run('Installing what is missing', 'npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'])
}
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
if (wants('--build') && !isBuilt()) run('Building', node, ['scripts/build.mjs'])
if (wants('--browser')) run('Looking for Chromium', node, ['scripts/find-browser.ts'])
