import { Hono } from 'hono'
import type { Env } from '../kit/web/visit.ts'
import { draftRoutes } from './drafts/routes.tsx'
import type { AmendmentDeps } from './enter-charters.tsx'
import { versionRoutes } from './versions/routes.tsx'

/** How the charter is changed: its drafts at `/desk/charters`, its versions at `/charter/versions`. */
export function amendmentRoutes(deps: AmendmentDeps): Hono<Env> {
  return new Hono<Env>().route('/', versionRoutes(deps)).route('/', draftRoutes(deps))
}
