// The sweeping process: sweeps a quiet day, the worst one, and that day again, and says how long each took and what memory it needed.
import { openShelf } from '../src/charters/shelf.ts'
import { sweepDuties } from '../src/clock/sweep-duties.ts'
import { type DatabaseAddress, openDatabase, openPool } from '../src/kit/db/database.ts'
import { type Instant, Temporal } from '../src/kit/time/time.ts'

const address: DatabaseAddress = JSON.parse(process.argv[2] ?? '')
const communityId = process.argv[3] ?? ''
const days = process.argv.slice(4).map((instant) => Temporal.Instant.from(instant))

const pool = openPool(address, () => undefined)
const db = openDatabase(pool)
const shelf = openShelf()

async function sweep(now: Instant) {
  const began = performance.now()
  const swept = await sweepDuties(db, communityId, shelf, now)
  return { swept, seconds: (performance.now() - began) / 1000 }
}

const sweeps = []
for (const day of days) sweeps.push(await sweep(day))
await pool.end()
console.log(JSON.stringify({ sweeps, rss: (process.resourceUsage().maxRSS * 1024) / 1e6 }))
