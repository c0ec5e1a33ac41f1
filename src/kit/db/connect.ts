import pg from 'pg'
import { codeOf, messageOf, Trouble } from '../trouble.ts'
import { type DatabaseAddress, type Db, openDatabase, openPool } from './database.ts'
import { findRunning, startEmbedded } from './embedded/start-embedded.ts'

export interface Connection {
  readonly db: Db
  readonly pool: pg.Pool
  /** Closes the connections and, when it is ours, stops the server. */
  close(): Promise<void>
}

export interface ConnectOptions {
  /** A PostgreSQL server's; without it the embedded one is started in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly dataDir: string
  /** When another process has the embedded one running: use that, instead of refusing. */
  readonly mayJoin?: boolean
  /** Told what is being done, for the person who waits. */
  readonly tell: (words: string) => void
  /** Told what goes wrong later. */
  readonly onTrouble: (words: string) => void
}

/**
 * Opens the program's database. One that goes away later comes back by itself: queries in between fail (`isDatabaseAway`).
 * @throws Trouble when there is none that can be used
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { onTrouble } = options
  const { address, stop } = await openServer(options)
  let isClosing = false
  const pool = openPool(address, (error) => {
    // The pool says that it has ended before its last connections have.
    if (!isClosing) onTrouble(`A connection to the database was lost: ${messageOf(error)}`)
  })
  const close = async () => {
    isClosing = true
    await pool.end()
    await stop()
  }
  return { db: openDatabase(pool), pool, close }
}

async function openServer({ databaseUrl, dataDir, mayJoin = false, tell, onTrouble }: ConnectOptions) {
  const leave = async () => undefined
  if (databaseUrl !== undefined) {
    const address = { connectionString: databaseUrl }
    await checkServer(address)
    return { address, stop: leave }
  }
  const running = mayJoin ? await findRunning(dataDir) : undefined
  return running ? { address: running, stop: leave } : await startEmbedded({ folder: dataDir, tell, onTrouble })
}

const oldest = 15

async function checkServer(address: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 5000, application_name: 'stationmaster' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<Server>(`
      select current_setting('server_version_num')::integer / 10000 as version, current_setting('server_encoding') as encoding,
        current_database() as database, current_user as "user",
        has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as "mayCreate"`)
    const [server] = rows
    if (server) refuseUnfit(server)
  } catch (error) {
    throw error instanceof Trouble ? error : unreachable(client, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

interface Server {
  readonly version: number
  readonly encoding: string
  readonly database: string
  readonly user: string
  readonly mayCreate: boolean
}

function refuseUnfit({ version, encoding, database, user, mayCreate }: Server): void {
  if (version < oldest) {
    throw new Trouble(`DATABASE_URL leads to PostgreSQL ${version}; Stationmaster needs ${oldest} or newer.`)
  }
  if (encoding !== 'UTF8') {
    throw new Trouble(
      `The database ${database} keeps text as ${encoding}; create one with encoding UTF8 and set DATABASE_URL to it.`,
    )
  }
  if (!mayCreate) {
    throw new Trouble(
      `The user ${user} may not create tables in the database ${database}. Let it: alter database ${database} owner to ${user}.`,
    )
  }
}

/** Says why, without the password. */
function unreachable({ host, port, database, user }: pg.Client, error: unknown): Trouble {
  const server = host.startsWith('/') ? host : `${host}:${port}`
  const why: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOENT: 'nothing listens there',
    ENOTFOUND: 'no machine has that name',
    EAI_AGAIN: 'no machine has that name',
    '28P01': `the password of ${user} is wrong`,
    '28000': `it does not let ${user} in: ${messageOf(error)}`,
    '3D000': `it has no database ${database}`,
  }
  return new Trouble(
    `The database at ${server} cannot be used: ${why[codeOf(error) ?? ''] ?? messageOf(error)}. Check DATABASE_URL.`,
  )
}
