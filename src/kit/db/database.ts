import { type ColumnType, Kysely, PostgresDialect, type PostgresPoolClient, type Transaction } from 'kysely'
import pg from 'pg'
import { Temporal } from '../time/time.ts'

/**
 * The tables. Every feature adds its own to this interface in its `store.ts`:
 * `declare module '../kit/db/database.ts' { interface Tables { station: StationTable } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the features' stores
export interface Tables {}

/** Columns that may be left out when a row is inserted. */
export type Maybe<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>

/** JSON: read as the value, written with `JSON.stringify`. */
export type JsonColumn<Value> = ColumnType<Value, string, string>

/** The database, or a transaction in it: what a read takes. */
export type Db = Kysely<Tables>

/** A transaction: what a function takes that must not be run outside one. */
export type Trx = Transaction<Tables>

export interface DatabaseAddress {
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly database?: string
  readonly connectionString?: string
}

/** Opens a pool of connections. Its own queries read values as the driver does, which the job queue relies on. */
export function openPool(address: DatabaseAddress, onError: (error: Error) => void, max = 10): pg.Pool {
  const pool = new pg.Pool({
    ...address,
    max,
    application_name: 'stationmaster',
    connectionTimeoutMillis: 10_000,
  })
  // Without a listener an idle connection that the server closes would end the process.
  pool.on('error', onError)
  // So would a busy one: its query fails too, and tells whoever asked.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/**
 * Kysely over a pool. `timestamptz` is read as `Temporal.Instant`, `date` as `Temporal.PlainDate`, counts (`bigint`) as numbers.
 * Instants and days may be given as they are: they are written in their ISO form.
 */
export function openDatabase(pool: pg.Pool): Db {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        options: {},
        end: () => pool.end(),
        connect: async () => {
          const client = await pool.connect()
          const query = (text: string, values: readonly unknown[]) =>
            client.query({ text, values: values.map(written), types: { getTypeParser } })
          // Its other way to be called, with a cursor, is used only where a cursor constructor is given.
          return { query, release: (destroy?: boolean) => client.release(destroy) } as unknown as PostgresPoolClient
        },
      },
    }),
  })
}

function written(value: unknown): unknown {
  return value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value
}

type Parser = (value: string) => unknown

const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [pg.types.builtins.TIMESTAMPTZ, (value) => Temporal.Instant.from(value.replace(' ', 'T'))],
  [pg.types.builtins.DATE, (value) => Temporal.PlainDate.from(value)],
  [pg.types.builtins.INT8, Number],
])

// pg's types are generic over text and binary formats; only text is used.
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  parsers.get(oid) ?? pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser
