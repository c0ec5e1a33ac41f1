import { parseArgs } from 'node:util'
import type { Db } from '../kit/db/database.ts'
import { type Language, type Say, speak } from '../kit/i18n/say.ts'
import type { Fault } from './chain.ts'
import { verifyMessages as messages } from './messages.ts'
import { listCommunities } from './store.ts'
import { type Verdict, verifyLedger } from './verify-ledger.ts'

export interface CommandSurroundings {
  readonly db: Db
  /** Takes one line, without its end. */
  readonly out: (line: string) => void
  readonly json: boolean
  readonly language?: Language | undefined
}

/**
 * `ledger verify [--head HASH] [--community SLUG] [--json]`, given what follows `verify`. Proves the chain of one community, or
 * of all, and says the first broken entry and what is wrong with it. The exit code: 0 whole, 1 broken, 2 asked wrongly.
 */
export async function ledgerVerifyCommand(args: readonly string[], given: CommandSurroundings): Promise<number> {
  const say = speak(given.language ?? 'en')
  const asked = readArguments(args)
  const json = given.json || asked.json
  const refuse = (words: string) => {
    given.out(json ? JSON.stringify({ ok: false, error: words }) : words)
    return 2
  }
  if (asked.error !== undefined) return refuse(`${asked.error}\n${say(messages.usage)}`)
  if (asked.head !== undefined && !/^[0-9a-f]{64}$/.test(asked.head)) return refuse(say(messages.badHead))
  const all = await listCommunities(given.db)
  const meant = all.filter(({ slug }) => asked.community === undefined || slug === asked.community)
  if (all.length === 0) return refuse(say(messages.noCommunities))
  if (meant.length === 0) return refuse(say(messages.noCommunity, { community: asked.community ?? '' }))
  if (asked.head !== undefined && meant.length > 1) return refuse(say(messages.headOfWhich))

  const found = await Promise.all(
    meant.map(async ({ id, slug }) => ({ community: slug, ...(await verifyLedger(given.db, id, asked.head)) })),
  )
  if (json) given.out(JSON.stringify({ ok: found.every((one) => one.ok), communities: found }))
  else for (const line of found.flatMap((one) => tell(one.community, one, asked.head, say))) given.out(line)
  return found.every((one) => one.ok) ? 0 : 1
}

interface Asked {
  readonly head?: string | undefined
  readonly community?: string | undefined
  readonly json: boolean
  readonly error?: string
}

function readArguments(args: readonly string[]): Asked {
  const options = { head: { type: 'string' }, community: { type: 'string' }, json: { type: 'boolean' } } as const
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true })
    return { head: values.head?.toLowerCase(), community: values.community, json: values.json ?? false }
  } catch (error) {
    return { json: args.includes('--json'), error: error instanceof Error ? error.message : String(error) }
  }
}

function tell(community: string, verdict: Verdict, noted: string | undefined, say: Say): string[] {
  if (verdict.ok) {
    const { entries, head, texts, erased } = verdict
    return [
      say(messages.whole, { community, entries, head }),
      say(messages.texts, { texts, erased }),
      ...(noted === undefined ? [] : [say(messages.headFound, { head: noted })]),
    ]
  }
  const fault = tellFault(verdict.fault, say)
  if (verdict.seq === undefined) return [say(messages.cut, { community, fault })]
  const { entries, head } = verdict.proved
  return [say(messages.broken, { community, seq: verdict.seq, fault }), say(messages.provedSoFar, { entries, head })]
}

function tellFault(fault: Fault, say: Say): string {
  const { kind, ...values } = fault
  return say(messages[kind], values)
}
