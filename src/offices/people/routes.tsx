import { Hono } from 'hono'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { appointmentsAt } from '../../stations/appointment-store.ts'
import { enterStation, type OfficeDeps } from '../enter-station.tsx'
import { keepsLists } from '../hand-over/hand-over.ts'
import { listHandOvers } from '../hand-over/store.ts'
import { leavesFrom } from '../leave/store.ts'
import { belongsTo } from '../standing.ts'
import { StationPeoplePage } from './pages.tsx'

/** `/desk/stations/:slug/people`: for whoever has an office there, and for the ranks that see how every station stands. */
export function peopleOfStationRoutes(deps: OfficeDeps): Hono<Env> {
  return new Hono<Env>().get('/desk/stations/:slug/people', async (c) => {
    const { db } = deps
    const at = await enterStation(c, deps, (rules, standing, { id }) => belongsTo(rules, standing, id))
    if ('answer' in at) return at.answer
    const { visit, charter, station, standing, today } = at.entered
    const { id } = visit.community
    const { rules } = charter
    const appointments = (await appointmentsAt(db, id, station.id)).filter(({ lastDay }) => lastDay === null)
    const ids = appointments.map((one) => one.id)
    const leaves = await leavesFrom(db, id, ids, today)
    const openLists = keepsLists(rules, standing, station.id)
      ? (await listHandOvers(db, id, { stationIds: [station.id], onlyOpen: true })).length
      : undefined
    return sendPage(c, <StationPeoplePage {...{ visit, rules, station, appointments, leaves, today, openLists }} />)
  })
}
