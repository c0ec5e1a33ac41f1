// Checks the arrows of ARCHITECTURE.md: who may import whom, what is pure, who may write a table. Every message says what to do.
import { posix } from 'node:path'
import { isNode, type Node, nameOf, type Problem, readSources, report, type Source, textOf } from './read-source.ts'

/** A folder imports only from folders of the groups before its own, and from `kit`. */
export const order: readonly (readonly string[])[] = [
  ['charter', 'ledger', 'places', 'policies'],
  ['charters', 'people'],
  ['bodies', 'stations'],
  ['offices'],
  ['conduct', 'activities', 'meetings', 'contacts'],
  ['duties'],
  ['proposals'],
  ['ballots'],
  ['clock', 'amendments'],
  ['personal-data'],
  ['dashboards', 'site', 'setup', 'demo', 'api'],
]

interface Import {
  readonly node: Node
  /** A path from the project's folder, or the name of a package. */
  readonly target: string
  readonly isType: boolean
}

export function checkBoundaries(sources: readonly Source[]): Problem[] {
  const owners = findOwners(sources)
  return sources.flatMap((source) => {
    const found = [
      ...findImports(source).flatMap((one) =>
        checkImport(source.path, one).map((words) => ({ node: one.node, words })),
      ),
      ...source.nodes.flatMap((node) => checkNode(source.path, node, owners).map((words) => ({ node, words }))),
    ]
    // Once is enough to be told.
    const first = found.filter(({ words }, place) => found.findIndex((other) => other.words === words) === place)
    return first.map(({ node, words }) => ({ path: source.path, line: source.lineOf(node), words }))
  })
}

function checkImport(path: string, { target, isType }: Import): string[] {
  const words: string[] = []
  const [from, to] = [folderOf(path), folderOf(target)]
  const what = `imports ${target}`
  if (target.startsWith('src/') && from !== undefined && from !== to) words.push(...checkArrow(from, to, what))
  if (target === 'kysely' && !isType && !mayQuery(path)) {
    words.push(
      `${what}: SQL lives in the feature's store.ts. Move the query there and call it by what it finds or keeps.`,
    )
  }
  if (/^@?hono(\/|$)/.test(target) && !mayRoute(path)) {
    words.push(
      `${what}: only routes.tsx, kit/web and app.tsx know HTTP. Take plain values, and let the route read the request.`,
    )
  }
  if (/pages\.tsx$/.test(path) && !isType && isStore(target)) {
    words.push(`${what}: a page takes data, never a store. Read in routes.tsx and pass what was read.`)
  }
  if (isPure(path) && !isType && (isStore(target) || /^(kysely|pg|node:fs.*)$|^src\/kit\/(db|jobs)\//.test(target))) {
    words.push(
      `${what}: this file holds rules, which are pure. Load what is needed in a <verb>-<noun>.ts and pass it in.`,
    )
  }
  return words
}

function checkArrow(from: string, to: string | undefined, what: string): string[] {
  if (to === 'kit') return []
  if (from === 'kit')
    return [`${what}: kit knows nothing of stations. Pass what it needs, or move this file into the feature.`]
  if (to === undefined)
    return [`${what}: a feature knows nothing of how the program starts. Take what is needed as an argument.`]
  const [here, there] = [from, to].map((folder) => order.findIndex((group) => group.includes(folder)))
  if (here === -1 || here === undefined)
    return [`src/${from} is a new folder: give it its place in \`order\` in scripts/check-boundaries.ts.`]
  if (there !== undefined && there !== -1 && there < here) return []
  return [
    `${what}: ${from} may import only from ${order.slice(0, here).flat().join(', ') || 'no other feature'} and kit. ` +
      'Move the shared rule to the left, or the page that joins both nouns to the right.',
  ]
}

function checkNode(path: string, node: Node, owners: ReadonlyMap<string, string>): string[] {
  const words: string[] = []
  const name = memberName(node)
  if (name === 'process.env' && path !== 'src/config.ts') {
    words.push(
      'reads process.env: settings are read once, in config.ts. Add the setting there and take it as an argument.',
    )
  }
  if (node.type === 'CallExpression' && nameOf(node.callee) === 'fetch' && folderOf(path) !== 'kit') {
    words.push(
      'calls fetch: only kit and github speak to the outside. Put the call there, behind a function that says what it is for.',
    )
  }
  if (isPure(path)) words.push(...checkPure(node, name))
  for (const table of writtenTables(node)) {
    const owner = owners.get(table)
    if (owner === undefined || owner === folderOf(path)) continue
    words.push(
      `writes the table ${table}, which belongs to ${owner}. Call a function of src/${owner} that does it by its own rules.`,
    )
  }
  return words
}

const clocks = ['Temporal.Now', 'Date.now', 'performance.now']

function checkPure(node: Node, name: string | undefined): string[] {
  const looksAtClock = clocks.includes(name ?? '') || (node.type === 'NewExpression' && nameOf(node.callee) === 'Date')
  if (looksAtClock || (node.type === 'Identifier' && node.name === 'systemClock')) {
    return ['looks at the clock: this file holds rules, which are pure. Take `now` as an argument.']
  }
  if (name === 'Math.random')
    return ['throws dice: this file holds rules, which are pure. Take the value as an argument.']
  if (node.async !== true && node.type !== 'AwaitExpression') return []
  return [
    'waits: this file holds rules, which are pure. Do what takes time in a <verb>-<noun>.ts and pass the outcome in.',
  ]
}

function memberName(node: Node): string | undefined {
  return node.type === 'MemberExpression' ? `${nameOf(node.object)}.${nameOf(node.property)}` : undefined
}

const writing = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']

function writtenTables(node: Node): string[] {
  if (node.type === 'CallExpression' && isNode(node.callee) && Array.isArray(node.arguments)) {
    const table = writing.includes(nameOf(node.callee.property) ?? '') ? textOf(node.arguments[0]) : undefined
    return table === undefined ? [] : [table.split(' ')[0] ?? table]
  }
  if (
    node.type !== 'TemplateElement' ||
    typeof node.value !== 'object' ||
    node.value === null ||
    !('raw' in node.value)
  )
    return []
  const statements = /\b(?:insert into|delete from|update)\s+"?(\w+)"?/gi
  return [...String(node.value.raw).matchAll(statements)].map((match) => match[1] ?? '')
}

/** Which feature declares which table. */
function findOwners(sources: readonly Source[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { path, nodes } of sources) {
    for (const node of nodes) {
      if (node.type !== 'TSInterfaceDeclaration' || nameOf(node.id) !== 'Tables' || !isNode(node.body)) continue
      const columns: unknown = node.body.body
      for (const column of Array.isArray(columns) ? columns : []) {
        const table = isNode(column) ? nameOf(column.key) : undefined
        if (table !== undefined) owners.set(table, folderOf(path) ?? path)
      }
    }
  }
  return owners
}

function findImports({ path, nodes }: Source): Import[] {
  return nodes.flatMap((node) => {
    if (!/^(Import(Declaration|Expression)|Export(Named|All)Declaration)$/.test(node.type)) return []
    const target = textOf(node.source)
    if (target === undefined) return []
    const specifiers: unknown[] = Array.isArray(node.specifiers) ? node.specifiers : []
    const isType =
      [node.importKind, node.exportKind].includes('type') ||
      (specifiers.length > 0 &&
        specifiers.every((one) => isNode(one) && [one.importKind, one.exportKind].includes('type')))
    return [{ node, target: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target, isType }]
  })
}

/** `src/people/claims/store.ts` → `people`; nothing for the files of `src` itself. */
function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

function isStore(path: string): boolean {
  return /(^|\/|-)store\.ts$/.test(path)
}

function mayQuery(path: string): boolean {
  return isStore(path) || /^src\/kit\/(db|jobs|mail)\//.test(path)
}

// Besides the routes: what every request passes on its way to them.
const guards = ['src/app.tsx', 'src/people/viewer.ts', 'src/setup/managers-only.tsx']

function mayRoute(path: string): boolean {
  return /(^|\/|-)routes\.tsx$/.test(path) || path.startsWith('src/kit/web/') || guards.includes(path)
}

// One word names a noun, but for these: what they hold takes time by its nature.
const notNouns = ['store', 'messages', 'emails', 'jobs', 'cli', 'viewer', 'shelf', 'session']

/** A file of rules: all of `charter/`, and every feature's `<noun>.ts`. */
function isPure(path: string): boolean {
  const folder = folderOf(path)
  const word = /\/([a-z]+)\.ts$/.exec(path)?.[1]
  if (folder === undefined || folder === 'kit' || notNouns.includes(word ?? '')) return false
  return folder === 'charter' || word !== undefined
}

if (import.meta.main) report(checkBoundaries(readSources('src')), 'Boundaries: every arrow points to the left.')
