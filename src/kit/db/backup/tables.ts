import pg from 'pg'

/** A table of the program, as the database describes it. */
export interface Table {
  readonly name: string
  /** With its schema, for use in SQL. */
  readonly path: string
  /** Those that hold something of their own: what the database computes from others is left out. */
  readonly columns: readonly string[]
  /** By what its rows are put in order, as SQL: the same on every server. */
  readonly order: string
}

/** Every table of the program's schema, by name; those that belong to an extension are not ours. */
export async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname::text as name, format('%I.%I', n.nspname, c.relname) as path,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      coalesce(
        -- By the letters themselves: the languages of two servers may sort differently.
        (select string_agg(format(case when a.attcollation = 0 then 't.%I' else 't.%I collate "C"' end, a.attname), ', ' order by k.place)
          from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
          where i.indrelid = c.oid and i.indisprimary),
        't::text collate "C"') as order
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`)
  return rows
}

/** How the rows of a table leave it: always in the same order, so that two tables with the same rows give the same bytes. */
export function copyTableOut({ path, columns, order }: Table): string {
  return copyQueryOut(`select ${quoted(columns, 't.')} from ${path} t order by ${order}`)
}

export function copyQueryOut(query: string): string {
  return `copy (${query}) to stdout`
}

export function copyTableIn(path: string, columns: readonly string[]): string {
  return `copy ${path} (${quoted(columns)}) from stdin`
}

function quoted(columns: readonly string[], before = ''): string {
  return columns.map((column) => `${before}${pg.escapeIdentifier(column)}`).join(', ')
}

/** Where the numbering of a column stands. */
export interface Sequence {
  readonly name: string
  readonly value: string
  /** Whether that number was given away. */
  readonly called: boolean
}

export async function readSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; path: string }>(`
    select sequencename::text as name, format('%I.%I', schemaname, sequencename) as path
    from pg_sequences where schemaname = current_schema() order by sequencename collate "C"`)
  const sequences: Sequence[] = []
  for (const { name, path } of rows) {
    const read = await client.query<Omit<Sequence, 'name'>>(
      `select last_value::text as value, is_called as called from ${path}`,
    )
    for (const row of read.rows) sequences.push({ name, ...row })
  }
  return sequences
}

export async function setSequence(client: pg.ClientBase, { name, value, called }: Sequence): Promise<void> {
  await client.query(`select setval(format('%I.%I', current_schema(), $1::text)::regclass, $2, $3)`, [
    name,
    value,
    called,
  ])
}

/**
 * How values are written, and no patience but ours: set for the transaction, whatever the server or the user is set to. Looks at
 * no table.
 */
export const copySettings = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/** The same for the time limit of whole transactions, which PostgreSQL has since 17. */
export async function liftTimeLimit(client: pg.ClientBase): Promise<void> {
  await client.query(
    `select set_config(name, '0', true) from pg_settings where name = 'transaction_timeout' and setting <> '0'`,
  )
}
