import { Hono } from 'hono'
import type { Env } from '../kit/web/visit.ts'
import { claimRoutes } from './claims/routes.tsx'
import { managerLinkRoutes } from './manager-link/routes.tsx'
import { type ProfileDeps, profileRoutes } from './profile/routes.tsx'
import { type SignInDeps, signInRoutes } from './sign-in/routes.tsx'

export type PeopleDeps = SignInDeps & ProfileDeps

/** Signing in and out, the first manager's link, claims of recorded people, one's own page. */
export function peopleRoutes(deps: PeopleDeps): Hono<Env> {
  return new Hono<Env>()
    .route('/', signInRoutes(deps))
    .route('/', managerLinkRoutes(deps))
    .route('/', claimRoutes(deps))
    .route('/', profileRoutes(deps))
}
