import { Hono } from 'hono'
import { z } from 'zod'
import type { CharterRules } from '../../charter/charter.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { findSearch, openSearches, type Search } from '../../offices/search-store.ts'
import { belongsTo, ranksWith, type Standing } from '../../offices/standing.ts'
import { canFile } from '../../proposals/can-file.ts'
import { type DeskDeps, enterDesk, NothingPage, NotYoursPage } from '../enter-desk.tsx'
import { sliceOf } from '../slice.ts'
import { loadSearch } from './load-search.ts'
import { SearchPage } from './search-page.tsx'
import { SearchesPage } from './searches-page.tsx'
import { countCandidates } from './store.ts'

const pageSchema = z.object({ page: z.coerce.number().int().min(1).catch(1) })
const pageSize = 50

/** `/desk/searches`: for the ranks that see every station, and for the people of the station that looks for somebody. */
export function searchRoutes(deps: DeskDeps): Hono<Env> {
  const { db, shelf, clock } = deps
  return new Hono<Env>()
    .get('/desk/searches', async (c) => {
      const at = await enterDesk(c, deps, seesSearches)
      if ('answer' in at) return at.answer
      const { visit, charter, standing, today } = at.entered
      const { rules } = charter
      const { id } = visit.community
      const [open, counts] = await Promise.all([openSearches(db, id), countCandidates(db, id)])
      const seen = open.filter(({ stationId }) => belongsTo(rules, standing, stationId))
      const { page } = pageSchema.parse(c.req.query())
      const slice = sliceOf(seen, page, pageSize)
      const shown = slice.shown.map((search) => ({ search, candidates: counts.get(keyOf(rules, search)) ?? 0 }))
      return sendPage(c, <SearchesPage {...{ visit, rules, today }} slice={{ ...slice, shown }} />)
    })
    .get('/desk/searches/:id', async (c) => {
      const at = await enterDesk(c, deps, () => true)
      if ('answer' in at) return at.answer
      const { visit, viewer, charter, standing, today } = at.entered
      const { rules } = charter
      const { id } = visit.community
      const search = await findSearch(db, id, c.req.param('id'))
      if (!search) return sendPage(c, <NothingPage visit={visit} />, 404)
      if (!belongsTo(rules, standing, search.stationId)) return sendPage(c, <NotYoursPage visit={visit} />, 403)
      const reading = { shelf, rules, visit, personId: viewer.personId, today, now: clock() }
      const opened = await loadSearch(db, id, search, reading)
      const mayFile = opened.procedure !== undefined && canFile(opened.procedure, standing, search.stationId)
      return sendPage(c, <SearchPage {...{ visit, opened, today }} canFile={mayFile} />)
    })
}

function seesSearches(rules: CharterRules, standing: Standing): boolean {
  return standing.offices.length > 0 || ranksWith(rules, standing, 'see-stations').length > 0
}

function keyOf(rules: CharterRules, { stationId, kind, office }: Search): string {
  return `${stationId} ${office} ${rules.stations[kind]?.offices[office]?.search?.by}`
}
