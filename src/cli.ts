import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { charterSimulateCommand, charterTryCommand } from './amendments/cli.ts'
import { charterCommand } from './charter/cli.ts'
import { charterDiffCommand } from './charter/compare/cli.ts'
import { type Config, home, readConfig } from './config.ts'
import type { Command, Surroundings } from './kit/cli/command.ts'
import { backupCommands, type Keeping } from './kit/db/backup/cli.ts'
import { type Connection, connect } from './kit/db/connect.ts'
import { migrate } from './kit/db/migrate.ts'
import { migrateJobs } from './kit/jobs/jobs.ts'
import { systemClock } from './kit/time/time.ts'
import { Trouble } from './kit/trouble.ts'
import { ledgerVerifyCommand } from './ledger/cli.ts'
import { listCommunities } from './ledger/store.ts'
import { signInCommand } from './people/cli.ts'
import { readAddress } from './running-address.ts'
import { readSeed } from './stations/read-seed.ts'

/** Every command of the command line, in the order in which they are listed. */
const commands: readonly Command[] = [
  {
    name: 'charter check',
    usage: 'FILE [--json]',
    about: 'Reads a charter file and names its errors and what looks wrong in it, by line and column.',
    run: async (args, { print }) =>
      await charterCommand(['check', ...args], { out: print, readFile: readText, readSeed }),
  },
  {
    name: 'charter explain',
    usage: 'FILE PROCEDURE --facts FACTS.json --at TIME [--json]',
    about: 'Decides a case by a charter file, clause by clause.',
    run: async (args, { print }) => await charterCommand(['explain', ...args], { out: print, readFile: readText }),
  },
  {
    name: 'charter diff',
    usage: 'OLD NEW [--json]',
    about: 'Tells in plain words what one charter says otherwise than another.',
    run: async (args, { print }) => await charterDiffCommand(args, { out: print, readFile: readText }),
  },
  {
    name: 'charter try',
    needsData: true,
    usage: 'FILE [--at DAY] [--json]',
    about: 'Tells what a charter file would do to the cases and stations that there are. Changes nothing.',
    run: async (args, surroundings) => await charterTryCommand(args, surroundings, readText),
  },
  {
    name: 'charter simulate',
    needsData: true,
    usage: '--until DAY [--station SLUG] [--json]',
    about: 'Looks ahead: with nothing done, what falls due, who is reminded when, what becomes of whom.',
    run: charterSimulateCommand,
  },
  {
    name: 'ledger verify',
    needsData: true,
    usage: '[--head HASH] [--community SLUG] [--json]',
    about: 'Proves the record of decisions, or names the first broken entry.',
    run: async (args, { print, openDatabase }) =>
      await ledgerVerifyCommand(args, { db: (await openDatabase()).db, out: print, json: false }),
  },
  signInCommand,
  ...backupCommands(keepThis),
]

/** What backing up and restoring need of this program, with the settings of whoever asks. */
function keepThis(): Keeping {
  const config = readConfig()
  const complain = (line: string) => console.error(line)
  const stopping = new AbortController()
  // Once: whoever asks a second time does not want to wait.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort())
  return {
    program: packageJson.version,
    migrations,
    filledBefore: ['place'],
    connect: async ({ mayJoin }) => await connect({ ...config, mayJoin, tell: complain, onTrouble: complain }),
    about: async ({ db }) => (await listCommunities(db)).map(({ slug }) => slug),
    prove: async ({ db }, language) => {
      const lines: string[] = []
      const out = (line: string) => lines.push(line)
      const broken = (await ledgerVerifyCommand([], { db, out, json: false, language })) === 1
      return { ok: !broken, lines }
    },
    stdin: process.stdin,
    stdout: process.stdout,
    stopping: stopping.signal,
  }
}

const migrations = join(home, 'migrations')

async function readText(path: string): Promise<string> {
  return await readFile(path, 'utf8')
}

async function runCommand(words: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, place) => words[place] === word))
  if (!command) return listCommands(words)
  const args = words.slice(command.name.split(' ').length)
  const config = readConfig()
  const complain = (line: string) => console.error(line)
  if (command.needsData && !hasData(config)) {
    const words = `There is no database at DATA_DIR=${config.dataDir}. Set DATA_DIR to the folder that the site runs on.`
    if (args.includes('--json')) console.log(JSON.stringify({ ok: false, error: words }))
    else complain(words)
    return 2
  }
  let connection: Promise<Connection> | undefined

  async function openDatabase(): Promise<Connection> {
    const opened = await connect({ ...config, mayJoin: true, tell: complain, onTrouble: complain })
    await migrate(opened.pool, migrations)
    await migrateJobs(opened.pool)
    return opened
  }

  const surroundings: Surroundings = {
    print: (line) => console.log(line),
    complain,
    findBaseUrl: async () => await findBaseUrl(config, complain),
    clock: systemClock,
    openDatabase: () => {
      connection ??= openDatabase()
      return connection
    },
  }
  try {
    return await command.run(args, surroundings)
  } finally {
    await (await connection)?.close()
  }
}

/** A command does not make the database that it was to look at. */
function hasData({ databaseUrl, dataDir }: Config): boolean {
  return databaseUrl !== undefined || existsSync(join(dataDir, 'postgres'))
}

/** The base of links: the running site's, else the settings' of whoever asks, who is told so. */
async function findBaseUrl(config: Config, complain: (line: string) => void): Promise<string> {
  const running = config.databaseUrl === undefined ? await readAddress(config.dataDir) : undefined
  if (running !== undefined) return running
  const url = config.baseUrl ?? `http://${config.host}:${config.port}`
  const known =
    config.baseUrl === undefined ? 'HOST and PORT: set BASE_URL if people reach the site elsewhere' : 'BASE_URL'
  complain(`No running site was found here, so the link begins with ${url}, after ${known}.`)
  return url
}

function listCommands(words: readonly string[]): number {
  const asked = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')
  const lines = commands.map(({ name, usage, about }) => `  ${`${name} ${usage}`.trim()}\n      ${about}`)
  const say = asked ? console.log : console.error
  if (!asked) say(`There is no command “${words.join(' ')}”.\n`)
  say(`Usage: npm run -s cli -- COMMAND\n\n${lines.join('\n')}`)
  return asked ? 0 : 2
}

runCommand(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Trouble ? error.message : error)
    process.exitCode = 1
  },
)
