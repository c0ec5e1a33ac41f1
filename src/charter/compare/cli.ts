import { parseArgs } from 'node:util'
import { isLanguage, type Language, speak } from '../../kit/i18n/say.ts'
import { messageOf, Trouble } from '../../kit/trouble.ts'
import type { Charter } from '../charter.ts'
import { languageAsked, printable, problemLines } from '../cli.ts'
import { readCharter } from '../read-charter.ts'
import { compareCharters, groupDifferences } from './compare-charters.ts'
import type { Difference } from './difference.ts'
import { diffMessages as messages } from './messages.ts'
import { sayGroup } from './say-group.ts'

interface Surroundings {
  readonly out: (line: string) => void
  /** The text of a file. Rejects when it cannot be read. */
  readonly readFile: (path: string) => Promise<string>
}

/**
 * `charter diff OLD NEW`, given what follows: what one charter says otherwise than another, in plain words. The exit code: 0 done,
 * whether or not they differ; 1 one of them has errors; 2 asked wrongly.
 */
export async function charterDiffCommand(args: readonly string[], given: Surroundings): Promise<number> {
  const language = languageAsked(args) ?? 'en'
  const json = args.includes('--json')
  const out = (line: string) => given.out(json ? line : printable(line))
  try {
    const [before, after] = filesAsked(args, language)
    const charters: Charter[] = []
    for (const file of [before, after]) {
      const read = readCharter(await open(file, given, language))
      if (!read.ok) {
        if (json) out(JSON.stringify({ ok: false, file, problems: read.problems }))
        else for (const line of problemLines(file, read.problems, language)) out(line)
        return 1
      }
      charters.push(read.charter)
    }
    const [one, other] = charters
    if (!one || !other) return 2
    tell(one, other, compareCharters(one.rules, other.rules), { json, out, language })
    return 0
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    out(json ? JSON.stringify({ ok: false, error: error.message }) : error.message)
    return 2
  }
}

interface Terms {
  readonly json: boolean
  readonly out: (line: string) => void
  readonly language: Language
}

function tell(one: Charter, other: Charter, differences: readonly Difference[], { json, out, language }: Terms): void {
  const told = ({ rules: { id, version }, hash }: Charter) => ({ id, version, hash })
  if (json) {
    out(JSON.stringify({ ok: true, before: told(one), after: told(other), differences }))
    return
  }
  const say = speak(language)
  const [before, after] = [one, other].map(({ rules: { id, version } }) => `${id} ${version}`)
  const names = { before: before ?? '', after: after ?? '' }
  if (differences.length === 0) {
    out(say(messages.same, names))
    return
  }
  const weighing = differences.filter(({ weighs }) => weighs).length
  out(say(messages.summary, { ...names, count: differences.length, weighing }))
  for (const line of differenceLines(differences, language)) out(line)
}

/** Differences by what they are about, in lines of plain text, each with its clause. */
function differenceLines(differences: readonly Difference[], language: Language): string[] {
  const say = speak(language)
  return groupDifferences(differences).flatMap(({ group, differences: some }) => [
    '',
    sayGroup(group, language),
    ...some.map(({ clause, words }) => {
      const line = clause === undefined ? words[language] : say(messages.line, { clause, words: words[language] })
      return `  ${line}`
    }),
  ])
}

function filesAsked(args: readonly string[], language: Language): [string, string] {
  const say = speak(language)
  const misused = (words: string) => new Trouble(`${words}\n${say(messages.usage)}`)
  const options = { lang: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = understood(() => parseArgs({ args: [...args], options, allowPositionals: true }))
  if (values.lang !== undefined && !isLanguage(values.lang)) throw misused(say(messages.badLanguage))
  const [before, after, ...rest] = positionals
  if (before === undefined || after === undefined || rest.length > 0) throw misused(say(messages.twoFiles))
  return [before, after]

  function understood<T>(parse: () => T): T {
    try {
      return parse()
    } catch (error) {
      throw misused(messageOf(error))
    }
  }
}

async function open(file: string, { readFile }: Surroundings, language: Language): Promise<string> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new Trouble(speak(language)(messages.unreadable, { file, reason: messageOf(error) }))
  }
}
