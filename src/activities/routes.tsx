import { Hono } from 'hono'
import type { Env } from '../kit/web/visit.ts'
import { partRoutes } from './desk/part-routes.tsx'
import { recordRoutes } from './desk/record-routes.tsx'
import { stationRoutes } from './desk/station-routes.tsx'
import type { DeskDeps } from './desk/visit-routes.tsx'
import { publicRoutes } from './public/routes.tsx'

export type ActivityDeps = DeskDeps

/** `/activities` for everybody; under `/desk` what a station's people record and others confirm. */
export function activityRoutes(deps: ActivityDeps): Hono<Env> {
  return new Hono<Env>()
    .route('/', publicRoutes(deps))
    .route('/', stationRoutes(deps))
    .route('/', recordRoutes(deps))
    .route('/', partRoutes(deps))
}
