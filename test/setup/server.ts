import pg from 'pg'
import type { DatabaseAddress } from '../../src/kit/db/database.ts'

/** Runs one statement on a server, outside any transaction. */
export async function run(server: DatabaseAddress, statement: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** The same server, another database on it. */
export function withDatabase(server: DatabaseAddress, database: string): DatabaseAddress {
  if (server.connectionString === undefined) return { ...server, database }
  const url = new URL(server.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}
