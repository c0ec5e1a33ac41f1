import { type Context, Hono } from 'hono'
import { findBrake } from '../../clock/brake/store.ts'
import { sendPage } from '../../kit/web/send-page.ts'
import type { Env } from '../../kit/web/visit.ts'
import { ranksWith } from '../../offices/standing.ts'
import { type AtDesk, type DeskDeps, enterDesk, NothingPage } from '../enter-desk.tsx'
import { sliceOf } from '../slice.ts'
import { BodyPage, type RowSums } from './body-page.tsx'
import { loadRows } from './load-rows.ts'
import { type RowQuery, readRowQuery } from './row-query.ts'
import { rowsCsv } from './rows-csv.ts'
import { filterRows, type StationRow, sortRows } from './station-row.ts'

const pageSize = 50

/** `/desk/bodies/:body`: every station, for the ranks of a body that see how stations stand. */
export function bodyDeskRoutes(deps: DeskDeps): Hono<Env> {
  return new Hono<Env>()
    .get('/desk/bodies/:body', async (c) => {
      const at = await enterBody(c, deps)
      if ('answer' in at) return at.answer
      const { visit, charter, body, asked, found, rows, count } = at
      const slice = sliceOf(found, asked.page, pageSize)
      const brake = await findBrake(deps.db, visit.community.id)
      const { rules } = charter
      return sendPage(
        c,
        <BodyPage
          {...{ visit, rules, body, asked, slice }}
          all={count}
          sums={sumsOf(rows)}
          isStopped={brake !== undefined}
        />,
      )
    })
    .get('/desk/bodies/:body/stations.csv', async (c) => {
      const at = await enterBody(c, deps)
      if ('answer' in at) return at.answer
      const { visit, charter, found, today } = at
      return c.body(rowsCsv(visit, charter.rules, found), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="stations-${today}.csv"`,
      })
    })
}

interface AtBody extends AtDesk {
  readonly body: string
  readonly asked: RowQuery
  /** All that there is, and what the reader asked for, in their order. */
  readonly rows: readonly StationRow[]
  readonly found: readonly StationRow[]
  readonly count: number
}

async function enterBody(c: Context<Env>, deps: DeskDeps): Promise<AtBody | { readonly answer: Response }> {
  const { db, shelf, clock } = deps
  const body = c.req.param('body') ?? ''
  const at = await enterDesk(c, deps, (rules, standing) => {
    // Of a body that is not there nobody is told whether they might see it.
    return !Object.hasOwn(rules.bodies, body) || ranksWith(rules, standing, 'see-stations', body).length > 0
  })
  if ('answer' in at) return at
  const { entered } = at
  const { visit, charter } = entered
  const { rules } = charter
  if (!Object.hasOwn(rules.bodies, body)) return { answer: sendPage(c, <NothingPage visit={visit} />, 404) }
  const asked = readRowQuery(c.req.query())
  const { rows, matching } = await loadRows(db, visit.community.id, { shelf, rules }, asked.query, clock())
  const found = sortRows(filterRows(matching, asked), asked.sort, ({ names }) => visit.say(names))
  return { ...entered, body, asked, rows, found, count: rows.length }
}

function sumsOf(rows: readonly StationRow[]): RowSums {
  const count = (isCounted: (row: StationRow) => boolean) => rows.filter(isCounted).length
  return {
    active: count(({ station }) => station.status !== 'inactive'),
    atRisk: count(({ isAtRisk }) => isAtRisk),
    vacant: count(({ vacancies }) => vacancies > 0),
    due: count(({ next }) => next !== undefined && next.daysLeft <= 30),
    searched: count(({ searches }) => searches > 0),
  }
}
