import { join } from 'node:path'
import { z } from 'zod'
import { Trouble } from './kit/trouble.ts'

export interface Config {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Holds everything that the program keeps, unless a `databaseUrl` is given. */
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** The only base for links that leave a page, without a slash at the end; when not set, the address that is listened on. */
  readonly baseUrl: string | undefined
  readonly smtpUrl: string | undefined
  /** How many proxies of ours stand before the server: that many entries of `X-Forwarded-For` are believed. */
  readonly proxies: number
  readonly isDemo: boolean
  /** The path of the charter file. */
  readonly charter: string
  readonly logLevel: string
}

/** The program's own folder: charters, migrations and what was built lie in it. */
export const home = join(import.meta.dirname, '..')

/**
 * Reads the settings from the environment; one set to nothing counts as not set.
 * @throws Trouble naming every wrong one, a line each, with what would be right
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const { data, error } = environment.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
  if (error) throw new Trouble(error.issues.map((issue) => wrong(String(issue.path[0]), env, issue.message)).join('\n'))
  const config = {
    host: data.HOST,
    port: data.PORT,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    baseUrl: data.BASE_URL,
    smtpUrl: data.SMTP_URL,
    proxies: data.PROXIES,
    isDemo: data.DEMO,
    charter: data.CHARTER,
    logLevel: data.LOG_LEVEL,
  }
  if (config.isDemo) refuseRealDemo(config)
  return config
}

const environment = z.object({
  HOST: setting('an address or a name of this machine, such as 127.0.0.1', (text) => /^[\w.:-]+$/.test(text)).default(
    '127.0.0.1',
  ),
  PORT: setting('a number from 0 to 65535, such as 3000', (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535)
    .transform(Number)
    .default(3000),
  DATA_DIR: setting('the path of a folder, such as ./data', (text) => !text.includes('\0')).default('./data'),
  DATABASE_URL: setting(
    'like postgresql://user:password@host:5432/database',
    isAddress(['postgres:', 'postgresql:']),
  ).optional(),
  BASE_URL: setting('where people reach the site, such as https://stations.example.org', isSite)
    .transform((text) => new URL(text).origin)
    .optional(),
  SMTP_URL: setting('like smtp://user:password@mail.example.org:587', isAddress(['smtp:', 'smtps:'])).optional(),
  PROXIES: setting('how many proxies of yours stand before it, such as 1', (text) => /^\d$/.test(text))
    .transform(Number)
    .default(0),
  DEMO: setting('1 or 0', (text) => ['0', '1'].includes(text))
    .transform((text) => text === '1')
    .default(false),
  CHARTER: setting('the path of a charter file', (text) => !text.includes('\0')).default(
    join(home, 'charters', 'kubesphere.yaml'),
  ),
  LOG_LEVEL: setting('one of fatal, error, warn, info, debug, trace, silent', (text) =>
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].includes(text),
  ).default('info'),
})

function setting(right: string, isRight: (text: string) => boolean) {
  return z.string().refine(isRight, right)
}

function isAddress(protocols: readonly string[]) {
  return (text: string) => URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

function isSite(text: string): boolean {
  if (!isAddress(['http:', 'https:'])(text)) return false
  const { pathname, search, hash, username } = new URL(text)
  return pathname === '/' && search === '' && hash === '' && username === ''
}

function wrong(name: string, env: Readonly<Record<string, string | undefined>>, right: string): string {
  const mayHoldPassword = ['DATABASE_URL', 'SMTP_URL', 'BASE_URL'].includes(name)
  return `${mayHoldPassword ? `${name} is wrong` : `${name}=${JSON.stringify(env[name])} is wrong`}: it should be ${right}.`
}

/** A demo signs people in by links that it prints: it stays on this machine and away from real data. */
function refuseRealDemo({ databaseUrl, host, baseUrl }: Config): void {
  if (databaseUrl !== undefined) {
    throw new Trouble('DEMO=1 fills a database of its own with invented people: it does not run with DATABASE_URL set.')
  }
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw new Trouble(`DEMO=1 runs for this machine only: leave HOST unset (it is ${host}).`)
  }
  if (baseUrl !== undefined && !['127.0.0.1', '[::1]', 'localhost'].includes(new URL(baseUrl).hostname)) {
    throw new Trouble('DEMO=1 prints links that sign people in, for this machine only: leave BASE_URL unset.')
  }
}
