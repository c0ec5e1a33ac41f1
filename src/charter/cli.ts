import { parseArgs } from 'node:util'
import { isLanguage, type Language, type Say, speak } from '../kit/i18n/say.ts'
import { type Instant, Temporal } from '../kit/time/time.ts'
import { messageOf, Trouble } from '../kit/trouble.ts'
import type { CharterRules } from './charter.ts'
import { decide } from './decide.ts'
import { explainDecision } from './explain-decision.ts'
import { type Facts, factsSchema } from './facts.ts'
import { celShare } from './lint/lint-cel.ts'
import { messages } from './messages.ts'
import { factWords } from './mistakes.ts'
import { type Problem, readCharter } from './read-charter.ts'

type ReadSeed = { readonly ok: true } | { readonly ok: false; readonly problem: string }

export interface CharterSurroundings {
  /** Takes one line, without its end. */
  readonly out: (line: string) => void
  /** The text of a file. Rejects when it cannot be read. */
  readonly readFile: (path: string) => Promise<string>
  /** Reads a file of first stations against the charter that it lies beside. */
  readonly readSeed?: ((source: string, rules: CharterRules) => ReadSeed) | undefined
  readonly json?: boolean | undefined
  readonly language?: Language | undefined
}

/**
 * `charter check FILE` and `charter explain FILE PROCEDURE --facts FACTS.json --at TIME`, given what follows `charter`. The exit
 * code: 0 done, 1 the charter has errors, 2 asked wrongly.
 */
export async function charterCommand(args: readonly string[], given: CharterSurroundings): Promise<number> {
  const language = languageAsked(args) ?? given.language ?? 'en'
  const json = given.json === true || args.includes('--json')
  const out = (line: string) => given.out(json ? line : printable(line))
  const terms = { ...given, json, out, language, say: speak(language) }
  try {
    return await runCommand(readArguments(args, terms), terms)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    out(json ? JSON.stringify({ ok: false, error: error.message }) : error.message)
    return 2
  }
}

interface Terms extends CharterSurroundings {
  readonly json: boolean
  readonly language: Language
  readonly say: Say
}

async function runCommand(asked: Asked, terms: Terms): Promise<number> {
  const { say } = terms
  if (asked.command === 'check') return await checkCharter(asked, terms)
  if (asked.command === 'explain') return await explainCase(asked, terms)
  throw misused(
    say,
    say(asked.command ? messages.unknownCommand : messages.noCommand, { command: asked.command ?? '' }),
  )
}

async function checkCharter({ words: [file, ...rest] }: Asked, terms: Terms): Promise<number> {
  const { say, out, language } = terms
  if (file === undefined) throw misused(say, say(messages.noFile))
  if (rest.length > 0) throw misused(say, say(messages.tooMany, { words: rest.join(' ') }))
  const source = await open(file, terms)
  if (isSeed(source)) return await checkSeed(file, source, terms)
  const read = readCharter(source)
  if (!read.ok) return tellProblems(file, read.problems, terms)
  const { id, version, ...rules } = read.charter.rules
  const [clauses, procedures] = [Object.keys(rules.clauses).length, Object.keys(rules.procedures).length]
  const counted = celShare(read.charter.rules)
  const percent = Math.round((counted.used / Math.max(1, counted.of)) * 100)
  const cel = { ...counted, percent }
  if (terms.json) {
    out(JSON.stringify({ ok: true, file, id, version, clauses, procedures, cel, problems: read.warnings }))
    return 0
  }
  for (const line of problemLines(file, read.warnings, language)) out(line)
  out(say(messages.whole, { file, id, version, clauses, procedures, warnings: read.warnings.length }))
  out(say(messages.celShare, cel))
  return 0
}

/** `kubesphere.seed.yaml` holds the first stations, and lies beside `kubesphere.yaml`. */
function isSeed(source: string): boolean {
  return /^recorded-in:/m.test(source) && !/^(clauses|procedures):/m.test(source)
}

async function checkSeed(file: string, source: string, terms: Terms): Promise<number> {
  const { say, out, json, readSeed } = terms
  const beside = file.replace(/\.seed(\.ya?ml)$/, '$1')
  if (beside === file || !readSeed) throw new Trouble(say(messages.seedAlone, { file }))
  const charter = readCharter(await open(beside, terms))
  if (!charter.ok) return tellProblems(beside, charter.problems, terms)
  const read = readSeed(source, charter.charter.rules)
  if (json) out(JSON.stringify({ ok: read.ok, file, seedOf: beside, ...(read.ok ? {} : { error: read.problem }) }))
  else if (read.ok) out(say(messages.seedWhole, { file, charter: beside }))
  else out(say(messages.seedWrong, { file, charter: beside, reason: read.problem }))
  return read.ok ? 0 : 1
}

async function explainCase({ words: [file, procedure, ...rest], facts, at }: Asked, terms: Terms): Promise<number> {
  const { say, out, language } = terms
  if (file === undefined) throw misused(say, say(messages.noFile))
  if (procedure === undefined) throw misused(say, await procedureWords(file, terms))
  if (rest.length > 0) throw misused(say, say(messages.tooMany, { words: rest.join(' ') }))
  if (facts === undefined) throw misused(say, say(messages.noFacts))
  if (at === undefined) throw misused(say, say(messages.noTime))
  const now = readTime(at, say)
  const read = readCharter(await open(file, terms))
  if (!read.ok) return tellProblems(file, read.problems, terms)
  const known = Object.keys(read.charter.rules.procedures)
  if (!known.includes(procedure))
    throw new Trouble(say(messages.unknownProcedure, { procedure, known: known.join(', ') }))
  const decision = decide(read.charter, procedure, readFacts(facts, await open(facts, terms), say), now)
  if (terms.json) out(JSON.stringify(decision))
  else for (const line of explainDecision(read.charter, decision, language)) out(line)
  return 0
}

async function procedureWords(file: string, terms: Terms): Promise<string> {
  const read = readCharter(await open(file, terms))
  if (!read.ok) return terms.say(messages.noProcedure)
  const known = Object.keys(read.charter.rules.procedures).join(', ')
  return `${terms.say(messages.noProcedure)} ${terms.say(messages.knownProcedures, { known })}`
}

function tellProblems(file: string, problems: readonly Problem[], { json, language, out }: Terms): number {
  if (json) out(JSON.stringify({ ok: false, file, problems }))
  else for (const line of problemLines(file, problems, language)) out(line)
  return 1
}

/** Problems of a file, a line each: `charter.yaml:12:3 error …`. */
export function problemLines(file: string, problems: readonly Problem[], language: Language): string[] {
  const say = speak(language)
  return problems.map(
    ({ line, column, severity, message }) => `${file}:${line}:${column} ${say(messages[severity])} ${message}`,
  )
}

interface Asked {
  readonly command: string | undefined
  readonly words: readonly string[]
  readonly facts: string | undefined
  readonly at: string | undefined
}

function readArguments(args: readonly string[], { say }: Terms): Asked {
  const text = { type: 'string' } as const
  const options = { facts: text, at: text, lang: text, json: { type: 'boolean' } } as const
  const { values, positionals } = understood(() => parseArgs({ args: [...args], options, allowPositionals: true }), say)
  const { facts, at, lang } = values
  if (lang !== undefined && !isLanguage(lang)) throw new Trouble(say(messages.badLanguage, { language: lang }))
  const [command, ...words] = positionals
  return { command, words, facts, at }
}

function understood<T>(parse: () => T, say: Say): T {
  try {
    return parse()
  } catch (error) {
    throw misused(say, messageOf(error))
  }
}

/** The language that `--lang` asks for. Read before the rest, so that a mistake in the rest is told in it. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const [last] = args.flatMap((word, index) =>
    word === '--lang' ? [args[index + 1]] : word.startsWith('--lang=') ? [word.slice('--lang='.length)] : [],
  )
  return isLanguage(last) ? last : undefined
}

async function open(file: string, { readFile, say }: Terms): Promise<string> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new Trouble(say(messages.unreadable, { file, reason: messageOf(error) }))
  }
}

function readTime(time: string, say: Say): Instant {
  try {
    return Temporal.Instant.from(time)
  } catch {
    throw new Trouble(say(messages.badTime, { time }))
  }
}

function readFacts(file: string, text: string, say: Say): Facts {
  const read = factsSchema.safeParse(parseJson(file, text, say), { reportInput: true })
  if (read.success) return read.data
  const [issue] = read.error.issues
  const at = issue?.path.map(String).join('.') || say(messages.wholeFile)
  throw new Trouble(say(messages.badFacts, { file, at, reason: issue ? factWords(issue) : '' }))
}

function parseJson(file: string, text: string, say: Say): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Trouble(say(messages.badJson, { file, reason: messageOf(error) }))
  }
}

function misused(say: Say, words: string): Trouble {
  return new Trouble(`${words}\n${say(messages.usage)}`)
}

/** What a file says must not move the cursor of whoever reads about it. */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) => (sign === '\n' ? sign : '\ufffd'))
}
