import { Hono } from 'hono'
import type { Env } from '../kit/web/visit.ts'
import { draftRoutes } from './drafts/routes.tsx'
import type { AmendmentDeps } from './enter-charters.tsx'
import { outlookRoutes } from './outlook/routes.tsx'
import { versionRoutes } from './versions/routes.tsx'

/** How the charter is changed: its drafts at `/desk/charters`, its versions at `/charters`; what will come at `/desk/outlook`. */
export function amendmentRoutes(deps: AmendmentDeps): Hono<Env> {
  return new Hono<Env>().route('/', versionRoutes(deps)).route('/', draftRoutes(deps)).route('/', outlookRoutes(deps))
}
