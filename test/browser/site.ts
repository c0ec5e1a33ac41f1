import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { vi } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { home, readConfig } from '../../src/config.ts'
import { startWorker } from '../../src/kit/jobs/jobs.ts'
import { findLetter } from '../../src/kit/mail/outbox-store.ts'
import { type Instant, shift } from '../../src/kit/time/time.ts'
import { readAssets } from '../../src/kit/web/assets.ts'
import { openDoor } from '../../src/kit/web/door.ts'
import { startingApp } from '../../src/kit/web/health.ts'
import { type Verdict, verifyLedger } from '../../src/ledger/verify-ledger.ts'
import { signInByHand } from '../../src/people/sign-in/sign-in-by-hand.ts'
import { prepareCommunity } from '../../src/prepare-community.ts'
import { allTasks, crontab } from '../../src/tasks.ts'
import { testDatabase } from '../database.ts'
import { testNow } from '../visit.ts'
import { type Delivery, openPostOffice, type PostOffice } from './post-office.ts'

/** The whole site as `npm start` opens it, on a database and with a mail server of its own. */
export interface Site extends Pick<PostOffice, 'deliveries'> {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  /** The link that the first start prints. */
  readonly managerLink: string
  /** The next letter to an address whose subject fits, as soon as its link works; waits for it when it is under way. */
  letterTo(address: string, subject: RegExp): Promise<Delivery>
  /** A link to sign in that whoever runs the server hands over: `/zh/sign-in/…`. */
  signInLink(email: string): Promise<string>
  /** Lets time go by: an ISO 8601 duration. */
  passTime(duration: string): void
  /** Runs what the clock does, as the crontab would have by now. */
  sweep(): Promise<void>
  verifyLedger(): Promise<Verdict>
  /** Everything that was logged so far. */
  log(): string
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const closing = new AsyncDisposableStack()
  const { db, pool } = await testDatabase()
  const post = await openPostOffice()
  closing.defer(post.close)
  const door = await openDoor('127.0.0.1', 0, startingApp())
  closing.defer(door.close)

  let now: Instant = testNow
  const lines: string[] = []
  const log = pino(new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) }))
  const config = { ...readConfig({}), baseUrl: door.address, smtpUrl: post.smtpUrl }
  const common = { db, clock: () => now, baseUrl: door.address, smtpUrl: post.smtpUrl }

  const prepared = await prepareCommunity({ ...common, config, tell: () => undefined })
  const { community, shelf, sender, links } = prepared
  const tasks = allTasks({ ...common, shelf, sender })
  const worker = await startWorker(pool, tasks, crontab, (words) => log.error(words))
  closing.defer(async () => await worker.stop())
  const built = join(home, 'dist')
  const assets = readAssets(built)
  door.lead(createApp({ ...common, shelf, log, built, assets, whyNotReady: async () => undefined }))

  return {
    address: door.address,
    managerLink: links.find((line) => line.includes('://'))?.trim() ?? '',
    deliveries: post.deliveries,
    letterTo: async (address, subject) => {
      const letter = await post.letterTo(address, subject)
      // It arrives a moment before the job that sent it has ended, and until then its secret is not known to others.
      await vi.waitUntil(async () => (await findLetter(db, community.id, letter.id))?.sentAt, {
        timeout: 30_000,
        interval: 10,
      })
      return letter
    },
    signInLink: async (email) => {
      const given = await signInByHand(db, community.id, email, now)
      if (!given.ok) throw new Error(`${email}: ${given.reason}`)
      return `/zh${given.path}`
    },
    passTime: (duration) => {
      now = shift(now, duration, 'UTC')
    },
    sweep: async () => {
      for (const name of Object.keys(tasks).filter((task) => crontab.includes(` ${task}`))) await tasks[name]?.({})
    },
    verifyLedger: async () => await verifyLedger(db, community.id),
    log: () => lines.join(''),
    close: async () => await closing.disposeAsync(),
  }
}
