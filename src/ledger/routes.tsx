import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../kit/db/database.ts'
import { sendPage } from '../kit/web/send-page.ts'
import type { Env } from '../kit/web/visit.ts'
import { EntryPage, LedgerPage, NoEntryPage } from './pages.tsx'
import { sayEntry, sayKind, saySubject, wordsWanted } from './say-entry.ts'
import { findHead, findPublicEntry, listKinds, listPublicEntries, type PublicEntry } from './store.ts'
import type { FindWords } from './words.ts'

export interface LedgerDeps {
  readonly db: Db
  readonly words: FindWords
}

const pageLength = 50

const seqSchema = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const idSchema = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9-]+$/)
// An empty choice in the form, or a nonsensical one, is no choice.
const filterSchema = z.object({
  before: seqSchema.optional().catch(undefined),
  kind: idSchema.optional().catch(undefined),
  station: idSchema.optional().catch(undefined),
})
type Filter = z.infer<typeof filterSchema>

/** The public record. Everything here is the same for every reader; nothing personal is shown but public texts. */
export function ledgerRoutes({ db, words: findWords }: LedgerDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/ledger', async (c) => {
      const visit = c.get('visit')
      const { language, community } = visit
      const { filter, entries, hasOlder } = await readPage(c, db)
      const [head, kinds] = await Promise.all([findHead(db, community.id), listKinds(db, community.id)])
      const wanted = wordsWanted(entries)
      const station = filter.station && `station:${filter.station}`
      const words = await findWords(community.id, {
        ...wanted,
        subjects: station === undefined ? wanted.subjects : [...wanted.subjects, station],
      })
      return sendPage(
        c,
        <LedgerPage
          visit={visit}
          entries={entries.map((entry) => sayEntry(entry, words, language))}
          kinds={kinds.map((kind) => ({ kind, name: sayKind(kind, null, words, language) }))}
          filter={filter}
          station={station && saySubject(station, words, language).name}
          head={head.seq === 0 ? undefined : head.hash}
          olderPath={hasOlder ? listPath('/ledger', { ...filter, before: entries.at(-1)?.seq }) : undefined}
          newestPath={filter.before === undefined ? undefined : listPath('/ledger', { ...filter, before: undefined })}
        />,
      )
    })
    .get('/ledger.json', async (c) => {
      const visit = c.get('visit')
      const { filter, entries, hasOlder } = await readPage(c, db)
      const older = `/${visit.language}${listPath('/ledger.json', { ...filter, before: entries.at(-1)?.seq })}`
      return c.json({
        head: await findHead(db, visit.community.id),
        entries: entries.map(({ seq, hash, body, texts }) => ({
          seq,
          hash,
          body,
          texts: texts.map(({ name, salt, words }) => ({ name, salt, words })),
        })),
        older: hasOlder ? visit.baseUrl + older : null,
      })
    })
    .get('/ledger/:file{[0-9]+\\.json}', async (c) => {
      const entry = await findAsked(c, db, c.req.param('file').replace('.json', ''))
      if (!entry) return c.json({ error: 'no such entry' }, 404)
      // To the byte what the hash was taken over: no pretty printing, no line end.
      return c.body(entry.body, 200, { 'content-type': 'application/json; charset=utf-8' })
    })
    .get('/ledger/:seq', async (c) => {
      const visit = c.get('visit')
      const entry = await findAsked(c, db, c.req.param('seq'))
      if (!entry) return sendPage(c, <NoEntryPage visit={visit} />, 404)
      const words = await findWords(visit.community.id, wordsWanted([entry]))
      return sendPage(c, <EntryPage visit={visit} entry={sayEntry(entry, words, visit.language)} />)
    })
}

async function readPage(c: Context<Env>, db: Db) {
  const filter = filterSchema.parse(c.req.query())
  const { id } = c.get('visit').community
  const subject = filter.station && `station:${filter.station}`
  const found = await listPublicEntries(db, id, { before: filter.before, kind: filter.kind, subject }, pageLength + 1)
  return { filter, entries: found.slice(0, pageLength), hasOlder: found.length > pageLength }
}

async function findAsked(c: Context<Env>, db: Db, asked: string): Promise<PublicEntry | undefined> {
  const seq = seqSchema.safeParse(asked)
  return seq.success ? await findPublicEntry(db, c.get('visit').community.id, seq.data) : undefined
}

function listPath(path: string, filter: Filter): string {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? path : `${path}?${query}`
}
