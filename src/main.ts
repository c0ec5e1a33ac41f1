import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from './app.tsx'
import { type Config, home, readConfig } from './config.ts'
import { connect } from './kit/db/connect.ts'
import { migrate } from './kit/db/migrate.ts'
import { whyNotReady } from './kit/db/why-not-ready.ts'
import { migrateJobs, startWorker } from './kit/jobs/jobs.ts'
import { systemClock } from './kit/time/time.ts'
import { messageOf, Trouble } from './kit/trouble.ts'
import { readAssets } from './kit/web/assets.ts'
import { openDoor } from './kit/web/door.ts'
import { startingApp } from './kit/web/health.ts'
import { prepareCommunity } from './prepare-community.ts'
import { keepAddress } from './running-address.ts'
import { allTasks, crontab } from './tasks.ts'

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

  const { shelf, sender, links } = await prepareCommunity({ db, config, baseUrl, tell })
  const common = { db, shelf, clock: systemClock, baseUrl, smtpUrl: config.smtpUrl }

  const worker = await startWorker(pool, allTasks({ ...common, sender }), crontab, onTrouble)
  closing.defer(() => worker.stop().catch((error: unknown) => onTrouble(messageOf(error))))

  const built = join(home, 'dist')
  const ready = async () => await whyNotReady(db)
  door.lead(
    createApp({ ...common, proxies: config.proxies, log, built, assets: readAssets(built), whyNotReady: ready }),
  )
  if (config.databaseUrl === undefined) closing.defer(await keepAddress(config.dataDir, baseUrl))
  tell(`Stationmaster is open at ${baseUrl}`)
  for (const line of links) tell(line)

  await toldToStop
  tell('Stopping')
  await door.close()
}

function tell(words: string): void {
  console.log(words)
}

/** Ctrl-C, a closed terminal, or whoever watches over the program. A second one, well after the first, ends the process at once. */
async function untilToldToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let since: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
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
