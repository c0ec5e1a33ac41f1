import pg from 'pg'

/** Keeps a row in the database of a running program, committed when this returns. */
export async function keepRow(dataFolder: string, slug: string): Promise<void> {
  await ask(dataFolder, `insert into community (slug, created_at) values ('${slug}', now())`)
}

/** The rows that were kept. */
export async function keptRows(dataFolder: string): Promise<string[]> {
  return (await ask(dataFolder, `select slug from community where slug like 'kept-%' order by slug`)).map(
    ({ slug }) => slug,
  )
}

export async function ask(dataFolder: string, statement: string) {
  const client = new pg.Client({
    host: `${dataFolder}/socket`,
    port: 5432,
    user: 'stationmaster',
    database: 'postgres',
  })
  await client.connect()
  const { rows } = await client.query(statement).finally(() => client.end())
  return rows
}
