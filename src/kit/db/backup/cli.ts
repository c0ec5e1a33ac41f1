import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Command, Surroundings } from '../../cli/command.ts'
import { isLanguage, type Language, type Say, speak, type Text } from '../../i18n/say.ts'
import { messageOf, Trouble } from '../../trouble.ts'
import type { Connection } from '../connect.ts'
import { readMigrations } from '../migrate.ts'
import { readAgain, writeWhole } from './backup-file.ts'
import { checkBackup } from './check-backup.ts'
import { type MakeBackup, makeBackup } from './make-backup.ts'
import type { Manifest } from './manifest.ts'
import { messages, refusals } from './messages.ts'
import { type Refused, refuse } from './refusal.ts'
import { fitsProgram, restoreBackup } from './restore-backup.ts'

/** What the commands need of the program that they keep. */
export interface Keeping {
  /** The version of the program. */
  readonly program: string
  /** The folder of its migrations. */
  readonly migrations: string
  /** Tables that it fills by itself, before anybody has used it. */
  readonly filledBefore: readonly string[]
  /** Opens the database as it is. `mayJoin`: also while the program runs. */
  readonly connect: (how: { readonly mayJoin: boolean }) => Promise<Connection>
  /** Whose data it is, for people. */
  readonly about: (connection: Connection) => Promise<readonly string[]>
  /** Proves what was restored, as only the program can, and says what it found. */
  readonly prove: (connection: Connection, language: Language) => Promise<Proof>
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean }
  /** Told when whoever runs the command wants it to stop. */
  readonly stopping: AbortSignal
}

export interface Proof {
  readonly ok: boolean
  readonly lines: readonly string[]
}

/** `backup FILE` and `restore FILE`, given what to call when one of them is run. */
export function backupCommands(keeping: () => Keeping): Command[] {
  return [
    {
      name: 'backup',
      needsData: true,
      usage: 'FILE [--force] [--json] [--lang zh|en]',
      about: 'Writes everything that is kept into one file, also while the site runs.',
      run: async (args, surroundings) => await answer(args, surroundings, messages.usageOfBackup, keeping(), backup),
    },
    {
      name: 'restore',
      usage: 'FILE [--json] [--lang zh|en]',
      about: 'Brings a backup into an empty installation, and proves that all of it is there.',
      run: async (args, surroundings) => await answer(args, surroundings, messages.usageOfRestore, keeping(), restore),
    },
  ]
}

interface Asked {
  readonly file: string
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
  readonly say: Say
}

/** For another program, and for a person. */
interface Answer {
  readonly ok: boolean
  readonly result: object
  readonly lines: readonly string[]
}

type Work = (keeping: Keeping, asked: Asked, surroundings: Surroundings) => Promise<Answer>

async function answer(
  args: readonly string[],
  surroundings: Surroundings,
  usage: Text,
  keeping: Keeping,
  work: Work,
): Promise<number> {
  const { print, complain } = surroundings
  const json = args.includes('--json')
  // The standard output may be where the backup itself goes.
  const out = work === backup && args.includes('-') ? complain : print
  const fail = (words: string, code: 1 | 2) => {
    if (json) out(JSON.stringify({ ok: false, error: words }))
    else complain(words)
    return code
  }
  const asked = readArguments(args, work === backup)
  if ('problem' in asked) return fail([asked.problem, asked.say(usage)].join('\n').trim(), 2)
  try {
    const { ok, result, lines } = await work(keeping, asked, surroundings)
    if (json) out(JSON.stringify({ ok, ...result }))
    else for (const line of lines) (ok ? out : complain)(line)
    return ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return fail(error.message, 1)
  }
}

function readArguments(
  args: readonly string[],
  mayForce: boolean,
): Asked | { readonly problem: string; readonly say: Say } {
  const options = { json: { type: 'boolean' }, lang: { type: 'string' }, force: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    const { lang = 'en', json = false, force = false } = values
    if (!isLanguage(lang)) return { problem: speak('en')(messages.badLanguage), say: speak('en') }
    const [file, ...others] = positionals
    const isUsed = file !== undefined && others.length === 0 && (mayForce || !force)
    return isUsed ? { file, force, json, language: lang, say: speak(lang) } : { problem: '', say: speak(lang) }
  } catch (error) {
    return { problem: messageOf(error), say: speak('en') }
  }
}

async function backup(keeping: Keeping, { file, force, say }: Asked, { clock }: Surroundings): Promise<Answer> {
  const { program, stdout, stopping: signal } = keeping
  const write = async (sink: Writable): Promise<MakeBackup> =>
    await withConnection(keeping, { mayJoin: true }, async (connection) => {
      const about = async () => await keeping.about(connection)
      return await makeBackup({ pool: connection.pool, sink, program, about, now: clock(), signal })
    })
  const made = file === '-' ? await writeOut(stdout, write) : await writeWhole(file, { force }, write)
  if (!made.ok) return refusal(made, say, messages.nothingWritten)
  const { manifest } = made
  const counts = { tables: manifest.tables.length, rows: rowsOf(manifest), jobs: manifest.queue.rows }
  const where = file === '-' ? say(messages.standardOutput) : file
  return {
    ok: true,
    result: { file, ...made.file, ...summaryOf(manifest) },
    lines: [
      say(messages.made, { about: nameOf(manifest), file: where, ...counts }),
      say(messages.hash, { sha256: made.file.sha256 }),
      say(messages.keepSafe),
    ],
  }
}

async function writeOut(
  stdout: Keeping['stdout'],
  write: (sink: Writable) => Promise<MakeBackup>,
): Promise<MakeBackup> {
  return stdout.isTTY ? refuse('terminal') : await write(stdout)
}

type Restored =
  | {
      readonly ok: true
      readonly manifest: Manifest
      readonly migrated: readonly string[]
      readonly proof: Proof
    }
  | Refused

async function restore(
  keeping: Keeping,
  { file, language, say, json }: Asked,
  { complain }: Surroundings,
): Promise<Answer> {
  const tell = (words: string) => (json ? undefined : complain(words))
  const migrations = await readMigrations(keeping.migrations)
  const name = file === '-' ? say(messages.standardInput) : file
  tell(say(messages.checking, { file: name }))
  const { stdin, stopping: signal, filledBefore: mayHoldRows } = keeping
  const restored = await readAgain(file === '-' ? stdin : file, signal, async (source): Promise<Restored> => {
    const checked = await checkBackup(source())
    if (!checked.ok) return checked
    const { manifest } = checked
    // Before a database is made for it.
    const fits = fitsProgram(manifest, migrations)
    if (!fits.ok) return fits
    return await withConnection(keeping, { mayJoin: false }, async (connection) => {
      tell(say(messages.restoring, { tables: manifest.tables.length, rows: rowsOf(manifest) }))
      const { pool } = connection
      const outcome = await restoreBackup({ pool, manifest, source, migrations, mayHoldRows, signal })
      if (!outcome.ok) return outcome
      return { ...outcome, manifest, proof: await keeping.prove(connection, language) }
    })
  })
  if (!restored.ok) return refusal(restored, say, messages.nothingChanged)
  const { manifest, migrated, proof } = restored
  return {
    ok: proof.ok,
    result: { file, ...summaryOf(manifest), migrated, proof },
    lines: [
      ...restoredLines(manifest, say),
      ...(migrated.length > 0 ? [say(messages.migrated, { names: migrated.join(', ') })] : []),
      ...proof.lines,
      say(messages.sinceThen, { madeAt: manifest.madeAt }),
    ],
  }
}

function restoredLines(manifest: Manifest, say: Say): string[] {
  const { program, madeAt, tables, queue } = manifest
  const full = tables.filter(({ rows }) => rows > 0)
  const empty = tables.length - full.length
  return [
    say(messages.restored, { about: nameOf(manifest), madeAt, program }),
    ...full.map(({ name, rows, sha256 }) => say(messages.tableRows, { table: name, rows, sha256 })),
    ...(empty > 0 ? [say(messages.emptyTables, { tables: empty })] : []),
    ...(queue.rows > 0 ? [say(messages.jobsWait, { jobs: queue.rows })] : []),
  ]
}

async function withConnection<Outcome>(
  { connect }: Keeping,
  how: { readonly mayJoin: boolean },
  work: (connection: Connection) => Promise<Outcome>,
): Promise<Outcome> {
  const connection = await connect(how)
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

function refusal({ reason, values }: Refused, say: Say, frame: Text): Answer {
  const words = say(frame, { refusal: say(refusals[reason], values) })
  return { ok: false, result: { reason, error: words }, lines: [words] }
}

function rowsOf({ tables }: Manifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}

function nameOf({ about }: Manifest): string {
  return about.join(', ') || '—'
}

function summaryOf({ program, madeAt, about, tables, queue }: Manifest) {
  return { about, madeAt, program, tables: tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })), queue }
}
