import { sql } from 'kysely'
import type { Db, Maybe, Trx } from '../kit/db/database.ts'
import type { Instant } from '../kit/time/time.ts'
import type { KeptEntry, KeptText } from './chain.ts'
import { genesis, type SaltedText, type SealedEntry, type Visibility, visibilities } from './entry.ts'

interface LedgerEntryTable {
  community_id: string
  seq: number
  kind: string
  subject: string
  at: Instant
  body: string
  previous_hash: string
  hash: string
}

interface LedgerTextTable {
  community_id: string
  seq: number
  name: string
  visibility: Visibility
  salt: string | null
  words: string | null
  person_id: string | null
  erased_at: Maybe<Instant>
}

declare module '../kit/db/database.ts' {
  interface Tables {
    ledger_entry: LedgerEntryTable
    ledger_text: LedgerTextTable
  }
}

/** The last entry of a chain; `seq` 0 and `genesis` when there is none. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** Waits until no other transaction appends to this community's chain; held until the transaction ends. */
export async function lockChain(trx: Trx, communityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ledger ${communityId}`}, 0))`.execute(trx)
}

export async function findHead(db: Db, communityId: string): Promise<Head> {
  const head = await db
    .selectFrom('ledger_entry')
    .select(['seq', 'hash'])
    .where('community_id', '=', communityId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ?? { seq: 0, hash: genesis }
}

export interface PlacedEntry extends SealedEntry {
  readonly communityId: string
  readonly seq: number
  readonly kind: string
  readonly subject: string
  readonly previous: string
  readonly texts: readonly SaltedText[]
}

// As many as one statement's values may be.
const atOnce = 1000

export async function insertEntries(trx: Trx, entries: readonly PlacedEntry[]): Promise<void> {
  const rows = entries.map((entry) => {
    const { communityId: community_id, seq, kind, subject, at, body, previous: previous_hash, hash } = entry
    return { community_id, seq, kind, subject, at, body, previous_hash, hash }
  })
  for (let from = 0; from < rows.length; from += atOnce)
    await trx
      .insertInto('ledger_entry')
      .values(rows.slice(from, from + atOnce))
      .execute()
  const texts = entries.flatMap(({ communityId: community_id, seq, texts: all }) =>
    all.map(({ name, visibility, salt, words, person }) => ({
      community_id,
      seq,
      name,
      visibility,
      salt,
      words,
      person_id: person ?? null,
    })),
  )
  for (let from = 0; from < texts.length; from += atOnce)
    await trx
      .insertInto('ledger_text')
      .values(texts.slice(from, from + atOnce))
      .execute()
}

export async function eraseWordsAbout(trx: Trx, communityId: string, personId: string, now: Instant): Promise<number> {
  const result = await trx
    .updateTable('ledger_text')
    .set({ words: null, salt: null, erased_at: now })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** The whole chain from its first entry on, read in batches. Run it in one snapshot. */
export async function* readChain(db: Db, communityId: string, batch = 500): AsyncGenerator<KeptEntry> {
  let last: number | undefined
  for (;;) {
    let query = db
      .selectFrom('ledger_entry')
      .select(['seq', 'kind', 'subject', 'at', 'body', 'previous_hash as previousHash', 'hash'])
      .where('community_id', '=', communityId)
      .orderBy('seq')
      .limit(batch)
    if (last !== undefined) query = query.where('seq', '>', last)
    const entries = await query.execute()
    const texts = await readTexts(db, communityId, entries, visibilities)
    for (const entry of entries) yield { ...entry, texts: texts.get(entry.seq) ?? [] }
    last = entries.at(-1)?.seq
    if (entries.length < batch) return
  }
}

/** An entry with the texts that everybody may read; `words` and `salt` are null when they were erased. */
export interface PublicEntry {
  readonly seq: number
  readonly at: Instant
  readonly body: string
  readonly hash: string
  readonly texts: readonly KeptText[]
}

export async function findPublicEntry(db: Db, communityId: string, seq: number): Promise<PublicEntry | undefined> {
  const entry = await db
    .selectFrom('ledger_entry')
    .select(['seq', 'at', 'body', 'hash'])
    .where('community_id', '=', communityId)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return entry && (await withPublicTexts(db, communityId, [entry]))[0]
}

export interface EntryFilter {
  /** Only entries before this one. */
  readonly before?: number | undefined
  readonly kind?: string | undefined
  readonly subject?: string | undefined
}

/** Entries, newest first. */
export async function listPublicEntries(
  db: Db,
  communityId: string,
  filter: EntryFilter,
  limit: number,
): Promise<PublicEntry[]> {
  let query = db
    .selectFrom('ledger_entry')
    .select(['seq', 'at', 'body', 'hash'])
    .where('community_id', '=', communityId)
    .orderBy('seq', 'desc')
    .limit(limit)
  if (filter.before !== undefined) query = query.where('seq', '<', filter.before)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject)
  return await withPublicTexts(db, communityId, await query.execute())
}

/** The kinds that occur in a chain, for the choice on its page. */
export async function listKinds(db: Db, communityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger_entry')
    .select('kind')
    .distinct()
    .where('community_id', '=', communityId)
    .orderBy('kind')
    .execute()
  return rows.map((row) => row.kind)
}

/** Every community of this installation, by slug. */
export async function listCommunities(db: Db): Promise<{ id: string; slug: string }[]> {
  const { rows } = await sql<{ id: string; slug: string }>`select id, slug from community order by slug`.execute(db)
  return rows
}

type EntryRow = Omit<PublicEntry, 'texts'>

async function withPublicTexts(db: Db, communityId: string, entries: readonly EntryRow[]): Promise<PublicEntry[]> {
  const texts = await readTexts(db, communityId, entries, ['public'])
  return entries.map((entry) => ({ ...entry, texts: texts.get(entry.seq) ?? [] }))
}

async function readTexts(
  db: Db,
  communityId: string,
  entries: readonly { readonly seq: number }[],
  visibilities: readonly Visibility[],
): Promise<Map<number, KeptText[]>> {
  if (entries.length === 0) return new Map()
  const seqs = entries.map((entry) => entry.seq)
  const rows = await db
    .selectFrom('ledger_text')
    .select(['seq', 'name', 'salt', 'words'])
    .where('community_id', '=', communityId)
    .where('seq', 'in', seqs)
    .where('visibility', 'in', visibilities)
    .orderBy('name')
    .execute()
  return Map.groupBy(rows, (row) => row.seq)
}
