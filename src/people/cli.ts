import { parseArgs } from 'node:util'
import type { Command, Surroundings } from '../kit/cli/command.ts'
import type { Db } from '../kit/db/database.ts'
import { listCommunities } from '../ledger/store.ts'
import { signInByHand } from './sign-in/sign-in-by-hand.ts'

/** `sign-in EMAIL`: whoever runs the server hands somebody a one-time sign-in link. */
export const signInCommand: Command = {
  name: 'sign-in',
  needsData: true,
  usage: 'EMAIL [--community SLUG] [--json]',
  about: 'Makes a one-time sign-in link for somebody; the ledger records it and the person is told.',
  run: runSignIn,
}

async function runSignIn(args: readonly string[], { openDatabase, findBaseUrl, clock, print, complain }: Surroundings) {
  const asked = readArguments(args)
  const tell = asked.json ? (words: string) => print(JSON.stringify({ ok: false, error: words })) : complain
  if (asked.email === undefined) {
    tell(asked.error ?? 'Say whom to sign in: sign-in EMAIL [--community SLUG] [--json]')
    return 2
  }
  const { db } = await openDatabase()
  const community = await findCommunity(db, asked.community)
  if (community === undefined) {
    tell('Say which community with --community SLUG: there is none of that name, or more than one.')
    return 2
  }
  const outcome = await signInByHand(db, community, asked.email, clock())
  if (!outcome.ok) {
    tell(`Nobody in this community has the address ${asked.email}.`)
    return 1
  }
  const url = `${await findBaseUrl()}${outcome.path}`
  print(asked.json ? JSON.stringify({ ok: true, url }) : `${url}\n(good for 30 minutes, once; the ledger records it)`)
  return 0
}

async function findCommunity(db: Db, slug: string | undefined): Promise<string | undefined> {
  const all = await listCommunities(db)
  const meant = all.filter((one) => slug === undefined || one.slug === slug)
  return meant.length === 1 ? meant[0]?.id : undefined
}

interface Asked {
  readonly email?: string | undefined
  readonly community?: string | undefined
  readonly json: boolean
  readonly error?: string
}

function readArguments(args: readonly string[]): Asked {
  const options = { community: { type: 'string' }, json: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
    const [email, ...others] = positionals
    const json = values.json ?? false
    return others.length === 0 ? { email, community: values.community, json } : { json }
  } catch (error) {
    return { json: args.includes('--json'), error: error instanceof Error ? error.message : String(error) }
  }
}
