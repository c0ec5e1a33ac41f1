import { Hono } from 'hono'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { enterStation } from '../../offices/enter-station.tsx'
import { belongsTo } from '../../offices/standing.ts'
import type { DeskDeps } from '../enter-desk.tsx'
import { loadStationDesk } from './load-station-desk.ts'
import { StationDeskPage } from './station-desk-page.tsx'

/** `/desk/stations/:slug`: what is to be done at a station, for its people and for the ranks that see how every station stands. */
export function stationDeskRoutes(deps: DeskDeps): Hono<Env> {
  const { db, shelf, clock } = deps
  return new Hono<Env>().get('/desk/stations/:slug', async (c) => {
    const at = await enterStation(c, deps, (rules, standing, { id }) => belongsTo(rules, standing, id))
    if ('answer' in at) return at.answer
    const { visit, viewer, charter, station, standing, today } = at.entered
    const { personId } = viewer
    const reader = { shelf, rules: charter.rules, standing, personId, today, now: clock() }
    const desk = await loadStationDesk(db, visit.community.id, station, reader)
    return sendPage(c, <StationDeskPage {...{ visit, desk, today }} />)
  })
}
