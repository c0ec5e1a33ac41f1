import { Hono } from 'hono'
import type { Env } from '../kit/web/visit.ts'
import { cardRoutes } from './cards/routes.tsx'
import type { ContactDeps } from './deps.ts'
import { relayRoutes } from './relay/routes.tsx'

/** How a station is reached (J2): the form on its public page, what comes in by it, and the codes on its page. */
export function contactRoutes(deps: ContactDeps): Hono<Env> {
  return new Hono<Env>().route('/', relayRoutes(deps)).route('/', cardRoutes(deps))
}
