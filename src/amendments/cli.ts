import { parseArgs } from 'node:util'
import { languageAsked, printable, problemLines } from '../charter/cli.ts'
import { readCharter } from '../charter/read-charter.ts'
import { openShelf } from '../charters/shelf.ts'
import { type Community, listCommunities } from '../charters/store.ts'
import type { Surroundings } from '../kit/cli/command.ts'
import { type Language, type Say, speak } from '../kit/i18n/say.ts'
import { type Day, dayIn, Temporal } from '../kit/time/time.ts'
import { writeDay } from '../kit/time/write-day.ts'
import { messageOf, Trouble } from '../kit/trouble.ts'
import { listStations } from '../stations/store.ts'
import { sayEvent } from './outlook/event-words.ts'
import { loadOutlook } from './outlook/load-outlook.ts'
import { cliMessages as outlookMessages } from './outlook/messages.ts'
import { readDay } from './read-day.ts'
import { loadTrial } from './trial/load-trial.ts'
import { messages, cliMessages as trialMessages } from './trial/messages.ts'
import { sayWrongDay } from './trial/say-wrong-day.ts'
import { countTrial } from './trial/trial.ts'
import { sayCounts, trialLines } from './trial/trial-words.ts'

interface Terms {
  readonly json: boolean
  readonly language: Language
  readonly say: Say
  readonly out: (line: string) => void
}

type Given = Pick<Surroundings, 'print' | 'openDatabase' | 'clock'>

/**
 * `charter try FILE [--at DAY]`, given what follows: what a charter file would do to the cases and stations of the community as of a day,
 * its effective day when none is given. Writes nothing. The exit code: 0 tried, 1 the file has errors, 2 asked wrongly.
 */
export async function charterTryCommand(
  args: readonly string[],
  given: Given,
  readFile: (path: string) => Promise<string>,
): Promise<number> {
  return await answer(args, given, async (terms) => {
    const { say, language, out, json } = terms
    const asked = readArguments(args, say(trialMessages.tryUsage))
    const [file, ...rest] = asked.words
    if (file === undefined || rest.length > 0) throw misused(say(trialMessages.noFile), say(trialMessages.tryUsage))
    const read = readCharter(await textOf(file, readFile, say))
    if (!read.ok) {
      if (json) out(JSON.stringify({ ok: false, file, problems: read.problems }))
      else for (const line of problemLines(file, read.problems, language)) out(line)
      return 1
    }
    const { db } = await given.openDatabase()
    const community = find(await listCommunities(db), asked.community, say)
    const shelf = openShelf()
    const { rules } = await shelf.running(db, community.id)
    const now = given.clock()
    const today = dayIn(rules.zone, now)
    const { charter } = read
    const day = asked.at === undefined ? laterOf(charter.rules.effective, today) : dayAsked(asked.at, today, terms)
    const { trial, names, inForce } = await loadTrial(db, community.id, shelf, charter, day, now)
    const version = charter.rules.version
    if (json) {
      const words = { zh: sayCounts(trial, 'zh'), en: sayCounts(trial, 'en') }
      const named = Object.fromEntries([...names].map(([id, { name }]) => [id, name]))
      out(JSON.stringify({ ok: true, file, version, ...trial, counts: countTrial(trial), words, names: named }))
      return 0
    }
    out(say(trialMessages.tried, { file, version, day: writeDay(day, language) }))
    const counts = sayCounts(trial, language)
    for (const words of counts.length === 0 ? [say(messages.nothing)] : counts) out(`  ${words}`)
    out(`  ${say(messages.looked, trial.looked)}`)
    const telling = { draft: charter.rules, inForce: inForce.rules, language }
    for (const line of trialLines(telling, trial, (id) => names.get(id)?.name[language] ?? id)) out(line)
    return 0
  })
}

/**
 * `charter simulate --until DAY [--station SLUG]`, given what follows: with nothing done, what falls due, who is reminded when, and what
 * becomes of whom, day by day. Writes nothing. The exit code: 0 done, 2 asked wrongly.
 */
export async function charterSimulateCommand(args: readonly string[], given: Given): Promise<number> {
  return await answer(args, given, async (terms) => {
    const { say, language, out, json } = terms
    const asked = readArguments(args, say(outlookMessages.usage))
    if (asked.until === undefined || asked.words.length > 0)
      throw misused(say(outlookMessages.noDay), say(outlookMessages.usage))
    const { db } = await given.openDatabase()
    const community = find(await listCommunities(db), asked.community, say)
    const shelf = openShelf()
    const { rules } = await shelf.running(db, community.id)
    const now = given.clock()
    const today = dayIn(rules.zone, now)
    const until = dayAsked(asked.until, today, terms)
    const stations = await listStations(db, community.id)
    const station = stations.find(({ slug }) => slug === asked.station)
    if (asked.station !== undefined && !station)
      throw new Trouble(say(outlookMessages.noStation, { station: asked.station }))
    const outlook = await loadOutlook(db, community.id, shelf, until, now, station?.id)
    const { events, titles } = outlook
    const slugs = new Map(stations.map(({ id, slug }) => [id, slug]))
    if (json) {
      const told = events.map((event) => ({
        ...event,
        ...(event.station !== undefined && { station: slugs.get(event.station) ?? event.station }),
        words: {
          zh: sayEvent({ ...outlook, language: 'zh' }, event),
          en: sayEvent({ ...outlook, language: 'en' }, event),
        },
      }))
      const cases = Object.fromEntries(titles)
      const charter = { id: rules.id, version: rules.version }
      out(JSON.stringify({ ok: true, charter, today: today.toString(), until: until.toString(), events: told, cases }))
      return 0
    }
    const { id, version } = rules
    out(
      say(outlookMessages.summary, {
        charter: id,
        version,
        today: today.toString(),
        until: until.toString(),
        count: events.length,
      }),
    )
    const names = new Map(stations.map((one) => [one.id, one.names[language]]))
    for (const event of events) {
      const about = [event.clause, names.get(event.station ?? '')].filter((one) => one !== undefined)
      out([event.day, ...about, sayEvent({ ...outlook, language }, event)].join(' · '))
    }
    return 0
  })
}

async function answer(args: readonly string[], given: Given, run: (terms: Terms) => Promise<number>): Promise<number> {
  const language = languageAsked(args) ?? 'en'
  const json = args.includes('--json')
  const out = (line: string) => given.print(json ? line : printable(line))
  try {
    return await run({ json, language, say: speak(language), out })
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    out(json ? JSON.stringify({ ok: false, error: error.message }) : error.message)
    return 2
  }
}

interface Asked {
  readonly words: readonly string[]
  readonly at: string | undefined
  readonly until: string | undefined
  readonly station: string | undefined
  readonly community: string | undefined
}

function readArguments(args: readonly string[], usage: string): Asked {
  const text = { type: 'string' } as const
  const options = {
    at: text,
    until: text,
    station: text,
    community: text,
    lang: text,
    json: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { at, until, station, community } = values
    return { words: positionals, at, until, station, community }
  } catch (error) {
    throw misused(messageOf(error), usage)
  }
}

function misused(words: string, usage: string): Trouble {
  return new Trouble(`${words}\n${usage}`)
}

async function textOf(file: string, readFile: (path: string) => Promise<string>, say: Say): Promise<string> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new Trouble(say(trialMessages.unreadable, { file, reason: messageOf(error) }))
  }
}

/** The community that is meant: the first that was founded here where none is named. */
function find(all: readonly Community[], slug: string | undefined, say: Say): Community {
  const found = slug === undefined ? all[0] : all.find((one) => one.slug === slug)
  if (!found) throw new Trouble(say(trialMessages.noCommunity, { community: slug ?? '' }))
  return found
}

function laterOf(effective: string, today: Day): Day {
  const day = Temporal.PlainDate.from(effective)
  return Temporal.PlainDate.compare(day, today) < 0 ? today : day
}

function dayAsked(text: string, today: Day, { say, language }: Terms): Day {
  const read = readDay(text, today)
  if (!read.ok) throw new Trouble(sayWrongDay({ say, language }, read))
  return read.day
}
