import { join } from 'node:path'
import { pino } from 'pino'
import { type Config, home, readConfig } from './config.ts'
import { connect } from './kit/db/connect.ts'
import { migrate } from './kit/db/migrate.ts'
import { whyNotReady } from './kit/db/why-not-ready.ts'
import { migrateJobs, startWorker } from './kit/jobs/jobs.ts'
import { systemClock } from './kit/time/time.ts'
import { messageOf, Trouble } from './kit/trouble.ts'
import { openDoor } from './kit/web/door.ts'
import { healthRoutes, startingApp } from './kit/web/health.ts'
import { prepareCommunity } from './prepare-community.ts'

/** Starts everything, answers until told to stop, and closes everything in the opposite order, also when the start fails. */
async function run(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const onTrouble = (words: string) => log.error(words)
  const toldToStop = untilToldToStop()
  await using closing = new AsyncDisposableStack()

  const door = await openDoor(config.host, config.port, startingApp())
  closing.defer(door.close)
  const baseUrl = config.baseUrl ?? door.address

  tell(config.databaseUrl ? 'Connecting to the database' : `Opening the database in ${config.dataDir}`)
  const { db, pool, close } = await connect({ ...config, tell, onTrouble })
  closing.defer(close)

  const made = await migrate(pool, join(home, 'migrations'))
  await migrateJobs(pool)
  if (made.length > 0) tell(`Brought the tables up to date: ${made.join(', ')}`)

  await prepareCommunity({ db, pool, config, baseUrl, now: systemClock(), tell })

  const worker = await startWorker(pool, {}, '', onTrouble)
  closing.defer(() => worker.stop().catch((error: unknown) => onTrouble(messageOf(error))))

  door.lead(healthRoutes(async () => await whyNotReady(db)))
  tell(`Stationmaster is open at ${baseUrl}`)

  await toldToStop
  tell('Stopping')
  await door.close()
}

function tell(words: string): void {
  console.log(words)
}

/** SIGINT or SIGTERM. A second one, well after the first, ends the process at once. */
async function untilToldToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let since: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // npm passes on the Ctrl-C that the terminal has already sent.
      if (since !== undefined && performance.now() - since > 1000) process.exit(1)
      since ??= performance.now()
      resolve()
    })
  }
  return await promise
}

async function main(): Promise<void> {
  try {
    await run(readConfig())
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error)
    process.exit(1)
  }
}

await main()
