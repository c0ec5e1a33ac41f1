// Builds dist/: the server and the command line (bundled by esbuild, packages left outside), the browser's elements, and
// the stylesheet. Files that browsers fetch carry a hash of their content in their names, so they may be kept for ever.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const assets = join(dist, 'assets')

rmSync(dist, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })

const common = { absWorkingDir: root, bundle: true, logLevel: 'warning' }

// Not minified: a stack trace can be read in it, and a map to the sources would cost 15 MB of memory.
await build({
  ...common,
  entryPoints: ['src/main.ts', 'src/cli.ts'],
  outdir: dist,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
})

const elements = readdirSync(join(root, 'elements')).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
)
await build({
  ...common,
  stdin: {
    contents: elements.map((name) => `import './elements/${name}'`).join('\n'),
    resolveDir: root,
    loader: 'ts',
  },
  outfile: join(assets, 'elements.js'),
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  minify: true,
  sourcemap: true,
})

const tailwind = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'tailwindcss.cmd' : 'tailwindcss')
const css = spawnSync(tailwind, ['-i', 'src/kit/web/style.css', '-o', join(assets, 'style.css'), '--minify'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'pipe'],
  encoding: 'utf8',
})
if (css.status !== 0) throw new Error(`The stylesheet could not be built.\n${css.stderr}`)

if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), assets, { recursive: true })

const hashed = {}
for (const name of ['elements.js', 'style.css']) {
  const content = readFileSync(join(assets, name))
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  hashed[name] = name.replace('.', `-${hash}.`)
  writeFileSync(join(assets, hashed[name]), content)
  rmSync(join(assets, name))
}
writeFileSync(join(dist, 'built.json'), JSON.stringify({ assets: hashed }, null, 2))
