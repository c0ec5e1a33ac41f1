import { Hono } from 'hono'
import type { Env } from '../kit/web/visit.ts'
import type { OfficeDeps } from './enter-station.tsx'
import { handOverRoutes } from './hand-over/routes.tsx'
import { leaveRoutes } from './leave/routes.tsx'
import { peopleOfStationRoutes } from './people/routes.tsx'

/** `/desk/offices` and `/desk/stations/:slug/…`: what somebody does by an office. */
export function officeRoutes(deps: OfficeDeps): Hono<Env> {
  return new Hono<Env>()
    .route('/', leaveRoutes(deps))
    .route('/', peopleOfStationRoutes(deps))
    .route('/', handOverRoutes(deps))
}
