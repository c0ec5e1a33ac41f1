import type pg from 'pg'
import type { Table } from './tables.ts'

/**
 * Empties tables and lets rows come in any order: foreign keys are taken away, and triggers sleep, which would do a second time what
 * the rows already tell. For a transaction that ends without rows when it fails.
 * @returns what puts both back; the keys are checked then, each with one look at all rows
 */
export async function loosen(client: pg.ClientBase, tables: readonly Table[]): Promise<() => Promise<void>> {
  const paths = tables.map(({ path }) => path)
  const keys = await foreignKeys(client, paths)
  const triggers = await awakeTriggers(client, paths)
  await runAll(client, [
    ...keys.map(({ path, name }) => `alter table ${path} drop constraint ${name}`),
    ...triggers.map(({ path, name }) => `alter table ${path} disable trigger ${name}`),
    `truncate ${paths.join(', ')}`,
  ])
  return async () => {
    await runAll(client, [
      ...keys.map(({ path, name, definition }) => `alter table ${path} add constraint ${name} ${definition}`),
      ...triggers.map(({ path, name, enable }) => `alter table ${path} ${enable} trigger ${name}`),
    ])
  }
}

async function runAll(client: pg.ClientBase, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement)
}

interface ForeignKey {
  readonly path: string
  readonly name: string
  readonly definition: string
}

async function foreignKeys(client: pg.ClientBase, paths: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select k.path, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from (select k.*, format('%I.%I', n.nspname, c.relname) as path
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace) as k
    where k.contype = 'f' and k.path = any($1) order by k.oid`,
    [paths],
  )
  return rows
}

interface Trigger {
  readonly path: string
  readonly name: string
  readonly enable: string
}

async function awakeTriggers(client: pg.ClientBase, paths: readonly string[]): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(
    `select t.path, quote_ident(t.tgname) as name,
      case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end as enable
    from (select t.*, format('%I.%I', n.nspname, c.relname) as path
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace) as t
    where not t.tgisinternal and t.tgenabled <> 'D' and t.path = any($1) order by t.oid`,
    [paths],
  )
  return rows
}
